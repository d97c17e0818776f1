// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaselogin.h"
#include "app/platforms/local/databasetool.h"
#include "app/platforms/local/sitedatabase.h"

namespace Switchback {

/// PostgreSQL 13 and later, with `psql`, `pg_dump` and `pg_restore`. Its functions are in three sources:
/// postgresdatabase (questions and answers), postgrestools (which tools) and postgrestransfer (copy, dump, load).
class PostgresDatabase final : public SiteDatabase {
public:
    PostgresDatabase(DatabaseServer server, Secret password, QString path);

    [[nodiscard]] Result<void> check(const std::stop_token &stop) const override;
    [[nodiscard]] Result<bool> exists(const QString &name, const std::stop_token &stop) const override;
    [[nodiscard]] Result<QStringList> list(const QString &scope, const std::stop_token &stop) const override;
    [[nodiscard]] Result<qint64> bytes(const QString &name, const std::stop_token &stop) const override;
    [[nodiscard]] Result<void> create(const QString &name, const QString &like,
                                      const std::stop_token &stop) const override;
    [[nodiscard]] Result<void> drop(const QString &name, const std::stop_token &stop) const override;
    [[nodiscard]] Result<DatabaseSurvey> surveyWithin(std::optional<std::chrono::milliseconds> limit,
                                                      const QString &name, const std::stop_token &stop) const override;
    [[nodiscard]] Result<QStringList> timers(const QString &name, const std::stop_token &stop) const override;
    [[nodiscard]] Result<QStringList> lostHistories(const QString &name, const std::stop_token &stop) const override;
    [[nodiscard]] Result<QString> dataFolder(const std::stop_token &stop) const override;
    [[nodiscard]] Result<void> copy(const QString &from, const QString &to, const QString &scratch, qint64 bytes,
                                    const DatabaseProgress &progress, const std::stop_token &stop) const override;
    [[nodiscard]] Result<void> dump(const QString &name, const QString &folder, qint64 bytes,
                                    const DatabaseProgress &progress, const std::stop_token &stop) const override;
    [[nodiscard]] Result<void> load(const QString &folder, const QString &name, qint64 bytes,
                                    const DatabaseProgress &progress, const std::stop_token &stop) const override;
    [[nodiscard]] QString url(const QString &name) const override;

private:
    static constexpr QLatin1String clientPackage{"postgresql-client"};
    /// The database that every server has for whoever has no other to connect to.
    static constexpr QLatin1String maintenanceDatabase{"postgres"};

    [[nodiscard]] Result<DatabaseLogin> login() const;
    [[nodiscard]] QStringList where() const;
    [[nodiscard]] Command command(const QString &path, const DatabaseLogin &login) const;
    [[nodiscard]] Result<ToolAnswer> ask(const QString &name, const QByteArray &sql, const std::stop_token &stop,
                                         std::optional<std::chrono::milliseconds> limit = std::nullopt) const;
    [[nodiscard]] Result<void> add(DatabaseSurvey &survey, const QString &name, const QByteArray &sql,
                                   const std::stop_token &stop,
                                   std::optional<std::chrono::milliseconds> limit = std::nullopt) const;
    [[nodiscard]] Result<int> serverVersion(const std::stop_token &stop) const;
    [[nodiscard]] Result<int> toolVersion(const QString &path, const std::stop_token &stop) const;
    [[nodiscard]] Result<QString> suitedTool(const QString &program, int serverVersion,
                                             const std::stop_token &stop) const;
    [[nodiscard]] Result<Command> transferTool(const QString &program, const DatabaseLogin &login,
                                               const std::stop_token &stop) const;
    [[nodiscard]] Result<DatabaseSurvey> outline(const QString &name, const std::stop_token &stop) const;
    [[nodiscard]] Result<void> dumpInto(const QString &name, const QString &folder, int compression, qint64 bytes,
                                        const std::function<void(qint64)> &progress, const std::stop_token &stop) const;
    [[nodiscard]] Result<void> restoreFrom(const QString &folder, const QString &name, qint64 bytes,
                                           const std::function<void(qint64)> &progress,
                                           const std::stop_token &stop) const;
    [[nodiscard]] Problem problemOf(const QStringList &words) const;
    [[nodiscard]] Problem loginProblem(const QStringList &words) const;

    Secret m_password;
    QString m_path;
};

} // namespace Switchback
