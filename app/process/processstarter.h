// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/processidentity.h"
#include "models/result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace Switchback {

/// A program that is to run on its own.
struct ProcessSpec {
    QString program;
    QStringList arguments;
    QString workingDirectory;
    QProcessEnvironment environment;
    /// Both output streams are appended to this file; it is made when missing.
    QString outputFile;
    /// Marks the processes (processidentity.h). Whoever writes it down before the start can find the process again
    /// even when it was killed before it learnt the number.
    QString tag;
};

/// Starts programs that outlive this one, and ends them. There is one implementation today; systemd user units can be
/// another where a desktop has them. Implementations are thread-safe.
class ProcessStarter {
public:
    ProcessStarter() = default;
    virtual ~ProcessStarter() = default;
    Q_DISABLE_COPY_MOVE(ProcessStarter)

    [[nodiscard]] virtual Result<ProcessIdentity> start(const ProcessSpec &spec) const = 0;
    /// Asks all of it to end, waits at most \a grace, then kills; returns when none of it is left. Nothing to do is
    /// no Problem. Blocks.
    [[nodiscard]] virtual Result<void> stop(const ProcessIdentity &identity, std::chrono::milliseconds grace) const = 0;
};

} // namespace Switchback
