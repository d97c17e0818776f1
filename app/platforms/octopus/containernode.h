// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/containerhost.h"
#include "app/platforms/octopus/nodehost.h"

namespace Switchback {

/// A node in a Linux container. The new version gets a container of its own beside the one that runs; the two swap names,
/// and the one before stays, stopped. Source: sheet 2.3.
class ContainerNode final : public NodeHost {
public:
    ContainerNode(const QString &place, const QString &container, std::shared_ptr<const CommandHost> host);

    [[nodiscard]] Result<std::optional<NodeState>> find(Context &context) const override;
    [[nodiscard]] Result<NodeState> state(Context &context) const override;
    [[nodiscard]] Result<NodeFacts> plan(const NodeAim &aim, Context &context) const override;
    [[nodiscard]] Result<void> look(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<Secret> masterKey(Context &context) const override;
    [[nodiscard]] Result<QString> database(Context &context) const override;
    [[nodiscard]] Result<QStringList> log(Context &context) const override;

    [[nodiscard]] Result<bool> hasFetched(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> fetch(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<bool> hasMade(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> make(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> discard(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> stop(std::chrono::seconds patience, Context &context) const override;
    [[nodiscard]] Result<bool> isSwapped(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> swap(const NodeFacts &facts, Context &context) const override;
    [[nodiscard]] Result<void> swapBack(const NodeFacts &facts, Context &context) const override;
    /// The container does it when it starts.
    [[nodiscard]] Result<void> upgradeDatabase(Context &) const override { return {}; }
    [[nodiscard]] Result<bool> mayHaveRun(Context &context) const override;
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

private:
    [[nodiscard]] Result<ContainerState> present(const QString &container, Context &context) const;
    [[nodiscard]] Result<bool> exists(const QString &container, Context &context) const;
    [[nodiscard]] Result<ContainerSpec> specOfIncoming(const NodeFacts &facts, const Secret &key,
                                                       Context &context) const;
    [[nodiscard]] Result<FolderArchive> archive(const QString &copy, const QStringList &folders,
                                                Context &context) const;
    [[nodiscard]] Command script(const QString &text) const;

    std::shared_ptr<const CommandHost> m_host;
    ContainerHost m_containers;
};

} // namespace Switchback
