// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/hostcommands.h"

namespace Switchback {

/// Installers of Octopus Server on a Windows host, in %ProgramData%\Switchback. One that is there counts only with the
/// vendor's signature; it may have been put there by hand where the host does not reach the vendor.
class WindowsInstaller {
public:
    explicit WindowsInstaller(std::shared_ptr<const CommandHost> host)
        : m_host(std::move(host))
    {
    }

    /// "Octopus.2026.1.1234-x64.msi", and the other way round; empty when it is none.
    [[nodiscard]] static QString fileOf(const QString &version);
    [[nodiscard]] static QString versionOf(const QString &file);
    /// Source: sheet 1.9.
    [[nodiscard]] static QString addressOf(const QString &version);

    /// There, whole and signed by the vendor. Authenticode is the only verdict that the vendor gives (sheet 1.9).
    [[nodiscard]] Result<bool> isUsable(const QString &file, Context &context) const;
    /// Fetches what is not usable; notes size, checksum and signer. "octopus.installer" when it is not what it should be.
    [[nodiscard]] Result<void> fetch(const QString &file, Context &context) const;
    /// msiexec, silently, to its end whatever happens; waits ten minutes for another installation. "octopus.installer" with
    /// what its exit code means.
    [[nodiscard]] Result<void> install(const QString &file, Context &context) const;
    [[nodiscard]] Result<void> uninstall(const QString &file, Context &context) const;
    [[nodiscard]] Result<QStringList> files(Context &context) const;
    [[nodiscard]] Result<void> remove(const QString &file, Context &context) const;

private:
    struct Look {
        bool isThere = false;
        qint64 size = 0;
        QString verdict; ///< "Valid", "HashMismatch", "NotSigned", …
        QString signer;
        QString checksum;

        [[nodiscard]] bool isGood() const;
    };
    [[nodiscard]] Result<Look> look(const QString &file, Context &context) const;
    struct End {
        int exitCode = 0;
        QString log; ///< its last lines
    };
    [[nodiscard]] Result<End> runOnce(const QString &way, const QString &file, Context &context) const;
    [[nodiscard]] Result<void> run(const QString &way, const QString &file, Context &context) const;

    std::shared_ptr<const CommandHost> m_host;
};

/// A script's folder of ours on the host, which is made when it is not there: "$folder".
inline const QString ourFolder = QStringLiteral("$folder = Join-Path $env:ProgramData 'Switchback'\n"
                                                "$null = New-Item -ItemType Directory -Force -Path $folder\n");

/// \a context without the person's wish to stop: for what must not be interrupted half-way.
[[nodiscard]] inline Context toTheEnd(const Context &context)
{
    Context whole = context;
    whole.stop = {};
    return whole;
}

/// Runs a script and judges it; the lines that it printed.
[[nodiscard]] Result<QStringList> askPowerShell(const CommandHost &host, const QString &script, Context &context);

} // namespace Switchback
