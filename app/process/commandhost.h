// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/childloop.h"
#include "app/process/command.h"

namespace Switchback {

/// Told how many bytes of how many have passed.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

/// What programs a host has: `sh` and the usual tools, or PowerShell.
enum class HostFamily { Posix, Windows };

/// A machine that commands run on: this one or another. Whoever runs commands need not know which: outcomes and Problems
/// are the same, and a far one can only add that it was not reached (SshProblem). Everything blocks; call it from a worker
/// thread. Thread-safe.
class CommandHost {
public:
    /// \a redactor: for every command that has none of its own.
    explicit CommandHost(std::shared_ptr<const Redactor> redactor = {})
        : m_redactor(std::move(redactor))
    {
    }
    virtual ~CommandHost() = default;
    Q_DISABLE_COPY_MOVE(CommandHost)

    [[nodiscard]] virtual HostFamily family() const { return HostFamily::Posix; }

    /// As runCommand().
    [[nodiscard]] Result<CommandOutcome> run(const Command &command, const std::stop_token &stop,
                                             const LineSink &line) const;
    /// Copies a file of this machine to \a path of the host, which is a POSIX one. It is written beside it, its SHA-256 is compared, then it is
    /// renamed: under the final name there is the old file or the whole new one, readable by its owner only. The host
    /// removes what is not whole, also when the connection is lost.
    [[nodiscard]] Result<void> upload(const QString &file, const QString &path, const std::stop_token &stop,
                                      const TransferProgress &progress = {}) const;
    /// The other way round, with the same promise.
    [[nodiscard]] Result<void> download(const QString &path, const QString &file, const std::stop_token &stop,
                                        const TransferProgress &progress = {}) const;

protected:
    /// Runs it; hands the bytes over as they come, not redacted.
    [[nodiscard]] virtual Result<CommandOutcome> execute(const Command &command, const std::stop_token &stop,
                                                         const ByteSink &output, const ByteSink &error) const = 0;

private:
    [[nodiscard]] QString words(const QByteArray &bytes) const;

    std::shared_ptr<const Redactor> m_redactor;
};

} // namespace Switchback
