// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/expirywarnings.h"
#include "tests/unit/guardscene.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

QDateTime berlin(QDate date, QTime time)
{
    return QDateTime(date, time, QTimeZone("Europe/Berlin"));
}

/// Live has the upgrade backup "b", which has 48 hours left, and nobody was warned of anything.
struct House {
    Scene scene;
    QList<ExpiryWarning> given;

    House()
    {
        Backup &backup = scene.addBackup(u"b"_s, u"live"_s);
        backup.environmentName = u"Live"_s;
        backup.createdAt = scene.now;
        backup.expiresAt = scene.now.addSecs(upgradeBackupSeconds);
    }
    Backup &backup() { return *scene.backup(u"b"_s); }
    /// The warnings that are given when so many minutes are left; remembers them as the caller would.
    QStringList warn(qint64 minutesLeft) { return warn(backup().expiresAt.addSecs(-60 * minutesLeft)); }
    QStringList warn(const QDateTime &now)
    {
        const QList<ExpiryWarning> due = dueWarnings(scene.project, given, now);
        given = remembered(scene.project, given, due);
        QStringList stages;
        for (const ExpiryWarning &warning : due)
            stages.append(enumName(warning.stage));
        return stages;
    }
};

const QStringList nothing;
const QStringList day{QStringLiteral("Day")};
const QStringList sixHours{QStringLiteral("SixHours")};
const QStringList lastHour{QStringLiteral("Hour")};

} // namespace

/// When a person is warned that a backup will be gone, and when it is: all by a time that is given.
class TestExpiryWarnings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("TZ", "Europe/Berlin"); }
    void eachStageIsToldOnce();
    void afterASleepOnlyTheNearestIsTold();
    void clockSetBackTellsNothingTwice();
    void extendedBackupIsToldAnew();
    void onlyBackupsOfLiveThatCanBeRestoredAreTold_data();
    void onlyBackupsOfLiveThatCanBeRestoredAreTold();
    void mostUrgentComesFirst();
    void warningsOfOthersAndOfUnreadableProjectsAreRemembered();
    void warningSurvivesAsAnEntry();
    void anEntryIsNamedByWhatItWarnsOf();
    void sentenceNamesBackupAndMoment();
    void expiredAreFoundLongestFirst();
    void fortyEightHoursOverChangeOfLocalTime_data();
    void fortyEightHoursOverChangeOfLocalTime();
    void deadlinePassesBetweenTwoLooks();
};

void TestExpiryWarnings::eachStageIsToldOnce()
{
    House house;
    QCOMPARE(house.warn(48 * 60), nothing);
    QCOMPARE(house.warn(24 * 60 + 1), nothing);
    QCOMPARE(house.warn(24 * 60), day);
    QCOMPARE(house.warn(24 * 60 - 1), nothing);
    QCOMPARE(house.warn(6 * 60 + 1), nothing);
    QCOMPARE(house.warn(6 * 60), sixHours);
    QCOMPARE(house.warn(61), nothing);
    QCOMPARE(house.warn(60), lastHour);
    QCOMPARE(house.warn(1), nothing);
    QCOMPARE(house.warn(qint64(0)), nothing);
    QCOMPARE(house.warn(-60), nothing);
    QCOMPARE(house.given.size(), 1);
}

void TestExpiryWarnings::afterASleepOnlyTheNearestIsTold()
{
    House house;
    QCOMPARE(house.warn(40 * 60), nothing);
    QCOMPARE(house.warn(30), lastHour);
    House other;
    QCOMPARE(other.warn(5 * 60), sixHours);
    House late;
    QCOMPARE(late.warn(-5), nothing); // it slept through all of them: the deletion speaks for itself
}

void TestExpiryWarnings::clockSetBackTellsNothingTwice()
{
    House house;
    QCOMPARE(house.warn(5 * 60), sixHours);
    QCOMPARE(house.warn(20 * 60), nothing);
    QCOMPARE(house.warn(90 * 60), nothing);
    QCOMPARE(house.warn(5 * 60), nothing);
    QCOMPARE(house.warn(59), lastHour);
    QCOMPARE(house.warn(47 * 60), nothing);
    QCOMPARE(house.warn(10), nothing);
}

void TestExpiryWarnings::extendedBackupIsToldAnew()
{
    House house;
    QCOMPARE(house.warn(30), lastHour);
    house.backup().expiresAt = house.backup().createdAt.addSecs(extendedBackupSeconds);
    house.backup().extended = true;
    QCOMPARE(house.warn(72 * 60), nothing);
    QCOMPARE(house.warn(24 * 60), day);
    QCOMPARE(house.warn(60), lastHour);
    QCOMPARE(house.given.size(), 1);
}

void TestExpiryWarnings::onlyBackupsOfLiveThatCanBeRestoredAreTold_data()
{
    addColumns();
    row(
        "upgrade backup of Live", [](Scene &) {}, day);
    row(
        "set aside on Live", [](Scene &s) { s.backup(u"b"_s)->kind = BackupKind::SetAside; }, day);
    row(
        "without an end", [](Scene &s) { s.backup(u"b"_s)->expiresAt = {}; }, nothing);
    row(
        "cannot be restored anyway", [](Scene &s) { s.backup(u"b"_s)->unusable = Text("Damaged."); }, nothing);
    row(
        "of UAT", [](Scene &s) { s.backup(u"b"_s)->environment.environmentId = u"uat"_s; }, nothing);
    row(
        "of an environment that is gone", [](Scene &s) { s.project.environments.clear(); }, nothing);
}

void TestExpiryWarnings::onlyBackupsOfLiveThatCanBeRestoredAreTold()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    House house;
    const QDateTime now = house.backup().expiresAt.addSecs(-12 * 3600);
    change(house.scene);
    QCOMPARE(house.warn(now), expected);
    QCOMPARE(house.warn(QDateTime()), nothing);
}

void TestExpiryWarnings::mostUrgentComesFirst()
{
    House house;
    Backup &sooner = house.scene.addBackup(u"sooner"_s, u"live"_s, BackupKind::SetAside);
    sooner.expiresAt = house.backup().expiresAt.addSecs(-10 * 3600);
    QCOMPARE(house.warn(10 * 60 + 30), QStringList({u"Hour"_s, u"Day"_s}));
}

void TestExpiryWarnings::warningsOfOthersAndOfUnreadableProjectsAreRemembered()
{
    House house;
    house.warn(30);
    Project other;
    other.id = u"other"_s;
    QCOMPARE(remembered(other, house.given, {}), house.given);
    Project unreadable = house.scene.project;
    unreadable.backups.clear();
    unreadable.problem = Problem{};
    QCOMPARE(remembered(unreadable, house.given, {}), house.given);
    unreadable.problem.reset();
    QVERIFY(remembered(unreadable, house.given, {}).isEmpty());
}

/// As the activity log keeps it, the warning is known again: nothing is told twice.
void TestExpiryWarnings::warningSurvivesAsAnEntry()
{
    House house;
    house.warn(30);
    const QDateTime now = house.backup().expiresAt.addSecs(-30 * 60);
    const Activity entry = entryOf(house.given.constFirst(), house.scene.project, now);
    QVERIFY(isTerminal(entry.state)); // it is under way nowhere and blocks nothing
    QVERIFY(entry.steps.isEmpty());
    QCOMPARE(entry.outcome, house.given.constFirst().sentence);
    QCOMPARE(entry.environmentName, u"Live"_s);
    QCOMPARE(entry.toVersion, u"1.0.0"_s);
    house.given = {warningOf(Activity::fromJson(entry.toJson()))};
    QCOMPARE(house.warn(20), nothing);
    Activity foreign;
    foreign.measures = {{u"stage"_s, u"Fortnight"_s}};
    QCOMPARE(warningOf(foreign).stage, ExpiryStage::None);
}

/// Two programs that warn of the same write the same entry; another end or stage is another entry.
void TestExpiryWarnings::anEntryIsNamedByWhatItWarnsOf()
{
    House house;
    const QDateTime now = house.backup().expiresAt.addSecs(-30 * 60);
    const auto id = [&house, &now](int shift) {
        const QList<ExpiryWarning> due = dueWarnings(house.scene.project, {}, now.addSecs(shift));
        return entryOf(due.constFirst(), house.scene.project, now.addSecs(shift)).id;
    };
    QCOMPARE(id(0), id(60));
    QVERIFY(id(0) != id(-2 * 3600));
    const QString before = id(0);
    house.backup().expiresAt = house.backup().expiresAt.addSecs(1);
    QVERIFY(id(0) != before);
}

void TestExpiryWarnings::sentenceNamesBackupAndMoment()
{
    House house;
    house.warn(30);
    QCOMPARE(house.given.constFirst().sentence.english(),
             u"The backup of release 1.0.0 of Live expires in less than an hour: 2026-11-22T13:00:00."_s);
}

void TestExpiryWarnings::expiredAreFoundLongestFirst()
{
    Scene scene;
    scene.project.backups.clear();
    const auto add = [&scene](const QString &id, qint64 secondsLeft) -> Backup & {
        Backup &backup = scene.addBackup(id, u"uat"_s, BackupKind::SetAside);
        backup.expiresAt = scene.now.addSecs(secondsLeft);
        return backup;
    };
    add(u"just"_s, 0);
    add(u"long ago"_s, -86400);
    add(u"soon"_s, 1);
    add(u"endless"_s, 0).expiresAt = {};
    add(u"kept"_s, -60).kept = true;
    const auto ids = [&scene](const QDateTime &now) {
        QStringList found;
        for (const Backup &backup : expired(scene.project.backups, now))
            found.append(backup.id);
        return found;
    };
    QCOMPARE(ids(scene.now), QStringList({u"long ago"_s, u"just"_s}));
    QCOMPARE(ids(scene.now.addDays(-2)), QStringList()); // the clock was set back: nothing is deleted early
    QCOMPARE(ids({}), QStringList());
}

void TestExpiryWarnings::fortyEightHoursOverChangeOfLocalTime_data()
{
    QTest::addColumn<QDateTime>("made");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QDateTime>("end");
    const QTime noon(12, 0);
    QTest::newRow("clocks go forward") << berlin({2026, 3, 28}, noon) << upgradeBackupSeconds
                                       << berlin({2026, 3, 30}, {13, 0});
    QTest::newRow("clocks go back") << berlin({2026, 10, 24}, noon) << upgradeBackupSeconds
                                    << berlin({2026, 10, 26}, {11, 0});
    QTest::newRow("5 days, forward") << berlin({2026, 3, 28}, noon) << extendedBackupSeconds
                                     << berlin({2026, 4, 2}, {13, 0});
    QTest::newRow("5 days, back") << berlin({2026, 10, 24}, noon) << extendedBackupSeconds
                                  << berlin({2026, 10, 29}, {11, 0});
}

/// Local times as they may come from elsewhere; what counts is the moment.
void TestExpiryWarnings::fortyEightHoursOverChangeOfLocalTime()
{
    QFETCH(QDateTime, made);
    QFETCH(qint64, seconds);
    QFETCH(QDateTime, end);
    House house;
    Backup &backup = house.backup();
    backup.createdAt = made;
    backup.expiresAt = made.addSecs(seconds);
    QCOMPARE(backup.expiresAt, end);
    const auto refusals = [&house](const QDateTime &now) {
        house.scene.now = now;
        house.scene.backupId = u"b"_s;
        return summary(house.scene.judge(OperationKind::Restore));
    };
    QCOMPARE(refusals(end.addMSecs(-1)), nothing);
    QCOMPARE(refusals(end.toUTC()), QStringList({u"BackupExpired:Refuse"_s}));
    QVERIFY(expired({backup}, end.addMSecs(-1).toUTC()).isEmpty());
    QCOMPARE(expired({backup}, end.toLocalTime()).size(), 1);
    QCOMPARE(house.warn(end.toUTC().addSecs(-24 * 3600 - 1)), nothing);
    QCOMPARE(house.warn(end.toUTC().addSecs(-24 * 3600)), day);
}

/// A wizard stays open over the deadline: the same facts, asked again, give another answer.
void TestExpiryWarnings::deadlinePassesBetweenTwoLooks()
{
    House house;
    house.scene.backupId = u"b"_s;
    house.scene.now = house.backup().expiresAt.addSecs(-1);
    QCOMPARE(summary(house.scene.judge(OperationKind::ExtendBackup)), nothing);
    house.scene.now = house.backup().expiresAt;
    QCOMPARE(summary(house.scene.judge(OperationKind::ExtendBackup)), QStringList({u"BackupExpired:Refuse"_s}));
    house.scene.now = house.backup().createdAt.addSecs(-3600); // a clock set back to before it was made
    QCOMPARE(summary(house.scene.judge(OperationKind::ExtendBackup)), nothing);
    QCOMPARE(summary(house.scene.judge(OperationKind::Restore)), nothing);
}

QTEST_GUILESS_MAIN(TestExpiryWarnings)
#include "tst_expirywarnings.moc"
