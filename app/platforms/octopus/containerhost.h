// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/containerspec.h"
#include "app/platforms/octopus/hostcommands.h"

namespace Switchback {

/// Folders of a container, packed into a volume of their own by a short-lived container of the same image.
struct FolderArchive {
    QString volume; ///< also the name of that container
    QString container;
    QString image;
    QStringList folders; ///< "/artifacts"; those that are no volumes of the container are left out
};

/// Containers of a host, by its docker. Exit codes are judged; a container that is not there is no failure of find().
/// Problems: "octopus.docker" where docker's own words are known, those of commands and of ssh.
class ContainerHost {
public:
    explicit ContainerHost(std::shared_ptr<const CommandHost> host)
        : m_host(std::move(host))
    {
    }

    /// What is there under that name, or nothing.
    [[nodiscard]] Result<std::optional<ContainerState>> find(const QString &name, Context &context) const;
    /// Of every container, whether it runs or not.
    [[nodiscard]] Result<QStringList> names(Context &context) const;
    /// What the image itself sets; nothing when it is not on the host.
    [[nodiscard]] Result<std::optional<ImageState>> image(const QString &image, Context &context) const;
    [[nodiscard]] Result<void> pull(const QString &image, Context &context) const;
    /// Makes a container and does not start it. \a spec says nothing on a command line that is secret.
    [[nodiscard]] Result<void> create(const ContainerSpec &spec, Context &context) const;
    /// The master key of the instance in a running container.
    [[nodiscard]] Result<Secret> masterKey(const QString &name, Context &context) const;

    [[nodiscard]] Result<void> start(const QString &name, Context &context) const;
    /// Waits for it to end by itself for that long, then kills it.
    [[nodiscard]] Result<void> stop(const QString &name, std::chrono::seconds patience, Context &context) const;
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to, Context &context) const;
    /// Whether the host starts it again by itself: "no", "always", …
    [[nodiscard]] Result<void> setRestart(const QString &name, const QString &policy, Context &context) const;
    /// Removes it and leaves its volumes alone: the other containers use them. Nothing when it is not there.
    [[nodiscard]] Result<void> remove(const QString &name, Context &context) const;
    /// Nothing when it is not there; a Problem while a container has it.
    [[nodiscard]] Result<void> removeVolume(const QString &name, Context &context) const;
    [[nodiscard]] Result<bool> hasVolume(const QString &name, Context &context) const;
    /// As a whole or not at all. The container does not run.
    [[nodiscard]] Result<void> pack(const FolderArchive &archive, Context &context) const;
    [[nodiscard]] Result<bool> isPacked(const FolderArchive &archive, Context &context) const;
    /// Puts in the folders what was packed, and nothing else.
    [[nodiscard]] Result<void> unpack(const FolderArchive &archive, Context &context) const;
    /// All that it printed so far.
    [[nodiscard]] Result<QStringList> log(const QString &name, Context &context) const;

private:
    [[nodiscard]] Result<void> run(const Command &command, Context &context) const;
    [[nodiscard]] Result<Command> helper(const FolderArchive &archive, bool isWriting, const QString &script,
                                         Context &context) const;
    [[nodiscard]] Result<void> act(const QStringList &arguments, Context &context) const;

    std::shared_ptr<const CommandHost> m_host;
};

} // namespace Switchback
