// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/guardscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What the guards say of a roll back and of a set-up.
class TestRestoreGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unreadableProjectPassesOnProblem();
    void setUpIsJudged_data();
    void setUpIsJudged();
    void restoreIsJudged_data();
    void restoreIsJudged();
};

void TestRestoreGuards::unreadableProjectPassesOnProblem()
{
    Scene scene;
    Problem problem;
    problem.sentence = Text("project.json is missing.");
    problem.remedy = Text("Put it back.");
    scene.project.problem = problem;
    const auto verdicts = restoreGuards(scene.project, u"live"_s, {}, nullptr, scene.now);
    QCOMPARE(verdicts.constFirst().reason.english(), u"The project Shop could not be read. project.json is missing."_s);
    QCOMPARE(verdicts.constFirst().wayOut.english(), u"Put it back."_s);
}

void TestRestoreGuards::setUpIsJudged_data()
{
    addColumns();
    const Change empty = [](Scene &s) {
        s.environment(u"live"_s).health = Health::NotSetUp;
        s.environment(u"live"_s).version.clear();
        s.environment(u"live"_s).installationId.clear();
    };
    row("goes ahead", empty, {});
    row("is set up already", [](Scene &) {}, {u"AlreadySetUp:Refuse"_s});
    row("no such environment", [](Scene &s) { s.environmentId = u"moon"_s; }, {u"NotReachable:Refuse"_s});
    row("project cannot be read",
        [empty](Scene &s) {
            empty(s);
            s.project.problem = Problem{};
        },
        {u"NotReachable:Refuse"_s});
    row("busy",
        [empty](Scene &s) {
            empty(s);
            s.run(OperationState::Running);
        },
        {u"OperationRunning:Refuse"_s});
    row("release is not there",
        [empty](Scene &s) {
            empty(s);
            s.version = u"9.9.9"_s;
        },
        {u"ReleaseUnknown:Refuse"_s});
    row("release cannot be installed",
        [empty](Scene &s) {
            empty(s);
            s.release(u"2.0.0"_s).unusable = Text("Broken.");
        },
        {u"ReleaseUnknown:Refuse"_s});
    row("minimum version does not matter to an empty environment",
        [empty](Scene &s) {
            empty(s);
            s.version = u"4.0.0"_s;
        },
        {});
}

void TestRestoreGuards::setUpIsJudged()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    change(scene);
    const auto verdicts = setUpGuards(scene.project, scene.environmentId, scene.version, scene.activity());
    QCOMPARE(summary(verdicts), expected);
    checkWords(verdicts);
}

void TestRestoreGuards::restoreIsJudged_data()
{
    addColumns();
    row("goes ahead", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s); }, {});
    row("goes ahead with the chosen one",
        [](Scene &s) {
            s.addBackup(u"a"_s, u"live"_s).expiresAt = s.now.addSecs(-1);
            s.addBackup(u"b"_s, u"live"_s, BackupKind::Manual);
            s.backupId = u"b"_s;
        },
        {});
    row("takes what a roll back set aside", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s, BackupKind::SetAside); }, {});
    row("a manual backup is not taken unasked", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s, BackupKind::Manual); },
        {u"NothingToRestore:Refuse"_s});
    row("no backup", [](Scene &) {}, {u"NothingToRestore:Refuse"_s});
    row("backup of another environment",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"uat"_s);
            s.backupId = u"b"_s;
        },
        {u"NothingToRestore:Refuse"_s});
    row("chosen backup is gone",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"live"_s);
            s.backupId = u"gone"_s;
        },
        {u"NothingToRestore:Refuse"_s});
    row("expires this very moment", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s).expiresAt = s.now; },
        {u"BackupExpired:Refuse"_s});
    row("expires in a moment", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s).expiresAt = s.now.addMSecs(1); }, {});
    row("never expires", [](Scene &s) { s.addBackup(u"b"_s, u"live"_s).expiresAt = {}; }, {});
    row("busy",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"live"_s);
            s.run(OperationState::Undoing);
        },
        {u"OperationRunning:Refuse"_s});
    row("protection does not keep from going back",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"live"_s);
            s.environment(u"live"_s).terminationProtected = true;
        },
        {});
    row("a site that is down can go back",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"live"_s);
            s.environment(u"live"_s).health = Health::Down;
        },
        {});
    row("project cannot be read",
        [](Scene &s) {
            s.addBackup(u"b"_s, u"live"_s);
            s.project.problem = Problem{};
        },
        {u"NotReachable:Refuse"_s});
    row("no such environment", [](Scene &s) { s.environmentId = u"moon"_s; }, {u"NotReachable:Refuse"_s});
}

void TestRestoreGuards::restoreIsJudged()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    change(scene);
    const auto verdicts =
        restoreGuards(scene.project, scene.environmentId, scene.backupId, scene.activity(), scene.now);
    QCOMPARE(summary(verdicts), expected);
    checkWords(verdicts);
}

QTEST_GUILESS_MAIN(TestRestoreGuards)
#include "tst_restoreguards.moc"
