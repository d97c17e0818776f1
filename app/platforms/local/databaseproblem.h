// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaseserver.h"
#include "models/problem.h"

#include <QStringList>

/// The Problems of databases. Codes, all with "local.database-" before them:
///
/// | code | what happened |
/// |---|---|
/// | tool-missing | a program of the server's tools is not installed |
/// | tool-old | it is older than the server and would refuse |
/// | tool-new | it is so new that the server would refuse what it writes |
/// | unreachable | nobody answers there, or not any more |
/// | login | the server does not let the user in |
/// | rights | the user may not do this |
/// | full | the server has no room left |
/// | dump-failed, load-failed | a tool ended with an error |
/// | differs, unquiet | a copy is not like its original; the original changed meanwhile |
/// | missing | an installation's database is not on the server |
/// | not-named | an installation has a database and project.json names no server |
/// | other-kind | a backup holds a database of another kind of server |
/// | foreign | a database was made for another folder or machine, and is not overwritten |
/// | failed | anything else that the server said |
///
/// and "local.copied-project": the folder of the project is a copy of another one, whose databases it names.
namespace Switchback::DatabaseProblem {

[[nodiscard]] Problem toolMissing(const QString &program, const QString &package);
[[nodiscard]] Problem toolOld(const QString &program, int itsVersion, int serverVersion, const QString &package);
[[nodiscard]] Problem toolNew(const QString &program, int itsVersion, int serverVersion);
/// \a words: what the tool printed; the last line is told, all of it is in the details.
[[nodiscard]] Problem unreachable(const DatabaseServer &server, const QStringList &words);
[[nodiscard]] Problem login(const DatabaseServer &server, const QStringList &words);
[[nodiscard]] Problem rights(const DatabaseServer &server, const QStringList &words);
[[nodiscard]] Problem full(const DatabaseServer &server, const QStringList &words);
/// Before anything was done there.
[[nodiscard]] Problem noRoom(const DatabaseServer &server, qint64 needed, qint64 room);
[[nodiscard]] Problem dumpFailed(const QStringList &words);
[[nodiscard]] Problem loadFailed(const QStringList &words);
[[nodiscard]] Problem failed(const DatabaseServer &server, const QStringList &words);
[[nodiscard]] Problem differs(const Text &difference);
[[nodiscard]] Problem unquiet(const QString &object);
[[nodiscard]] Problem missing(const DatabaseServer &server, const QString &name);
[[nodiscard]] Problem notNamed();
[[nodiscard]] Problem foreign(const QString &name);
[[nodiscard]] Problem copiedProject(const QString &folder, const QString &original);
[[nodiscard]] Problem otherKind(const QString &kind, const DatabaseServer &server);

} // namespace Switchback::DatabaseProblem
