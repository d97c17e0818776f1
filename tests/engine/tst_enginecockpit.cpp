// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/storage/snapshotstore.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/fakeplatform.h"
#include "tests/fakes/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The whole engine with a real journal and a platform that does as the test says.
class TestEngineCockpit : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakePlatform> m_platform;
    std::shared_ptr<FakeProjectList> m_projects;
    std::unique_ptr<EngineCockpit> m_cockpit;
    Lease m_self;
    QList<qint64> m_dead;

    std::unique_ptr<EngineCockpit> makeCockpit(qint64 pid,
                                               const std::shared_ptr<Clock> &clock = std::make_shared<SystemClock>(),
                                               const std::shared_ptr<Snapshots> &snapshots = {})
    {
        EngineParts parts;
        parts.clock = clock;
        parts.platforms.push_back(m_platform);
        parts.projects = m_projects;
        parts.snapshots = snapshots;
        parts.openJournal = [file = m_folder->filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
        parts.layOutSample = [] { return Result<QString>(u"Sample"_s); };
        parts.self = {u"host"_s, pid, 1, u"boot"_s};
        parts.isAlive = [this](const Lease &lease) { return !m_dead.contains(lease.pid); };
        parts.who = u"ada"_s;
        return std::make_unique<EngineCockpit>(std::move(parts));
    }

    static OperationRequest request(const QString &environment)
    {
        OperationRequest wanted;
        wanted.kind = OperationKind::Upgrade;
        wanted.environment = {u"Shop"_s, environment};
        wanted.version = u"2.0.0"_s;
        return wanted;
    }

    Plan planFor(const QString &environment)
    {
        QSignalSpy ready(m_cockpit.get(), &Cockpit::planReady);
        (void)m_cockpit->prepare(request(environment));
        return ready.wait() ? ready.first().at(1).value<Plan>() : Plan();
    }

    QString startOn(const QString &environment)
    {
        const Plan plan = planFor(environment);
        QSignalSpy started(m_cockpit.get(), &Cockpit::started);
        (void)m_cockpit->start(plan.id);
        return started.wait() ? started.first().at(1).toString() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_platform = std::make_shared<FakePlatform>();
        m_projects = std::make_shared<FakeProjectList>();
        QVERIFY(m_projects->add({u"Shop"_s, u"fake"_s, u"Shop"_s}));
        m_dead.clear();
        m_cockpit = makeCockpit(1);
    }
    void cleanup()
    {
        m_platform->letGo.release(100);
        m_cockpit.reset();
    }

    void preparingTouchesNothing()
    {
        const Plan plan = planFor(u"live"_s);
        QCOMPARE(plan.toVersion, u"2.0.0"_s);
        QCOMPARE(plan.lastDurationMilliseconds, -1);
        QVERIFY(plan.expectedMilliseconds.isEmpty());
        QSignalSpy loaded(m_cockpit.get(), &Cockpit::activitiesLoaded);
        (void)m_cockpit->loadActivities(10);
        QVERIFY(loaded.wait());
        QVERIFY(loaded.first().at(1).value<QList<Activity>>().isEmpty());
    }

    void runsAPlanToItsEndAndRemembersHowLongItTook()
    {
        m_platform->letGo.release();
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        const QString id = startOn(u"live"_s);
        QVERIFY(!id.isEmpty());
        QVERIFY(m_cockpit->isBusy());
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!m_cockpit->isBusy());
        const auto activity = ended.first().first().value<Activity>();
        QCOMPARE(activity.state, OperationState::Succeeded);
        QCOMPARE(activity.who, u"ada"_s);
        const Plan next = planFor(u"live"_s);
        QVERIFY(next.lastDurationMilliseconds >= 0);
        QVERIFY(!next.rehearsedAt.isValid());
        for (const StepInfo &step : next.steps)
            QVERIFY2(next.expectedMilliseconds.contains(step.id), qPrintable(step.id));
    }

    void aPlanIsCarriedOutOnce()
    {
        m_platform->letGo.release();
        const Plan plan = planFor(u"live"_s);
        QSignalSpy started(m_cockpit.get(), &Cockpit::started);
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->start(plan.id);
        (void)m_cockpit->start(plan.id);
        QTRY_COMPARE(started.count(), 1);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().at(1).value<Problem>().code, u"plan.outdated"_s);
    }

    void oneOperationPerEnvironmentOthersRunBeside()
    {
        QVERIFY(!startOn(u"live"_s).isEmpty());
        QTRY_COMPARE(m_platform->inStep.load(), 1);
        const Plan second = planFor(u"live"_s);
        QVERIFY(firstRefusal(second.verdicts));
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->start(second.id);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<Problem>().kind, ProblemKind::Refused);
        QVERIFY(!startOn(u"uat"_s).isEmpty());
        QTRY_COMPARE(m_platform->inStep.load(), 2);
    }

    void refusesWhenTheWorldChangedSinceThePlanWasShown()
    {
        const Plan plan = planFor(u"live"_s);
        m_platform->fromVersion = u"1.1.0"_s;
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->start(plan.id);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<Problem>().code, u"plan.outdated"_s);
    }

    void whoHearsOfARefusalFindsTheEnvironmentFree()
    {
        const Plan plan = planFor(u"live"_s);
        m_platform->fromVersion = u"1.1.0"_s;
        m_platform->releasesSlowly = true;
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->start(plan.id);
        QTRY_COMPARE(m_platform->releases.load(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(failed.count(), 0);
        m_platform->mayRelease.release();
        QTRY_COMPARE(failed.count(), 1);
    }

    void aWarningNeedsAReasonThatIsKept()
    {
        GuardVerdict warning;
        warning.guard = GuardId::NotProvenBefore;
        warning.severity = Severity::Warning;
        warning.reason = Text("It was not proven.");
        m_platform->verdicts = {warning};
        m_platform->letGo.release();
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->start(planFor(u"live"_s).id, u"  "_s);
        QVERIFY(failed.wait());
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        (void)m_cockpit->start(planFor(u"live"_s).id, u"Security fix"_s);
        QVERIFY(ended.wait());
        QCOMPARE(ended.first().first().value<Activity>().request.reason, u"Security fix"_s);
    }

    void anEnvironmentThatSomebodyElseHoldsIsRefused()
    {
        const Plan plan = planFor(u"live"_s);
        m_platform->locked = true;
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->start(plan.id);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<Problem>().code, u"fake.locked"_s);
        QVERIFY(!m_cockpit->isBusy());
    }

    void cancelStopsAndTakesBack()
    {
        QSignalSpy answered(m_cockpit.get(), &Cockpit::cancelAnswered);
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        const QString id = startOn(u"live"_s);
        QTRY_COMPARE(m_platform->inStep.load(), 1);
        m_cockpit->cancel(id);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended.first().first().value<Activity>().state, OperationState::Cancelled);
        QVERIFY(m_platform->undone);
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered.first().at(1).value<CancelAnswer>(), CancelAnswer::Stopping);
    }

    void cancelPastThePointOfReturnSaysSo()
    {
        m_platform->secondStepCancellable = false;
        QSignalSpy answered(m_cockpit.get(), &Cockpit::cancelAnswered);
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        const QString id = startOn(u"live"_s);
        QTRY_COMPARE(m_platform->inStep.load(), 1);
        m_cockpit->cancel(id);
        m_platform->letGo.release();
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended.first().first().value<Activity>().state, OperationState::Succeeded);
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered.first().at(1).value<CancelAnswer>(), CancelAnswer::TooLate);
    }

    void cancelAfterTheEndSaysSo()
    {
        QSignalSpy answered(m_cockpit.get(), &Cockpit::cancelAnswered);
        m_cockpit->cancel(u"long-gone"_s);
        QVERIFY(answered.wait());
        QCOMPARE(answered.first().at(1).value<CancelAnswer>(), CancelAnswer::TooLate);
    }

    void closingTakesBackWhatRuns()
    {
        QVERIFY(!startOn(u"live"_s).isEmpty());
        QTRY_COMPARE(m_platform->inStep.load(), 1);
        m_cockpit.reset();
        QVERIFY(m_platform->undone);
        QCOMPARE(m_platform->inStep.load(), 0);
    }

    void aPlanKnowsWhatRunsOnTheSource()
    {
        OperationRequest copy;
        copy.kind = OperationKind::CopyContent;
        copy.environment = {u"Shop"_s, u"uat"_s};
        copy.sourceEnvironmentId = u"live"_s;
        const auto refused = [&] {
            QSignalSpy ready(m_cockpit.get(), &Cockpit::planReady);
            (void)m_cockpit->prepare(copy);
            return ready.wait() && firstRefusal(ready.first().at(1).value<Plan>().verdicts);
        };
        QVERIFY(!refused());
        QVERIFY(!startOn(u"live"_s).isEmpty());
        QTRY_COMPARE(m_platform->inStep.load(), 1);
        QVERIFY(refused());
        copy.sourceEnvironmentId = u"integration"_s;
        QVERIFY(!refused());
    }

    void whatExpiresWhileARestoreRunsIsDeletedOnlyAfterIt()
    {
        const auto clock = std::make_shared<FakeClock>();
        Backup backup;
        backup.id = u"blue"_s;
        backup.environment = {u"Shop"_s, u"live"_s};
        backup.expiresAt = clock->now().addSecs(60);
        m_platform->backups = {backup};
        m_cockpit = makeCockpit(1, clock);
        m_cockpit->enforceExpiry();
        QSignalSpy started(m_cockpit.get(), &Cockpit::started);
        QSignalSpy noticed(m_cockpit.get(), &Cockpit::noticed);
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        OperationRequest restore = request(u"live"_s);
        restore.kind = OperationKind::Restore;
        restore.backupId = u"blue"_s;
        QSignalSpy ready(m_cockpit.get(), &Cockpit::planReady);
        (void)m_cockpit->prepare(restore);
        QVERIFY(ready.wait());
        (void)m_cockpit->start(ready.first().at(1).value<Plan>().id);
        QTRY_COMPARE(m_platform->inStep.load(), 1);

        clock->advance(std::chrono::minutes(2));
        m_cockpit->refresh();
        QTRY_COMPARE(noticed.count(), 1);
        QVERIFY(
            noticed.first().first().value<Text>().english().startsWith("An expired backup could not be deleted"_L1));
        QCOMPARE(started.count(), 1); // the restore alone
        m_platform->letGo.release();
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended.first().first().value<Activity>().request.kind, OperationKind::Restore);
        QCOMPARE(ended.first().first().value<Activity>().state, OperationState::Succeeded);

        m_platform->letGo.release();
        clock->advance(std::chrono::minutes(5));
        m_cockpit->refresh();
        QTRY_COMPARE(ended.count(), 2);
        QCOMPARE(ended.last().first().value<Activity>().request.kind, OperationKind::DeleteBackup);
        QCOMPARE(ended.last().first().value<Activity>().request.reason, u"expired"_s);
    }

    void aPictureOfTheLastRunDeletesNothing()
    {
        const auto clock = std::make_shared<FakeClock>();
        const auto snapshots = std::make_shared<SnapshotStore>(m_folder->filePath(u"cache"_s));
        Backup backup;
        backup.id = u"blue"_s;
        backup.environment = {u"Shop"_s, u"live"_s};
        backup.expiresAt = clock->now().addSecs(-60);
        Project old;
        old.id = u"Shop"_s;
        old.platform = u"fake"_s;
        old.backups = {backup};
        snapshots->save(old);
        backup.expiresAt = clock->now().addDays(3); // it was extended while no cockpit ran
        m_platform->backups = {backup};
        m_cockpit = makeCockpit(1, clock, snapshots);
        m_cockpit->enforceExpiry();
        QSignalSpy changed(m_cockpit.get(), &Cockpit::projectChanged);
        QSignalSpy busy(m_cockpit.get(), &Cockpit::busyChanged);
        m_cockpit->watch(std::chrono::hours(1), false);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.first().first().value<Project>(), old);
        QCOMPARE(changed.last().first().value<Project>().backups, QList<Backup>{backup});
        QCOMPARE(busy.count(), 0);
    }

    void aPictureThatCannotBeRenewedDeletesNothing()
    {
        const auto clock = std::make_shared<FakeClock>();
        Backup backup;
        backup.id = u"blue"_s;
        backup.environment = {u"Shop"_s, u"live"_s};
        backup.expiresAt = clock->now().addSecs(60);
        m_platform->backups = {backup};
        m_cockpit = makeCockpit(1, clock);
        m_cockpit->enforceExpiry();
        QSignalSpy changed(m_cockpit.get(), &Cockpit::projectChanged);
        QSignalSpy busy(m_cockpit.get(), &Cockpit::busyChanged);
        m_cockpit->refresh();
        QTRY_COMPARE(changed.count(), 1);
        clock->advance(std::chrono::minutes(2));
        m_platform->unreadable = true;
        m_cockpit->refresh();
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(changed.last().first().value<Project>().problem);
        QCOMPARE(changed.last().first().value<Project>().backups, QList<Backup>{backup}); // as it was seen last
        QCOMPARE(busy.count(), 0);
    }

    void anExpiryWarningCannotBeCarriedOut()
    {
        OperationRequest warning = request(u"live"_s);
        warning.kind = OperationKind::ExpiryWarning;
        QSignalSpy failed(m_cockpit.get(), &Cockpit::planFailed);
        (void)m_cockpit->prepare(warning);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().at(1).value<Problem>().code, u"request.not-an-operation"_s);
    }

    void anOperationWhoseHolderDiedIsShownAsInterrupted()
    {
        auto journal = SqliteJournal::open(m_folder->filePath(u"switchback.db"_s));
        Activity orphan;
        orphan.id = u"orphan"_s;
        orphan.request = request(u"live"_s);
        orphan.state = OperationState::Running;
        orphan.createdAt = QDateTime::currentDateTimeUtc();
        orphan.lease.pid = 666;
        StepRecord step;
        step.info.id = u"copy"_s;
        step.info.title = Text("Copy the data");
        step.state = StepState::Running;
        orphan.steps = {step};
        QVERIFY((*journal)->begin(orphan));
        m_dead = {666};
        QSignalSpy loaded(m_cockpit.get(), &Cockpit::activitiesLoaded);
        (void)m_cockpit->loadActivities(10);
        QVERIFY(loaded.wait());
        const auto activities = loaded.first().at(1).value<QList<Activity>>();
        QCOMPARE(activities.first().state, OperationState::Interrupted);
        QVERIFY(activities.first().outcome.english().contains(u"Copy the data"_s));
        // It stands in the way until somebody has decided.
        m_platform->letGo.release();
        QVERIFY(startOn(u"live"_s).isEmpty());
    }

    void aSecondCockpitSeesWhatTheFirstDoes()
    {
        const auto second = makeCockpit(2);
        second->watch(std::chrono::seconds(60), false);
        QSignalSpy changed(second.get(), &Cockpit::activitiesChanged);
        QSignalSpy refreshed(second.get(), &Cockpit::refreshed);
        QVERIFY(refreshed.wait());
        QVERIFY(!startOn(u"live"_s).isEmpty());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().value<QList<Activity>>().first().environmentName, u"live"_s);
        QVERIFY(!second->isBusy());
    }

    void aCockpitThatIsOpenedLaterSeesWhatAlreadyRuns()
    {
        QVERIFY(!startOn(u"live"_s).isEmpty());
        QTRY_COMPARE(m_platform->inStep.load(), 1); // from here on nothing is written until the test lets go
        const auto second = makeCockpit(2);
        QSignalSpy changed(second.get(), &Cockpit::activitiesChanged);
        second->watch(std::chrono::seconds(60), false);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().value<QList<Activity>>().first().environmentName, u"live"_s);
    }

    void addsAndRemovesASite()
    {
        QSignalSpy added(m_cockpit.get(), &Cockpit::siteAdded);
        QSignalSpy changed(m_cockpit.get(), &Cockpit::projectChanged);
        (void)m_cockpit->addSite(u"Blog"_s);
        QVERIFY(added.wait());
        QTRY_VERIFY(!changed.isEmpty());
        QSignalSpy removed(m_cockpit.get(), &Cockpit::projectRemoved);
        (void)m_cockpit->removeSite(u"Blog"_s);
        QTRY_COMPARE(removed.count(), 1);
        QSignalSpy failed(m_cockpit.get(), &Cockpit::siteFailed);
        (void)m_cockpit->addSite(QString());
        QVERIFY(failed.wait());
    }

    void refreshDuringARefreshIsNotLost()
    {
        QVERIFY(m_projects->add({u"Blog"_s, u"fake"_s, u"Blog"_s}));
        QSignalSpy changed(m_cockpit.get(), &Cockpit::projectChanged);
        m_cockpit->refresh(u"Shop"_s);
        m_cockpit->refresh();
        const auto seen = [&changed](const QString &id) {
            return std::any_of(changed.cbegin(), changed.cend(), [&id](const QVariantList &arguments) {
                return arguments.first().value<Project>().id == id;
            });
        };
        QTRY_VERIFY(seen(u"Blog"_s));
    }
};

QTEST_GUILESS_MAIN(TestEngineCockpit)
#include "tst_enginecockpit.moc"
