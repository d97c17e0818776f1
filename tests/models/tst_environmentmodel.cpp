// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/environmentmodel.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QRandomGenerator>
#include <QSignalSpy>
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
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    House() { model.setNow(sampleNow()); }
};

/// The columns named by the dataChanged signals since the last call.
QSet<int> changedColumns(QSignalSpy &spy)
{
    QSet<int> columns;
    for (const QList<QVariant> &arguments : spy)
        for (int c = arguments.at(0).toModelIndex().column(); c <= arguments.at(1).toModelIndex().column(); ++c)
            columns.insert(c);
    spy.clear();
    return columns;
}

Project withEnvironments(const QString &id, const QStringList &names)
{
    Project project;
    project.id = id;
    project.name = id.toUpper();
    for (const QString &name : names) {
        Environment environment;
        environment.ref = {id, name};
        environment.name = name;
        project.environments.append(environment);
    }
    return project;
}

} // namespace

class TestEnvironmentModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("TZ", "Europe/Berlin"); }
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyEnvironmentHasARow();
    void factsAreShown();
    void knownProjectsAreThereFromTheStart();
    void tickTouchesOnlyTimedCells();
    void olderReadTouchesOnlyTimedCells();
    void expiryIsCountedDown();
    void ltsIsCountedDownByLocalDays();
    void ltsThatIsInstalledIsNoMatter();
    void protectionIsShown();
    void updateIsNewestThatCanBeInstalled();
    void stateNamesOperationUnderWay();
    void twoSourcesThatDifferAreAState();
    void unreadableProjectIsNeverUp();
    void readOnlySiteSaysSo();
    void interruptedOperationIsTheState();
    void selectionSurvivesNewSnapshot();
    void randomSnapshotsEndInTheRightRows();
    void oneProjectCanBeShown();
    void removedProjectLosesItsRows();
    void languageChanges();
    void columnsHaveStableNames();
};

void TestEnvironmentModel::everyEnvironmentHasARow()
{
    House house;
    QCOMPARE(house.model.rowCount(), 0);
    house.cockpit.setProject(guestbook());
    house.cockpit.setProject(plainProject(u"shop"_s, u"Shop"_s, u"local"_s, {Role::Live}));
    QCOMPARE(shownColumn(house.model, Model::Name), QStringList({u"Integration"_s, u"UAT"_s, u"Live"_s, u"Live"_s}));
    QCOMPARE(shown(house.model, 3, Model::ProjectName), u"Shop"_s);
}

void TestEnvironmentModel::factsAreShown()
{
    House house;
    house.cockpit.setProject(guestbook());
    const QModelIndex live = house.model.indexOf(liveRef());
    QCOMPARE(live.row(), 2);
    QStringList texts;
    for (int column = 0; column < Model::ColumnCount; ++column)
        texts.append(shown(house.model, 2, column));
    QCOMPARE(texts, QStringList({u"Live"_s, u"Guestbook"_s, u"Live"_s, u"1.1.0"_s, u"Up"_s, u"2.2.0"_s,
                                 u"LTS 2.0.0 due in 29 day(s)"_s, u"1.0.0, 31 h left"_s, QString(),
                                 u"http://127.0.0.1:18083/"_s, u"12 s ago"_s}));
    QCOMPARE(live.data(RefRole).value<EnvironmentRef>(), liveRef());
    QCOMPARE(live.data(IdRole).toString(), u"live"_s);
    QCOMPARE(live.data(ProjectIdRole).toString(), u"guestbook"_s);
    QCOMPARE(live.data(StateRole).value<Health>(), Health::Up);
    QCOMPARE(live.data(ValueRole).value<Environment>(), *house.catalog.environment(liveRef()));
    QCOMPARE(live.data(RunningRole).toBool(), false);
    QVERIFY(!live.data(FractionRole).isValid());
    QVERIFY(live.siblingAtColumn(Model::State).data(Qt::DecorationRole).canConvert<QIcon>());
    QVERIFY(!house.model.indexOf({u"guestbook"_s, u"moon"_s}).isValid());
}

void TestEnvironmentModel::knownProjectsAreThereFromTheStart()
{
    House house;
    house.cockpit.setProject(guestbook());
    Model later(&house.catalog);
    QCOMPARE(later.rowCount(), 3);
}

void TestEnvironmentModel::tickTouchesOnlyTimedCells()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.changed.clear();
    house.model.setNow(sampleNow());
    QCOMPARE(house.changed.count(), 0);
    house.model.setNow(sampleNow().addSecs(48));
    QCOMPARE(changedColumns(house.changed), QSet<int>({Model::Lts, Model::UpgradeBackup, Model::Read}));
    QCOMPARE(shown(house.model, 0, Model::Read), u"1 min ago"_s);
}

void TestEnvironmentModel::olderReadTouchesOnlyTimedCells()
{
    House house;
    Project project = guestbook();
    house.cockpit.setProject(project);
    house.changed.clear();
    project.environments[0].observedAt = sampleNow();
    house.cockpit.setProject(project);
    QCOMPARE(changedColumns(house.changed), QSet<int>({Model::Lts, Model::UpgradeBackup, Model::Read}));
    QCOMPARE(shown(house.model, 0, Model::Read), u"just now"_s);
    QCOMPARE(shown(house.model, 1, Model::Read), u"12 s ago"_s);
}

void TestEnvironmentModel::expiryIsCountedDown()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.model.setNow(sampleNow().addSecs(31 * 3600 - 60));
    QCOMPARE(shown(house.model, 2, Model::UpgradeBackup), u"1.0.0, 1 min left"_s);
    house.model.setNow(sampleNow().addSecs(31 * 3600));
    QCOMPARE(shown(house.model, 2, Model::UpgradeBackup), u"1.0.0, expired"_s);
    QCOMPARE(shown(house.model, 0, Model::UpgradeBackup), QString());
}

void TestEnvironmentModel::ltsIsCountedDownByLocalDays()
{
    House house;
    house.cockpit.setProject(guestbook()); // LTS 2.0.0 came out on 20 October: to be installed by 19 December
    const QModelIndex live = house.model.indexOf(liveRef()).siblingAtColumn(Model::Lts);
    const auto at = [&house](QDate date, QTime time) {
        house.model.setNow(QDateTime(date, time, Qt::UTC));
        return shown(house.model, 2, Model::Lts);
    };
    QCOMPARE(at({2026, 12, 18}, {22, 59, 59}), u"LTS 2.0.0 due in 1 day(s)"_s);
    QCOMPARE(at({2026, 12, 18}, {23, 0}), u"LTS 2.0.0 due today"_s); // midnight in Berlin
    QCOMPARE(live.data(SortRole).toLongLong(), 0);
    const QIcon dueSoon = live.data(Qt::DecorationRole).value<QIcon>();
    QCOMPARE(at({2026, 12, 21}, {23, 0}), u"LTS 2.0.0 overdue by 3 day(s)"_s);
    QCOMPARE(live.data(SortRole).toLongLong(), -3);
    QCOMPARE(live.data(ExportRole).toDate(), QDate(2026, 12, 19));
    QVERIFY(live.data(Qt::DecorationRole).value<QIcon>().cacheKey() != dueSoon.cacheKey());
    // In summer midnight in Berlin is at 22:00; the clock may also go back.
    QCOMPARE(at({2027, 6, 1}, {21, 59}), u"LTS 2.0.0 overdue by 164 day(s)"_s);
    QCOMPARE(at({2027, 6, 1}, {22, 0}), u"LTS 2.0.0 overdue by 165 day(s)"_s);
    QCOMPARE(at({2026, 10, 20}, {12, 0}), u"LTS 2.0.0 due in 60 day(s)"_s);
    QVERIFY(live.data(ReasonRole).toString().contains(u"Release 2.0.0 has long-term support"));
    QCOMPARE(live.data(Qt::ToolTipRole), live.data(ReasonRole));
}

void TestEnvironmentModel::ltsThatIsInstalledIsNoMatter()
{
    House house;
    house.cockpit.setProject(guestbook());
    const QModelIndex integration = house.model.indexOf(integrationRef()).siblingAtColumn(Model::Lts);
    QCOMPARE(shown(house.model, 0, Model::Lts), QString());
    for (const int role : {int(Qt::DecorationRole), int(SortRole), int(ExportRole)})
        QVERIFY(!integration.data(role).isValid());
    QCOMPARE(integration.data(ReasonRole).toString(), QString());
}

void TestEnvironmentModel::protectionIsShown()
{
    House house;
    house.cockpit.setProject(guestbookLedger());
    QCOMPARE(shownColumn(house.model, Model::Protection), QStringList({QString(), u"Protected"_s, QString()}));
    const QModelIndex uat = house.model.indexOf(uatRef()).siblingAtColumn(Model::Protection);
    QVERIFY(uat.data(Qt::DecorationRole).canConvert<QIcon>());
    QVERIFY(uat.data(Qt::ToolTipRole).toString().contains(u"Neither upgraded nor torn down"));
    QVERIFY(!uat.siblingAtRow(0).data(Qt::DecorationRole).isValid());
}

void TestEnvironmentModel::updateIsNewestThatCanBeInstalled()
{
    House house;
    Project project = guestbook();
    project.environments[0].version = u"2.2.0"_s; // only 2.3.0 is newer, and it is broken
    project.environments[1].version.clear();
    project.environments[2].health = Health::NotSetUp;
    house.cockpit.setProject(project);
    QCOMPARE(shownColumn(house.model, Model::Update), QStringList({u"Up to date"_s, u"Not known"_s, u"Not set up"_s}));
    project.environments[0].unfinishedVersion = u"2.2.0"_s;
    house.cockpit.setProject(project);
    QCOMPARE(shown(house.model, 0, Model::Update), u"Finish 2.2.0"_s);
}

void TestEnvironmentModel::stateNamesOperationUnderWay()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.changed.clear();
    Activity activity;
    activity.id = u"1"_s;
    activity.request.environment = uatRef();
    activity.fromVersion = u"1.1.0"_s;
    activity.toVersion = u"2.0.0"_s;
    activity.state = OperationState::Running;
    house.cockpit.setActivity(activity);
    QCOMPARE(shownColumn(house.model, Model::State), QStringList({u"Up"_s, u"Up; Upgrade 1.1.0 → 2.0.0"_s, u"Up"_s}));
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.changed.at(0).at(0).toModelIndex().row(), 1);
    QVERIFY(house.model.indexOf(uatRef()).data(RunningRole).toBool());
    QCOMPARE(house.model.indexOf(uatRef()).data(FractionRole).toDouble(), 0.0);
    QVERIFY(house.model.indexOf(uatRef()).data(FractionRole).isValid());
    house.cockpit.finish(OperationState::Succeeded);
    QCOMPARE(shown(house.model, 1, Model::State), u"Up"_s);
    QCOMPARE(shown(house.model, 1, Model::Version), u"2.0.0"_s);
}

void TestEnvironmentModel::twoSourcesThatDifferAreAState()
{
    House house;
    Project project = guestbook();
    project.environments[2].probe = {
        .address = QUrl(u"https://live.example.org/"_s), .at = sampleNow(), .status = 503, .milliseconds = 3};
    house.cockpit.setProject(project);
    const QModelIndex live = house.model.indexOf(liveRef());
    QCOMPARE(live.data(StateRole).value<Health>(), Health::Disputed);
    QCOMPARE(shown(house.model, 2, Model::State), u"Disputed"_s);
    QVERIFY(live.siblingAtColumn(Model::State).data(Qt::ToolTipRole).toString().contains("503"_L1));
    QVERIFY(live.siblingAtColumn(Model::State).data(Qt::DecorationRole).canConvert<QIcon>());
}

void TestEnvironmentModel::unreadableProjectIsNeverUp()
{
    House house;
    Project project = guestbook();
    Problem problem;
    problem.sentence = Text("project.json is missing.");
    project.problem = problem;
    house.cockpit.setProject(project);
    const QModelIndex live = house.model.indexOf(liveRef());
    QCOMPARE(live.data(StateRole).value<Health>(), Health::Unknown);
    QCOMPARE(shown(house.model, 2, Model::State), u"Not known; last seen: Up"_s);
    QCOMPARE(live.data(ReasonRole).toString(), u"project.json is missing."_s);
    QCOMPARE(live.data(Qt::ToolTipRole).toString(), u"project.json is missing."_s);
}

void TestEnvironmentModel::readOnlySiteSaysSo()
{
    House house;
    Project project = guestbook();
    project.environments[2].writesFrozen = true;
    house.cockpit.setProject(project);
    QCOMPARE(shown(house.model, 2, Model::State), u"Up; read-only"_s);
}

void TestEnvironmentModel::interruptedOperationIsTheState()
{
    House house;
    house.cockpit.setProject(guestbook());
    const Activity interrupted = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    house.cockpit.setActivity(interrupted);
    QCOMPARE(shown(house.model, 2, Model::State), u"Up; interrupted: Upgrade 1.1.0 → 2.0.0"_s);
    const QModelIndex state = house.model.index(2, Model::State);
    QVERIFY(!state.data(RunningRole).toBool());
    QCOMPARE(state.data(ReasonRole).toString(), interrupted.outcome.translated());
    // What waits for a person comes up first when sorted.
    QVERIFY(state.data(SortRole).toInt() < house.model.index(0, Model::State).data(SortRole).toInt());
}

void TestEnvironmentModel::selectionSurvivesNewSnapshot()
{
    House house;
    house.cockpit.setProject(guestbook());
    const QPersistentModelIndex live = house.model.indexOf(liveRef());
    Project project = guestbook();
    Environment preview;
    preview.ref = {project.id, u"preview"_s};
    preview.name = u"Preview"_s;
    project.environments.insert(1, preview);
    project.environments.removeAt(0);
    house.cockpit.setProject(project);
    QVERIFY(live.isValid());
    QCOMPARE(live.data(RefRole).value<EnvironmentRef>(), liveRef());
    QCOMPARE(shownColumn(house.model, Model::Name), QStringList({u"Preview"_s, u"UAT"_s, u"Live"_s}));
    QCOMPARE(house.reset.count(), 0);
}

void TestEnvironmentModel::randomSnapshotsEndInTheRightRows()
{
    House house;
    QRandomGenerator random(20261120);
    const QStringList pool{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
    house.cockpit.setProject(withEnvironments(u"first"_s, {u"x"_s}));
    house.cockpit.setProject(withEnvironments(u"middle"_s, {}));
    house.cockpit.setProject(withEnvironments(u"last"_s, {u"z"_s}));
    for (int round = 0; round < 300; ++round) {
        QStringList names = pool;
        for (qsizetype i = names.size() - 1; i > 0; --i)
            if (random.bounded(4) == 0)
                names.swapItemsAt(i, random.bounded(int(i) + 1));
        names.removeIf([&random](const QString &) { return random.bounded(2) == 0; });
        house.cockpit.setProject(withEnvironments(u"middle"_s, names));
        QStringList there;
        for (int row = 0; row < house.model.rowCount(); ++row)
            if (shown(house.model, row, Model::ProjectName) == "MIDDLE"_L1)
                there.append(shown(house.model, row, Model::Name));
        QCOMPARE(there, names);
        QCOMPARE(house.model.rowCount(), int(names.size()) + 2);
    }
    QCOMPARE(house.reset.count(), 0);
}

void TestEnvironmentModel::oneProjectCanBeShown()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.cockpit.setProject(plainProject(u"shop"_s, u"Shop"_s, u"local"_s, {Role::Live}));
    house.model.setProjectId(u"shop"_s);
    QCOMPARE(house.model.rowCount(), 1);
    house.cockpit.setProject(plainProject(u"blog"_s, u"Blog"_s, u"local"_s, {Role::Live}));
    QCOMPARE(house.model.rowCount(), 1);
    house.cockpit.removeProject(u"shop"_s);
    QCOMPARE(house.model.rowCount(), 0);
    house.model.setProjectId({});
    QCOMPARE(house.model.rowCount(), 4);
    QCOMPARE(house.reset.count(), 2);
}

void TestEnvironmentModel::removedProjectLosesItsRows()
{
    House house;
    house.cockpit.setProject(plainProject(u"a"_s, u"A"_s, u"local"_s, {Role::Live}));
    house.cockpit.setProject(guestbook());
    house.cockpit.setProject(plainProject(u"b"_s, u"B"_s, u"local"_s, {Role::Live}));
    house.cockpit.removeProject(u"guestbook"_s);
    QCOMPARE(shownColumn(house.model, Model::ProjectName), QStringList({u"A"_s, u"B"_s}));
}

void TestEnvironmentModel::languageChanges()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.changed.clear();
    QSignalSpy header(&house.model, &QAbstractItemModel::headerDataChanged);
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(header.count(), 1);
    QCOMPARE(changedColumns(house.changed).size(), int(Model::ColumnCount));
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(house.model.headerData(column, Qt::Horizontal).toString().startsWith(u'['));
    QCOMPARE(shown(house.model, 0, Model::RoleName), u"[Integration]"_s);
    QCOMPARE(shown(house.model, 0, Model::State), u"[Up]"_s);
    QCOMPARE(shown(house.model, 0, Model::Read), u"[12 s ago]"_s);
    QCOMPARE(shown(house.model, 2, Model::UpgradeBackup), u"[1.0.0, [31 h left]]"_s);
}

void TestEnvironmentModel::columnsHaveStableNames()
{
    House house;
    const PseudoLanguage language;
    QStringList names;
    for (int column = 0; column < Model::ColumnCount; ++column)
        names.append(house.model.headerData(column, Qt::Horizontal, columnIdRole).toString());
    QCOMPARE(names, QStringList({u"environment"_s, u"project"_s, u"role"_s, u"version"_s, u"state"_s, u"update"_s,
                                 u"lts"_s, u"backup"_s, u"protection"_s, u"address"_s, u"read"_s}));
}

QTEST_MAIN(TestEnvironmentModel)
#include "tst_environmentmodel.moc"
