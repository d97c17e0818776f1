// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploytriggers.h"
#include "app/platforms/umbraco/lockmarkers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QDateTime noon()
{
    return {QDate(2026, 11, 20), QTime(12, 0), Qt::UTC};
}

KuduFile file(const QString &name, int minutesAgo = 0)
{
    return {.name = name, .bytes = 13, .modifiedAt = noon().addSecs(-60 * minutesAgo), .isFolder = false};
}

KuduFile folder(const QString &name)
{
    return {.name = name, .bytes = 0, .modifiedAt = noon(), .isFolder = true};
}

/// Kudu's own, as they lie there all the time.
QList<KuduFile> kudusLocks()
{
    return {file(u"deployments.lock"_s), file(u"hooks.lock"_s), file(u"sshkey.lock"_s), file(u"status.lock"_s)};
}

LocksReading locks(const QList<KuduFile> &markers, std::optional<bool> isDeploying = {})
{
    return readLocks(kudusLocks() + markers, {.now = noon(), .isDeploying = isDeploying});
}

} // namespace

/// What the cloud's markers and Umbraco Deploy's triggers say, and when the last step of an upgrade may be taken.
class TestUmbracoMarkers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markersAreTold_data()
    {
        QTest::addColumn<QList<KuduFile>>("markers");
        QTest::addColumn<int>("deploys"); ///< -1: not asked
        QTest::addColumn<LocksState>("state");
        QTest::addColumn<QStringList>("blocking");
        QTest::addColumn<QStringList>("leftOver");
        const QString upgrading = u"upgrading"_s;
        const QString upgraded = u"upgraded-minor"_s;
        const QString failed = u"upgrade-failed"_s;
        const QString updating = u"updating"_s;
        const auto row = [](const char *name, const QList<KuduFile> &markers, int deploys, LocksState state,
                            const QStringList &blocking = {}, const QStringList &leftOver = {}) {
            QTest::newRow(name) << markers << deploys << state << blocking << leftOver;
        };
        constexpr int notAsked = -1;
        row("none", {}, notAsked, LocksState::Idle);
        row("upgrading", {file(upgrading, 20)}, 0, LocksState::Upgrading, {upgrading});
        row("upgrading, by a clock that is behind", {file(upgrading, -5)}, 0, LocksState::Upgrading, {upgrading});
        row("stopped", {file(upgrading, 181)}, notAsked, LocksState::UpgradeStopped, {upgrading}, {upgrading});
        row("done", {file(upgraded, 5000)}, notAsked, LocksState::Upgraded);
        row("a new one after an old one", {file(upgraded, 5000), file(upgrading, 1)}, notAsked, LocksState::Upgrading,
            {upgrading}, {upgraded});
        row("failed", {file(failed), file(upgrading)}, notAsked, LocksState::UpgradeFailed, {failed, upgrading},
            {failed});
        row("failed, otherwise spelt", {file(u"Failed-Upgrade"_s)}, notAsked, LocksState::UpgradeFailed,
            {u"failed-upgrade"_s}, {u"failed-upgrade"_s});
        row("updating", {file(updating, 10)}, 1, LocksState::Updating, {updating});
        row("just begun", {file(updating, 1)}, 0, LocksState::Updating, {updating});
        row("updating, nobody was asked", {file(updating, 50)}, notAsked, LocksState::Updating, {updating});
        row("updating for long, and truly", {file(updating, 90)}, 1, LocksState::Updating, {updating});
        row("nothing is deployed", {file(updating, 10)}, 0, LocksState::UpdateStopped, {updating}, {updating});
        row("very old", {file(updating, 90)}, notAsked, LocksState::UpdateStopped, {updating}, {updating});
        row("names of others", {file(u"upgrading.txt"_s), file(u"upgraded"_s), folder(updating)}, notAsked,
            LocksState::Idle);
    }
    void markersAreTold()
    {
        QFETCH(const QList<KuduFile>, markers);
        QFETCH(const int, deploys);
        const LocksReading read = locks(markers, deploys < 0 ? std::nullopt : std::optional(deploys == 1));
        QTEST(read.state, "state");
        QTEST(read.blocking, "blocking");
        QTEST(read.leftOver, "leftOver");
        QCOMPARE(read.kudus.size(), kudusLocks().size());
        QVERIFY(!read.sentence.isEmpty());
        const bool isFine = read.state == LocksState::Idle || read.state == LocksState::Upgraded;
        QCOMPARE(read.remedy.isEmpty(), isFine);
        for (const QString &name : read.markers)
            QVERIFY(!name.endsWith(".lock"_L1));
    }

    void kudusLocksAreNeverTheClouds()
    {
        const LocksReading read = readLocks({file(u"AutoSwap.LOCK"_s), file(u"upgrading.lock"_s), file(u"readme"_s)},
                                            {.now = noon(), .isDeploying = {}});
        QCOMPARE(read.kudus, QStringList({u"AutoSwap.LOCK"_s, u"upgrading.lock"_s}));
        QCOMPARE(read.unknown, QStringList{u"readme"_s});
        QVERIFY(read.markers.isEmpty());
        QCOMPARE(read.state, LocksState::Idle);
    }

    void theLastStepIsTakenOnce()
    {
        QCOMPARE(markDone(locks({file(u"upgrading"_s)})), MarkDone::Rename);
        QCOMPARE(markDone(locks({file(u"upgrading"_s), file(u"upgraded-minor"_s, 9000)})), MarkDone::Rename);
        QCOMPARE(markDone(locks({file(u"upgraded-minor"_s)})), MarkDone::NotNeeded);
        QCOMPARE(markDone(locks({})), MarkDone::NoUpgrade);
    }

    void theLastStepHasToWait_data()
    {
        QTest::addColumn<QStringList>("markers");
        QTest::addColumn<int>("level"); ///< -1: the site is too old to say
        QTest::addColumn<QList<KuduFile>>("triggers");
        QTest::addColumn<QString>("words"); ///< empty: it need not
        const QStringList upgrading{u"upgrading"_s};
        constexpr int run = int(ServerLevel::Run);
        const QList<KuduFile> complete{file(u"deploy-complete"_s)};
        QTest::newRow("ready") << upgrading << run << complete << QString();
        QTest::newRow("too old to say") << upgrading << -1 << complete << QString();
        QTest::newRow("waits for the database") << upgrading << int(ServerLevel::Upgrade) << complete << u"“Upgrade”"_s;
        QTest::newRow("upgrades the database")
            << upgrading << int(ServerLevel::Upgrading) << complete << u"“Upgrading”"_s;
        QTest::newRow("nobody knows") << upgrading << int(ServerLevel::Unknown) << complete << u"does not run"_s;
        QTest::newRow("the export failed")
            << upgrading << run << QList<KuduFile>{file(u"deploy-failed"_s)} << u"failed"_s;
        QTest::newRow("an export failed long ago")
            << upgrading << run << QList<KuduFile>{file(u"deploy-failed"_s, 500), file(u"deploy-complete"_s)}
            << QString();
        QTest::newRow("the export goes on")
            << upgrading << run << QList<KuduFile>{file(u"deploy-progress"_s)} << u"not through"_s;
        QTest::newRow("the export lies there")
            << upgrading << run << QList<KuduFile>{file(u"deploy-export"_s)} << u"not through"_s;
        QTest::newRow("another run failed")
            << QStringList{u"upgrading"_s, u"upgrade-failed"_s} << run << complete << u"upgrade-failed"_s;
        QTest::newRow("nothing to do") << QStringList{u"upgraded-minor"_s} << int(ServerLevel::BootFailed) << complete
                                       << QString();
    }
    void theLastStepHasToWait()
    {
        QFETCH(const QStringList, markers);
        QFETCH(const int, level);
        QFETCH(const QList<KuduFile>, triggers);
        QFETCH(const QString, words);
        QList<KuduFile> files;
        for (const QString &marker : markers)
            files.append(file(marker));
        const auto why = whyNotMarkDone(locks(files), level < 0 ? std::nullopt : std::optional(ServerLevel(level)),
                                        readTriggers(triggers, noon().addSecs(-60)));
        QCOMPARE(why.has_value(), !words.isEmpty());
        if (!why)
            return;
        QCOMPARE(why->code, u"umbraco.not-finished"_s);
        QVERIFY2(why->sentence.english().contains(words), qPrintable(why->sentence.english()));
        QVERIFY(!why->remedy.isEmpty());
    }

    void deploysFolderMoved()
    {
        QCOMPARE(deployFolder(7), u"site/wwwroot/data"_s);
        QCOMPARE(deployFolder(8), u"site/wwwroot/data"_s);
        QCOMPARE(deployFolder(9), u"site/wwwroot/umbraco/Deploy"_s);
        QCOMPARE(deployFolder(18), u"site/wwwroot/umbraco/Deploy"_s);
        QVERIFY(isDeployFolder({file(u"deploy.log"_s), folder(u"revision"_s)}));
        QVERIFY(!isDeployFolder({file(u"Revision"_s), folder(u"Data"_s)}));
    }

    void triggersAreFollowedToTheirEnd_data()
    {
        QTest::addColumn<QList<KuduFile>>("files");
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<TriggerState>("state");
        QTest::addColumn<QStringList>("stale");
        const QDateTime since = noon().addSecs(-10 * 60);
        const QString complete = u"deploy-complete"_s;
        const QString failed = u"deploy-failed"_s;
        const QString progress = u"deploy-progress"_s;
        const QString exported = u"deploy-export"_s;
        const auto row = [](const char *name, const QList<KuduFile> &files, const QDateTime &from, TriggerState state,
                            const QStringList &stale = {}) { QTest::newRow(name) << files << from << state << stale; };
        row("nothing asked, nothing there", {folder(u"Revision"_s)}, {}, TriggerState::Idle);
        row("only an old end", {file(complete, 500)}, {}, TriggerState::Idle, {complete});
        row("just put there", {file(exported, 10)}, since, TriggerState::NotTakenUp);
        row("put there by somebody", {file(u"deploy"_s, 1)}, {}, TriggerState::NotTakenUp);
        row("put there beside an old success", {file(exported, 10), file(complete, 500)}, since,
            TriggerState::NotTakenUp, {complete});
        row("at work", {file(progress, 9), file(complete, 500), file(failed, 600)}, since, TriggerState::Running,
            {complete, failed});
        row("at work, renamed", {file(progress, 10)}, since, TriggerState::Running);
        row("at work for somebody", {file(progress, 500)}, {}, TriggerState::Running);
        row("died at work long ago", {file(progress, 500), file(exported, 10)}, since, TriggerState::NotTakenUp,
            {progress});
        row("done", {file(complete, 8)}, since, TriggerState::Succeeded);
        row("done, renamed", {file(complete, 10)}, since, TriggerState::Succeeded);
        row("an old success is none", {file(complete, 11)}, since, TriggerState::Gone, {complete});
        row("failed", {file(failed, 8), file(complete, 500)}, since, TriggerState::Failed, {complete});
        row("failed, then done", {file(failed, 8), file(complete, 7)}, since, TriggerState::Succeeded);
        row("done, then failed", {file(failed, 7), file(complete, 8)}, since, TriggerState::Failed);
        row("both at once", {file(failed, 8), file(complete, 8)}, since, TriggerState::Failed);
        row("an old failure is none", {file(failed, 500), file(complete, 8)}, since, TriggerState::Succeeded, {failed});
        row("vanished", {folder(u"Revision"_s)}, since, TriggerState::Gone);
        row("in capitals", {file(u"Deploy-Complete"_s, 8)}, since, TriggerState::Succeeded);
        row("a folder of that name", {folder(complete)}, since, TriggerState::Gone);
        row("a file with an extension", {file(u"deploy-complete.txt"_s)}, since, TriggerState::Gone);
    }
    void triggersAreFollowedToTheirEnd()
    {
        QFETCH(const QList<KuduFile>, files);
        QFETCH(const QDateTime, since);
        const TriggerReading read = readTriggers(files, since);
        QTEST(read.state, "state");
        QStringList stale = read.stale;
        stale.sort();
        QTEST(stale, "stale");
        QVERIFY(!read.sentence.isEmpty());
        const bool asksForSomething = read.state == TriggerState::NotTakenUp || read.state == TriggerState::Failed
                                      || read.state == TriggerState::Gone;
        QCOMPARE(!read.remedy.isEmpty(), asksForSomething);
    }

    void whatIsAskedForNextIsNotTakenForWhatWas()
    {
        const QString complete = u"deploy-complete"_s;
        const QString failed = u"deploy-failed"_s;
        const auto stateOf = [](const QList<KuduFile> &before, const QList<KuduFile> &after) {
            return readTriggers(after, sinceOfNextExport(before)).state;
        };
        const QList<KuduFile> untouched{folder(u"Revision"_s)};
        QCOMPARE(stateOf(untouched, untouched), TriggerState::Gone);
        QCOMPARE(stateOf(untouched, {file(complete, 8)}), TriggerState::Succeeded);
        const QList<KuduFile> old{file(complete, 50), file(failed, 40)};
        QCOMPARE(stateOf(old, old), TriggerState::Gone);
        QCOMPARE(stateOf(old, {file(complete, 8), file(failed, 40)}), TriggerState::Succeeded);
        QCOMPARE(stateOf(old, {file(complete, 50), file(failed, 8)}), TriggerState::Failed);
        const QList<KuduFile> asked{file(u"deploy-export"_s, 10), file(failed, 40)};
        QCOMPARE(stateOf(asked, {file(complete, 10), file(failed, 40)}), TriggerState::Succeeded);
    }
};

QTEST_GUILESS_MAIN(TestUmbracoMarkers)
#include "tst_umbracomarkers.moc"
