// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

Activity onLive(const QString &id, OperationState state)
{
    Activity activity;
    activity.id = id;
    activity.request.environment = liveRef();
    activity.state = state;
    return activity;
}

Activity takenUp(Activity activity)
{
    activity.measures.insert(takenUpMeasure, 1);
    return activity;
}

} // namespace

class TestProjectCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newProjectIsAdded();
    void sameSnapshotSaysNothing();
    void laterReadOfTheSameOnlyAges();
    void differenceIsTold();
    void removedProjectCanBeReadUntilTheEnd();
    void othersAreFoundAfterRemoval();
    void operationUnderWayIsFound();
    void runningOneGoesBeforeWaitingOne();
    void lateRecordDoesNotReviveEndedOne();
    void interruptedOneStaysOpenUntilItEnds();
    void whatRunsGoesBeforeWhatWasInterrupted();
    void lateRecordDoesNotInterruptTheOneTakenUp();
    void loadedActivitiesCountToo();
    void unchangedActivitySaysNothing();

private:
    struct House {
        FakeCockpit cockpit;
        ProjectCatalog catalog{&cockpit};
        QSignalSpy added{&catalog, &ProjectCatalog::projectAdded};
        QSignalSpy changed{&catalog, &ProjectCatalog::projectChanged};
        QSignalSpy aged{&catalog, &ProjectCatalog::projectAged};
        QSignalSpy running{&catalog, &ProjectCatalog::runningChanged};
    };
};

void TestProjectCatalog::newProjectIsAdded()
{
    House house;
    house.cockpit.setProject(guestbook());
    QCOMPARE(house.added.count(), 1);
    QCOMPARE(house.added.at(0).at(0).toString(), u"guestbook"_s);
    QCOMPARE(house.catalog.projects().size(), 1);
    QVERIFY(house.catalog.environment(liveRef()));
    QCOMPARE(house.catalog.environment(liveRef())->version, u"1.1.0"_s);
    QVERIFY(!house.catalog.project(u"other"_s));
    QVERIFY(!house.catalog.environment({u"guestbook"_s, u"moon"_s}));
    QVERIFY(!house.catalog.environment({u"moon"_s, u"live"_s}));
}

void TestProjectCatalog::sameSnapshotSaysNothing()
{
    House house;
    house.cockpit.setProject(guestbook());
    house.cockpit.setProject(guestbook());
    QCOMPARE(house.added.count(), 1);
    QCOMPARE(house.changed.count(), 0);
    QCOMPARE(house.aged.count(), 0);
}

void TestProjectCatalog::laterReadOfTheSameOnlyAges()
{
    House house;
    Project project = guestbook();
    house.cockpit.setProject(project);
    project.observedAt = sampleNow().addSecs(60);
    project.environments[1].observedAt = sampleNow().addSecs(60);
    house.cockpit.setProject(project);
    QCOMPARE(house.changed.count(), 0);
    QCOMPARE(house.aged.count(), 1);
    QCOMPARE(house.catalog.environment(uatRef())->observedAt, sampleNow().addSecs(60));
}

void TestProjectCatalog::differenceIsTold()
{
    House house;
    Project project = guestbook();
    house.cockpit.setProject(project);
    project.environments[2].health = Health::Down;
    project.observedAt = sampleNow().addSecs(60);
    house.cockpit.setProject(project);
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.aged.count(), 0);
    QCOMPARE(house.catalog.environment(liveRef())->health, Health::Down);
}

void TestProjectCatalog::removedProjectCanBeReadUntilTheEnd()
{
    House house;
    house.cockpit.setProject(guestbook());
    bool thereBefore = false;
    bool thereAfter = true;
    connect(&house.catalog, &ProjectCatalog::projectAboutToBeRemoved, this,
            [&](const QString &id) { thereBefore = house.catalog.project(id) != nullptr; });
    connect(&house.catalog, &ProjectCatalog::projectRemoved, this,
            [&](const QString &id) { thereAfter = house.catalog.project(id) != nullptr; });
    Q_EMIT house.cockpit.projectRemoved(u"other"_s);
    QVERIFY(!thereBefore);
    house.cockpit.removeProject(u"guestbook"_s);
    QVERIFY(thereBefore);
    QVERIFY(!thereAfter);
    QVERIFY(house.catalog.projects().isEmpty());
}

void TestProjectCatalog::othersAreFoundAfterRemoval()
{
    House house;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        house.cockpit.setProject(plainProject(id, id.toUpper(), u"local"_s, {Role::Live}));
    house.cockpit.removeProject(u"a"_s);
    QVERIFY(house.catalog.project(u"c"_s));
    QCOMPARE(house.catalog.project(u"b"_s)->name, u"B"_s);
    QCOMPARE(house.catalog.project(u"c"_s)->name, u"C"_s);
}

void TestProjectCatalog::operationUnderWayIsFound()
{
    House house;
    QVERIFY(!house.catalog.runningOn(liveRef()));
    house.cockpit.setActivity(onLive(u"1"_s, OperationState::Queued));
    QVERIFY(house.catalog.runningOn(liveRef()));
    QVERIFY(!house.catalog.runningOn(uatRef()));
    QCOMPARE(house.running.count(), 1);
    QCOMPARE(house.running.at(0).at(0).value<EnvironmentRef>(), liveRef());
    house.cockpit.setActivity(onLive(u"1"_s, OperationState::Succeeded));
    QVERIFY(!house.catalog.runningOn(liveRef()));
    QCOMPARE(house.running.count(), 2);
}

void TestProjectCatalog::runningOneGoesBeforeWaitingOne()
{
    House house;
    house.cockpit.setActivity(onLive(u"waits"_s, OperationState::Queued));
    house.cockpit.setActivity(onLive(u"runs"_s, OperationState::Running));
    QCOMPARE(house.catalog.runningOn(liveRef())->id, u"runs"_s);
    house.cockpit.setActivity(onLive(u"runs"_s, OperationState::Failed));
    QCOMPARE(house.catalog.runningOn(liveRef())->id, u"waits"_s);
}

void TestProjectCatalog::lateRecordDoesNotReviveEndedOne()
{
    House house;
    house.cockpit.setActivity(onLive(u"1"_s, OperationState::Succeeded));
    Q_EMIT house.cockpit.activitiesLoaded(1, {onLive(u"1"_s, OperationState::Running)});
    QVERIFY(!house.catalog.runningOn(liveRef()));
    QCOMPARE(house.running.count(), 0);
}

void TestProjectCatalog::interruptedOneStaysOpenUntilItEnds()
{
    House house;
    house.cockpit.setActivity(onLive(u"1"_s, OperationState::Interrupted));
    QVERIFY(!house.catalog.runningOn(liveRef()));
    QCOMPARE(house.catalog.openOn(liveRef())->id, u"1"_s);
    QCOMPARE(house.running.count(), 1);
    house.cockpit.setActivity(takenUp(onLive(u"1"_s, OperationState::Running)));
    QVERIFY(house.catalog.runningOn(liveRef()));
    QCOMPARE(house.catalog.openOn(liveRef()), house.catalog.runningOn(liveRef()));
    house.cockpit.setActivity(takenUp(onLive(u"1"_s, OperationState::Succeeded)));
    QVERIFY(!house.catalog.openOn(liveRef()));
    QCOMPARE(house.running.count(), 3);
}

void TestProjectCatalog::whatRunsGoesBeforeWhatWasInterrupted()
{
    House house;
    house.cockpit.setActivity(onLive(u"interrupted"_s, OperationState::Interrupted));
    house.cockpit.setActivity(onLive(u"waits"_s, OperationState::Queued));
    QCOMPARE(house.catalog.openOn(liveRef())->id, u"waits"_s);
    QCOMPARE(house.catalog.runningOn(liveRef())->id, u"waits"_s);
}

void TestProjectCatalog::lateRecordDoesNotInterruptTheOneTakenUp()
{
    House house;
    house.cockpit.setActivity(takenUp(onLive(u"1"_s, OperationState::Running)));
    Q_EMIT house.cockpit.activitiesChanged({onLive(u"1"_s, OperationState::Interrupted)});
    QVERIFY(house.catalog.runningOn(liveRef()));
    QCOMPARE(house.running.count(), 1);
}

void TestProjectCatalog::loadedActivitiesCountToo()
{
    House house;
    Q_EMIT house.cockpit.activitiesLoaded(1, {onLive(u"other process"_s, OperationState::Running)});
    QVERIFY(house.catalog.runningOn(liveRef()));
}

void TestProjectCatalog::unchangedActivitySaysNothing()
{
    House house;
    house.cockpit.setActivity(onLive(u"1"_s, OperationState::Running));
    house.cockpit.setActivity(onLive(u"1"_s, OperationState::Running));
    QCOMPARE(house.running.count(), 1);
}

QTEST_GUILESS_MAIN(TestProjectCatalog)
#include "tst_projectcatalog.moc"
