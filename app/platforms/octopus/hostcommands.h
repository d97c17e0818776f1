// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/process/printed.h"

#include <optional>

namespace Switchback {

/// For Problems about commands whose output is secret.
[[nodiscard]] inline Printed withoutOutput(const Printed &printed)
{
    return {.outcome = printed.outcome, .output = {}, .error = printed.error};
}

/// Runs a command on a host and keeps what it prints. A Problem only when it could not be run, or was told to stop.
[[nodiscard]] Result<Printed> runQuietly(const CommandHost &host, const Command &command, Context &context);
/// The same, with every line in the step's log.
[[nodiscard]] Result<Printed> runNoted(const CommandHost &host, const Command &command, Context &context);
/// The same, and a Problem unless it succeeded.
[[nodiscard]] Result<Printed> runLogged(const CommandHost &host, const Command &command, Context &context);

/// The master key in what show-master-key printed. A Problem "octopus.master-key" when there is none.
[[nodiscard]] Result<Secret> keyIn(const Printed &printed);

/// Whether there is a file, and its removal, which does nothing when there is none.
[[nodiscard]] Result<bool> hostHasFile(const CommandHost &host, const QString &file, Context &context);
[[nodiscard]] Result<void> removeHostFile(const CommandHost &host, const QString &file, Context &context);
/// How much room a folder has; nothing when that cannot be told.
[[nodiscard]] std::optional<qint64> hostFreeBytes(const CommandHost &host, const QString &folder, Context &context);

} // namespace Switchback
