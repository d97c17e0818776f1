// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"

namespace Switchback {

/// Keeps the record in memory and can be told to fail from a certain write on.
class FakeJournal final : public Journal {
public:
    QList<Activity> writes; ///< every activity as it was written, in order
    QList<OutputLine> lines;
    int failFromWrite = -1; ///< the number of the first write that fails; -1: none does
    std::function<void(const Activity &)> onWrite;

    /// From now on the operation is in other hands.
    void loseLease() { m_isLost = true; }

    Result<void> begin(const Activity &activity) override { return write(activity); }
    Result<void> saveStep(const Activity &activity, int) override { return write(activity); }
    Result<void> end(const Activity &activity) override { return write(activity); }
    Result<void> takeOver(const Activity &activity, const Lease &) override { return write(activity); }
    Result<void> appendOutput(const QString &, const QList<OutputLine> &added) override
    {
        lines += added;
        return {};
    }
    Result<QList<Activity>> newest(int) override { return writes; }
    Result<QList<OutputLine>> output(const QString &, qint64, int) override { return lines; }
    Result<std::optional<Activity>> activity(const QString &) override
    {
        return writes.isEmpty() ? std::nullopt : std::optional(writes.last());
    }
    Result<qint64> lastLine(const QString &) override { return lines.isEmpty() ? 0 : lines.last().number; }
    Result<QList<Activity>> interrupted() override { return QList<Activity>(); }
    Result<std::optional<Activity>> lastSucceeded(OperationKind, const EnvironmentRef &) override
    {
        return std::nullopt;
    }
    Result<QList<Activity>> ofKind(OperationKind, const EnvironmentRef &) override { return QList<Activity>(); }
    Result<QList<Activity>> unfinished() override { return QList<Activity>(); }
    Result<QList<Activity>> changedSince(qint64 &) override { return QList<Activity>(); }
    Result<qint64> revision() override { return 0; }

private:
    Result<void> write(const Activity &activity)
    {
        if (m_isLost) {
            Problem lost;
            lost.code = QString::fromLatin1(leaseLost);
            return Failure(lost);
        }
        if (failFromWrite >= 0 && writes.size() >= failFromWrite) {
            Problem full;
            full.kind = ProblemKind::DiskFull;
            full.code = QStringLiteral("storage.disk-full");
            full.sentence = Text("The disk is full.");
            return Failure(full);
        }
        writes.append(activity);
        if (onWrite)
            onWrite(activity);
        return {};
    }

    bool m_isLost = false;
};

} // namespace Switchback
