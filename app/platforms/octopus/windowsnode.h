// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/hostcommands.h"
#include "app/platforms/octopus/nodehost.h"

namespace Switchback {

/// A node that a Windows installer put in place and a Windows service runs. It is upgraded where it is: the installer of the
/// version that runs is fetched beside the new one, so that there is a way back. Works with Octopus.Server.exe, msiexec and
/// PowerShell's own commands; one instance on a host, because the installer serves all of them. Source: sheet 2, 2.1, 3.2.
///
/// Installers and the note are in %ProgramData%\Switchback. Problems: "octopus.windows", "octopus.installer", those of
/// commands and of ssh.
class WindowsNode final : public NodeHost {
public:
    WindowsNode(const QString &place, const QString &instance, std::shared_ptr<const CommandHost> host);

    [[nodiscard]] Result<std::optional<NodeState>> find(Context &context) const override;
    [[nodiscard]] Result<NodeState> state(Context &context) const override;
    [[nodiscard]] Result<NodeFacts> plan(const NodeAim &aim, Context &context) const override;
    [[nodiscard]] Result<void> look(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<Secret> masterKey(Context &context) const override;
    /// Only together with all that its configuration keeps secret, which is not asked for.
    [[nodiscard]] Result<QString> database(Context &) const override { return QString(); }
    [[nodiscard]] Result<QStringList> log(Context &context) const override;

    [[nodiscard]] Result<bool> hasFetched(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> fetch(const NodeFacts &facts, Context &context) const override;
    /// There is no beside: nothing is made before the swap.
    [[nodiscard]] Result<bool> hasMade(const NodeFacts &, Context &) const override { return true; }
    [[nodiscard]] Result<void> make(const NodeFacts &, Context &) const override { return {}; }
    [[nodiscard]] Result<void> discard(const NodeFacts &, Context &) const override { return {}; }
    [[nodiscard]] Result<void> stop(std::chrono::seconds patience, Context &context) const override;
    [[nodiscard]] Result<bool> isSwapped(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> swap(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> swapBack(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> upgradeDatabase(Context &context) const override;
    /// Nobody can tell, so it may.
    [[nodiscard]] Result<bool> mayHaveRun(Context &) const override { return true; }
    [[nodiscard]] Result<void> start(Context &context) const override;
    [[nodiscard]] Result<void> release(const QString &restart, Context &context) const override;

    [[nodiscard]] Result<bool> hasFolders(const QString &copy, Context &context) const override;
    [[nodiscard]] Result<void> copyFolders(const QString &copy, const QStringList &folders,
                                           Context &context) const override;
    [[nodiscard]] Result<void> restoreFolders(const QString &copy, const QStringList &folders,
                                              Context &context) const override;
    [[nodiscard]] Result<void> removeFolders(const QString &copy, Context &context) const override;
    [[nodiscard]] Result<QStringList> keptNames(Context &context) const override;
    [[nodiscard]] Result<void> removeKept(const QString &kept, Context &context) const override;
    [[nodiscard]] Result<QString> readNote(Context &context) const override;
    [[nodiscard]] Result<void> writeNote(const QByteArray &text, Context &context) const override;

    /// With its password, which the redactor of the account knows afterwards.
    [[nodiscard]] Result<QString> connectionString(Context &context) const;
    /// All of its host, as list-instances prints them; none where nothing is installed.
    [[nodiscard]] Result<QStringList> instances(Context &context) const;
    /// The installed version; empty when none is.
    [[nodiscard]] Result<QString> version(Context &context) const;
    /// Octopus.Server.exe with that; its exit code is judged.
    [[nodiscard]] Result<void> act(const QStringList &arguments, Context &context) const;
    /// The lines that a script prints; a Problem when it throws.
    [[nodiscard]] Result<QStringList> ask(const QString &script, Context &context) const;

private:
    [[nodiscard]] Result<QString> server(Context &context) const;
    [[nodiscard]] Result<Command> serverCommand(const QStringList &arguments, Context &context) const;
    /// Its status and how it is started; empty when there is no such service.
    [[nodiscard]] Result<QStringList> service(Context &context) const;
    [[nodiscard]] Result<QString> watchdog(Context &context) const;
    [[nodiscard]] Result<void> setStartup(const QString &startup, Context &context) const;
    [[nodiscard]] Result<void> installOver(const QString &installer, const QString &replaced, Context &context) const;

    std::shared_ptr<const CommandHost> m_host;
    QString m_service;         ///< its name
    mutable QString m_program; ///< the path of Octopus.Server.exe, once it was asked for
};

} // namespace Switchback
