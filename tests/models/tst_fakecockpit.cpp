// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

struct House {
    FakeCockpit cockpit;
    QSignalSpy ready{&cockpit, &Cockpit::planReady};
    QSignalSpy planFailed{&cockpit, &Cockpit::planFailed};
    QSignalSpy started{&cockpit, &Cockpit::started};
    QSignalSpy startFailed{&cockpit, &Cockpit::startFailed};
    QSignalSpy ended{&cockpit, &Cockpit::activityEnded};
    QSignalSpy busy{&cockpit, &Cockpit::busyChanged};

    House() { cockpit.setProject(guestbook()); }
    QString run(const OperationRequest &request)
    {
        cockpit.prepare(request);
        if (!QTest::qWaitFor([this] { return !ready.isEmpty(); }))
            return {};
        ready.clear();
        cockpit.start(cockpit.lastPlan().id, u"because"_s);
        if (!QTest::qWaitFor([this] { return !started.isEmpty(); }))
            return {};
        return started.takeFirst().at(1).toString();
    }
};

const OperationRequest upgradeUat{OperationKind::Upgrade, uatRef(), u"2.0.0"_s, {}, {}};

} // namespace

/// The fake must keep the promises of the real one, or tests of the window prove nothing.
class TestFakeCockpit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersComeLaterWithTheTicket();
    void heldAnswersWait();
    void scriptedFailureComesOnce();
    void guardsAreEvaluated();
    void warningNeedsReason();
    void upgradeChangesTheProject();
    void rollBackTakesTheUpgradeBackup();
    void everyEndIsToldOnce();
    void cancelIsAnsweredAndEnds();
    void outputIsKept();
};

void TestFakeCockpit::answersComeLaterWithTheTicket()
{
    House house;
    const auto first = house.cockpit.prepare(upgradeUat);
    const auto second = house.cockpit.prepare({OperationKind::Upgrade, {u"moon"_s, u"x"_s}, {}, {}, {}});
    QVERIFY(house.ready.isEmpty() && house.planFailed.isEmpty());
    QTRY_COMPARE(house.planFailed.count(), 1);
    QCOMPARE(house.ready.count(), 1);
    QCOMPARE(house.ready.at(0).at(0).toULongLong(), first);
    QCOMPARE(house.planFailed.at(0).at(0).toULongLong(), second);
    QCOMPARE(house.cockpit.calls.constFirst(), u"prepare upgrade guestbook/uat 2.0.0"_s);
}

void TestFakeCockpit::heldAnswersWait()
{
    House house;
    house.cockpit.holdAnswers();
    house.cockpit.prepare(upgradeUat);
    QCoreApplication::processEvents();
    QVERIFY(house.ready.isEmpty());
    house.cockpit.releaseAnswers();
    QVERIFY(house.ready.isEmpty());
    QTRY_COMPARE(house.ready.count(), 1);
}

void TestFakeCockpit::scriptedFailureComesOnce()
{
    House house;
    house.cockpit.failNextPrepare(cancelledProblem());
    house.cockpit.prepare(upgradeUat);
    house.cockpit.prepare(upgradeUat);
    QTRY_COMPARE(house.ready.count(), 1);
    QCOMPARE(house.planFailed.count(), 1);
}

void TestFakeCockpit::guardsAreEvaluated()
{
    House house;
    house.cockpit.prepare({OperationKind::Upgrade, liveRef(), u"2.0.0"_s, {}, {}});
    QTRY_COMPARE(house.ready.count(), 1);
    QVERIFY(firstRefusal(house.cockpit.lastPlan().verdicts));
    house.cockpit.start(house.cockpit.lastPlan().id, u"because"_s);
    QTRY_COMPARE(house.startFailed.count(), 1);
    QCOMPARE(house.startFailed.at(0).at(1).value<Problem>().kind, ProblemKind::Refused);
}

void TestFakeCockpit::warningNeedsReason()
{
    House house;
    Project project = guestbook();
    project.backups.clear();
    house.cockpit.setProject(project);
    house.cockpit.prepare({OperationKind::Upgrade, liveRef(), u"2.0.0"_s, {}, {}});
    QTRY_COMPARE(house.ready.count(), 1);
    QVERIFY(needsReason(house.cockpit.lastPlan().verdicts));
    house.cockpit.start(house.cockpit.lastPlan().id);
    QTRY_COMPARE(house.startFailed.count(), 1);
    house.cockpit.start(house.cockpit.lastPlan().id, u"The shop is down."_s);
    QTRY_COMPARE(house.started.count(), 1);
    QCOMPARE(house.cockpit.activity(house.started.at(0).at(1).toString())->request.reason, u"The shop is down."_s);
}

void TestFakeCockpit::upgradeChangesTheProject()
{
    House house;
    const QString id = house.run(upgradeUat);
    QVERIFY(house.cockpit.isBusy());
    int steps = 0;
    while (house.cockpit.advance())
        ++steps;
    QCOMPARE(steps, 12);
    QCOMPARE(house.cockpit.activity(id)->state, OperationState::Succeeded);
    const Project &project = *house.cockpit.project(u"guestbook"_s);
    QCOMPARE(project.environment(u"uat"_s)->version, u"2.0.0"_s);
    QCOMPARE(project.environment(u"uat"_s)->newerReleases, 2);
    QVERIFY(project.upgradeBackup(u"uat"_s));
    QCOMPARE(project.upgradeBackup(u"uat"_s)->version, u"1.1.0"_s);
    QVERIFY(!house.cockpit.isBusy());
    QCOMPARE(house.busy.count(), 2);
}

void TestFakeCockpit::rollBackTakesTheUpgradeBackup()
{
    House house;
    const QString id = house.run({OperationKind::Restore, liveRef(), {}, {}, {}});
    QCOMPARE(house.cockpit.activity(id)->toVersion, u"1.0.0"_s);
    house.cockpit.finish(OperationState::Succeeded);
    const Project &project = *house.cockpit.project(u"guestbook"_s);
    QCOMPARE(project.environment(u"live"_s)->version, u"1.0.0"_s);
    QVERIFY(!project.upgradeBackup(u"live"_s));
    QVERIFY(project.rollbackTarget(u"live"_s));
    QCOMPARE(project.rollbackTarget(u"live"_s)->kind, BackupKind::SetAside);
    QCOMPARE(project.rollbackTarget(u"live"_s)->version, u"1.1.0"_s);
}

void TestFakeCockpit::everyEndIsToldOnce()
{
    House house;
    const QString id = house.run(upgradeUat);
    house.cockpit.advance();
    house.cockpit.finish(OperationState::FailedAndUndone);
    house.cockpit.finish(OperationState::Succeeded, id);
    QCOMPARE(house.ended.count(), 1);
    const auto activity = house.ended.at(0).at(0).value<Activity>();
    QCOMPARE(activity.state, OperationState::FailedAndUndone);
    QVERIFY(activity.problem);
    QCOMPARE(activity.steps.constFirst().state, StepState::Failed);
    QCOMPARE(activity.steps.constLast().state, StepState::Skipped);
    QCOMPARE(house.cockpit.project(u"guestbook"_s)->environment(u"uat"_s)->version, u"1.1.0"_s);
}

void TestFakeCockpit::cancelIsAnsweredAndEnds()
{
    House house;
    QSignalSpy answered(&house.cockpit, &Cockpit::cancelAnswered);
    const QString id = house.run(upgradeUat);
    house.cockpit.advance();
    house.cockpit.setCancelAnswer(CancelAnswer::StillRunning, Text("It copies."));
    house.cockpit.cancel(id);
    QTRY_COMPARE(answered.count(), 1);
    QVERIFY(house.cockpit.isBusy());
    house.cockpit.setCancelAnswer(CancelAnswer::Stopping, Text("It stops."));
    house.cockpit.cancel(id);
    QTRY_COMPARE(answered.count(), 2);
    QCOMPARE(house.cockpit.activity(id)->state, OperationState::Cancelled);
    house.cockpit.cancel(id);
    QTRY_COMPARE(answered.count(), 3);
    QCOMPARE(answered.at(2).at(1).value<CancelAnswer>(), CancelAnswer::TooLate);
}

void TestFakeCockpit::outputIsKept()
{
    House house;
    QSignalSpy added(&house.cockpit, &Cockpit::outputAdded);
    QSignalSpy loaded(&house.cockpit, &Cockpit::outputLoaded);
    const QString id = house.run(upgradeUat);
    house.cockpit.advance();
    house.cockpit.print({u"one"_s, u"two"_s});
    house.cockpit.print({u"three"_s}, Stream::Error);
    QCOMPARE(added.count(), 2);
    house.cockpit.loadOutput(id, 2, 10);
    QTRY_COMPARE(loaded.count(), 1);
    const auto lines = loaded.at(0).at(2).value<QList<OutputLine>>();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).text, u"two"_s);
    QCOMPARE(lines.at(1).number, 3);
    QCOMPARE(lines.at(1).stepId, u"check"_s);
}

QTEST_GUILESS_MAIN(TestFakeCockpit)
#include "tst_fakecockpit.moc"
