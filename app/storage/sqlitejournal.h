// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"
#include "app/storage/connection.h"
#include "app/storage/journalreserve.h"

#include <functional>

namespace Switchback {

/// The journal in `switchback.db` of a workspace: SQLite in WAL mode with synchronous=FULL, one connection per object.
/// Every object must be used and destroyed on the thread that made it (a rule of Qt SQL). Several programs may use the
/// same file at once; a busy database is waited for up to 5 s.
class SqliteJournal final : public Journal {
public:
    /// Opens \a file, making it when it is not there; JournalStore has checked it before. Only a database of exactly
    /// the newest schema is opened. \a onDamage is called, on this thread, each time damage is met later on.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &file,
                                                               const std::function<void()> &onDamage = {});

    Result<void> begin(const Activity &activity) override;
    Result<void> saveStep(const Activity &activity, int index) override;
    Result<void> end(const Activity &activity) override;
    Result<void> takeOver(const Activity &activity, const Lease &holder) override;
    Result<void> appendOutput(const QString &activityId, const QList<OutputLine> &lines) override;

    Result<QList<Activity>> newest(int count) override;
    Result<QList<OutputLine>> output(const QString &activityId, qint64 from, int count) override;
    Result<std::optional<Activity>> activity(const QString &activityId) override;
    Result<qint64> lastLine(const QString &activityId) override;
    Result<std::optional<Activity>> lastSucceeded(OperationKind kind, const EnvironmentRef &environment) override;
    Result<QList<Activity>> ofKind(OperationKind kind, const EnvironmentRef &environment) override;
    Result<QList<Activity>> unfinished() override;
    Result<QList<Activity>> interrupted() override;
    Result<QList<Activity>> changedSince(qint64 &revision) override;
    Result<qint64> revision() override;

private:
    SqliteJournal(Connection connection, const QString &file, std::function<void()> onDamage);

    [[nodiscard]] QSqlDatabase database() const { return m_connection.database(); }
    template <typename T>
    Result<T> watched(Result<T> result) const;
    Result<void> inTransaction(const std::function<Result<void>()> &work) const;
    Result<void> atAnyPrice(const std::function<Result<void>()> &work) const;
    Result<void> writeActivity(const Activity &activity);
    Result<void> expectNoneWaiting(const Activity &activity);
    Result<void> writeWhole(const Activity &activity);
    Result<void> writeStep(const Activity &activity, int index);
    Result<void> countWrite();
    /// Fails with leaseLost when the statement just run has changed no row.
    Result<void> expectChanged(const Activity &activity);
    Result<QList<Activity>> activities(const QString &where, const QVariantList &values);
    Result<void> readSteps(Activity &activity);

    Connection m_connection;
    JournalReserve m_reserve;
    std::function<void()> m_onDamage;
};

} // namespace Switchback
