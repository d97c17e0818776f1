// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/command.h"

#include <QByteArray>
#include <QList>

#include <stop_token>

namespace Switchback {

/// What a server's command-line program answered.
struct ToolAnswer {
    int exitCode = 0;
    QList<QList<QByteArray>> lines; ///< of its output, split at tabs
    QStringList words;              ///< the last lines of its standard error

    [[nodiscard]] bool succeeded() const { return exitCode == 0; }
    /// The first field of the first line; empty when there is none.
    [[nodiscard]] QByteArray value() const { return lines.isEmpty() ? QByteArray() : lines.first().value(0); }
};

/// The first of \a names that is in \a path (as PATH); a Problem names the \a package that has them.
[[nodiscard]] Result<QString> findDatabaseTool(const QStringList &names, const QString &path, const QString &package);

/// How long they may take to end when they are told to: somebody waits for that, and they have nothing to tidy up.
inline constexpr std::chrono::milliseconds databaseToolGrace(500);

/// Our own environment without what would tell a server's tools where to go or who to be, and with messages in English.
[[nodiscard]] QProcessEnvironment databaseToolEnvironment();

/// Runs it and reads all that it answers. \a heard: gets each line of its standard error and says whether that is worth
/// keeping; absent: all are.
[[nodiscard]] Result<ToolAnswer> askDatabaseTool(const Command &command, const std::stop_token &stop,
                                                 const std::function<bool(const QString &)> &heard = {});

} // namespace Switchback
