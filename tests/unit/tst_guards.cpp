// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/guardscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

GuardVerdict only(const QList<GuardVerdict> &verdicts, GuardId guard)
{
    for (const GuardVerdict &verdict : verdicts)
        if (verdict.guard == guard)
            return verdict;
    return {};
}

QString plain(const Text &text)
{
    return text.english().replace(QChar::Nbsp, u' ');
}

} // namespace

/// What the guards say of an upgrade, and the questions that are asked of any verdicts.
class TestGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upgradeIsJudged_data();
    void upgradeIsJudged();
    void upgradeOfAnythingIsJudged_data();
    void upgradeOfAnythingIsJudged();
    void hopIsNamed_data();
    void hopIsNamed();
    void unprovenEnvironmentsAreNamed();
    void runningOperationIsNamed();
    void unusableReleaseSaysWhy();
    void firstRefusalIsFound();
    void onlyWarningsNeedReason();
    void newerReleasesKeepUnusableOnes();
    void versionsAreComparedAsNumbers();
};

void TestGuards::upgradeIsJudged_data()
{
    addColumns();
    row("goes ahead", [](Scene &) {}, {});
    row("project cannot be read", [](Scene &s) { s.project.problem = Problem{}; }, {u"NotReachable:Refuse"_s});
    row("no such environment", [](Scene &s) { s.environmentId = u"moon"_s; }, {u"NotReachable:Refuse"_s});
    row("environment is not set up",
        [](Scene &s) {
            s.environment(u"live"_s).health = Health::NotSetUp;
            s.environment(u"live"_s).version.clear();
        },
        {u"NotSetUp:Refuse"_s});
    row("nothing was ever read of it",
        [](Scene &s) {
            s.environment(u"live"_s).installationId.clear();
            s.environment(u"live"_s).version.clear();
        },
        {u"NotSetUp:Refuse"_s});
    row("running release is not known", [](Scene &s) { s.environment(u"live"_s).version.clear(); },
        {u"NotReachable:Refuse"_s});
    row("an operation is under way", [](Scene &s) { s.run(OperationState::Running); }, {u"OperationRunning:Refuse"_s});
    row("an operation waits", [](Scene &s) { s.run(OperationState::Queued); }, {u"OperationRunning:Refuse"_s});
    row("an operation is taken back", [](Scene &s) { s.run(OperationState::Undoing); }, {u"OperationRunning:Refuse"_s});
    row("an operation has ended", [](Scene &s) { s.run(OperationState::Succeeded); }, {});
    row("environment is protected", [](Scene &s) { s.environment(u"live"_s).terminationProtected = true; },
        {u"Protected:Refuse"_s});
    row("Live has an upgrade backup", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s); },
        {u"UpgradeBackupExists:Refuse"_s});
    row("Live has an upgrade backup without end", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s).expiresAt = {}; },
        {u"UpgradeBackupExists:Refuse"_s});
    row("Live has only other backups",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"live"_s, BackupKind::Manual);
            s.addBackup(u"c"_s, u"live"_s, BackupKind::SetAside);
        },
        {});
    row("another environment has an upgrade backup", [](Scene &s) { s.addBackup(u"b"_s, u"uat"_s); }, {});
    row("upgrade backup outside Live is replaced",
        [](Scene &s) {
            s.environmentId = u"uat"_s;
            s.version = u"3.0.0"_s;
            s.addBackup(u"b"_s, u"uat"_s);
        },
        {u"UpgradeBackupExists:Advice"_s});
    row("nothing newer is there", [](Scene &s) { s.environment(u"live"_s).version = u"4.0.0"_s; },
        {u"AlreadyNewest:Refuse"_s});
    row("release runs already", [](Scene &s) { s.version = u"1.1.0"_s; }, {u"AlreadyNewest:Refuse"_s});
    row("it finishes what stopped half-way",
        [](Scene &s) { s.environment(u"live"_s).unfinishedVersion = s.version = u"1.1.0"_s; }, {});
    row("something else stopped half-way", [](Scene &s) { s.environment(u"live"_s).unfinishedVersion = u"1.1.0"_s; },
        {u"OperationInterrupted:Refuse"_s});
    row("release is older", [](Scene &s) { s.version = u"1.0.0"_s; }, {u"AlreadyNewest:Refuse"_s});
    row("release is not there", [](Scene &s) { s.version = u"9.9.9"_s; }, {u"ReleaseUnknown:Refuse"_s});
    row("release cannot be installed", [](Scene &s) { s.release(u"2.0.0"_s).unusable = Text("No web: line."); },
        {u"ReleaseUnknown:Refuse"_s});
    row("release comes from newer ones only",
        [](Scene &s) {
            s.version = u"3.0.0"_s;
            s.environmentId = u"uat"_s;
            s.environment(u"uat"_s).version = u"1.1.0"_s;
        },
        {u"MinimumVersion:Refuse"_s});
    row("minimum is what runs", [](Scene &s) { s.release(u"2.0.0"_s).minimumVersion = u"1.1"_s; }, {});
    row("not on Integration yet", [](Scene &s) { s.environment(u"integration"_s).version = u"1.1.0"_s; },
        {u"NotProvenBefore:Warning"_s});
    row("not on UAT yet", [](Scene &s) { s.environment(u"uat"_s).version = u"1.1.0"_s; },
        {u"NotProvenBefore:Warning"_s});
    row("on Integration, but down", [](Scene &s) { s.environment(u"integration"_s).health = Health::Down; },
        {u"NotProvenBefore:Warning"_s});
    row("on Integration and down",
        [](Scene &s) {
            s.environment(u"integration"_s).health = Health::Down;
            s.environment(u"uat"_s).version = u"1.1.0"_s;
        },
        {u"NotProvenBefore:Warning"_s, u"NotProvenBefore:Warning"_s});
    row("on UAT, but never verified", [](Scene &s) { s.environment(u"uat"_s).verifiedSince = {}; },
        {u"NotProvenBefore:Warning"_s});
    row("on UAT, but too short", [](Scene &s) { s.environment(u"uat"_s).verifiedSince = s.now.addSecs(-10 * 60 + 1); },
        {u"NotProvenBefore:Warning"_s});
    row("on UAT just long enough", [](Scene &s) { s.environment(u"uat"_s).verifiedSince = s.now.addSecs(-10 * 60); },
        {});
    row("the project asks for longer", [](Scene &s) { s.project.provenMinutes = 24 * 60 + 1; },
        {u"NotProvenBefore:Warning"_s, u"NotProvenBefore:Warning"_s});
    row("the project asks for no time",
        [](Scene &s) {
            s.project.provenMinutes = 0;
            s.environment(u"uat"_s).verifiedSince = s.now;
        },
        {});
    row("verified after now, because a clock was set back",
        [](Scene &s) { s.environment(u"uat"_s).verifiedSince = s.now.addSecs(3600); }, {u"NotProvenBefore:Warning"_s});
    row("one of two UATs proves it",
        [](Scene &s) {
            Environment second = s.environment(u"uat"_s);
            second.ref.environmentId = u"uat2"_s;
            second.version = u"1.0.0"_s;
            s.project.environments.prepend(second);
        },
        {});
    row("there is no UAT", [](Scene &s) { s.project.environments.removeAt(1); }, {});
    row("no manual backup", [](Scene &s) { s.project.backups.clear(); }, {u"NoRecentManualBackup:Advice"_s});
    row("content changed after the manual backup",
        [](Scene &s) { s.environment(u"live"_s).contentChangedAt = s.now.addSecs(-60); },
        {u"NoRecentManualBackup:Advice"_s});
    row("an older manual backup beside the newest one",
        [](Scene &s) { s.addBackup(u"older"_s, u"live"_s, BackupKind::Manual); }, {});
    row("the newest manual backup is not the first one",
        [](Scene &s) {
            s.addBackup(u"newer"_s, u"live"_s, BackupKind::Manual).createdAt = s.now;
            s.environment(u"live"_s).contentChangedAt = s.now.addSecs(-60);
        },
        {});
    row("not known when content changed", [](Scene &s) { s.environment(u"live"_s).contentChangedAt = {}; }, {});
    row("manual backup cannot be restored", [](Scene &s) { s.backup(u"live-manual"_s)->unusable = Text("Damaged."); },
        {u"NoRecentManualBackup:Advice"_s});
    row("there is only Live", [](Scene &s) { s.project.environments.remove(0, 2); }, {});
    row("others need no proof",
        [](Scene &s) {
            s.environmentId = u"uat"_s;
            s.version = u"3.0.0"_s;
        },
        {});
    row("everything at once, most important first",
        [](Scene &s) {
            s.project.problem = Problem{};
            s.run(OperationState::Running);
            s.environment(u"live"_s).terminationProtected = true;
            s.addBackup(u"b"_s, u"live"_s);
            s.version = u"4.0.0"_s;
        },
        {u"NotReachable:Refuse"_s, u"OperationRunning:Refuse"_s, u"Protected:Refuse"_s, u"UpgradeBackupExists:Refuse"_s,
         u"MinimumVersion:Refuse"_s, u"NotProvenBefore:Warning"_s});
}

void TestGuards::upgradeIsJudged()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    change(scene);
    const auto verdicts = upgradeGuards(scene.project, scene.environmentId, scene.version, scene.activity(), scene.now);
    QCOMPARE(summary(verdicts), expected);
    checkWords(verdicts);
}

void TestGuards::upgradeOfAnythingIsJudged_data()
{
    addColumns();
    row("goes ahead", [](Scene &) {}, {});
    row("unproven releases do not matter yet", [](Scene &s) { s.environment(u"uat"_s).version = u"1.0.0"_s; }, {});
    row("no such environment", [](Scene &s) { s.environmentId = u"moon"_s; }, {u"NotReachable:Refuse"_s});
    row("nothing newer is there", [](Scene &s) { s.environment(u"live"_s).version = u"4.0.0"_s; },
        {u"AlreadyNewest:Refuse"_s});
    row("a replaced backup does not matter yet",
        [](Scene &s) {
            s.environmentId = u"uat"_s;
            s.addBackup(u"b"_s, u"uat"_s);
        },
        {});
    row("busy, protected and with a backup",
        [](Scene &s) {
            s.run(OperationState::Running);
            s.environment(u"live"_s).terminationProtected = true;
            s.addBackup(u"b"_s, u"live"_s);
        },
        {u"OperationRunning:Refuse"_s, u"Protected:Refuse"_s, u"UpgradeBackupExists:Refuse"_s});
}

void TestGuards::upgradeOfAnythingIsJudged()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    change(scene);
    const auto verdicts = upgradeGuards(scene.project, scene.environmentId, scene.activity(), scene.now);
    QCOMPARE(summary(verdicts), expected);
    checkWords(verdicts);
}

void TestGuards::hopIsNamed_data()
{
    addColumns();
    const Change toFour = [](Scene &s) { s.version = u"4.0.0"_s; };
    row("first part of a longer way", toFour, {u"Install 2.0.0 first."_s});
    row("straight to what the target asks for",
        [toFour](Scene &s) {
            toFour(s);
            s.release(u"3.0.0"_s).minimumVersion = u"1.0.0"_s;
        },
        {u"Install 3.0.0 first."_s});
    row("newest of several that do",
        [](Scene &s) {
            s.version = u"3.0.0"_s;
            Release between = s.release(u"2.0.0"_s);
            between.version = u"2.10.0"_s;
            s.project.releases.append(between);
        },
        {u"Install 2.10.0 first."_s});
    row("one that does before a newer one that does not",
        [](Scene &s) {
            s.version = u"4.0.0"_s;
            s.release(u"4.0.0"_s).minimumVersion = u"1.5.0"_s;
            s.release(u"3.0.0"_s).minimumVersion = u"1.2.0"_s;
        },
        {u"Install 2.0.0 first."_s});
    row("one that cannot be installed is no way",
        [](Scene &s) {
            s.version = u"3.0.0"_s;
            s.release(u"2.0.0"_s).unusable = Text("Broken.");
        },
        {u"Add a release between 1.1.0 and 3.0.0 that can be installed over 1.1.0."_s});
}

void TestGuards::hopIsNamed()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    change(scene);
    const auto verdicts = upgradeGuards(scene.project, scene.environmentId, scene.version, nullptr, scene.now);
    QCOMPARE(only(verdicts, GuardId::MinimumVersion).wayOut.english(), expected.constFirst());
}

void TestGuards::unprovenEnvironmentsAreNamed()
{
    Scene scene;
    scene.environment(u"uat"_s).version = u"1.0.0"_s;
    const auto reason = [&scene] {
        return only(upgradeGuards(scene.project, u"live"_s, u"2.0.0"_s, nullptr, scene.now), GuardId::NotProvenBefore);
    };
    QCOMPARE(reason().reason.english(), u"Release 2.0.0 does not run on UAT yet."_s);
    scene.environment(u"integration"_s).version = u"1.0.0"_s;
    QCOMPARE(reason().reason.english(), u"Release 2.0.0 runs neither on Integration nor on UAT yet."_s);
    QVERIFY(reason().wayOut.english().contains(u"Integration"));
    for (const QString &id : {u"integration"_s, u"uat"_s})
        scene.environment(id).version = u"2.0.0"_s;
    Environment &uat = scene.environment(u"uat"_s);
    uat.verifiedSince = scene.now.addSecs(-3 * 60);
    QCOMPARE(plain(reason().reason), u"Release 2.0.0 has run on UAT for 3 min only."_s);
    QCOMPARE(plain(reason().wayOut), u"Wait until it has run on UAT for 10 min, or give the reason for going ahead."_s);
    uat.verifiedSince = scene.now.addSecs(3600);
    QCOMPARE(plain(reason().reason), u"Release 2.0.0 has only just begun to run on UAT."_s);
    uat.verifiedSince = {};
    QCOMPARE(plain(reason().reason),
             u"Release 2.0.0 runs on UAT, but it is not known that it passed its checks there."_s);
    uat.health = Health::Down;
    QCOMPARE(plain(reason().reason), u"Release 2.0.0 is installed on UAT, which is down."_s);
    uat.health = Health::Up;
    uat.probe = {.address = QUrl(u"https://uat.example.org/"_s), .at = scene.now, .status = 503};
    QCOMPARE(plain(reason().reason),
             u"Release 2.0.0 is installed on UAT, but the platform and the site itself say different things there."_s);
}

void TestGuards::runningOperationIsNamed()
{
    Scene scene;
    scene.run(OperationState::Running);
    const auto verdicts = upgradeGuards(scene.project, u"live"_s, u"2.0.0"_s, scene.activity(), scene.now);
    QCOMPARE(verdicts.constFirst().reason.english(),
             u"Another operation is under way on Live: Upgrade 1.0.0 → 1.1.0."_s);
}

void TestGuards::unusableReleaseSaysWhy()
{
    Scene scene;
    scene.release(u"2.0.0"_s).unusable = Text("Its Procfile has no web: line.");
    const auto verdicts = upgradeGuards(scene.project, u"live"_s, u"2.0.0"_s, nullptr, scene.now);
    QCOMPARE(verdicts.constFirst().reason.english(),
             u"Release 2.0.0 cannot be installed. Its Procfile has no web: line."_s);
}

void TestGuards::firstRefusalIsFound()
{
    QCOMPARE(firstRefusal({}), nullptr);
    const QList<GuardVerdict> light{{GuardId::NotProvenBefore, Severity::Warning, {}, {}}};
    QCOMPARE(firstRefusal(light), nullptr);
    const QList<GuardVerdict> heavy{{GuardId::NotProvenBefore, Severity::Warning, {}, {}},
                                    {GuardId::Protected, Severity::Refuse, {}, {}}};
    QVERIFY(firstRefusal(heavy));
    QCOMPARE(firstRefusal(heavy)->guard, GuardId::Protected);
}

void TestGuards::onlyWarningsNeedReason()
{
    QVERIFY(!needsReason({}));
    QVERIFY(!needsReason({{GuardId::UpgradeBackupExists, Severity::Advice, {}, {}}}));
    QVERIFY(!needsReason({{GuardId::Protected, Severity::Refuse, {}, {}}}));
    QVERIFY(needsReason({{GuardId::NotProvenBefore, Severity::Warning, {}, {}}}));
}

void TestGuards::newerReleasesKeepUnusableOnes()
{
    Scene scene;
    scene.release(u"3.0.0"_s).unusable = Text("Broken.");
    QStringList versions;
    for (const Release &release : newerReleases(scene.project, u"live"_s))
        versions.append(release.version);
    QCOMPARE(versions, QStringList({u"4.0.0"_s, u"3.0.0"_s, u"2.0.0"_s}));
    QVERIFY(newerReleases(scene.project, u"moon"_s).isEmpty());
    scene.environment(u"live"_s).version.clear();
    QVERIFY(newerReleases(scene.project, u"live"_s).isEmpty());
}

void TestGuards::versionsAreComparedAsNumbers()
{
    Scene scene;
    scene.environment(u"live"_s).version = u"1.9.0"_s;
    Release ten;
    ten.version = u"1.10.0"_s;
    scene.project.releases = {ten};
    scene.project.environments.remove(0, 2);
    QCOMPARE(summary(upgradeGuards(scene.project, u"live"_s, u"1.10.0"_s, nullptr, scene.now)), QStringList());
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
