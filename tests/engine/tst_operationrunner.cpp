// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/engine/fakejournal.h"
#include "tests/engine/script.h"
#include "tests/fakes/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

class TestOperationRunner : public QObject {
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<FakeJournal> m_journal;
    Recorder m_recorder;

    /// As a program that died in the middle of step \a at left it; those before it are done.
    Activity interruptedAt(int at, Script &script, StepState state = StepState::Running)
    {
        Activity activity = activityFor(script.steps());
        activity.state = OperationState::Interrupted;
        activity.lease.pid = 1;
        for (int i = 0; i < at; ++i) {
            activity.steps[i].state = StepState::Done;
            script.calls.append(u"run%1"_s.arg(i));
        }
        activity.steps[at].state = state;
        return activity;
    }
    Activity recover(const Activity &interrupted, const std::vector<Step> &steps, Recovery way)
    {
        Lease self;
        self.pid = 2;
        OperationRunner runner(*m_journal, m_clock, m_recorder);
        if (!runner.takeOver(interrupted, self, steps, way))
            return interrupted;
        return runner.goOn(steps, {});
    }

    Activity runScript(Script &script, const std::stop_token &stop = {})
    {
        const std::vector<Step> steps = script.steps();
        OperationRunner runner(*m_journal, m_clock, m_recorder);
        return runner.run(activityFor(steps), steps, stop);
    }

private Q_SLOTS:
    void init()
    {
        m_journal = std::make_unique<FakeJournal>();
        m_recorder.seen.clear();
        m_recorder.lines.clear();
    }

    void resumingRunsNoStepTwice()
    {
        Script script;
        const Activity interrupted = interruptedAt(1, script);
        script.calls.append(u"run1"_s); // it did its work; that could not be written down any more
        const Activity ended = recover(interrupted, script.steps(), Recovery::Resume);
        QCOMPARE(ended.state, OperationState::Succeeded);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s, u"run3"_s}));
        // What the dead program did is the operation's own, not something that was there before.
        QCOMPARE(ended.steps.at(1).state, StepState::Done);
        QCOMPARE(ended.lease.pid, 2);
        QCOMPARE(ended.measures.value(takenUpMeasure).toInt(), 1);
    }

    void resumingRunsTheStepThatTheTargetDoesNotKnow()
    {
        Script script;
        const Activity ended = recover(interruptedAt(1, script), script.steps(), Recovery::Resume);
        QCOMPARE(ended.state, OperationState::Succeeded);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s, u"run3"_s}));
    }

    void resumingGivesTheStepsWhatWasStored()
    {
        Script script;
        Activity interrupted = interruptedAt(1, script);
        interrupted.outputs = {{u"replica"_s, u"green"_s}};
        std::vector<Step> steps = script.steps();
        QJsonObject seen;
        steps[1].run = [&seen](Context &context) -> Result<void> {
            seen = context.outputs;
            return {};
        };
        QCOMPARE(recover(interrupted, steps, Recovery::Resume).state, OperationState::Succeeded);
        QCOMPARE(seen.value("replica"_L1).toString(), u"green"_s);
    }

    void whatNoLongerHoldsIsDoneAgainAndWhatWasReadAfterIt()
    {
        Script script;
        const Activity interrupted = interruptedAt(3, script);
        std::vector<Step> steps = script.steps();
        steps[0].holds = [](Context &) { return true; };
        steps[1].holds = [](Context &) { return false; };
        steps[1].probe = {};
        steps[2].info.effect = Effect::Reads;
        Activity reading = interrupted;
        reading.steps[2].info.effect = Effect::Reads;
        steps[2].probe = {};
        QCOMPARE(recover(reading, steps, Recovery::Resume).state, OperationState::Succeeded);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s, u"run1"_s, u"run2"_s, u"run3"_s}));
    }

    void rollingBackTakesBackInReverseAndRunsWhatAlwaysRuns()
    {
        Script script;
        const Activity ended = recover(interruptedAt(1, script), script.steps(), Recovery::RollBack);
        QCOMPARE(ended.state, OperationState::Cancelled);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"undo1"_s, u"undo0"_s, u"run2"_s}));
        QVERIFY(ended.outcome.english().contains(u"1.0.0"_s));
        QCOMPARE(ended.steps.at(3).state, StepState::Skipped);
    }

    void whatWasBeingTakenBackHasNoWayForward()
    {
        Script script;
        Activity interrupted = interruptedAt(3, script, StepState::Failed);
        interrupted.steps[3].problem = broken();
        interrupted.steps[1].state = StepState::Undoing;
        const Activity ended = recover(interrupted, script.steps(), Recovery::Resume);
        QCOMPARE(ended.state, OperationState::FailedAndUndone);
        QCOMPARE(ended.problem->sentence.english(), u"It broke."_s);
        QCOMPARE(script.calls.mid(3), (QStringList{u"undo3"_s, u"undo1"_s, u"undo0"_s}));
    }

    void whatCannotBeTakenUpIsLeftAsItIs()
    {
        Script script;
        std::vector<Step> steps = script.steps();
        steps[0].takeUp = [](Context &) -> Result<void> { return Failure(broken()); };
        const Activity ended = recover(interruptedAt(1, script), steps, Recovery::Resume);
        QCOMPARE(ended.state, OperationState::Interrupted);
        QCOMPARE(script.calls, QStringList{u"run0"_s});
        QVERIFY(m_journal->writes.isEmpty());
    }

    void whoLosesTheOperationTouchesNothingMore()
    {
        Script script;
        script.onRun = [this](int step) {
            if (step == 1)
                m_journal->loseLease();
        };
        const Activity ended = runScript(script);
        QCOMPARE(ended.state, OperationState::Interrupted);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s}));
    }

    void outputLinesAreCountedOnAfterAnInterruption()
    {
        Script script;
        m_journal->lines = {{.number = 41, .at = {}, .stepId = {}, .stream = Stream::Output, .note = {}, .text = {}}};
        (void)recover(interruptedAt(3, script), script.steps(), Recovery::Resume);
        QCOMPARE(m_recorder.lines.first().number, 42);
    }

    void runsEveryStepOnceInOrder()
    {
        Script script;
        const Activity ended = runScript(script);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s, u"run3"_s}));
        QCOMPARE(ended.state, OperationState::Succeeded);
        QVERIFY(!ended.problem);
        QCOMPARE(ended.fraction(), 1.0);
    }

    void isWrittenDownBeforeAStepStarts()
    {
        Script script;
        script.onRun = [this](int index) {
            const Activity &written = m_journal->writes.last();
            QCOMPARE(written.steps.at(index).state, StepState::Running);
        };
        QCOMPARE(runScript(script).state, OperationState::Succeeded);
    }

    void takesBackInReverseOrderWhenAStepFails_data()
    {
        QTest::addColumn<int>("failAt");
        QTest::addColumn<QStringList>("calls");
        QTest::newRow("first") << 0 << QStringList{u"run0"_s, u"undo0"_s, u"run2"_s};
        QTest::newRow("second") << 1 << QStringList{u"run0"_s, u"run1"_s, u"undo1"_s, u"undo0"_s, u"run2"_s};
        QTest::newRow("last") << 3 << QStringList{u"run0"_s,  u"run1"_s,  u"run2"_s, u"run3"_s,
                                                  u"undo3"_s, u"undo1"_s, u"undo0"_s};
    }
    void takesBackInReverseOrderWhenAStepFails()
    {
        QFETCH(int, failAt);
        QFETCH(QStringList, calls);
        Script script;
        script.failAt = failAt;
        const Activity ended = runScript(script);
        QCOMPARE(script.calls, calls);
        QCOMPARE(ended.state, OperationState::FailedAndUndone);
        QCOMPARE(ended.problem->sentence.english(), u"It broke."_s);
        QVERIFY(ended.steps.at(failAt).problem.has_value());
    }

    void whatAStepTookDoesNotCountTheTakingBack()
    {
        Script script;
        script.failAt = 3;
        script.onRun = [this](int) { m_clock.advance(std::chrono::seconds(2)); };
        const Activity ended = runScript(script);
        const StepRecord &first = ended.steps.at(0);
        QCOMPARE(first.state, StepState::Undone);
        QCOMPARE(first.startedAt.msecsTo(first.endedAt), 2000);
    }

    void saysWhatIsLeftWhenTakingBackFails()
    {
        Script script;
        script.failAt = 3;
        script.failUndoAt = 1;
        const Activity ended = runScript(script);
        QCOMPARE(ended.state, OperationState::Failed);
        QCOMPARE(ended.steps.at(1).state, StepState::UndoFailed);
        QVERIFY(script.calls.contains(u"undo0"_s)); // the rest is taken back all the same
        QVERIFY(ended.outcome.english().contains(u"could not be taken back"_s));
    }

    void whenTheEpilogueFailsNothingIsTakenBackAndTheRestOfItIsRun()
    {
        Script script;
        script.epilogueFrom = 2;
        script.failAt = 2;
        const Activity ended = runScript(script);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s, u"run3"_s}));
        QCOMPARE(ended.state, OperationState::Failed);
        QCOMPARE(ended.steps.at(2).state, StepState::Failed);
        QCOMPARE(ended.steps.at(3).state, StepState::Done);
        QCOMPARE(ended.problem->sentence.english(), u"It broke."_s);
        QCOMPARE(ended.outcome.english(),
                 u"Live now runs 2.0.0; 1.0.0 is kept as the upgrade backup. But “Step” failed."_s);
    }

    void whatFailsBeforeTheEpilogueIsTakenBack()
    {
        Script script;
        script.epilogueFrom = 2;
        script.failAt = 1;
        const Activity ended = runScript(script);
        QCOMPARE(ended.state, OperationState::FailedAndUndone);
        QVERIFY(script.calls.contains(u"undo0"_s));
        QCOMPARE(ended.steps.at(3).state, StepState::Skipped);
    }

    void aFailureThatAPersonCanMendWaitsWhenTheyAskedForThat_data()
    {
        QTest::addColumn<WhenFailed>("whenFailed");
        QTest::addColumn<OnFailure>("onFailure");
        QTest::addColumn<bool>("waits");
        QTest::newRow("nobody asked") << WhenFailed::WaitsIfAsked << OnFailure::TakeBack << false;
        QTest::newRow("asked") << WhenFailed::WaitsIfAsked << OnFailure::WaitForFix << true;
        QTest::newRow("asked in vain") << WhenFailed::TakesBack << OnFailure::WaitForFix << false;
        QTest::newRow("only a person can do it") << WhenFailed::Waits << OnFailure::TakeBack << true;
    }
    void aFailureThatAPersonCanMendWaitsWhenTheyAskedForThat()
    {
        QFETCH(const WhenFailed, whenFailed);
        QFETCH(const OnFailure, onFailure);
        QFETCH(const bool, waits);
        Script script;
        script.whenFailed = whenFailed;
        script.failAt = 1;
        const std::vector<Step> steps = script.steps();
        Activity asked = activityFor(steps);
        asked.request.onFailure = onFailure;
        OperationRunner runner(*m_journal, m_clock, m_recorder);
        const Activity ended = runner.run(asked, steps, {});
        QCOMPARE(ended.waitsFor() != nullptr, waits);
        QCOMPARE(ended.state, waits ? OperationState::Interrupted : OperationState::FailedAndUndone);
        QCOMPARE(script.calls.contains(u"undo0"_s), !waits);
        if (!waits)
            return;
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s}));
        QCOMPARE(ended.waitsFor()->sentence.english(), u"It broke."_s);
        QCOMPARE(ended.outcome.english(), u"The operation on Live waits for you at “Step”."_s);
        QVERIFY(!ended.isBeingTakenBack());
        QCOMPARE(m_journal->writes.last().state, OperationState::Interrupted);
        QVERIFY(m_journal->writes.last().waitsFor());
    }

    void whatWaitedGoesOnWithTheStepThatFailed()
    {
        Script script;
        script.whenFailed = WhenFailed::Waits;
        script.failAt = 1;
        const Activity waiting = runScript(script);
        script.failAt = -1;
        script.calls.removeAll(u"run1"_s); // the target does not have it
        const Activity ended = recover(waiting, script.steps(), Recovery::Resume);
        QCOMPARE(ended.state, OperationState::Succeeded);
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s, u"run3"_s}));
        QVERIFY(!ended.problem);
        QVERIFY(!ended.steps.at(1).problem);
    }

    void whatWaitsCanFailAgainOrBeRolledBack()
    {
        Script script;
        script.whenFailed = WhenFailed::Waits;
        script.failAt = 1;
        const Activity waiting = runScript(script);
        script.calls.removeAll(u"run1"_s);
        const Activity again = recover(waiting, script.steps(), Recovery::Resume);
        QVERIFY(again.waitsFor());
        const Activity ended = recover(again, script.steps(), Recovery::RollBack);
        QCOMPARE(ended.state, OperationState::FailedAndUndone);
        QCOMPARE(script.calls.mid(script.calls.size() - 3), (QStringList{u"undo1"_s, u"undo0"_s, u"run2"_s}));
        QCOMPARE(ended.problem->sentence.english(), u"It broke."_s);
    }

    void aCancelDoesNotWait()
    {
        std::stop_source stop;
        Script script;
        script.whenFailed = WhenFailed::Waits;
        script.onRun = [&stop](int index) {
            if (index == 1)
                stop.request_stop();
        };
        const Activity ended = runScript(script, stop.get_token());
        QCOMPARE(ended.state, OperationState::Cancelled);
        QVERIFY(script.calls.contains(u"undo0"_s));
    }

    void whatIsCancelledOfTheEpilogueIsLeftOut()
    {
        std::stop_source stop;
        Script script;
        script.epilogueFrom = 2;
        script.onRun = [&stop](int index) {
            if (index == 2)
                stop.request_stop();
        };
        const Activity ended = runScript(script, stop.get_token());
        QCOMPARE(script.calls, (QStringList{u"run0"_s, u"run1"_s, u"run2"_s}));
        QCOMPARE(ended.state, OperationState::Cancelled);
        QCOMPARE(ended.outcome.english(),
                 u"Live now runs 2.0.0; 1.0.0 is kept as the upgrade backup. “Step” was left out."_s);
    }

    void anEpilogueThatFailedBeforeTheInterruptionIsTriedAgain()
    {
        Script script;
        script.epilogueFrom = 2;
        Activity interrupted = interruptedAt(3, script, StepState::Failed);
        interrupted.steps[3].problem = broken();
        const Activity ended = recover(interrupted, script.steps(), Recovery::Resume);
        QCOMPARE(ended.state, OperationState::Succeeded);
        QVERIFY(script.calls.contains(u"run3"_s));
        QVERIFY(!script.calls.contains(u"undo0"_s));
    }

    void doesNotRunOrUndoWhatTheTargetAlreadyHas()
    {
        Script script;
        script.doneBefore = 1;
        script.failAt = 3;
        const Activity ended = runScript(script);
        QVERIFY(!script.calls.contains(u"run1"_s));
        QVERIFY(!script.calls.contains(u"undo1"_s));
        QCOMPARE(ended.steps.at(1).state, StepState::NotNeeded);
    }

    void cancelBeforeTheStartTouchesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        Script script;
        script.doneBefore = 2; // as a target does on which nothing has happened
        const Activity ended = runScript(script, stop.get_token());
        QVERIFY(script.calls.isEmpty());
        QCOMPARE(ended.state, OperationState::Cancelled);
    }

    void cancelInAStepTakesItBackAndIsNoFailure_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < 4; ++at)
            QTest::addRow("step %d", at) << at;
    }
    void cancelInAStepTakesItBackAndIsNoFailure()
    {
        QFETCH(int, at);
        std::stop_source stop;
        Script script;
        script.onRun = [&stop, at](int index) {
            if (index == at)
                stop.request_stop();
        };
        const Activity ended = runScript(script, stop.get_token());
        QCOMPARE(ended.state, OperationState::Cancelled);
        QCOMPARE(ended.problem->kind, ProblemKind::Cancelled);
        QVERIFY(!script.calls.contains(u"run%1"_s.arg(at + 1)) || at + 1 == 2); // the always step runs whatever happens
        QVERIFY(script.calls.contains(u"undo0"_s));
    }

    void cancelInAStepThatEndsTheOperationComesTooLate()
    {
        std::stop_source stop;
        Script script;
        script.onRun = [&stop](int index) {
            if (index == 3)
                stop.request_stop();
        };
        std::vector<Step> steps = script.steps();
        steps[3].info.cancellable = false;
        OperationRunner runner(*m_journal, m_clock, m_recorder);
        const Activity ended = runner.run(activityFor(steps), steps, stop.get_token());
        QCOMPARE(ended.state, OperationState::Succeeded);
    }

    void beginsNothingWithoutAJournal()
    {
        m_journal->failFromWrite = 0;
        Script script;
        const Activity ended = runScript(script);
        QVERIFY(script.calls.isEmpty());
        QCOMPARE(ended.state, OperationState::FailedAndUndone);
        QCOMPARE(ended.problem->kind, ProblemKind::DiskFull);
    }

    void stopsAtASafePointWhenTheJournalFillsUp_data()
    {
        QTest::addColumn<int>("write");
        for (int write = 1; write < 9; ++write)
            QTest::addRow("write %d", write) << write;
    }
    void stopsAtASafePointWhenTheJournalFillsUp()
    {
        QFETCH(int, write);
        m_journal->failFromWrite = write;
        Script script;
        const Activity ended = runScript(script);
        QCOMPARE(ended.problem->kind, ProblemKind::DiskFull);
        for (int step = 0; step < 4; ++step) {
            if (step != 2 && script.calls.contains(u"run%1"_s.arg(step)))
                QVERIFY2(script.calls.contains(u"undo%1"_s.arg(step)), qPrintable(script.calls.join(u' ')));
        }
    }

    void reportsExactlyOneTerminalState()
    {
        for (int failAt = -1; failAt < 4; ++failAt) {
            init();
            Script script;
            script.failAt = failAt;
            const Activity ended = runScript(script);
            QVERIFY(isTerminal(ended.state));
            const auto terminal = std::count_if(m_recorder.seen.cbegin(), m_recorder.seen.cend(),
                                                [](const Activity &activity) { return isTerminal(activity.state); });
            QCOMPARE(terminal, 1);
            QVERIFY(isTerminal(m_recorder.seen.last().state));
            QVERIFY(isTerminal(m_journal->writes.last().state));
        }
    }

    void progressNeverGoesBack()
    {
        Script script;
        (void)runScript(script);
        double last = 0.0;
        for (const Activity &activity : std::as_const(m_recorder.seen)) {
            QVERIFY(activity.fraction() >= last);
            last = activity.fraction();
        }
    }

    void numbersOutputLinesAndKeepsThem()
    {
        Script script;
        (void)runScript(script);
        QCOMPARE(m_recorder.lines.size(), 4);
        QCOMPARE(m_journal->lines, m_recorder.lines);
        for (qsizetype i = 0; i < m_recorder.lines.size(); ++i)
            QCOMPARE(m_recorder.lines.at(i).number, i + 1);
    }
};

QTEST_GUILESS_MAIN(TestOperationRunner)
#include "tst_operationrunner.moc"
