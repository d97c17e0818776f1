// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaselogin.h"
#include "app/platforms/local/databasetool.h"
#include "app/platforms/local/sitedatabase.h"

namespace Switchback {

/// MariaDB and MySQL, with `mariadb` and `mariadb-dump` or their elder names. Its functions are in two sources:
/// mariadbdatabase (questions and answers) and mariadbtransfer (copy, dump, load).
class MariaDbDatabase final : public SiteDatabase {
public:
    MariaDbDatabase(DatabaseServer server, Secret password, QString path);

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
    enum class Doing { Asking, Dumping, Loading };

    [[nodiscard]] QString package() const;
    [[nodiscard]] Result<QString> findDumper() const;
    [[nodiscard]] static Result<QByteArray> dumperOptions(const QString &program, const std::stop_token &stop);
    [[nodiscard]] Result<DatabaseLogin> login() const;
    [[nodiscard]] Result<Command> client(const DatabaseLogin &login, const QString &name = {}) const;
    [[nodiscard]] Result<Command> dumper(const DatabaseLogin &login, const QString &name,
                                         const std::stop_token &stop) const;
    [[nodiscard]] Result<ToolAnswer> ask(const QByteArray &sql, const std::stop_token &stop,
                                         std::optional<std::chrono::milliseconds> limit = std::nullopt) const;
    [[nodiscard]] Result<void> add(DatabaseSurvey &survey, const QByteArray &sql, const std::stop_token &stop,
                                   std::optional<std::chrono::milliseconds> limit) const;
    [[nodiscard]] Result<DatabaseSurvey> outline(const QString &name, const std::stop_token &stop,
                                                 std::optional<std::chrono::milliseconds> limit = std::nullopt) const;
    [[nodiscard]] Result<QStringList> copiedHistories(const DatabaseSurvey &survey, const std::stop_token &stop) const;
    [[nodiscard]] Result<QStringList> names(const QByteArray &sql, const std::stop_token &stop) const;
    [[nodiscard]] Problem problemOf(Doing doing, const QStringList &words) const;

    Secret m_password;
    QString m_path;
};

} // namespace Switchback
