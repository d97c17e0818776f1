// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projecttreemodel.h"
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

namespace {

struct House {
    FakeCockpit cockpit;
    ProjectCatalog catalog{&cockpit};
    ProjectTreeModel model{&catalog};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};

    void add(const QString &name, const QString &platform, const QString &account = {})
    {
        Project project = plainProject(name.toLower(), name, platform, {Role::Integration, Role::Live});
        project.accountId = account.toLower();
        project.accountName = account;
        cockpit.setProject(project);
    }
};

/// "Overview", "This machine", "  Shop", …
QStringList outline(const ProjectTreeModel &model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex top = model.index(i, 0);
        lines.append(top.data().toString());
        for (int k = 0; k < model.rowCount(top); ++k)
            lines.append(u"  "_s + model.index(k, 0, top).data().toString());
    }
    return lines;
}

Project withHealth(const QList<Health> &states)
{
    Project project;
    for (const Health health : states) {
        Environment environment;
        environment.health = health;
        project.environments.append(environment);
    }
    return project;
}

} // namespace

class TestProjectTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overviewIsAlwaysThere();
    void projectsAreGroupedAndSorted();
    void accountsAreGroupsOfTheirOwn();
    void anAccountWithAnotherNameTakesItsProjectsAlong();
    void knownProjectsAreThereFromTheStart();
    void lastProjectTakesItsGroupAlong();
    void renamedProjectMoves();
    void projectChangesPlatform();
    void badgeIsTheWorstState_data();
    void badgeIsTheWorstState();
    void disputedComesAfterDownOnly();
    void unreadableProjectIsUnknown();
    void changeOfStateTouchesOneItem();
    void changeNobodySeesSaysNothing();
    void operationUnderWayIsMarked();
    void groupsCannotBeSelected();
    void indexKeepsItsProject();
    void randomProjectsEndInTheRightPlaces();
    void languageChanges();
};

void TestProjectTreeModel::overviewIsAlwaysThere()
{
    House house;
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s}));
    QCOMPARE(house.model.overview().data().toString(), u"Overview"_s);
    QCOMPARE(house.model.overview().data(ProjectIdRole).toString(), QString());
    QVERIFY(house.model.overview().flags().testFlag(Qt::ItemIsSelectable));
}

void TestProjectTreeModel::projectsAreGroupedAndSorted()
{
    House house;
    house.add(u"Shop"_s, u"magnolia"_s);
    house.add(u"Zoo"_s, u"local"_s);
    house.add(u"Build"_s, u"octopus"_s);
    house.add(u"Art"_s, u"local"_s);
    house.add(u"Blog"_s, u"somethingelse"_s);
    QCOMPARE(outline(house.model),
             QStringList({u"Overview"_s, u"This machine"_s, u"  Art"_s, u"  Zoo"_s, u"Magnolia"_s, u"  Shop"_s,
                          u"Octopus Server"_s, u"  Build"_s, u"somethingelse"_s, u"  Blog"_s}));
    const QModelIndex zoo = house.model.indexOf(u"zoo"_s);
    QCOMPARE(zoo.data().toString(), u"Zoo"_s);
    QCOMPARE(zoo.data(ProjectIdRole).toString(), u"zoo"_s);
    QCOMPARE(zoo.parent().data().toString(), u"This machine"_s);
    QVERIFY(!house.model.indexOf(u"moon"_s).isValid());
}

void TestProjectTreeModel::accountsAreGroupsOfTheirOwn()
{
    House house;
    house.add(u"Art"_s, u"local"_s);
    house.add(u"Shop"_s, u"octopus"_s, u"Work"_s);
    house.add(u"Blog"_s, u"octopus"_s, u"Home"_s);
    house.add(u"Zoo"_s, u"octopus"_s, u"Home"_s);
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s, u"This machine"_s, u"  Art"_s, u"Home"_s, u"  Blog"_s,
                                                u"  Zoo"_s, u"Work"_s, u"  Shop"_s}));
}

void TestProjectTreeModel::anAccountWithAnotherNameTakesItsProjectsAlong()
{
    House house;
    house.add(u"Shop"_s, u"octopus"_s, u"Work"_s);
    house.add(u"Zoo"_s, u"octopus"_s, u"Work"_s);
    for (const QString &id : {u"shop"_s, u"zoo"_s}) {
        Project project = *house.catalog.project(id);
        project.accountName = u"Office"_s;
        house.cockpit.setProject(project);
    }
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s, u"Office"_s, u"  Shop"_s, u"  Zoo"_s}));
}

void TestProjectTreeModel::knownProjectsAreThereFromTheStart()
{
    House house;
    house.add(u"Shop"_s, u"local"_s);
    const ProjectTreeModel later(&house.catalog);
    QCOMPARE(outline(later), QStringList({u"Overview"_s, u"This machine"_s, u"  Shop"_s}));
}

void TestProjectTreeModel::lastProjectTakesItsGroupAlong()
{
    House house;
    house.add(u"Shop"_s, u"magnolia"_s);
    house.add(u"Zoo"_s, u"local"_s);
    house.add(u"Art"_s, u"local"_s);
    house.cockpit.removeProject(u"zoo"_s);
    QCOMPARE(outline(house.model),
             QStringList({u"Overview"_s, u"This machine"_s, u"  Art"_s, u"Magnolia"_s, u"  Shop"_s}));
    house.cockpit.removeProject(u"art"_s);
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s, u"Magnolia"_s, u"  Shop"_s}));
    house.cockpit.removeProject(u"shop"_s);
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s}));
}

void TestProjectTreeModel::renamedProjectMoves()
{
    House house;
    house.add(u"Art"_s, u"local"_s);
    house.add(u"Zoo"_s, u"local"_s);
    Project project = *house.catalog.project(u"art"_s);
    project.name = u"Zzz"_s;
    house.cockpit.setProject(project);
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s, u"This machine"_s, u"  Zoo"_s, u"  Zzz"_s}));
}

void TestProjectTreeModel::projectChangesPlatform()
{
    House house;
    house.add(u"Art"_s, u"local"_s);
    Project project = *house.catalog.project(u"art"_s);
    project.platform = u"magnolia"_s;
    house.cockpit.setProject(project);
    QCOMPARE(outline(house.model), QStringList({u"Overview"_s, u"Magnolia"_s, u"  Art"_s}));
}

void TestProjectTreeModel::badgeIsTheWorstState_data()
{
    using enum Health;
    QTest::addColumn<QList<Health>>("states");
    QTest::addColumn<Health>("worst");
    QTest::newRow("all up") << QList<Health>{Up, Up} << Up;
    QTest::newRow("one down") << QList<Health>{Up, Degraded, Down, Unknown} << Down;
    QTest::newRow("one degraded") << QList<Health>{Up, Degraded, Unknown} << Degraded;
    QTest::newRow("one unknown") << QList<Health>{Up, Unknown, NotSetUp} << Unknown;
    QTest::newRow("one not set up") << QList<Health>{Up, NotSetUp} << Up;
    QTest::newRow("none set up") << QList<Health>{NotSetUp, NotSetUp} << NotSetUp;
    QTest::newRow("no environments") << QList<Health>{} << NotSetUp;
}

void TestProjectTreeModel::badgeIsTheWorstState()
{
    QFETCH(QList<Health>, states);
    QFETCH(Health, worst);
    QCOMPARE(ProjectTreeModel::worstState(withHealth(states)), worst);
}

void TestProjectTreeModel::disputedComesAfterDownOnly()
{
    Project project = withHealth({Health::Up, Health::Degraded});
    project.environments[0].probe = {.at = Fakes::sampleNow(), .status = 503};
    QCOMPARE(ProjectTreeModel::worstState(project), Health::Disputed);
    project.environments[1].health = Health::Down;
    QCOMPARE(ProjectTreeModel::worstState(project), Health::Down);
}

void TestProjectTreeModel::unreadableProjectIsUnknown()
{
    House house;
    Project project = guestbook();
    project.problem = Problem{};
    project.problem->sentence = Text("project.json is missing.");
    house.cockpit.setProject(project);
    const QModelIndex index = house.model.indexOf(u"guestbook"_s);
    QCOMPARE(index.data(StateRole).value<Health>(), Health::Unknown);
    QCOMPARE(index.data(ReasonRole).toString(), u"project.json is missing."_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"project.json is missing."_s);
}

void TestProjectTreeModel::changeOfStateTouchesOneItem()
{
    House house;
    house.cockpit.setProject(guestbook());
    const QModelIndex index = house.model.indexOf(u"guestbook"_s);
    QCOMPARE(index.data(StateRole).value<Health>(), Health::Up);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Guestbook, Up"_s);
    QVERIFY(index.data(Qt::DecorationRole).canConvert<QIcon>());
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"~/Sites/guestbook"_s);
    Project project = guestbook();
    project.environments[1].health = Health::Down;
    house.cockpit.setProject(project);
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.changed.at(0).at(0).toModelIndex(), index);
    QCOMPARE(index.data(StateRole).value<Health>(), Health::Down);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Guestbook, Down"_s);
}

void TestProjectTreeModel::changeNobodySeesSaysNothing()
{
    House house;
    Project project = guestbook();
    house.cockpit.setProject(project);
    project.environments[1].version = u"2.0.0"_s;
    house.cockpit.setProject(project);
    QCOMPARE(house.changed.count(), 0);
}

void TestProjectTreeModel::operationUnderWayIsMarked()
{
    House house;
    house.cockpit.setProject(guestbook());
    Activity activity;
    activity.id = u"1"_s;
    activity.request.environment = uatRef();
    activity.state = OperationState::Running;
    house.cockpit.setActivity(activity);
    const QModelIndex index = house.model.indexOf(u"guestbook"_s);
    QVERIFY(index.data(RunningRole).toBool());
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Guestbook, Up, an operation is under way"_s);
    QCOMPARE(house.changed.count(), 1);
    house.cockpit.setActivity(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"Guestbook, Up, an operation was interrupted"_s);
    QCOMPARE(house.changed.count(), 2);
    house.cockpit.finish(OperationState::Cancelled, u"1"_s);
    QVERIFY(!index.data(RunningRole).toBool());
}

void TestProjectTreeModel::groupsCannotBeSelected()
{
    House house;
    house.add(u"Art"_s, u"local"_s);
    const QModelIndex project = house.model.indexOf(u"art"_s);
    QVERIFY(!project.parent().flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(project.parent().flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(project.flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(project.parent().data(ProjectIdRole).toString(), QString());
}

void TestProjectTreeModel::indexKeepsItsProject()
{
    House house;
    house.add(u"Shop"_s, u"magnolia"_s);
    const QPersistentModelIndex shop = house.model.indexOf(u"shop"_s);
    house.add(u"Art"_s, u"local"_s);
    house.add(u"Area"_s, u"magnolia"_s);
    QVERIFY(shop.isValid());
    QCOMPARE(shop.data(ProjectIdRole).toString(), u"shop"_s);
    QCOMPARE(shop.row(), 1);
    house.cockpit.removeProject(u"art"_s);
    QCOMPARE(shop.parent().row(), 1);
    QCOMPARE(shop.data(ProjectIdRole).toString(), u"shop"_s);
}

void TestProjectTreeModel::randomProjectsEndInTheRightPlaces()
{
    House house;
    QRandomGenerator random(42);
    const QStringList platforms{u"local"_s, u"magnolia"_s, u"octopus"_s};
    QMap<QString, QStringList> expected;
    for (int round = 0; round < 200; ++round) {
        const QString name = u"P%1"_s.arg(random.bounded(12), 2, 10, QLatin1Char('0'));
        for (QStringList &names : expected)
            names.removeAll(name);
        if (random.bounded(3) == 0) {
            house.cockpit.removeProject(name.toLower());
        } else {
            const QString &platform = platforms.at(random.bounded(3));
            house.add(name, platform);
            expected[platform].append(name);
        }
        QStringList lines{u"Overview"_s};
        for (const QString &platform : platforms) {
            QStringList names = expected.value(platform);
            names.sort();
            if (!names.isEmpty())
                lines.append(ProjectTreeModel::platformName(platform));
            for (const QString &each : std::as_const(names))
                lines.append(u"  "_s + each);
        }
        QCOMPARE(outline(house.model), lines);
    }
}

void TestProjectTreeModel::languageChanges()
{
    House house;
    house.add(u"Art"_s, u"local"_s);
    house.add(u"Shop"_s, u"magnolia"_s);
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(house.changed.count(), 3);
    QCOMPARE(outline(house.model),
             QStringList({u"[Overview]"_s, u"[This machine]"_s, u"  Art"_s, u"[Magnolia]"_s, u"  Shop"_s}));
    QCOMPARE(house.model.indexOf(u"art"_s).data(Qt::AccessibleTextRole).toString(), u"[Art, [Up]]"_s);
}

QTEST_MAIN(TestProjectTreeModel)
#include "tst_projecttreemodel.moc"
