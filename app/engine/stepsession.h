// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/operationrunner.h"

namespace Switchback {

/// Lends a step its Context and turns what it says into records and reports. Only for OperationRunner.
class OperationRunner::StepSession final : public StepLog {
public:
    StepSession(OperationRunner &runner, int index)
        : m_runner(runner)
        , m_index(index)
    {
    }

    [[nodiscard]] Context context(const std::stop_token &stop)
    {
        return {stop,
                m_runner.m_clock,
                *this,
                m_runner.m_activity.outputs,
                m_runner.m_activity.measures,
                m_runner.m_account};
    }

    void note(const Text &sentence) override { print(Stream::Note, sentence, {}); }
    void line(Stream stream, const QString &text) override { print(stream, {}, text); }
    void progress(const Progress &progress) override;
    [[nodiscard]] Result<void> writeDown() override;

private:
    void print(Stream stream, const Text &note, const QString &text);

    OperationRunner &m_runner;
    int m_index;
    std::chrono::nanoseconds m_lastReport{0};
    std::chrono::nanoseconds m_lastRecord{0};
};

} // namespace Switchback
