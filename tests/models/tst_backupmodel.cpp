// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/backupmodel.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;
using Model = BackupModel;

namespace {

struct House {
    FakeCockpit cockpit;
    ProjectCatalog catalog{&cockpit};
    Model model{&catalog};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    House() { model.setNow(sampleNow()); }
};

Backup manual(const EnvironmentRef &ref, const QString &name)
{
    Backup backup;
    backup.id = u"live-1.0.0"_s; // the same as another environment's: unique within its environment only
    backup.environment = ref;
    backup.environmentName = name;
    backup.kind = BackupKind::Manual;
    backup.version = u"1.1.0"_s;
    backup.createdAt = sampleNow().addSecs(-60);
    return backup;
}

} // namespace

class TestBackupModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void factsAreShown();
    void unknownFactsSaySo();
    void countdownRunsWithTheTime();
    void liveBackupWarnsOfItsEnd_data();
    void liveBackupWarnsOfItsEnd();
    void expiredBackupCannotBeUsed();
    void ledgerTellsBlocksAndMarks();
    void operationOnItsEnvironmentIsTold();
    void columnsHaveStableNames();
    void sameIdOnAnotherEnvironmentIsAnotherBackup();
    void backupsComeAndGo();
    void backupsOfOneProjectCanBeShown();
    void languageChanges();
};

void TestBackupModel::factsAreShown()
{
    House house;
    house.cockpit.setProject(guestbook());
    QCOMPARE(house.model.rowCount(), 1);
    QStringList texts;
    for (int column = 0; column < Model::ColumnCount; ++column)
        texts.append(shown(house.model, 0, column));
    QCOMPARE(texts,
             QStringList({u"Live"_s, u"Guestbook"_s, u"Upgrade backup"_s, u"1.0.0"_s, u"17 h ago"_s, u"31 h left"_s,
                          u"Upgrade and tear-down of Live"_s, u"48.0 MiB"_s, u"820 ms"_s, QString()}));
    const QModelIndex index = house.model.index(0, Model::Size);
    QCOMPARE(index.data(SortRole).toLongLong(), 48 * 1024 * 1024);
    QCOMPARE(index.data(ExportRole).toLongLong(), 48 * 1024 * 1024);
    QCOMPARE(index.data(RefRole).value<EnvironmentRef>(), liveRef());
    QCOMPARE(index.data(IdRole).toString(), u"live-1.0.0"_s);
    QCOMPARE(index.data(ProjectIdRole).toString(), u"guestbook"_s);
    QCOMPARE(index.data(ValueRole).value<Backup>().kind, BackupKind::Upgrade);
    QCOMPARE(index.data(UsableRole).toBool(), true);
    QCOMPARE(index.data(ReasonRole).toString(), QString());
    QCOMPARE(index.siblingAtColumn(Model::Made).data(ExportRole).toDateTime(), sampleNow().addSecs(-17 * 3600));
    QVERIFY(shown(house.model, 0, Model::Made, Qt::ToolTipRole).contains(u"2026"));
    QVERIFY(shown(house.model, 0, Model::Blocks, Qt::ToolTipRole).contains(u"deleted"));
}

void TestBackupModel::unknownFactsSaySo()
{
    House house;
    Project project = guestbook();
    project.backups = {manual(liveRef(), u"Live"_s)};
    project.backups[0].createdAt = {};
    house.cockpit.setProject(project);
    QCOMPARE(shown(house.model, 0, Model::Made), u"not known"_s);
    QCOMPARE(shown(house.model, 0, Model::Blocks), QString());
    QCOMPARE(shown(house.model, 0, Model::Expires), u"kept until deleted"_s);
    QCOMPARE(shown(house.model, 0, Model::Size), u"not known"_s);
    QCOMPARE(shown(house.model, 0, Model::LastRestore), u"never rolled back"_s);
    for (const int column : {Model::Made, Model::Expires, Model::Size, Model::LastRestore})
        QVERIFY(!house.model.index(0, column).data(ExportRole).isValid());
}

void TestBackupModel::countdownRunsWithTheTime()
{
    House house;
    house.cockpit.setProject(guestbook());
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    house.model.setNow(sampleNow().addSecs(1800));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().column(), int(Model::Made));
    QCOMPARE(changed.at(1).at(1).toModelIndex().column(), int(Model::Expires));
    QCOMPARE(shown(house.model, 0, Model::Expires), u"30 h 30 min left"_s);
}

void TestBackupModel::liveBackupWarnsOfItsEnd_data()
{
    QTest::addColumn<qint64>("secondsLeft");
    QTest::addColumn<ExpiryStage>("stage");
    QTest::newRow("more than a day") << qint64(24 * 3600 + 1) << ExpiryStage::None;
    QTest::newRow("a day") << qint64(24 * 3600) << ExpiryStage::Day;
    QTest::newRow("more than 6 hours") << qint64(6 * 3600 + 1) << ExpiryStage::Day;
    QTest::newRow("6 hours") << qint64(6 * 3600) << ExpiryStage::SixHours;
    QTest::newRow("an hour") << qint64(3600) << ExpiryStage::Hour;
    QTest::newRow("a second") << qint64(1) << ExpiryStage::Hour;
    QTest::newRow("none") << qint64(0) << ExpiryStage::Expired;
}

void TestBackupModel::liveBackupWarnsOfItsEnd()
{
    QFETCH(qint64, secondsLeft);
    QFETCH(ExpiryStage, stage);
    House house;
    house.cockpit.setProject(guestbook());
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    house.model.setNow(house.cockpit.project(u"guestbook"_s)->backups.constFirst().expiresAt.addSecs(-secondsLeft));
    const QModelIndex index = house.model.index(0, Model::Expires);
    QCOMPARE(index.data(StateRole).value<ExpiryStage>(), stage);
    QCOMPARE(index.data(Qt::DecorationRole).isValid(), stage != ExpiryStage::None);
    QVERIFY(changed.constLast().at(2).value<QList<int>>().contains(StateRole));
    QVERIFY(!changed.constLast().at(2).value<QList<int>>().contains(SortRole)); // rows do not jump at each tick
}

void TestBackupModel::expiredBackupCannotBeUsed()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.model.setNow(sampleNow().addDays(3));
    const QModelIndex index = house.model.index(0, Model::EnvironmentName);
    QCOMPARE(index.data(UsableRole).toBool(), false);
    QVERIFY(index.data(ReasonRole).toString().contains(u"expired"));
    QCOMPARE(index.data(Qt::ToolTipRole), index.data(ReasonRole));
    house.model.setNow(sampleNow()); // the clock was set back
    QCOMPARE(index.data(UsableRole).toBool(), true);
    QCOMPARE(shown(house.model, 0, Model::Expires), u"31 h left"_s);
}

void TestBackupModel::ledgerTellsBlocksAndMarks()
{
    House house;
    house.cockpit.setProject(guestbookLedger());
    const QString none;
    QCOMPARE(shownColumn(house.model, Model::EnvironmentName),
             QStringList({u"Live"_s, u"Live"_s, u"UAT"_s, u"UAT"_s, u"Integration"_s, u"Live"_s}));
    QCOMPARE(shownColumn(house.model, Model::Blocks),
             QStringList({none, u"Upgrade and tear-down of Live"_s, none, none, none, none}));
    QCOMPARE(shownColumn(house.model, Model::Marks),
             QStringList({none, none, none, u"Cannot be restored"_s, u"Extended"_s, u"Kept"_s}));
    QCOMPARE(shownColumn(house.model, Model::Made),
             QStringList({u"2 h ago"_s, u"17 h ago"_s, u"22 h ago"_s, u"3 d ago"_s, u"3 d ago"_s, u"9 d ago"_s}));
    const QModelIndex damaged = house.model.indexOf(uatRef(), u"uat-manual"_s);
    QCOMPARE(damaged.data(UsableRole).toBool(), false);
    QCOMPARE(damaged.data(ReasonRole).toString(), u"Its archive is damaged: the checksum does not match."_s);
    QVERIFY(damaged.siblingAtColumn(Model::Marks).data(Qt::DecorationRole).isValid());
    // Outside Live nobody is warned: the next upgrade replaces the backup anyway.
    QCOMPARE(house.model.indexOf(uatRef(), u"uat-2.0.0"_s).data(StateRole).value<ExpiryStage>(), ExpiryStage::None);
}

void TestBackupModel::operationOnItsEnvironmentIsTold()
{
    House house;
    house.cockpit.setProject(guestbookLedger());
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    Activity activity;
    activity.id = u"1"_s;
    activity.request.kind = OperationKind::DeleteBackup;
    activity.request.environment = integrationRef();
    activity.state = OperationState::Running;
    house.cockpit.setActivity(activity);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 4);
    QCOMPARE(house.model.index(4, 0).data(RunningRole).toBool(), true);
    QCOMPARE(house.model.index(0, 0).data(RunningRole).toBool(), false);
}

void TestBackupModel::columnsHaveStableNames()
{
    House house;
    const PseudoLanguage language;
    QStringList names;
    for (int column = 0; column < Model::ColumnCount; ++column)
        names.append(house.model.headerData(column, Qt::Horizontal, columnIdRole).toString());
    QCOMPARE(names, QStringList({u"environment"_s, u"project"_s, u"kind"_s, u"version"_s, u"made"_s, u"expires"_s,
                                 u"blocks"_s, u"size"_s, u"lastRestore"_s, u"marks"_s}));
}

void TestBackupModel::sameIdOnAnotherEnvironmentIsAnotherBackup()
{
    House house;
    Project project = guestbook();
    project.backups.append(manual(uatRef(), u"UAT"_s));
    house.cockpit.setProject(project);
    QCOMPARE(house.model.rowCount(), 2);
    QCOMPARE(house.model.indexOf(uatRef(), u"live-1.0.0"_s).row(), 1);
    QCOMPARE(house.model.indexOf(liveRef(), u"live-1.0.0"_s).row(), 0);
    QVERIFY(!house.model.indexOf(integrationRef(), u"live-1.0.0"_s).isValid());
}

void TestBackupModel::backupsComeAndGo()
{
    House house;
    Project project = guestbook();
    house.cockpit.setProject(project);
    const QPersistentModelIndex kept = house.model.index(0, 0);
    project.backups.prepend(manual(uatRef(), u"UAT"_s));
    house.cockpit.setProject(project);
    QCOMPARE(shownColumn(house.model, Model::EnvironmentName), QStringList({u"UAT"_s, u"Live"_s}));
    QCOMPARE(kept.row(), 1);
    project.backups.removeLast();
    house.cockpit.setProject(project);
    QVERIFY(!kept.isValid());
    project.backups.clear();
    house.cockpit.setProject(project);
    QCOMPARE(house.model.rowCount(), 0);
}

void TestBackupModel::backupsOfOneProjectCanBeShown()
{
    House house;
    house.cockpit.setProject(guestbook());
    Project shop = plainProject(u"shop"_s, u"Shop"_s, u"local"_s, {Role::Live});
    shop.backups = {manual({u"shop"_s, u"live"_s}, u"Live"_s)};
    house.cockpit.setProject(shop);
    QCOMPARE(shownColumn(house.model, Model::ProjectName), QStringList({u"Guestbook"_s, u"Shop"_s}));
    house.model.setProjectId(u"shop"_s);
    QCOMPARE(shownColumn(house.model, Model::ProjectName), QStringList({u"Shop"_s}));
    house.cockpit.removeProject(u"shop"_s);
    QCOMPARE(house.model.rowCount(), 0);
}

void TestBackupModel::languageChanges()
{
    House house;
    house.cockpit.setProject(guestbook());
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(changed.count(), 1);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(house.model.headerData(column, Qt::Horizontal).toString().startsWith(u'['));
    QCOMPARE(shown(house.model, 0, Model::Kind), u"[Upgrade backup]"_s);
    QCOMPARE(shown(house.model, 0, Model::Expires), u"[31 h left]"_s);
}

QTEST_MAIN(TestBackupModel)
#include "tst_backupmodel.moc"
