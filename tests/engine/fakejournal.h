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

    Result<void> begin(const Activity &activity) override { return write(activity); }
    Result<void> saveStep(const Activity &activity, int, const QJsonObject &) override { return write(activity); }
    Result<void> end(const Activity &activity) override { return write(activity); }
    Result<void> appendOutput(const QString &, const QList<OutputLine> &added) override
    {
        lines += added;
        return {};
    }
    Result<QList<Activity>> newest(int) override { return writes; }
    Result<QList<OutputLine>> output(const QString &, qint64, int) override { return lines; }
    Result<QJsonObject> outputs(const QString &) override { return QJsonObject(); }
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
};

} // namespace Switchback
