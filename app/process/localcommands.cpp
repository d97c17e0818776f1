// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/localcommands.h"

#include "app/process/commandrunner.h"

namespace Switchback {

Result<CommandOutcome> LocalCommands::execute(const Command &command, const std::stop_token &stop,
                                              const ByteSink &output, const ByteSink &error) const
{
    Command whole = command;
    whole.environment = QProcessEnvironment::systemEnvironment();
    whole.environment.insert(command.environment);
    return runCommandRaw(whole, stop, output, error);
}

} // namespace Switchback
