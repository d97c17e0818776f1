// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/enginecockpit.h"
#include "app/engine/recovery.h"
#include "app/storage/sqlitejournal.h"
#include "tests/engine/fakeplatform.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What the cockpit makes of operations whose holder has died. That an operation ends as it should is the matter of
/// tst_operationrunner and, on real sites, of the proof in tests/recovery.
class TestRecovery : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 deadPid = 666;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakePlatform> m_platform;
    std::shared_ptr<FakeProjectList> m_projects;
    std::unique_ptr<EngineCockpit> m_cockpit;

    [[nodiscard]] std::unique_ptr<Journal> journal() const
    {
        return std::move(*SqliteJournal::open(m_folder->filePath(u"switchback.db"_s)));
    }

    std::unique_ptr<EngineCockpit> makeCockpit(qint64 pid)
    {
        EngineParts parts;
        parts.clock = std::make_shared<SystemClock>();
        parts.platforms.push_back(m_platform);
        parts.projects = m_projects;
        parts.openJournal = [file = m_folder->filePath(u"switchback.db"_s)] { return SqliteJournal::open(file); };
        parts.layOutSample = [] { return Result<QString>(u"Sample"_s); };
        parts.self = {u"host"_s, pid, 1, u"boot"_s};
        parts.isAlive = [](const Lease &lease) { return lease.pid != deadPid; };
        parts.who = u"ada"_s;
        return std::make_unique<EngineCockpit>(std::move(parts));
    }

    /// As a program left it that was killed in the second step.
    Activity leave(const QString &id, qint64 pid = deadPid, const QString &environment = u"live"_s)
    {
        Activity activity;
        activity.id = id;
        activity.request.environment = {u"Shop"_s, environment};
        activity.environmentName = environment;
        activity.fromVersion = u"1.0.0"_s;
        activity.toVersion = u"2.0.0"_s;
        activity.state = OperationState::Running;
        activity.createdAt = QDateTime::currentDateTimeUtc();
        activity.lease = {u"host"_s, pid, 1, u"boot"_s};
        activity.facts = {{u"made"_s, true}};
        for (const Step &step : m_platform->steps())
            activity.steps.append(
                StepRecord{.info = step.info, .startedAt = {}, .endedAt = {}, .progress = {}, .problem = {}});
        activity.steps[0].state = StepState::Done;
        activity.steps[1].state = StepState::Running;
        return activity;
    }

    [[nodiscard]] OperationState stateOf(const QString &id) const { return (*journal()->activity(id))->state; }

    QString recoverFails(const QString &id, Recovery way)
    {
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        (void)m_cockpit->recover(id, way);
        return failed.wait() ? failed.first().at(1).value<Problem>().code : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_platform = std::make_shared<FakePlatform>();
        m_projects = std::make_shared<FakeProjectList>();
        QVERIFY(m_projects->add({u"Shop"_s, u"fake"_s, u"Shop"_s}));
        m_cockpit = makeCockpit(1);
        m_platform->letGo.release(100);
    }
    void cleanup() { m_cockpit.reset(); }

    void isFoundWithWhatTheTargetSays()
    {
        QVERIFY(journal()->begin(leave(u"a"_s)));
        QSignalSpy changed(m_cockpit.get(), &Cockpit::activitiesChanged);
        m_cockpit->watch(std::chrono::seconds(60), false);
        const auto newest = [&changed] {
            return changed.isEmpty() ? Activity() : changed.last().first().value<QList<Activity>>().first();
        };
        QTRY_VERIFY(newest().targetSays.has_value());
        QCOMPARE(newest().state, OperationState::Interrupted);
        QCOMPARE(*newest().targetSays, Probe::CannotTell);
        QCOMPARE(newest().currentStep(), 1);
        QVERIFY(!m_platform->undone); // nothing was done about it
    }

    void resumesToTheEndAndFreesTheEnvironment()
    {
        QVERIFY(journal()->begin(leave(u"a"_s)));
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        QSignalSpy started(m_cockpit.get(), &Cockpit::started);
        const auto ticket = m_cockpit->recover(u"a"_s, Recovery::Resume);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(started.first().first().value<Cockpit::Ticket>(), ticket);
        QCOMPARE(ended.first().first().value<Activity>().state, OperationState::Succeeded);
        QCOMPARE(stateOf(u"a"_s), OperationState::Succeeded);
        QVERIFY(journal()->interrupted()->isEmpty());
        QVERIFY(!m_cockpit->isBusy());
    }

    void rollsBack()
    {
        QVERIFY(journal()->begin(leave(u"a"_s)));
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        (void)m_cockpit->recover(u"a"_s, Recovery::RollBack);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(stateOf(u"a"_s), OperationState::Cancelled);
        QVERIFY(m_platform->undone);
    }

    void saysWhyThereIsNothingToTakeUp()
    {
        QCOMPARE(recoverFails(u"nobody"_s, Recovery::Resume), u"recovery.unknown"_s);
        QVERIFY(journal()->begin(leave(u"alive"_s, 7)));
        QCOMPARE(recoverFails(u"alive"_s, Recovery::Resume), u"operation.running"_s);
        Activity done = leave(u"done"_s, deadPid, u"uat"_s);
        done.state = OperationState::Succeeded;
        QVERIFY(journal()->begin(done));
        QCOMPARE(recoverFails(u"done"_s, Recovery::RollBack), u"recovery.ended"_s);
        m_platform->locked = true;
        QVERIFY(journal()->begin(leave(u"held"_s, deadPid, u"uat"_s)));
        QCOMPARE(recoverFails(u"held"_s, Recovery::Resume), u"fake.locked"_s);
        QCOMPARE(stateOf(u"held"_s), OperationState::Interrupted);
    }

    void whatBeganToDestroyIsNotRolledBack()
    {
        Activity activity = leave(u"a"_s);
        activity.steps[1].info.undoable = false;
        QVERIFY(journal()->begin(activity));
        QCOMPARE(recoverFails(u"a"_s, Recovery::RollBack), u"recovery.past-return"_s);
        QCOMPARE(stateOf(u"a"_s), OperationState::Interrupted);
    }

    void stepsOfAnotherReleaseCanOnlyBeGivenUp()
    {
        Activity activity = leave(u"a"_s);
        activity.facts = {}; // as a release without them wrote it
        QVERIFY(journal()->begin(activity));
        QCOMPARE(recoverFails(u"a"_s, Recovery::Resume), QString::fromLatin1(stepsChanged));
        QCOMPARE(stateOf(u"a"_s), OperationState::Interrupted);
        QCOMPARE(recoverFails(u"a"_s, Recovery::RollBack), QString::fromLatin1(stepsChanged));
        QCOMPARE(stateOf(u"a"_s), OperationState::Failed);
        QVERIFY(!m_platform->undone);
    }

    void happensByItselfWhereThatIsWanted()
    {
        QVERIFY(journal()->begin(leave(u"a"_s)));
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        m_cockpit->setRecovery(Recovery::Resume);
        m_cockpit->watch(std::chrono::seconds(60), false);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(stateOf(u"a"_s), OperationState::Succeeded);
    }

    void butNotForEver()
    {
        Activity activity = leave(u"a"_s);
        activity.measures.insert(takenUpMeasure, 3);
        QVERIFY(journal()->begin(activity));
        m_cockpit->setRecovery(Recovery::Resume);
        QSignalSpy changed(m_cockpit.get(), &Cockpit::activitiesChanged);
        m_cockpit->watch(std::chrono::seconds(60), false);
        QTRY_VERIFY(!changed.isEmpty()
                    && changed.last().first().value<QList<Activity>>().first().targetSays.has_value());
        QCOMPARE(stateOf(u"a"_s), OperationState::Interrupted);
    }

    void oneOfTwoCockpitsTakesItUp()
    {
        QVERIFY(journal()->begin(leave(u"a"_s)));
        const auto second = makeCockpit(2);
        QSignalSpy ended(m_cockpit.get(), &Cockpit::activityEnded);
        QSignalSpy endedThere(second.get(), &Cockpit::activityEnded);
        QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
        QSignalSpy failedThere(second.get(), &Cockpit::startFailed);
        (void)m_cockpit->recover(u"a"_s, Recovery::Resume);
        (void)second->recover(u"a"_s, Recovery::RollBack);
        QTRY_COMPARE(ended.count() + endedThere.count() + failed.count() + failedThere.count(), 2);
        QCOMPARE(ended.count() + endedThere.count(), 1);
        QVERIFY(isTerminal(stateOf(u"a"_s)));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
