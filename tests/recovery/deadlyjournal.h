// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"
#include "tests/recovery/killpoint.h"

#include <memory>

namespace Switchback {

/// The journal it is given, with points before and after each record of an operation.
class DeadlyJournal final : public Journal {
public:
    explicit DeadlyJournal(std::unique_ptr<Journal> journal)
        : m_journal(std::move(journal))
    {
    }

    Result<void> begin(const Activity &activity) override
    {
        return around(QStringLiteral("begin"), [&] { return m_journal->begin(activity); });
    }
    Result<void> saveStep(const Activity &activity, int index) override
    {
        const StepRecord &record = activity.steps.at(index);
        return around(record.info.id + u'/' + enumName(record.state),
                      [&] { return m_journal->saveStep(activity, index); });
    }
    Result<void> end(const Activity &activity) override
    {
        return around(QStringLiteral("end"), [&] { return m_journal->end(activity); });
    }
    Result<void> takeOver(const Activity &activity, const Lease &holder) override
    {
        return around(QStringLiteral("take-over"), [&] { return m_journal->takeOver(activity, holder); });
    }
    Result<void> appendOutput(const QString &id, const QList<OutputLine> &lines) override
    {
        return m_journal->appendOutput(id, lines);
    }

    Result<QList<Activity>> newest(int count) override { return m_journal->newest(count); }
    Result<QList<OutputLine>> output(const QString &id, qint64 from, int count) override
    {
        return m_journal->output(id, from, count);
    }
    Result<std::optional<Activity>> activity(const QString &id) override { return m_journal->activity(id); }
    Result<qint64> lastLine(const QString &id) override { return m_journal->lastLine(id); }
    Result<std::optional<Activity>> lastSucceeded(OperationKind kind, const EnvironmentRef &environment) override
    {
        return m_journal->lastSucceeded(kind, environment);
    }
    Result<QList<Activity>> unfinished() override { return m_journal->unfinished(); }
    Result<QList<Activity>> interrupted() override { return m_journal->interrupted(); }
    Result<QList<Activity>> changedSince(qint64 &revision) override { return m_journal->changedSince(revision); }
    Result<qint64> revision() override { return m_journal->revision(); }

private:
    template <typename Write>
    static Result<void> around(const QString &record, const Write &write)
    {
        KillPoint::reach(record + QStringLiteral("/before-record"));
        const Result<void> written = write();
        KillPoint::reach(record + QStringLiteral("/after-record"));
        return written;
    }

    std::unique_ptr<Journal> m_journal;
};

} // namespace Switchback
