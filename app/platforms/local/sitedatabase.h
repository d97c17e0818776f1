// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaseserver.h"
#include "app/platforms/local/databasesurvey.h"
#include "models/secret.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Switchback {

/// Told how many bytes of how many have passed; both are estimates of the server's.
using DatabaseProgress = std::function<void(qint64 done, qint64 total)>;

/// The server that a project's databases are on, worked with by its own tools. The password is handed to them in a file
/// that is there only while they run (DatabaseLogin), never as an argument or variable. Every function blocks; any thread,
/// one at a time. Where it takes a name, that is one that isDatabaseName() accepts; others are refused.
///
/// Problems have codes that begin with "local.database-" (databaseproblem.h).
class SiteDatabase {
public:
    explicit SiteDatabase(DatabaseServer server)
        : m_server(std::move(server))
    {
    }
    virtual ~SiteDatabase() = default;
    Q_DISABLE_COPY_MOVE(SiteDatabase)

    [[nodiscard]] const DatabaseServer &server() const { return m_server; }

    /// Reads only: the tools are there, the server answers and lets us in, and the tools know servers of its version.
    [[nodiscard]] virtual Result<void> check(const std::stop_token &stop) const = 0;
    [[nodiscard]] virtual Result<bool> exists(const QString &name, const std::stop_token &stop) const = 0;
    /// The databases whose names begin with \a scope, sorted.
    [[nodiscard]] virtual Result<QStringList> list(const QString &scope, const std::stop_token &stop) const = 0;
    /// What it takes on the server, as that estimates.
    [[nodiscard]] virtual Result<qint64> bytes(const QString &name, const std::stop_token &stop) const = 0;
    /// An empty one for text in Unicode, or with the character set of \a like. It must not be there yet.
    [[nodiscard]] virtual Result<void> create(const QString &name, const QString &like,
                                              const std::stop_token &stop) const = 0;
    /// Whoever is connected to it is thrown out. Nothing there is no Problem.
    [[nodiscard]] virtual Result<void> drop(const QString &name, const std::stop_token &stop) const = 0;
    /// What is in it, rows counted, however long that takes.
    [[nodiscard]] Result<DatabaseSurvey> survey(const QString &name, const std::stop_token &stop) const
    {
        return surveyWithin(std::nullopt, name, stop);
    }
    /// The same; what takes the server longer than \a limit it gives up by itself, even when nobody listens any more.
    [[nodiscard]] virtual Result<DatabaseSurvey> surveyWithin(std::optional<std::chrono::milliseconds> limit,
                                                              const QString &name,
                                                              const std::stop_token &stop) const = 0;
    /// Names of what the server does in it by itself, at times (MariaDB: its enabled events).
    [[nodiscard]] virtual Result<QStringList> timers(const QString &name, const std::stop_token &stop) const = 0;
    /// Tables of which the server knows what their rows were before, and of which the tools do not copy that (MariaDB:
    /// system versioning, with older tools or by transactions).
    [[nodiscard]] virtual Result<QStringList> lostHistories(const QString &name, const std::stop_token &stop) const = 0;
    /// The folder on its machine in which the server keeps everything; empty when the user may not know.
    [[nodiscard]] virtual Result<QString> dataFolder(const std::stop_token &stop) const = 0;

    /// Loads everything of \a from into \a to, which is empty. A Problem leaves \a to half-loaded: it is to be dropped.
    /// \a scratch: a folder that is there, for what cannot be handed over directly; left empty. \a bytes: how much it is
    /// about, for \a progress.
    [[nodiscard]] virtual Result<void> copy(const QString &from, const QString &to, const QString &scratch,
                                            qint64 bytes, const DatabaseProgress &progress,
                                            const std::stop_token &stop) const = 0;
    /// Writes it into \a folder, which is there and empty, in the form of the server's own tools.
    [[nodiscard]] virtual Result<void> dump(const QString &name, const QString &folder, qint64 bytes,
                                            const DatabaseProgress &progress, const std::stop_token &stop) const = 0;
    /// Loads what dump() wrote into an empty database; a Problem as with copy().
    [[nodiscard]] virtual Result<void> load(const QString &folder, const QString &name, qint64 bytes,
                                            const DatabaseProgress &progress, const std::stop_token &stop) const = 0;

    /// DATABASE_URL for the site's programs, the password in it.
    [[nodiscard]] virtual QString url(const QString &name) const = 0;

private:
    DatabaseServer m_server;
};

using SiteDatabasePtr = std::shared_ptr<const SiteDatabase>;

/// \a path: where the tools are looked for, as in PATH.
[[nodiscard]] std::unique_ptr<SiteDatabase> makeSiteDatabase(const DatabaseServer &server, Secret password,
                                                             const QString &path);

} // namespace Switchback
