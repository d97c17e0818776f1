// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "models/backupmodel.h"
#include "models/environmentmodel.h"
#include "models/releasemodel.h"
#include "models/tablefilter.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;
using Model = EnvironmentModel;

namespace {

struct House {
    FakeCockpit cockpit;
    ProjectCatalog catalog{&cockpit};
    Model model{&catalog};
    TableFilter filter;
    QAbstractItemModelTester tester{&filter, QAbstractItemModelTester::FailureReportingMode::Fatal};

    House()
    {
        model.setNow(sampleNow());
        filter.setSourceModel(&model);
        cockpit.setProject(guestbook());
        cockpit.setProject(plainProject(u"shop"_s, u"Shop"_s, u"local"_s, {Role::Live}));
    }
};

/// "Guestbook/Live" for each row.
QStringList rows(const TableFilter &filter)
{
    QStringList all;
    for (int row = 0; row < filter.rowCount(); ++row)
        all.append(shown(filter, row, Model::ProjectName) + u'/' + shown(filter, row, Model::Name));
    return all;
}

} // namespace

class TestTableFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyWordMustOccur_data();
    void everyWordMustOccur();
    void hiddenColumnsAreNotSearched();
    void oneProjectCanBeShown();
    void filterFollowsData();
    void wordsDoNotReachAcrossColumns();
    void newSearchSeesTheTime();
    void anotherSourceIsReadAfresh();
    void randomChangesAreFollowed();
    void textsStayWithTheirRows();
    void textsMoveWithTheirRows();
    void versionsSortAsNumbers();
    void stateSortsWorstFirst();
    void namesSortWithNumbersAndWithoutCase();
    void timesSortByTimeNotByText();
    void unknownComesFirst();
    void sortingFollowsData();
    void otherTablesCanBeFiltered();
};

void TestTableFilter::everyWordMustOccur_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString integration = u"Guestbook/Integration"_s;
    const QString uat = u"Guestbook/UAT"_s;
    const QString live = u"Guestbook/Live"_s;
    const QString shop = u"Shop/Live"_s;
    QTest::newRow("nothing") << QString() << QStringList{integration, uat, live, shop};
    QTest::newRow("blanks") << u"  \t "_s << QStringList{integration, uat, live, shop};
    QTest::newRow("one word") << u"live"_s << QStringList{live, shop};
    QTest::newRow("any case") << u"LiVe"_s << QStringList{live, shop};
    QTest::newRow("words from several columns") << u"guest live"_s << QStringList{live};
    QTest::newRow("order does not matter") << u" 1.1.0   guestbook "_s << QStringList{uat, live};
    QTest::newRow("part of an address") << u":18082"_s << QStringList{uat};
    QTest::newRow("one word is missing") << u"shop uat"_s << QStringList{};
    QTest::newRow("no pattern") << u"1.*0"_s << QStringList{};
}

void TestTableFilter::everyWordMustOccur()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    House house;
    house.filter.setText(text);
    QCOMPARE(rows(house.filter), expected);
    QCOMPARE(house.filter.text(), text);
    house.filter.setText({});
    QCOMPARE(house.filter.rowCount(), 4);
}

void TestTableFilter::hiddenColumnsAreNotSearched()
{
    House house;
    house.filter.setText(u"18082"_s);
    QCOMPARE(house.filter.rowCount(), 1);
    house.filter.setSearchedColumns({Model::Name, Model::ProjectName});
    QCOMPARE(house.filter.rowCount(), 0);
    house.filter.setSearchedColumns({});
    QCOMPARE(house.filter.rowCount(), 1);
}

void TestTableFilter::oneProjectCanBeShown()
{
    House house;
    house.filter.setProjectId(u"shop"_s);
    QCOMPARE(rows(house.filter), QStringList({u"Shop/Live"_s}));
    house.filter.setText(u"uat"_s);
    QCOMPARE(rows(house.filter), QStringList());
    house.filter.setProjectId({});
    QCOMPARE(rows(house.filter), QStringList({u"Guestbook/UAT"_s}));
}

void TestTableFilter::filterFollowsData()
{
    House house;
    house.filter.setText(u"down"_s);
    QCOMPARE(house.filter.rowCount(), 0);
    Project project = guestbook();
    project.environments[1].health = Health::Down;
    house.cockpit.setProject(project);
    QCOMPARE(rows(house.filter), QStringList({u"Guestbook/UAT"_s}));
    house.cockpit.removeProject(u"guestbook"_s);
    QCOMPARE(house.filter.rowCount(), 0);
}

void TestTableFilter::wordsDoNotReachAcrossColumns()
{
    House house;
    house.filter.setText(u"uatguestbook"_s);
    QCOMPARE(house.filter.rowCount(), 0);
}

void TestTableFilter::newSearchSeesTheTime()
{
    House house;
    house.filter.setText(u"live"_s);
    QCOMPARE(house.filter.rowCount(), 2);
    house.model.setNow(sampleNow().addSecs(32 * 3600));
    QCOMPARE(house.filter.rowCount(), 2);
    house.filter.setText(u"live expired"_s);
    QCOMPARE(rows(house.filter), QStringList({u"Guestbook/Live"_s}));
}

void TestTableFilter::anotherSourceIsReadAfresh()
{
    House house;
    house.filter.setText(u"uat"_s);
    QCOMPARE(house.filter.rowCount(), 1);
    ActivityModel activities(&house.cockpit);
    activities.merge(guestbookHistory());
    house.filter.setSourceModel(&activities);
    QCOMPARE(house.filter.rowCount(), 3);
    house.cockpit.removeProject(u"guestbook"_s); // of the former source
    QCOMPARE(house.filter.rowCount(), 3);
    house.filter.setSourceModel(&house.model);
    QCOMPARE(house.filter.rowCount(), 0);
}

void TestTableFilter::randomChangesAreFollowed()
{
    House house;
    house.filter.setText(u"down"_s);
    QRandomGenerator random(5);
    for (int round = 0; round < 200; ++round) {
        const QString id = u"p%1"_s.arg(random.bounded(5));
        if (random.bounded(4) == 0) {
            house.cockpit.removeProject(id);
        } else {
            Project project = plainProject(id, id, u"local"_s, QList<Role>(1 + random.bounded(4), Role::Other));
            for (Environment &environment : project.environments)
                environment.health = random.bounded(2) == 0 ? Health::Down : Health::Up;
            house.cockpit.setProject(project);
        }
        int down = 0;
        for (const Project &project : house.catalog.projects())
            for (const Environment &environment : project.environments)
                down += environment.health == Health::Down ? 1 : 0;
        QCOMPARE(house.filter.rowCount(), down);
    }
}

void TestTableFilter::textsStayWithTheirRows()
{
    QStandardItemModel model;
    for (const QString &text : {u"a up"_s, u"b down"_s, u"c up"_s, u"d down"_s, u"f up"_s})
        model.appendRow(new QStandardItem(text));
    TableFilter filter;
    filter.setSourceModel(&model);
    filter.setText(u"down"_s);
    QCOMPARE(shownColumn(filter, 0), QStringList({u"b down"_s, u"d down"_s}));
    model.insertRow(1, new QStandardItem(u"e up"_s));
    filter.setText(u"dow"_s);
    QCOMPARE(shownColumn(filter, 0), QStringList({u"b down"_s, u"d down"_s}));
    model.removeRows(0, 2);
    filter.setText(u"do"_s);
    QCOMPARE(shownColumn(filter, 0), QStringList({u"b down"_s, u"d down"_s}));
    model.sort(0, Qt::DescendingOrder);
    filter.setText(u"down"_s);
    QCOMPARE(shownColumn(filter, 0), QStringList({u"d down"_s, u"b down"_s}));
    model.item(2)->setText(u"c down"_s);
    QCOMPARE(filter.rowCount(), 3);
}

void TestTableFilter::textsMoveWithTheirRows()
{
    House house;
    ActivityModel activities(&house.cockpit);
    activities.merge(guestbookHistory());
    Activity run = guestbookHistory().constLast();
    run.id = u"run"_s;
    run.who = u"grace"_s;
    run.state = OperationState::Running;
    activities.merge({run});
    TableFilter filter;
    filter.setSourceModel(&activities);
    filter.setText(u"grace"_s);
    QCOMPARE(filter.rowCount(), 1);
    run.state = OperationState::Failed;
    activities.merge({run});
    filter.setText(u"grac"_s);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(shown(filter, 0, ActivityModel::Who), u"grace"_s);
}

void TestTableFilter::versionsSortAsNumbers()
{
    House house;
    Project project = guestbook();
    project.environments[0].version = u"1.10.0"_s;
    project.environments[1].version = u"1.9.0"_s;
    project.environments[2].version = u"2.0.0-rc.1"_s;
    house.cockpit.setProject(project);
    house.filter.setProjectId(project.id);
    house.filter.sort(Model::Version, Qt::AscendingOrder);
    QCOMPARE(shownColumn(house.filter, Model::Version), QStringList({u"1.9.0"_s, u"1.10.0"_s, u"2.0.0-rc.1"_s}));
    house.filter.sort(Model::Version, Qt::DescendingOrder);
    QCOMPARE(shownColumn(house.filter, Model::Version), QStringList({u"2.0.0-rc.1"_s, u"1.10.0"_s, u"1.9.0"_s}));
}

void TestTableFilter::stateSortsWorstFirst()
{
    House house;
    Project project = guestbook();
    project.environments[0].health = Health::Unknown;
    project.environments[1].health = Health::Degraded;
    project.environments[2].health = Health::Down;
    house.cockpit.setProject(project);
    house.filter.sort(Model::State, Qt::AscendingOrder);
    QCOMPARE(shownColumn(house.filter, Model::State), QStringList({u"Down"_s, u"Degraded"_s, u"Not known"_s, u"Up"_s}));
}

void TestTableFilter::namesSortWithNumbersAndWithoutCase()
{
    QStandardItemModel model;
    for (const QString &name : {u"site10"_s, u"Site9"_s, u"album"_s}) {
        auto *item = new QStandardItem(name);
        item->setData(name, SortRole);
        model.appendRow(item);
    }
    TableFilter filter;
    filter.setSourceModel(&model);
    filter.sort(0, Qt::AscendingOrder);
    QCOMPARE(shownColumn(filter, 0), QStringList({u"album"_s, u"Site9"_s, u"site10"_s}));
}

void TestTableFilter::timesSortByTimeNotByText()
{
    House house;
    Project project = guestbook();
    project.environments[0].observedAt = sampleNow().addSecs(-7200); // "2 h ago"
    project.environments[1].observedAt = sampleNow().addSecs(-1800); // "30 min ago"
    project.environments[2].observedAt = sampleNow().addSecs(-50);   // "50 s ago"
    house.cockpit.setProject(project);
    house.filter.setProjectId(project.id);
    house.filter.sort(Model::Read, Qt::AscendingOrder);
    QCOMPARE(shownColumn(house.filter, Model::Name), QStringList({u"Integration"_s, u"UAT"_s, u"Live"_s}));
    house.filter.sort(Model::Read, Qt::DescendingOrder);
    QCOMPARE(shownColumn(house.filter, Model::Name), QStringList({u"Live"_s, u"UAT"_s, u"Integration"_s}));
}

void TestTableFilter::unknownComesFirst()
{
    House house;
    house.filter.sort(Model::UpgradeBackup, Qt::AscendingOrder);
    QCOMPARE(rows(house.filter).constLast(), u"Guestbook/Live"_s);
    house.filter.sort(Model::UpgradeBackup, Qt::DescendingOrder);
    QCOMPARE(rows(house.filter).constFirst(), u"Guestbook/Live"_s);
}

void TestTableFilter::sortingFollowsData()
{
    House house;
    house.filter.sort(Model::State, Qt::AscendingOrder);
    Project project = guestbook();
    project.environments[2].health = Health::Down;
    house.cockpit.setProject(project);
    QCOMPARE(rows(house.filter).constFirst(), u"Guestbook/Live"_s);
}

void TestTableFilter::otherTablesCanBeFiltered()
{
    House house;
    ActivityModel activities(&house.cockpit);
    activities.merge(guestbookHistory());
    TableFilter filter;
    filter.setSourceModel(&activities);
    filter.setText(u"uat cancelled"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText({});
    filter.setProjectId(u"shop"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setProjectId(u"guestbook"_s);
    filter.sort(ActivityModel::Took, Qt::DescendingOrder);
    QCOMPARE(shown(filter, 0, ActivityModel::Took), u"31 s"_s);

    BackupModel backups(&house.catalog);
    TableFilter backupFilter;
    backupFilter.setSourceModel(&backups);
    backupFilter.setProjectId(u"shop"_s);
    QCOMPARE(backupFilter.rowCount(), 0);

    ReleaseModel releases(&house.catalog);
    releases.setProjectId(u"guestbook"_s);
    TableFilter releaseFilter;
    releaseFilter.setSourceModel(&releases);
    releaseFilter.setText(u"lts"_s);
    QCOMPARE(shownColumn(releaseFilter, ReleaseModel::Version), QStringList({u"2.0.0"_s}));
}

QTEST_MAIN(TestTableFilter)
#include "tst_tablefilter.moc"
