// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

/// The Problems of this platform. The codes are stable; those of HTTP, of commands and of ssh come through as they are.
///
/// | code | what happened |
/// |---|---|
/// | octopus.starting | the server answers with the page that it shows while it starts, or is being upgraded |
/// | octopus.other-instance | another instance answers at the address than the one that was added, or a clone of it |
/// | octopus.version-moved | it runs another version than the one that was planned with |
/// | octopus.task-failed | a task of the server that an operation waited for did not end well |
/// | octopus.not-drained | tasks still ran when the time to wait for them was over |
/// | octopus.not-up | the new version did not answer in time |
/// | octopus.unhealthy | it answers, and says that it is not well |
/// | octopus.licence | the licence does not let it be upgraded |
/// | octopus.no-host, octopus.no-sql | the account does not say where commands are to run |
/// | octopus.settings | what the account says of host or database makes no sense |
/// | octopus.several-nodes | more nodes than Switchback upgrades |
/// | octopus.docker | docker itself said no |
/// | octopus.container | the container is not as it has to be |
/// | octopus.upgrade.… | the new version ended while it upgraded the database: see upgradefailure.h |
/// | octopus.database-changed | the old version is not started: its database could not be put back |
/// | octopus.record | what is written down on the host cannot be read |
/// | octopus.sql | the database said no |
/// | octopus.sql-too-old | the database server is older than the new version takes |
/// | octopus.backup-unusable | the backup of the database cannot be read back |
/// | octopus.backup-gone | what an operation is about is not on the host any more |
/// | octopus.database-taken | there is a database already under the name of the test instance's |
/// | octopus.other-database | the server uses another database than the account names |
/// | octopus.copy | the copy of a database cannot be told from its original |
/// | octopus.no-room | the backup of the database does not fit where it is to go |
/// | octopus.no-backup | there is no database that a test instance could be made of |
/// | octopus.busy, octopus.not-supported, octopus.not-here | what cannot be done, or not now |
namespace Switchback {

[[nodiscard]] inline Problem octopusProblem(ProblemKind kind, Owner owner, const QString &code, const Text &sentence,
                                            const Text &remedy, const QString &details = {})
{
    return {.kind = kind, .owner = owner, .code = code, .sentence = sentence, .remedy = remedy, .details = details};
}

} // namespace Switchback
