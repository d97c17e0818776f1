// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"

#include <QSqlDatabase>

namespace Switchback {

/// The journal in `switchback.db` of a workspace: SQLite in WAL mode with synchronous=FULL, one connection per object.
/// Every object must be used and destroyed on the thread that made it (a rule of Qt SQL). Several programs may use the
/// same file at once; a busy database is waited for up to 5 s.
class SqliteJournal final : public Journal {
public:
    /// Opens \a file, creating it with mode 0600. A database of a newer release is refused and not touched.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &file);
    ~SqliteJournal() override;

    Result<void> begin(const Activity &activity) override;
    Result<void> saveStep(const Activity &activity, int index, const QJsonObject &outputs) override;
    Result<void> end(const Activity &activity) override;
    Result<void> appendOutput(const QString &activityId, const QList<OutputLine> &lines) override;

    Result<QList<Activity>> newest(int count) override;
    Result<QList<OutputLine>> output(const QString &activityId, qint64 from, int count) override;
    Result<QJsonObject> outputs(const QString &activityId) override;
    Result<std::optional<Activity>> lastSucceeded(OperationKind kind, const EnvironmentRef &environment) override;
    Result<QList<Activity>> ofKind(OperationKind kind, const EnvironmentRef &environment) override;
    Result<QList<Activity>> unfinished() override;
    Result<QList<Activity>> changedSince(qint64 &revision) override;
    Result<qint64> revision() override;

private:
    explicit SqliteJournal(const QString &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }
    Result<void> prepareSchema();
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    Result<void> writeActivity(const Activity &activity);
    Result<void> writeStep(const Activity &activity, int index, const QJsonObject *outputs);
    Result<QList<Activity>> activities(const QString &where, const QVariantList &values);
    Result<void> readSteps(Activity &activity);

    QString m_connection;
};

} // namespace Switchback
