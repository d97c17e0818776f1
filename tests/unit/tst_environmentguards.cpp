// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/requestguards.h"
#include "tests/unit/guardscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What the guards say of copying content, of tearing down outside Live, and of the 60 days of an LTS release.
class TestEnvironmentGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copyIsJudgedByItsSource_data();
    void copyIsJudgedByItsSource();
    void onlyLiveIsHeldByItsUpgradeBackup();
    void emptyIdIsTheMostLikelyBackup();
    void deletingByItselfWaitsForTheEnd_data();
    void deletingByItselfWaitsForTheEnd();
    void ltsIsCountedDown_data();
    void ltsIsCountedDown();
};

void TestEnvironmentGuards::copyIsJudgedByItsSource_data()
{
    addColumns();
    const QStringList unusable{u"SourceUnusable:Refuse"_s};
    row("same release", [](Scene &) {}, {});
    row(
        "none was chosen", [](Scene &s) { s.sourceId.clear(); }, unusable);
    row(
        "there is none of that name", [](Scene &s) { s.sourceId = u"moon"_s; }, unusable);
    row(
        "to itself", [](Scene &s) { s.sourceId = u"live"_s; }, unusable);
    row("to itself, where an operation runs: it is told once",
        [](Scene &s) {
            s.sourceId = u"live"_s;
            s.run(OperationState::Running);
            s.runningOnSource = s.running;
        },
        {u"OperationRunning:Refuse"_s, u"SourceUnusable:Refuse"_s});
    row(
        "source is not set up", [](Scene &s) { s.environment(u"uat"_s).health = Health::NotSetUp; }, unusable);
    row(
        "not known what runs on the source", [](Scene &s) { s.environment(u"uat"_s).version.clear(); }, unusable);
    row(
        "source is newer", [](Scene &s) { s.environment(u"uat"_s).version = u"1.1.1"_s; }, unusable);
    row("source is older", [](Scene &s) { s.environment(u"uat"_s).version = u"1.0.0"_s; }, {});
    row("source is too old for the target's release", [](Scene &s) { s.environment(u"live"_s).version = u"3.0.0"_s; },
        {u"MinimumVersion:Refuse"_s});
    row("target's release is not listed any more", [](Scene &s) { s.project.releases.clear(); }, {});
    row("source is down: its data can be copied all the same",
        [](Scene &s) { s.environment(u"uat"_s).health = Health::Down; }, {});
    row("source is protected: it is only read", [](Scene &s) { s.environment(u"uat"_s).terminationProtected = true; },
        {});
    row("neither side is set up",
        [](Scene &s) {
            for (const QString &id : {u"live"_s, u"uat"_s})
                s.environment(id).health = Health::NotSetUp;
        },
        {u"NotSetUp:Refuse"_s, u"SourceUnusable:Refuse"_s});
}

void TestEnvironmentGuards::copyIsJudgedByItsSource()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    scene.prepareFor(OperationKind::CopyContent);
    change(scene);
    const auto verdicts = scene.judge(OperationKind::CopyContent);
    QCOMPARE(summary(verdicts), expected);
    checkWords(verdicts);
}

void TestEnvironmentGuards::onlyLiveIsHeldByItsUpgradeBackup()
{
    Scene scene;
    scene.environmentId = u"uat"_s;
    scene.addBackup(u"b"_s, u"uat"_s);
    QCOMPARE(summary(scene.judge(OperationKind::TearDown)), QStringList());
}

void TestEnvironmentGuards::emptyIdIsTheMostLikelyBackup()
{
    Scene scene;
    using enum OperationKind;
    for (const OperationKind kind : {ExtendBackup, DeleteBackup}) {
        QCOMPARE(summary(scene.judge(kind)), QStringList({u"NothingToRestore:Refuse"_s}));
        QVERIFY(scene.judge(kind).constFirst().reason.english().contains(u"no upgrade backup"));
    }
    QCOMPARE(summary(scene.judge(KeepBackup)), QStringList()); // there is "live-manual"
    scene.project.backups.clear();
    QCOMPARE(summary(scene.judge(KeepBackup)), QStringList({u"NothingToRestore:Refuse"_s}));
    scene.addBackup(u"b"_s, u"live"_s);
    for (const OperationKind kind : {ExtendBackup, DeleteBackup})
        QCOMPARE(summary(scene.judge(kind)), QStringList());
}

void TestEnvironmentGuards::deletingByItselfWaitsForTheEnd_data()
{
    addColumns();
    const auto endingAfter = [](int seconds) {
        return [seconds](Scene &s) { s.backup(u"b"_s)->expiresAt = s.now.addSecs(seconds); };
    };
    row("its time is up", endingAfter(-1), {});
    row("this very second", endingAfter(0), {});
    row("one second is left", endingAfter(1), {u"BackupNotExpired:Refuse"_s});
    row("extended", endingAfter(3 * 24 * 3600), {u"BackupNotExpired:Refuse"_s});
    row("it has no end", [](Scene &s) { s.backup(u"b"_s)->expiresAt = {}; }, {u"BackupNotExpired:Refuse"_s});
    row("kept, and its time is up",
        [endingAfter](Scene &s) {
            endingAfter(-1)(s);
            s.backup(u"b"_s)->kept = true;
        },
        {u"BackupKept:Refuse"_s});
    row("gone", [](Scene &s) { s.project.backups.clear(); }, {u"NothingToRestore:Refuse"_s});
}

void TestEnvironmentGuards::deletingByItselfWaitsForTheEnd()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    scene.prepareFor(OperationKind::DeleteBackup);
    change(scene);
    OperationRequest request;
    request.kind = OperationKind::DeleteBackup;
    request.environment = {scene.project.id, scene.environmentId};
    request.backupId = scene.backupId;
    request.onlyExpired = true;
    QCOMPARE(summary(requestGuards(scene.project, request, {}, scene.now)), expected);
    request.onlyExpired = false; // a person may delete it whenever they like
    QVERIFY(!summary(requestGuards(scene.project, request, {}, scene.now)).contains(u"BackupNotExpired:Refuse"_s));
}

void TestEnvironmentGuards::ltsIsCountedDown_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const Change &change, QDate today, const QString &expected) {
        QTest::newRow(name) << change << today << expected;
    };
    const QDate out(2026, 9, 1); // 60 days later: 31 October
    const QString none;
    const Change nothing = [](Scene &) {};
    add("came out today", nothing, out, u"2.0.0 2026-10-31 60"_s);
    add("a day is left", nothing, QDate(2026, 10, 30), u"2.0.0 2026-10-31 1"_s);
    add("last day", nothing, QDate(2026, 10, 31), u"2.0.0 2026-10-31 0"_s);
    add("overdue", nothing, QDate(2026, 11, 1), u"2.0.0 2026-10-31 -1"_s);
    add(
        "over a leap day", [](Scene &s) { s.release(u"2.0.0"_s).releasedOn = QDate(2028, 1, 1); }, QDate(2028, 1, 1),
        u"2.0.0 2028-03-01 60"_s);
    add("announced for tomorrow", nothing, out.addDays(-1), none);
    add("today is not known", nothing, QDate(), none);
    add(
        "it runs there", [](Scene &s) { s.environment(u"live"_s).version = u"2.0"_s; }, out, none);
    add(
        "a newer one runs there", [](Scene &s) { s.environment(u"live"_s).version = u"3.0.0"_s; }, out, none);
    add(
        "no such environment", [](Scene &s) { s.environmentId = u"moon"_s; }, out, none);
    add(
        "not set up", [](Scene &s) { s.environment(u"live"_s).health = Health::NotSetUp; }, out, none);
    add(
        "not known what runs there", [](Scene &s) { s.environment(u"live"_s).version.clear(); }, out, none);
    add(
        "there is no LTS", [](Scene &s) { s.release(u"2.0.0"_s).lts = false; }, out, none);
    add(
        "without a date", [](Scene &s) { s.release(u"2.0.0"_s).releasedOn = {}; }, out, none);
    add(
        "broken here, but out all the same", [](Scene &s) { s.release(u"2.0.0"_s).unusable = Text("Broken."); }, out,
        u"2.0.0 2026-10-31 60"_s);
    const auto newer = [](QDate date) {
        return [date](Scene &s) {
            s.release(u"4.0.0"_s).lts = true;
            s.release(u"4.0.0"_s).releasedOn = date;
        };
    };
    add("the newest of two counts", newer(QDate(2026, 9, 30)), QDate(2026, 10, 1), u"4.0.0 2026-11-29 59"_s);
    add("the newest that is out counts", newer(QDate(2026, 12, 1)), QDate(2026, 10, 1), u"2.0.0 2026-10-31 30"_s);
}

void TestEnvironmentGuards::ltsIsCountedDown()
{
    QFETCH(Change, change);
    QFETCH(QDate, today);
    QFETCH(QString, expected);
    Scene scene;
    scene.release(u"2.0.0"_s).lts = true;
    scene.release(u"2.0.0"_s).releasedOn = QDate(2026, 9, 1);
    change(scene);
    const std::optional<LtsDue> due = ltsDue(scene.project, scene.environmentId, today);
    QCOMPARE(due ? u"%1 %2 %3"_s.arg(due->version, due->deadline.toString(Qt::ISODate)).arg(due->daysLeft) : QString(),
             expected);
}

QTEST_GUILESS_MAIN(TestEnvironmentGuards)
#include "tst_environmentguards.moc"
