// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/childloop.h"
#include "app/process/command.h"
#include "app/process/processidentity.h"

namespace Switchback {

/// Told once, when the program runs.
using StartSink = std::function<void(const ProcessIdentity &)>;

/// Runs a program in a session of its own and waits for it. On \a stop, and after the command's deadline, the whole
/// group is ended and the Problem says so. What the program left running in its group is ended too. Lines come in the
/// order in which they were written as far as that can be told of two streams. Blocks; call it from a worker thread.
[[nodiscard]] Result<CommandOutcome> runCommand(const Command &command, const std::stop_token &stop,
                                                const LineSink &line, const StartSink &started = {});
/// The same with the bytes as they are, which are not redacted.
[[nodiscard]] Result<CommandOutcome> runCommandRaw(const Command &command, const std::stop_token &stop,
                                                   const ByteSink &output, const ByteSink &error,
                                                   const StartSink &started = {});

} // namespace Switchback
