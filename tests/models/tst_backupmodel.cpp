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
        if (column != Model::Made)
            texts.append(shown(house.model, 0, column));
    QCOMPARE(texts, QStringList({u"Live"_s, u"Guestbook"_s, u"Upgrade backup"_s, u"1.0.0"_s, u"31 h left"_s,
                                 u"48.0 MiB"_s, u"820 ms"_s}));
    const QModelIndex index = house.model.index(0, Model::Size);
    QCOMPARE(index.data(SortRole).toLongLong(), 48 * 1024 * 1024);
    QCOMPARE(index.data(ExportRole).toLongLong(), 48 * 1024 * 1024);
    QCOMPARE(index.data(RefRole).value<EnvironmentRef>(), liveRef());
    QCOMPARE(index.data(IdRole).toString(), u"live-1.0.0"_s);
    QCOMPARE(index.data(ProjectIdRole).toString(), u"guestbook"_s);
    QCOMPARE(index.data(StateRole).value<BackupKind>(), BackupKind::Upgrade);
    QCOMPARE(index.siblingAtColumn(Model::Made).data(ExportRole).toDateTime(), sampleNow().addSecs(-17 * 3600));
    QVERIFY(!shown(house.model, 0, Model::Made).isEmpty());
}

void TestBackupModel::unknownFactsSaySo()
{
    House house;
    Project project = guestbook();
    project.backups = {manual(liveRef(), u"Live"_s)};
    house.cockpit.setProject(project);
    QCOMPARE(shown(house.model, 0, Model::Expires), u"kept until deleted"_s);
    QCOMPARE(shown(house.model, 0, Model::Size), u"not known"_s);
    QCOMPARE(shown(house.model, 0, Model::LastRestore), u"never rolled back"_s);
    for (const int column : {Model::Expires, Model::Size, Model::LastRestore})
        QVERIFY(!house.model.index(0, column).data(ExportRole).isValid());
}

void TestBackupModel::countdownRunsWithTheTime()
{
    House house;
    house.cockpit.setProject(guestbook());
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    house.model.setNow(sampleNow().addSecs(1800));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().column(), int(Model::Expires));
    QCOMPARE(changed.at(0).at(1).toModelIndex().column(), int(Model::Expires));
    QCOMPARE(shown(house.model, 0, Model::Expires), u"30 h 30 min left"_s);
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
