// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/rehearsalrun.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Passes everything on, marked as the rehearsal's, and makes one bar of those of the steps.
class RehearsalLog final : public StepLog {
public:
    RehearsalLog(StepLog &outer, qint64 steps)
        : m_outer(outer)
        , m_steps(steps)
    {
    }

    void enter(qint64 step)
    {
        m_step = step;
        say(0);
    }

    void note(const Text &sentence) override
    {
        m_outer.note(Text(QT_TRANSLATE_NOOP("Text", "Rehearsal: %1"), {QVariant::fromValue(sentence)}));
    }
    void line(Stream stream, const QString &text) override { m_outer.line(stream, text); }
    void progress(const Progress &progress) override
    {
        if (progress.total > 0)
            say(qBound<qint64>(0, progress.done * share / progress.total, share));
    }

private:
    static constexpr qint64 share = 1000; ///< of a step in the whole bar

    void say(qint64 done)
    {
        m_outer.progress(
            {.unit = ProgressUnit::None, .done = m_step * share + done, .total = qMax<qint64>(1, m_steps) * share});
    }

    StepLog &m_outer;
    qint64 m_steps;
    qint64 m_step = 0;
};

} // namespace

Result<RehearsedSteps> runRehearsed(const std::vector<Step> &steps, Context &outer)
{
    RehearsedSteps done;
    QJsonObject outputs;
    RehearsalLog log(outer.log, qint64(steps.size()));
    Context inner{outer.stop, outer.clock, log, outputs, done.measures, outer.account};
    const Stopwatch whole(outer.clock);
    qint64 number = 0;
    for (const Step &step : steps) {
        if (outer.stopRequested())
            return Failure(cancelledProblem());
        log.enter(number++);
        log.note(step.info.title);
        const Stopwatch watch(outer.clock);
        if (step.probe && step.probe(inner) == Probe::Done)
            continue;
        if (const Result<void> ran = step.run(inner); !ran)
            return Failure(inRehearsal(ran.error()));
        done.lengths.insert(step.info.id, qint64(watch.elapsed().count()));
    }
    done.milliseconds = qint64(whole.elapsed().count());
    return done;
}

Problem inRehearsal(Problem problem)
{
    if (problem.kind != ProblemKind::Cancelled)
        problem.sentence =
            Text(QT_TRANSLATE_NOOP("Text", "In the rehearsal: %1"), {QVariant::fromValue(problem.sentence)});
    return problem;
}

} // namespace Switchback
