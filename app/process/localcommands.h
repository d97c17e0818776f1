// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/commandhost.h"

namespace Switchback {

/// Commands on this machine.
class LocalCommands : public CommandHost {
public:
    using CommandHost::CommandHost;

protected:
    [[nodiscard]] Result<CommandOutcome> execute(const Command &command, const std::stop_token &stop,
                                                 const ByteSink &output, const ByteSink &error) const override;
};

} // namespace Switchback
