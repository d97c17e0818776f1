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

const OperationRequest upgradeUat{OperationKind::Upgrade, uatRef(), u"2.0.0"_s, {}, {}, {}};

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
    void everyKindHasABelievablePlan_data();
    void everyKindHasABelievablePlan();
    void restoreSaysWhatIsLost();
    void backupsAreExtendedKeptAndDeleted();
    void deletingTheUpgradeBackupFreesLive();
    void manualBackupReplacesOlderOnes();
    void tornDownEnvironmentStaysListed();
    void protectionIsSetAndLifted();
    void copiedContentSetsTheOldOneAside();
};

void TestFakeCockpit::answersComeLaterWithTheTicket()
{
    House house;
    const auto first = house.cockpit.prepare(upgradeUat);
    const auto second = house.cockpit.prepare({OperationKind::Upgrade, {u"moon"_s, u"x"_s}, {}, {}, {}, {}});
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
    house.cockpit.prepare({OperationKind::Upgrade, liveRef(), u"2.0.0"_s, {}, {}, {}});
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
    house.cockpit.prepare({OperationKind::Upgrade, liveRef(), u"2.0.0"_s, {}, {}, {}});
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
    const QString id = house.run({OperationKind::Restore, liveRef(), {}, {}, {}, {}});
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

void TestFakeCockpit::everyKindHasABelievablePlan_data()
{
    QTest::addColumn<OperationKind>("kind");
    const QMetaEnum meta = QMetaEnum::fromType<OperationKind>();
    for (int i = 0; i < meta.keyCount(); ++i)
        if (OperationKind(meta.value(i)) != OperationKind::ExpiryWarning) // never planned
            QTest::newRow(meta.key(i)) << OperationKind(meta.value(i));
}

void TestFakeCockpit::everyKindHasABelievablePlan()
{
    QFETCH(OperationKind, kind);
    House house;
    house.cockpit.setProject(guestbookLedger());
    OperationRequest request;
    request.kind = kind;
    request.environment = liveRef();
    request.version = u"2.0.0"_s;
    request.sourceEnvironmentId = kind == OperationKind::CopyContent ? u"uat"_s : QString();
    house.cockpit.prepare(request);
    QTRY_COMPARE(house.ready.count(), 1);
    const Plan &plan = house.cockpit.lastPlan();
    QVERIFY(!plan.steps.isEmpty());
    QVERIFY(!plan.consequences.isEmpty());
    QSet<QString> ids;
    for (const StepInfo &step : plan.steps) {
        ids.insert(step.id);
        QVERIFY(!step.title.isEmpty() && !step.sentence.isEmpty());
        QCOMPARE(step.undoable, step.effect != Effect::Destroys);
    }
    QCOMPARE(ids.size(), plan.steps.size());
    for (const Text &consequence : plan.consequences)
        QVERIFY2(!consequence.english().contains(u'%'), qPrintable(consequence.english()));
    const bool destroys = kind == OperationKind::DeleteBackup || kind == OperationKind::TearDown;
    QCOMPARE(std::any_of(plan.steps.begin(), plan.steps.end(),
                         [](const StepInfo &step) { return step.effect == Effect::Destroys; }),
             destroys);
}

void TestFakeCockpit::restoreSaysWhatIsLost()
{
    House house;
    const OperationRequest back{OperationKind::Restore, liveRef(), {}, {}, {}, {}};
    house.cockpit.prepare(back);
    QTRY_COMPARE(house.ready.count(), 1);
    QCOMPARE(house.cockpit.lastPlan().losses.size(), 2);
    QCOMPARE(house.cockpit.lastPlan().losses.constFirst().added, 14);
    QVERIFY(house.cockpit.lastPlan().lossUnknown.isEmpty());
    house.cockpit.setLosses({}, Text("The database is no SQLite file."));
    house.cockpit.prepare(back);
    QTRY_COMPARE(house.ready.count(), 2);
    QVERIFY(house.cockpit.lastPlan().losses.isEmpty());
    QCOMPARE(house.cockpit.lastPlan().lossUnknown.english(), u"The database is no SQLite file."_s);
}

void TestFakeCockpit::backupsAreExtendedKeptAndDeleted()
{
    House house;
    house.cockpit.setProject(guestbookLedger());
    const auto backup = [&house](const QString &id) {
        for (const Backup &candidate : house.cockpit.project(u"guestbook"_s)->backups)
            if (candidate.id == id)
                return std::optional(candidate);
        return std::optional<Backup>();
    };
    const auto act = [&house](OperationKind kind, const QString &id) {
        const QString run = house.run({kind, liveRef(), {}, id, {}, {}});
        house.cockpit.finish(OperationState::Succeeded);
        return !run.isEmpty();
    };
    QVERIFY(act(OperationKind::ExtendBackup, {}));
    QVERIFY(backup(u"live-1.0.0"_s)->extended);
    QCOMPARE(backup(u"live-1.0.0"_s)->expiresAt, backup(u"live-1.0.0"_s)->createdAt.addDays(5));
    QVERIFY(act(OperationKind::KeepBackup, u"live-manual"_s));
    QVERIFY(backup(u"live-manual"_s)->kept);
    QVERIFY(act(OperationKind::UnkeepBackup, u"live-manual-kept"_s));
    QVERIFY(!backup(u"live-manual-kept"_s)->kept);
    QVERIFY(act(OperationKind::DeleteBackup, u"live-manual-kept"_s));
    QVERIFY(!backup(u"live-manual-kept"_s));
    QCOMPARE(house.cockpit.calls.filter(u"prepare"_s).constLast(),
             u"prepare deletebackup guestbook/live live-manual-kept"_s);
    QCOMPARE(house.ended.constLast().at(0).value<Activity>().outcome.english(),
             u"The backup of release 1.0.0 of Live is deleted."_s);
}

void TestFakeCockpit::deletingTheUpgradeBackupFreesLive()
{
    House house;
    const auto refused = [&house] {
        return firstRefusal(tearDownGuards(*house.cockpit.project(u"guestbook"_s), u"live"_s, nullptr)) != nullptr;
    };
    QVERIFY(refused());
    house.run({OperationKind::DeleteBackup, liveRef(), {}, {}, {}, {}});
    QVERIFY(refused());
    house.cockpit.finish(OperationState::Succeeded);
    QVERIFY(!refused());
}

void TestFakeCockpit::manualBackupReplacesOlderOnes()
{
    House house;
    house.cockpit.setProject(guestbookLedger());
    house.run({OperationKind::BackUp, liveRef(), {}, {}, {}, {}});
    house.cockpit.finish(OperationState::Succeeded);
    QStringList manual;
    for (const Backup &backup : house.cockpit.project(u"guestbook"_s)->backups)
        if (backup.kind == BackupKind::Manual && backup.environment == liveRef())
            manual.append(backup.version);
    QCOMPARE(manual, QStringList({u"1.1.0"_s, u"1.0.0"_s})); // the new one and the one that is kept
}

void TestFakeCockpit::tornDownEnvironmentStaysListed()
{
    House house;
    house.run({OperationKind::TearDown, integrationRef(), {}, {}, {}, {}});
    house.cockpit.finish(OperationState::Succeeded);
    const Environment *integration = house.cockpit.project(u"guestbook"_s)->environment(u"integration"_s);
    QVERIFY(integration);
    QCOMPARE(integration->health, Health::NotSetUp);
    QVERIFY(integration->version.isEmpty() && integration->installationId.isEmpty());
    QVERIFY(!firstRefusal(setUpGuards(*house.cockpit.project(u"guestbook"_s), u"integration"_s, u"2.0.0"_s, nullptr)));
}

void TestFakeCockpit::protectionIsSetAndLifted()
{
    House house;
    for (const bool wanted : {true, false}) {
        house.run({wanted ? OperationKind::Protect : OperationKind::LiftProtection, uatRef(), {}, {}, {}, {}});
        house.cockpit.finish(OperationState::Succeeded);
        QCOMPARE(house.cockpit.project(u"guestbook"_s)->environment(u"uat"_s)->terminationProtected, wanted);
    }
}

void TestFakeCockpit::copiedContentSetsTheOldOneAside()
{
    House house;
    house.run({OperationKind::CopyContent, uatRef(), {}, {}, u"live"_s, {}});
    // Both sides are locked: the source, too, takes nothing else.
    house.cockpit.prepare({OperationKind::BackUp, liveRef(), {}, {}, {}, {}});
    QTRY_COMPARE(house.ready.count(), 1);
    QVERIFY(firstRefusal(house.cockpit.lastPlan().verdicts));
    house.cockpit.finish(OperationState::Succeeded);
    const Project &project = *house.cockpit.project(u"guestbook"_s);
    QVERIFY(project.rollbackTarget(u"uat"_s));
    QCOMPARE(project.rollbackTarget(u"uat"_s)->kind, BackupKind::SetAside);
    QCOMPARE(project.environment(u"uat"_s)->version, u"1.1.0"_s);
}

QTEST_GUILESS_MAIN(TestFakeCockpit)
#include "tst_fakecockpit.moc"
