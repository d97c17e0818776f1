// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"

namespace Switchback {

/// A Context for work that is no step of an operation: looking and planning. What it prints is not kept.
class QuietSession : public StepLog {
public:
    /// \a account may be null.
    QuietSession(Clock &clock, std::stop_token stop, AccountAccess *account)
        : m_clock(clock)
        , m_stop(std::move(stop))
        , m_account(account)
    {
    }
    [[nodiscard]] Context context() { return {m_stop, m_clock, *this, m_outputs, m_measures, m_account}; }

    void note(const Text &) override { }
    void line(Stream, const QString &) override { }
    void progress(const Progress &) override { }

private:
    Clock &m_clock;
    std::stop_token m_stop;
    AccountAccess *m_account;

protected:
    QJsonObject m_outputs;
    QJsonObject m_measures;
};

/// The same, with what an interrupted operation had stored.
class Recollection final : public QuietSession {
public:
    Recollection(Clock &clock, const std::stop_token &stop, AccountAccess *account, const Activity &activity)
        : QuietSession(clock, stop, account)
    {
        m_outputs = activity.outputs;
        m_measures = activity.measures;
    }
};

} // namespace Switchback
