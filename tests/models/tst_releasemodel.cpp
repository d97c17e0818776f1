// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releasemodel.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;
using Model = ReleaseModel;

namespace {

struct House {
    FakeCockpit cockpit;
    ProjectCatalog catalog{&cockpit};
    Model model{&catalog};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    House()
    {
        model.setNow(sampleNow());
        cockpit.setProject(guestbook());
    }
};

QStringList usable(const Model &model)
{
    QStringList versions;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data(UsableRole).toBool())
            versions.append(shown(model, row, Model::Version));
    return versions;
}

} // namespace

class TestReleaseModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void noProjectNoReleases();
    void releasesOfProjectAreListed();
    void factsAreShown();
    void unusableReleaseIsGreyedWithReason();
    void endOfLifeIsMarkedOnceItIsPast();
    void upgradeListsOnlyNewerOnes();
    void upgradeGreysWhatTheEnvironmentRefuses();
    void whatProtectsAnEnvironmentKeepsNobodyFromRehearsing();
    void upgradeFollowsOperationUnderWay();
    void listFollowsWhatRuns();
    void setUpListsAll();
    void targetCanBeTakenAway();
    void newestUsableIsFound();
    void removedProjectEmptiesList();
    void languageChanges();
};

void TestReleaseModel::noProjectNoReleases()
{
    House house;
    QCOMPARE(house.model.rowCount(), 0);
    QVERIFY(!house.model.newestUsable().isValid());
}

void TestReleaseModel::releasesOfProjectAreListed()
{
    House house;
    house.model.setProjectId(u"guestbook"_s);
    QCOMPARE(shownColumn(house.model, Model::Version),
             QStringList({u"2.3.0"_s, u"2.2.0"_s, u"2.1.0"_s, u"2.0.0"_s, u"1.1.0"_s, u"1.0.0"_s}));
    Project project = guestbook();
    project.releases.removeAt(1);
    house.cockpit.setProject(project);
    QVERIFY(!house.model.indexOf(u"2.2.0"_s).isValid());
    QCOMPARE(house.model.rowCount(), 5);
}

void TestReleaseModel::factsAreShown()
{
    House house;
    house.model.setProjectId(u"guestbook"_s);
    const int row = house.model.indexOf(u"2.0.0"_s).row();
    QStringList texts;
    for (int column = 0; column < Model::ColumnCount; ++column)
        texts.append(shown(house.model, row, column));
    QCOMPARE(texts, QStringList({u"2.0.0"_s, u"20.10.26"_s, u"LTS"_s, u"31.10.29"_s, u"1.1.0 or newer"_s,
                                 u"Integration"_s, u"Long-term support release."_s}));
    QCOMPARE(shown(house.model, house.model.indexOf(u"1.1.0"_s).row(), Model::RunsOn), u"UAT und Live"_s);
    QCOMPARE(shown(house.model, house.model.indexOf(u"1.0.0"_s).row(), Model::ComesFrom), u"Any release"_s);
    QCOMPARE(shown(house.model, row, Model::Lts, Qt::AccessibleTextRole), u"Long-term support"_s);
    const QModelIndex index = house.model.indexOf(u"2.0.0"_s);
    QCOMPARE(index.data(IdRole).toString(), u"2.0.0"_s);
    QCOMPARE(index.data(ValueRole).value<Release>().version, u"2.0.0"_s);
    QCOMPARE(index.siblingAtColumn(Model::Released).data(ExportRole).toDate(), QDate(2026, 10, 20));
}

void TestReleaseModel::unusableReleaseIsGreyedWithReason()
{
    House house;
    house.model.setProjectId(u"guestbook"_s);
    const QModelIndex broken = house.model.indexOf(u"2.3.0"_s);
    const QModelIndex good = house.model.indexOf(u"2.2.0"_s);
    QVERIFY(!broken.data(UsableRole).toBool());
    QVERIFY(good.data(UsableRole).toBool());
    QCOMPARE(broken.data(ReasonRole).toString(), u"Its Procfile has no web: line."_s);
    QCOMPARE(broken.data(Qt::ToolTipRole).toString(), u"Its Procfile has no web: line."_s);
    QCOMPARE(broken.data(Qt::AccessibleTextRole).toString(), u"2.3.0, cannot be installed"_s);
    QVERIFY(broken.data(Qt::ForegroundRole).isValid());
    QVERIFY(!good.data(Qt::ForegroundRole).isValid());
    QVERIFY(good.data(ReasonRole).toString().isEmpty());
    // The reason must be within reach of the keyboard.
    QVERIFY(broken.flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(broken.flags().testFlag(Qt::ItemIsSelectable));
}

void TestReleaseModel::endOfLifeIsMarkedOnceItIsPast()
{
    House house;
    house.model.setProjectId(u"guestbook"_s);
    const QModelIndex end = house.model.indexOf(u"1.0.0"_s).siblingAtColumn(Model::EndOfLife);
    const QModelIndex other = house.model.indexOf(u"2.0.0"_s).siblingAtColumn(Model::EndOfLife);
    const QString day = end.data().toString();
    // The last day still counts, in local time.
    house.model.setNow(QDateTime(QDate(2026, 12, 31), QTime(23, 30)).toUTC());
    QVERIFY(!end.data(Qt::DecorationRole).isValid());
    QCOMPARE(end.data(Qt::AccessibleTextRole).toString(), day);
    house.model.setNow(QDateTime(QDate(2027, 1, 1), QTime(0, 30)).toUTC());
    QVERIFY(end.data(Qt::DecorationRole).isValid());
    QCOMPARE(end.data(Qt::AccessibleTextRole).toString(), QString(day + u", has ended"));
    QCOMPARE(end.data(Qt::ToolTipRole).toString(), u"Its support has ended."_s);
    QVERIFY(!other.data(Qt::DecorationRole).isValid());
}

void TestReleaseModel::upgradeListsOnlyNewerOnes()
{
    House house;
    house.model.setUpgradeOf(integrationRef());
    QCOMPARE(house.model.projectId(), u"guestbook"_s);
    QCOMPARE(shownColumn(house.model, Model::Version), QStringList({u"2.3.0"_s, u"2.2.0"_s, u"2.1.0"_s}));
    house.model.setUpgradeOf(uatRef());
    QCOMPARE(house.model.rowCount(), 4);
}

void TestReleaseModel::upgradeGreysWhatTheEnvironmentRefuses()
{
    House house;
    house.model.setUpgradeOf(uatRef());
    QCOMPARE(usable(house.model), QStringList({u"2.1.0"_s, u"2.0.0"_s})); // 2.2.0 comes from 2.0.0 only
    QVERIFY(house.model.indexOf(u"2.2.0"_s).data(ReasonRole).toString().contains(u"Install 2.1.0 first."));
    house.model.setUpgradeOf(liveRef());
    QCOMPARE(usable(house.model), QStringList()); // it has an upgrade backup
}

void TestReleaseModel::whatProtectsAnEnvironmentKeepsNobodyFromRehearsing()
{
    House house;
    house.model.setRehearsalOf(liveRef());
    QCOMPARE(usable(house.model), QStringList()); // it is not a site that can
    Project project = guestbook();
    project.rehearsable = true;
    house.cockpit.setProject(project);
    QCOMPARE(usable(house.model), QStringList({u"2.1.0"_s, u"2.0.0"_s}));
    house.model.setUpgradeOf(liveRef());
    QCOMPARE(usable(house.model), QStringList());
}

void TestReleaseModel::upgradeFollowsOperationUnderWay()
{
    House house;
    house.model.setUpgradeOf(uatRef());
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    Activity activity;
    activity.id = u"1"_s;
    activity.request.environment = uatRef();
    activity.state = OperationState::Running;
    house.cockpit.setActivity(activity);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(usable(house.model), QStringList());
    activity.state = OperationState::Failed;
    house.cockpit.setActivity(activity);
    QCOMPARE(usable(house.model).size(), 2);
    activity.id = u"2"_s;
    activity.request.environment = liveRef();
    activity.state = OperationState::Running;
    changed.clear();
    house.cockpit.setActivity(activity);
    QCOMPARE(changed.count(), 0);
}

void TestReleaseModel::listFollowsWhatRuns()
{
    House house;
    house.model.setUpgradeOf(uatRef());
    Project project = guestbook();
    project.environments[1].version = u"2.1.0"_s;
    house.cockpit.setProject(project);
    QCOMPARE(shownColumn(house.model, Model::Version), QStringList({u"2.3.0"_s, u"2.2.0"_s}));
    project.environments[1].version = u"1.0.0"_s;
    house.cockpit.setProject(project);
    QCOMPARE(house.model.rowCount(), 5);
}

void TestReleaseModel::setUpListsAll()
{
    House house;
    Project project = guestbook();
    project.environments[1].health = Health::NotSetUp;
    project.environments[1].version.clear();
    house.cockpit.setProject(project);
    house.model.setSetUpOf(uatRef());
    QCOMPARE(house.model.rowCount(), 6);
    QCOMPARE(usable(house.model).size(), 5);
    house.model.setSetUpOf(liveRef());
    QCOMPARE(usable(house.model).size(), 0);
}

void TestReleaseModel::targetCanBeTakenAway()
{
    House house;
    house.model.setUpgradeOf(liveRef());
    house.model.clearTarget();
    QCOMPARE(house.model.rowCount(), 6);
    QCOMPARE(usable(house.model).size(), 5);
}

void TestReleaseModel::newestUsableIsFound()
{
    House house;
    house.model.setUpgradeOf(uatRef());
    QCOMPARE(house.model.newestUsable().data().toString(), u"2.1.0"_s);
    house.model.setUpgradeOf(liveRef());
    QVERIFY(!house.model.newestUsable().isValid());
}

void TestReleaseModel::removedProjectEmptiesList()
{
    House house;
    house.model.setUpgradeOf(uatRef());
    house.cockpit.removeProject(u"guestbook"_s);
    QCOMPARE(house.model.rowCount(), 0);
}

void TestReleaseModel::languageChanges()
{
    House house;
    house.model.setProjectId(u"guestbook"_s);
    QSignalSpy changed(&house.model, &QAbstractItemModel::dataChanged);
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(changed.count(), 1);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(house.model.headerData(column, Qt::Horizontal).toString().startsWith(u'['));
    QCOMPARE(shown(house.model, 5, Model::ComesFrom), u"[Any release]"_s);
    QCOMPARE(house.model.index(0, 0).data(ReasonRole).toString(), u"[Its Procfile has no web: line.]"_s);
}

QTEST_MAIN(TestReleaseModel)
#include "tst_releasemodel.moc"
