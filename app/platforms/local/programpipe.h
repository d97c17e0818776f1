// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/command.h"

#include <functional>
#include <stop_token>

namespace Switchback {

/// How two programs ended of which one reads what the other writes.
struct ProgramPipeOutcome {
    int writerExitCode = 0;
    int readerExitCode = 0;
    /// The reader ended before the writer: what the writer then says is only that nobody reads.
    bool readerGaveUp = false;
    QStringList writerWords; ///< the last lines of its standard error
    QStringList readerWords;
    qint64 bytes = 0;
};

/// Runs both with the standard output of \a writer as the standard input of \a reader, as a shell's pipe does, and waits
/// for both; both exit codes are to be judged. The bytes do not pass through our memory. On \a stop both are ended.
/// \a moved gets the bytes so far. Neither command has an input or secret variables of its own. Blocks.
[[nodiscard]] Result<ProgramPipeOutcome> runProgramPipe(const Command &writer, const Command &reader,
                                                        const std::function<void(qint64)> &moved,
                                                        const std::stop_token &stop);

} // namespace Switchback
