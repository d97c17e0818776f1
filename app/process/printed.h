// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/commandhost.h"

#include <QStringList>

namespace Switchback {

/// What a command printed, with its exit code. Whoever ran it judges.
struct Printed {
    CommandOutcome outcome;
    QStringList output; ///< lines
    QStringList error;

    /// Both, in the order in which each came; for the details of a Problem.
    [[nodiscard]] QStringList lastWords() const;
};

/// Runs a command on a host and keeps what it prints; \a line, where there is one, gets each line as it comes. A Problem
/// only when it could not be run, or was told to stop.
[[nodiscard]] Result<Printed> runPrinted(const CommandHost &host, const Command &command, const std::stop_token &stop,
                                         const LineSink &line = {});

} // namespace Switchback
