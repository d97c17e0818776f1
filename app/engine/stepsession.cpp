// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/stepsession.h"

namespace Switchback {

namespace {

/// A copy reports thousands of times a second; nobody reads faster than this.
constexpr std::chrono::milliseconds reportInterval(40);
/// For those who follow the operation from another program, and for whoever finds it interrupted.
constexpr std::chrono::seconds recordInterval(1);

} // namespace

void OperationRunner::StepSession::progress(const Progress &progress)
{
    StepRecord &record = m_runner.m_activity.steps[m_index];
    // A bar that goes back is a bar nobody believes.
    if (progress.unit == record.progress.unit && progress.done < record.progress.done)
        return;
    record.progress = progress;
    const auto now = m_runner.m_clock.monotonic();
    if (progress.done < progress.total && now - m_lastReport < reportInterval)
        return;
    m_lastReport = now;
    m_runner.m_report.changed(m_runner.m_activity);
    if (now - m_lastRecord < recordInterval)
        return;
    m_lastRecord = now;
    // That a figure cannot be written stops nothing; that the next step cannot be, will.
    (void)m_runner.m_journal.saveStep(m_runner.m_activity, m_index);
}

Result<void> OperationRunner::StepSession::writeDown()
{
    return m_runner.m_journal.saveStep(m_runner.m_activity, m_index);
}

void OperationRunner::StepSession::print(Stream stream, const Text &note, const QString &text)
{
    const OutputLine line{.number = ++m_runner.m_lineNumber,
                          .at = m_runner.m_clock.now(),
                          .stepId = m_runner.m_activity.steps.value(m_index).info.id,
                          .stream = stream,
                          .note = note,
                          .text = m_runner.redacted(text)};
    m_runner.m_unwritten.append(line);
    m_runner.m_report.printed(m_runner.m_activity.id, line);
    if (m_runner.m_unwritten.size() >= 200)
        m_runner.flushOutput();
}

} // namespace Switchback
