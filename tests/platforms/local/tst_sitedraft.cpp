// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/process/loopbackport.h"
#include "settingsscene.h"
#include "tests/fakes/ordinaryrights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

class SiteDraftTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_home; ///< the person's own is not touched
    LocalPlatform m_platform{qEnvironmentVariable("PATH")};
    RecordingLog m_log;
    SystemClock m_clock;
    QJsonObject m_outputs;
    QJsonObject m_measures;

    Context context() { return {{}, m_clock, m_log, m_outputs, m_measures}; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Result<QString> create(const SiteDraft &draft, const NamedSecrets &secrets = {})
    {
        Context now = context();
        return m_platform.create(draft, secrets, now);
    }
    Result<void> addRelease(const ProjectEntry &entry, const QString &from, const QString &version = {})
    {
        Context now = context();
        return m_platform.addRelease(entry, from, version, now);
    }

    QString release(const QString &name, const QByteArray &releaseFile = {})
    {
        writeFile(path(name + u"/Procfile"_s), "web: ./serve\n");
        writeFile(path(name + u"/bin/serve"_s), "#!/bin/sh\n");
        if (!releaseFile.isEmpty())
            writeFile(path(name + u"/release.json"_s), releaseFile);
        return path(name);
    }
    QString archive(const QString &name, const QByteArray &releaseFile = {})
    {
        const QString folder = release(u"packed-"_s + name, releaseFile);
        packFolder(folder, path(name));
        QDir(folder).removeRecursively();
        return path(name);
    }
    /// A draft of a release, to be made in "made".
    SiteDraft draftOf(const QString &from) const
    {
        SiteDraft draft = m_platform.draft(from).value();
        draft.folder = path(u"made"_s);
        if (draft.version.isEmpty())
            draft.version = u"1.0.0"_s;
        return draft;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("HOME", m_home.path().toUtf8()); }

    void cleanup()
    {
        for (const QString &name : everythingIn(m_folder.path())) {
            QDir(path(name)).removeRecursively();
            QFile::remove(path(name));
        }
    }

    void aReleaseIsProposedAsASite()
    {
        const Result<SiteDraft> draft = m_platform.draft(release(u"web_shop-2.1.0-rc.1"_s));
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().sentence.english()));
        QCOMPARE(draft->kind, SitePlaceKind::Release);
        QCOMPARE(draft->version, u"2.1.0-rc.1"_s);
        QCOMPARE(draft->settings.name, u"Web shop"_s);
        QCOMPARE(draft->folder, QDir::homePath() + u"/Sites/web-shop"_s);
        QCOMPARE(draft->settings.checkPaths, QStringList{u"/"_s});
        QCOMPARE(draft->settings.observationSeconds, 30);
        QVERIFY(draft->settings.database.kind.isEmpty());
        QCOMPARE(draft->settings.environments.size(), 3);
        QSet<int> ports;
        for (const SiteEnvironmentSettings &environment : draft->settings.environments) {
            ports.insert(environment.port);
            QVERIFY(isLoopbackPortFree(quint16(environment.port)));
        }
        QCOMPARE(ports.size(), 3);
        QCOMPARE(draft->settings.environments.at(2).role, Role::Live);
        // Looking made nothing.
        QVERIFY(!QFileInfo::exists(draft->folder));
    }

    void aNameThatIsTakenIsCounted()
    {
        QVERIFY(QDir().mkpath(QDir::homePath() + u"/Sites/shop"_s));
        QCOMPARE(m_platform.draft(release(u"shop"_s)).value().folder, QDir::homePath() + u"/Sites/shop-2"_s);
        QVERIFY(QDir(QDir::homePath() + u"/Sites"_s).removeRecursively());
    }

    void theVersionIsTheReleasesOwnWord()
    {
        QCOMPARE(m_platform.draft(release(u"shop-1.0"_s, "{\"version\": \"7.1\"}")).value().version, u"7.1"_s);
        QCOMPARE(m_platform.draft(release(u"plain"_s)).value().version, QString());
        const SiteDraft nested = m_platform.draft(release(u"Kiosk/releases/v3.2"_s)).value();
        QCOMPARE(nested.version, u"3.2"_s);
        QCOMPARE(nested.settings.name, u"Kiosk"_s);
    }

    void anArchiveIsProposedAsASite()
    {
        const Result<SiteDraft> draft = m_platform.draft(archive(u"shop-2.0.tar.gz"_s));
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().sentence.english()));
        QCOMPARE(draft->kind, SitePlaceKind::Archive);
        QCOMPARE(draft->version, u"2.0"_s);
        QCOMPARE(draft->settings.name, u"Shop"_s);
    }

    void aSiteIsTakenAsItIs()
    {
        TestSite site;
        const SiteDraft draft = site.platform().draft(site.entry().location).value();
        QCOMPARE(draft.kind, SitePlaceKind::Project);
        QCOMPARE(draft.settings.name, u"Test site"_s);
        QCOMPARE(draft.settings.environments.first().port, int(site.port()));
        QVERIFY(draft.folder.isEmpty());
        QVERIFY(site.observe().configurable);
    }

    void whatIsNoSiteIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("code");
        QTest::newRow("a folder with something else")
            << u"folder/readme.txt"_s << QByteArray("x") << u"local.nothing-to-add"_s;
        QTest::newRow("a file that is no archive") << u"notes.txt"_s << QByteArray("x") << u"local.nothing-to-add"_s;
        QTest::newRow("a damaged archive") << u"shop.tar.gz"_s << QByteArray("x") << u"local.archive-damaged"_s;
        QTest::newRow("a Procfile without web")
            << u"folder/Procfile"_s << QByteArray("clock: ./tick\n") << u"local.procfile-no-web"_s;
    }

    void whatIsNoSiteIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, contents);
        QFETCH(QString, code);
        writeFile(path(name), contents);
        const Result<SiteDraft> draft = m_platform.draft(path(name.section(u'/', 0, 0)));
        QVERIFY(!draft);
        QCOMPARE(draft.error().code, code);
        QCOMPARE(m_platform.draft(path(u"nowhere"_s)).error().kind, ProblemKind::NotFound);
    }

    void aSiteIsMadeOfAFolder()
    {
        SiteDraft draft = draftOf(release(u"shop"_s));
        draft.settings.checkPaths = {u"/"_s, u"/cart"_s};
        draft.settings.variables = {{.name = u"MODE"_s, .value = u"demo"_s}};
        const Result<QString> made = create(draft);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().sentence.english()));
        QCOMPARE(*made, path(u"made"_s));
        QCOMPARE(everythingIn(*made), (QStringList{u"project.json"_s, u"releases"_s}));
        const ProjectFile file = readProjectFile(*made).value();
        QCOMPARE(file.name, u"Shop"_s);
        QCOMPARE(file.environments.size(), 3);
        QCOMPARE(file.checkPaths, (QStringList{u"/"_s, u"/cart"_s}));
        QCOMPARE(file.variables, (QList<SiteVariable>{{.name = u"MODE"_s, .value = u"demo"_s}}));
        // The release had no release.json: it got one, and the one that it was made of got none.
        ReleaseStore store;
        const QList<SiteRelease> releases = store.releases(SiteLayout(*made));
        QCOMPARE(releases.size(), 1);
        QCOMPARE(releases.first().version, u"1.0.0"_s);
        QVERIFY(!releases.first().problem);
        QVERIFY(QFile::exists(*made + u"/releases/1.0.0/bin/serve"_s));
        QCOMPARE(everythingIn(path(u"shop"_s)), (QStringList{u"Procfile"_s, u"bin"_s}));
        // And it can be taken in.
        QVERIFY(m_platform.open(*made));
    }

    void aSiteIsMadeOfAnArchive_data()
    {
        QTest::addColumn<QByteArray>("releaseFile");
        QTest::newRow("that says what it is") << QByteArray("{\"version\": \"2.0\"}");
        QTest::newRow("without release.json") << QByteArray();
    }

    void aSiteIsMadeOfAnArchive()
    {
        QFETCH(QByteArray, releaseFile);
        const Result<QString> made = create(draftOf(archive(u"shop-2.0.tar.gz"_s, releaseFile)));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().sentence.english()));
        // One that says what it is stays packed until it is needed.
        QCOMPARE(everythingIn(*made + u"/releases"_s), QStringList{releaseFile.isEmpty() ? u"2.0"_s : u"2.0.tar.gz"_s});
        ReleaseStore store;
        QVERIFY(store.usable(SiteLayout(*made), u"2.0"_s));
    }

    void anEmptyFolderIsFilledAndAFullOneIsNot()
    {
        const SiteDraft draft = draftOf(release(u"shop"_s));
        writeFile(path(u"made/.hidden"_s), "mine");
        const Result<QString> refused = create(draft);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.site-folder"_s);
        QCOMPARE(everythingIn(path(u"made"_s)), QStringList{u".hidden"_s});
        QVERIFY(QFile::remove(path(u"made/.hidden"_s)));
        QVERIFY(create(draft));
        QVERIFY(QFile::exists(path(u"made/project.json"_s)));
    }

    void aFailureLeavesNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("code");
        QTest::newRow("a version that is none") << u"version"_s << u"local.release-version"_s;
        QTest::newRow("a port twice") << u"port"_s << QString();
        QTest::newRow("a variable of ours") << u"variable"_s << QString();
        QTest::newRow("a secret without a value") << u"secret"_s << u"local.secret-no-value"_s;
        QTest::newRow("a secret and no keyring") << u"keyring"_s << u"local.secret-unreadable"_s;
        QTest::newRow("a folder within the release") << u"within"_s << u"local.release-overlap"_s;
        QTest::newRow("another version in release.json") << u"other"_s << QString();
    }

    void aFailureLeavesNothing()
    {
        QFETCH(QString, fault);
        QFETCH(QString, code);
        SiteDraft draft = draftOf(release(u"shop"_s, fault == "other"_L1 ? "{\"version\": \"7\"}" : ""));
        draft.folder = path(u"deep/er/made"_s);
        if (fault == "version"_L1)
            draft.version = u"../1"_s;
        else if (fault == "port"_L1)
            draft.settings.environments[1].port = draft.settings.environments.at(0).port;
        else if (fault == "variable"_L1)
            draft.settings.variables = {{.name = u"LD_AUDIT"_s, .value = u"x"_s}};
        else if (fault == "secret"_L1 || fault == "keyring"_L1)
            draft.settings.variables = {{.name = u"TOKEN"_s, .value = {}, .isSecret = true}};
        else if (fault == "within"_L1)
            draft.folder = path(u"shop/deep/made"_s);
        else if (fault == "other"_L1)
            draft.version = u"8"_s;
        const QStringList before = everythingIn(path(u"shop"_s));
        const Result<QString> made =
            create(draft, fault == "keyring"_L1 ? typed(u"TOKEN"_s, "a secret") : NamedSecrets());
        QVERIFY(!made);
        if (!code.isEmpty())
            QCOMPARE(made.error().code, code);
        QCOMPARE(everythingIn(m_folder.path()), QStringList{u"shop"_s});
        QCOMPARE(everythingIn(path(u"shop"_s)), before);
    }

    void aReleaseIsAddedToASite()
    {
        TestSite site;
        QVERIFY(addRelease(site.entry(), release(u"shop-2.0"_s)));
        QVERIFY(addRelease(site.entry(), archive(u"any.tar.gz"_s, "{\"version\": \"3.0\"}")));
        QVERIFY(addRelease(site.entry(), archive(u"other.tar.gz"_s), u"4.0"_s));
        QCOMPARE(everythingIn(site.layout().releases()), (QStringList{u"2.0"_s, u"3.0.tar.gz"_s, u"4.0"_s}));
        const Project project = site.observe();
        QCOMPARE(project.releases.size(), 3);
        for (const Release &one : project.releases)
            QVERIFY(one.unusable.isEmpty());
    }

    void aReleaseThatNobodyMayWriteToIsAddedAndMadeASite()
    {
        TestSite site;
        const QString offered = release(u"shop-2.0"_s);
        const auto chmodAll = [&offered](mode_t mode) {
            for (const QString &folder : {QString(offered + u"/bin"_s), offered})
                QVERIFY(::chmod(QFile::encodeName(folder).constData(), mode) == 0);
        };
        chmodAll(0555);
        {
            const OrdinaryRights ordinary;
            const Result<void> added = addRelease(site.entry(), offered);
            QVERIFY2(added, qPrintable(added ? QString() : added.error().sentence.english()));
            QVERIFY2(create(draftOf(offered)), "as a site");
            QVERIFY(removeTree(site.layout().release(u"2.0"_s)));
        }
        chmodAll(0755);
    }

    void aReleaseThatIsThereIsNeverReplaced()
    {
        TestSite site;
        const QString offered = release(u"shop-2.0"_s);
        QVERIFY(addRelease(site.entry(), offered));
        writeFile(offered + u"/new.txt"_s, "x");
        const Result<void> again = addRelease(site.entry(), offered);
        QVERIFY(!again);
        QCOMPARE(again.error().code, u"local.release-exists"_s);
        QVERIFY(!QFile::exists(site.layout().release(u"2.0"_s) + u"/new.txt"_s));
        // An archive of it counts as well.
        QVERIFY(addRelease(site.entry(), archive(u"x.tar.gz"_s, "{\"version\": \"3.0\"}")));
        QCOMPARE(addRelease(site.entry(), offered, u"3.0"_s).error().code, u"local.release-exists"_s);
    }

    void whatCannotBeAReleaseIsRefusedAndLeavesNothing()
    {
        TestSite site;
        QCOMPARE(addRelease(site.entry(), release(u"plain"_s)).error().code, u"local.release-version"_s);
        QCOMPARE(addRelease(site.entry(), release(u"plain"_s), u"../../2"_s).error().code, u"local.release-version"_s);
        // Entries that lead out of the archive.
        writeFile(path(u"evil/in/Procfile"_s), "web: x\n");
        writeFile(path(u"evil/outside"_s), "x");
        QCOMPARE(QProcess::execute(u"tar"_s, {u"-czPf"_s, path(u"evil.tar.gz"_s), u"-C"_s, path(u"evil/in"_s),
                                              u"Procfile"_s, u"../outside"_s}),
                 0);
        QCOMPARE(addRelease(site.entry(), path(u"evil.tar.gz"_s), u"2.0"_s).error().code, u"local.archive-unsafe"_s);
        QCOMPARE(m_platform.draft(path(u"evil.tar.gz"_s)).error().code, u"local.archive-unsafe"_s);
        QVERIFY(everythingIn(site.layout().releases()).isEmpty());
    }

    void whatLeadsOutOfAFolderIsRefused_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("out of it") << u"bin/link"_s << u"../../elsewhere"_s << true;
        QTest::newRow("far out of it") << u"link"_s << u"../../../../etc/passwd"_s << true;
        QTest::newRow("beside it") << u"bin/link"_s << u"../../plain-other/x"_s << true;
        QTest::newRow("into itself by its whole path") << u"link"_s << QString() << true;
        QTest::newRow("within") << u"bin/link"_s << u"../Procfile"_s << false;
        QTest::newRow("to nothing within") << u"bin/link"_s << u"nothing"_s << false;
        QTest::newRow("of the system") << u"bin/python3"_s << u"/usr/bin/python3"_s << false;
    }

    void whatLeadsOutOfAFolderIsRefused()
    {
        QFETCH(const QString, link);
        QFETCH(const QString, target);
        QFETCH(const bool, isRefused);
        TestSite site;
        const QString offered = release(u"plain"_s);
        const QString to = target.isEmpty() ? offered + u"/bin/serve"_s : target;
        QCOMPARE(::symlink(QFile::encodeName(to).constData(), QFile::encodeName(offered + u'/' + link).constData()), 0);
        const Result<void> done = addRelease(site.entry(), offered, u"2.0"_s);
        QCOMPARE(!done, isRefused);
        QCOMPARE(QFileInfo::exists(site.layout().release(u"2.0"_s)), !isRefused);
        if (isRefused) {
            QCOMPARE(done.error().code, u"local.release-unsafe"_s);
            QVERIFY2(done.error().sentence.english().contains(link), qPrintable(done.error().sentence.english()));
        }
    }

    void aPipeIsNoPartOfARelease()
    {
        TestSite site;
        const QString offered = release(u"plain"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(offered + u"/pipe"_s).constData(), 0600), 0);
        QCOMPARE(addRelease(site.entry(), offered, u"2.0"_s).error().code, u"local.release-unsafe"_s);
        QVERIFY(!QFileInfo::exists(site.layout().release(u"2.0"_s)));
    }

    void twoWhoAddTheSameVersionDoNotSpoilEachOthers()
    {
        TestSite site;
        const QString offered = release(u"plain"_s);
        for (int index = 0; index < 200; ++index)
            writeFile(offered + u"/many/%1"_s.arg(index), QByteArray(10'000, 'x'));
        const QString version = u"2.0"_s;
        std::array<Result<void>, 4> results;
        {
            std::array<std::jthread, 4> threads;
            for (std::size_t index = 0; index < threads.size(); ++index) {
                threads.at(index) = std::jthread([this, &site, &offered, &version, &results, index] {
                    RecordingLog log;
                    SystemClock clock;
                    QJsonObject outputs;
                    QJsonObject measures;
                    Context own{{}, clock, log, outputs, measures};
                    results.at(index) = m_platform.addRelease(site.entry(), offered, version, own);
                });
            }
        }
        int done = 0;
        for (const Result<void> &result : results) {
            done += result ? 1 : 0;
            if (!result)
                QVERIFY2(result.error().code == "local.release-exists"_L1,
                         qPrintable(result.error().code + result.error().sentence.english()));
        }
        QCOMPARE(done, 1);
        QCOMPARE(everythingIn(site.layout().release(version) + u"/many"_s).size(), 200);
        QCOMPARE(everythingIn(site.layout().releases()).filter(u".adding"_s), QStringList());
    }

    void whatAnAdditionThatWasKilledLeftIsRemoved()
    {
        TestSite site;
        writeFile(site.layout().releases() + u"/.adding-1.9/Procfile"_s, "web: ./serve\n");
        writeFile(site.layout().releases() + u"/.adding-1.8.unpacking"_s, "x");
        QVERIFY(addRelease(site.entry(), release(u"plain"_s), u"2.0"_s));
        QCOMPARE(everythingIn(site.layout().releases()).filter(u".adding"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(SiteDraftTest)
#include "tst_sitedraft.moc"
