// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/processidentity.h"
#include "models/names.h"
#include "models/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <functional>
#include <stop_token>

namespace Switchback {

/// A program that is waited for. Arguments are a list, never a shell's string.
struct Command {
    QString program;
    QStringList arguments;
    QString workingDirectory;
    QProcessEnvironment environment;
    /// How long it may take to end after SIGTERM before it is killed.
    std::chrono::milliseconds grace{5000};
};

struct CommandOutcome {
    int exitCode = 0; ///< 128 + signal when a signal ended it, as shells say it
    [[nodiscard]] bool succeeded() const { return exitCode == 0; }
};

/// Gets each line as it comes, without its line end.
using LineSink = std::function<void(Stream, const QString &)>;
/// Told once, when the program runs.
using StartSink = std::function<void(const ProcessIdentity &)>;

/// Runs a program in a session of its own and waits for it. On \a stop the whole group is ended and the Problem is the
/// cancelled one. What the program left running in its group is ended too. Blocks; call it from a worker thread.
[[nodiscard]] Result<CommandOutcome> runCommand(const Command &command, const std::stop_token &stop,
                                                const LineSink &line, const StartSink &started = {});

} // namespace Switchback
