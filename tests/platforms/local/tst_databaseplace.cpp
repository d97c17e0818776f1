// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasename.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/siteremoval.h"
#include "databasesite.h"
#include "models/finding.h"

#include <QDir>
#include <QProcess>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

const QString to1 = u"migrated to 1.0.0"_s;
const QString to2 = u"migrated to 2.0.0"_s;
const QString copied = u"local.copied-project"_s;

/// The environment of the site as it is in another folder.
SiteRunner runnerIn(const QString &folder)
{
    static const DetachedStarter starter;
    static ReleaseStore releases;
    static const LocalServices services{
        .starter = starter, .releases = releases, .haproxy = {}, .timings = {}, .catalogues = {}};
    const ProjectFile file = readProjectFile(folder).value();
    return SiteRunner({SiteLayout(folder), file, file.environments.first()}, services);
}

Result<PreparedOperation> prepareIn(DatabaseSite &site, const ProjectEntry &entry, OperationKind kind,
                                    const QString &version = {}, const QString &backup = {})
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {entry.id, site->environmentId};
    request.version = version;
    request.backupId = backup;
    Context context = site->context();
    return site->platform().prepare(entry, request, {}, context);
}

Result<void> operateIn(DatabaseSite &site, const ProjectEntry &entry, OperationKind kind, const QString &version = {},
                       const QString &backup = {})
{
    const Result<PreparedOperation> prepared = prepareIn(site, entry, kind, version, backup);
    if (!prepared)
        return Failure(prepared.error());
    site->outputs = {};
    Context context = site->context();
    for (const Step &step : prepared->steps)
        if (const Result<void> ran = step.run(context); !ran)
            return ran;
    return {};
}

QStringList findingsIn(DatabaseSite &site, const ProjectEntry &entry)
{
    Context context = site->context();
    const QList<Finding> findings =
        site->platform().diagnose(entry, site->environmentId, {}, context).value_or(QList<Finding>());
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

/// Wherever the folder is now.
QStringList entriesOf(DatabaseSite &site)
{
    const RawAnswer answer = request(site->port(), "GET", "/entries");
    return QString::fromUtf8(answer.body).split(u'\n', Qt::SkipEmptyParts);
}

QString consequences(const PreparedOperation &prepared)
{
    QStringList lines;
    for (const Text &text : prepared.plan.consequences)
        lines.append(text.english());
    return lines.join(u'\n');
}

} // namespace

/// Whose databases they are: those of another project, of a copy, or of a folder that was moved.
class DatabasePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (const DatabaseKind kind : {DatabaseKind::MariaDb, DatabaseKind::PostgreSql})
            if (DatabaseTestServer *server = m_used.value(kind))
                for (const QString &name : server->databases())
                    server->admin(u"DROP DATABASE "_s + name);
    }
    void cleanupTestCase() { m_scene.stop(); }

    void tearingDownLeavesWhatNoInstallationNames_data() { addDatabaseKinds(); }
    void tearingDownLeavesWhatNoInstallationNames()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const QString own = site.databaseOf(site->environment().installationId);
        const QString stray = site->runner().databaseScope() + u"stray"_s;
        server->admin(u"CREATE DATABASE "_s + stray);
        const Result<PreparedOperation> prepared = site->prepare(OperationKind::TearDown);
        VERIFY_DONE(prepared);
        QVERIFY2(consequences(*prepared).contains(own + u'.') && consequences(*prepared).contains(stray + u'.'),
                 qPrintable(consequences(*prepared)));
        QCOMPARE(findingsIn(site, site->entry()), QStringList(u"local.orphan-databases"_s));
        VERIFY_DONE(site->operate(OperationKind::TearDown));
        QCOMPARE(server->databases(), QStringList(stray));
        QVERIFY(site->log.notes.join(u'\n').contains(stray));
    }

    void namesAreNeverUsedTwice()
    {
        const DatabasePlace one{
            .projectFolder = u"/srv/shop"_s, .environmentId = u"live"_s, .token = u"1"_s, .machine = "a"};
        DatabasePlace other = one;
        other.token = u"2"_s;
        QVERIFY(databaseScope(u"sb"_s, one) != databaseScope(u"sb"_s, other));
        other = one;
        other.machine = "b";
        QVERIFY(databaseScope(u"sb"_s, one) != databaseScope(u"sb"_s, other));
        const QString name = databaseName(databaseScope(u"sb_2"_s, one), u"20261120-101500-2.0.0"_s);
        QVERIFY(isDatabaseOf(name, one, u"20261120-101500-2.0.0"_s));
        QVERIFY(!isDatabaseOf(name, other, u"20261120-101500-2.0.0"_s));
        QVERIFY(!isDatabaseOf(name, one, u"20261120-101500-2.0.1"_s));
    }

    /// In the same folder, under the same name.
    void aProjectThatTookThePlaceOfAnotherHasOtherNames()
    {
        DatabaseTestServer *const server = m_scene.server(DatabaseKind::MariaDb);
        if (server == nullptr)
            QSKIP("the server is not installed");
        m_used.insert(DatabaseKind::MariaDb, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        const QString first = site->runner().databaseScope();
        VERIFY_DONE(site->operate(OperationKind::TearDown));
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(site->runner().databaseScope() != first);
        QVERIFY(site.databaseOf(site->environment().installationId).startsWith(site->runner().databaseScope()));
    }

    void aCopyOfTheFolderIsRefused_data() { addDatabaseKinds(); }
    void aCopyOfTheFolderIsRefused()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_DONE(site->operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QStringList before = server->databases();
        const QTemporaryDir other;
        const QString folder = other.filePath(u"copy"_s);
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, site->layout().folder(), folder}), 0);
        const Result<ProjectEntry> copy = site->platform().open(folder);
        VERIFY_DONE(copy);
        for (const OperationKind act : {OperationKind::Upgrade, OperationKind::Restore, OperationKind::BackUp,
                                        OperationKind::DeleteBackup, OperationKind::TearDown}) {
            const Result<PreparedOperation> refused = prepareIn(site, *copy, act, u"2.0.0"_s);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, copied);
            QVERIFY(refused.error().sentence.english().contains(site->layout().folder()));
        }
        // Neither do its notes about processes belong to it: those are the original's.
        Context context = site->context();
        QCOMPARE(site->platform().setRunning(*copy, false, context).error().code, copied);
        QCOMPARE(site->platform().tend(*copy, nobodyWaits, context), QList<Text>());
        QVERIFY(findingsIn(site, *copy).contains(copied));
        QVERIFY(!findingsIn(site, site->entry()).contains(copied));

        // Not even who gets past all that touches them.
        const SiteRunner inCopy = runnerIn(copy->location);
        const QList<InstallationState> installations = listInstallations(inCopy.layout(), inCopy.id());
        QCOMPARE(installations.size(), 2);
        for (const InstallationState &installation : installations) {
            QVERIFY(!isOwnDatabase(inCopy, installation));
            VERIFY_DONE(dropDatabase(inCopy, installation));
            QCOMPARE(makeDatabase(inCopy, installation, {}, {}).error().code, u"local.database-foreign"_s);
        }
        QCOMPARE(server->databases(), before);
        QCOMPARE(site.entries(), QStringList({to1, to2}));
        VERIFY_DONE(site->operate(OperationKind::Restore));
        QCOMPARE(site.entries(), QStringList(to1));

        // Once its notes are gone it is a site of its own.
        QVERIFY(QDir(copy->location + u"/environments"_s).removeRecursively());
        VERIFY_DONE(prepareIn(site, *copy, OperationKind::SetUp, u"1.0.0"_s));
    }

    void aFolderThatWasMovedGoesOn_data() { addDatabaseKinds(); }
    void aFolderThatWasMovedGoesOn()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site->post(u"old"_s), 201);
        const QString old = server->databases().first();
        Context context = site->context();
        VERIFY_DONE(site->platform().setRunning(site->entry(), false, context));
        const QTemporaryDir other;
        QVERIFY(QDir().rename(site->layout().folder(), other.filePath(u"moved"_s)));
        const auto ended = qScopeGuard([&other] { endEverythingBelow(other.path()); });
        const Result<ProjectEntry> moved = site->platform().open(other.filePath(u"moved"_s));
        VERIFY_DONE(moved);
        site->log.notes.clear();
        VERIFY_DONE(site->platform().setRunning(*moved, true, context));
        QVERIFY2(site->log.notes.join(u'\n').contains(old), qPrintable(site->log.notes.join(u'\n')));
        QCOMPARE(entriesOf(site), QStringList({to1, u"old"_s}));
        QVERIFY(findingsIn(site, *moved).contains(copied));

        // What follows is made here; the old one is nobody's to drop.
        VERIFY_DONE(operateIn(site, *moved, OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(entriesOf(site), QStringList({to1, u"old"_s, to2}));
        QCOMPARE(server->databases().size(), 2);
        const SiteRunner runner = runnerIn(moved->location);
        QCOMPARE(foreignDatabases(runner), QStringList(old));
        const Result<PreparedOperation> tearDown = prepareIn(site, *moved, OperationKind::TearDown);
        VERIFY_DONE(tearDown);
        QVERIFY2(consequences(*tearDown).contains(old), qPrintable(consequences(*tearDown)));
        const QString kept = site->platform().observe(*moved, context).backups.first().id;
        VERIFY_DONE(operateIn(site, *moved, OperationKind::DeleteBackup, {}, kept));
        QCOMPARE(server->databases().size(), 2);
        VERIFY_DONE(operateIn(site, *moved, OperationKind::TearDown));
        QCOMPARE(server->databases(), QStringList(old));
    }

    void theServerMayBeReachedInAnotherWay_data() { addDatabaseKinds(); }
    void theServerMayBeReachedInAnotherWay()
    {
        NEED_SERVER();
        m_used.insert(kind, server);
        DatabaseSite site(*server);
        site.addRelease(u"1.0.0"_s);
        VERIFY_DONE(site->operate(OperationKind::SetUp, u"1.0.0"_s));
        SiteSettings settings = site->platform().settings(site->entry()).value();
        const auto change = [&site, &settings] {
            Context context = site->context();
            return site->platform().changeSettings(site->entry(), settings, {}, context);
        };
        settings.database.host = server->socket();
        VERIFY_DONE(change());
        // A server that lacks one of the databases is another server.
        const QString installation = site->environment().installationId;
        const QString database = site.databaseOf(installation);
        settings.database.host = u"127.0.0.1"_s;
        server->admin(u"DROP DATABASE "_s + database);
        const Result<void> refused = change();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.database-in-use"_s);
        QVERIFY2(refused.error().sentence.english().contains(database), qPrintable(refused.error().sentence.english()));
        QCOMPARE(site->platform().settings(site->entry()).value().database.host, server->socket());
    }

private:
    DatabaseScene m_scene;
    QMap<DatabaseKind, DatabaseTestServer *> m_used;
};

QTEST_GUILESS_MAIN(DatabasePlaceTest)
#include "tst_databaseplace.moc"
