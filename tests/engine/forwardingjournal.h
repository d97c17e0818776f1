// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"

#include <functional>
#include <memory>

namespace Switchback {

/// Another journal, for tests that want to be there when it is written.
class ForwardingJournal : public Journal {
public:
    explicit ForwardingJournal(std::unique_ptr<Journal> real = {})
        : m_real(std::move(real))
    {
    }

    Result<void> begin(const Activity &activity) override
    {
        return write(QStringLiteral("begin"), [&] { return m_real->begin(activity); });
    }
    Result<void> saveStep(const Activity &activity, int index) override
    {
        const StepRecord &record = activity.steps.at(index);
        return write(record.info.id + u'/' + enumName(record.state), [&] { return m_real->saveStep(activity, index); });
    }
    Result<void> end(const Activity &activity) override
    {
        return write(QStringLiteral("end"), [&] { return m_real->end(activity); });
    }
    Result<void> takeOver(const Activity &activity, const Lease &holder) override
    {
        return write(QStringLiteral("take-over"), [&] { return m_real->takeOver(activity, holder); });
    }
    Result<void> appendOutput(const QString &id, const QList<OutputLine> &lines) override
    {
        return write(QStringLiteral("output"), [&] { return m_real->appendOutput(id, lines); });
    }

    Result<QList<Activity>> newest(int count) override { return m_real->newest(count); }
    Result<QList<OutputLine>> output(const QString &id, qint64 from, int count) override
    {
        return m_real->output(id, from, count);
    }
    Result<std::optional<Activity>> activity(const QString &id) override { return m_real->activity(id); }
    Result<qint64> lastLine(const QString &id) override { return m_real->lastLine(id); }
    Result<std::optional<Activity>> lastSucceeded(OperationKind kind, const EnvironmentRef &environment) override
    {
        return m_real->lastSucceeded(kind, environment);
    }
    Result<QList<Activity>> ofKind(OperationKind kind, const EnvironmentRef &environment) override
    {
        return m_real->ofKind(kind, environment);
    }
    Result<QList<Activity>> unfinished() override { return m_real->unfinished(); }
    Result<QList<Activity>> interrupted() override { return m_real->interrupted(); }
    Result<QList<Activity>> changedSince(qint64 &revision) override { return m_real->changedSince(revision); }
    Result<qint64> revision() override { return m_real->revision(); }

protected:
    /// \a record: "begin", "step/State", "end", "take-over" or "output".
    virtual Result<void> write(const QString &record, const std::function<Result<void>()> &work)
    {
        Q_UNUSED(record)
        return work();
    }

    std::unique_ptr<Journal> m_real;
};

} // namespace Switchback
