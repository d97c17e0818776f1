// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusfacts.h"
#include "app/platforms/octopus/octopuspatience.h"
#include "app/platforms/octopus/octopusways.h"

namespace Switchback {

/// An upgrade or a restore of one instance, part by part, with all of its nodes. What the version before needs to run again
/// stays on each host, and the database as a backup, so that both are there until they are deleted. Has nothing but what it was planned
/// with; what it finds out on the way is in Context::outputs.
///
/// Every function blocks and may be called again after it was interrupted half-way.
class OctopusJob {
public:
    OctopusJob(OperationKind kind, OctopusFacts facts, const OctopusPatience &patience)
        : m_kind(kind)
        , m_facts(std::move(facts))
        , m_patience(patience)
    {
    }

    [[nodiscard]] const OctopusFacts &facts() const { return m_facts; }

    /// What can be told at once and without changing anything, also while it is planned.
    [[nodiscard]] Result<void> lookAhead(Context &context) const;
    /// The same, and then the server's own integrity check before an upgrade.
    [[nodiscard]] Result<void> check(Context &context) const;

    [[nodiscard]] Probe probeFetched(Context &context) const;
    [[nodiscard]] Result<void> fetch(Context &context) const;
    [[nodiscard]] Probe probeIncoming(Context &context) const;
    [[nodiscard]] Result<void> makeIncoming(Context &context) const;
    [[nodiscard]] Result<void> discardIncoming(Context &context) const;

    [[nodiscard]] Probe probeMaintenance(Context &context) const;
    [[nodiscard]] Result<void> beginMaintenance(Context &context) const;
    [[nodiscard]] Result<void> endMaintenance(Context &context) const;
    [[nodiscard]] Probe probeMaintenanceEnded(Context &context) const;
    [[nodiscard]] Probe probeDrained(Context &context) const;
    [[nodiscard]] Result<void> drain(Context &context) const;
    [[nodiscard]] Result<void> undrain(Context &context) const;
    [[nodiscard]] Probe probeUndrained(Context &context) const;

    [[nodiscard]] Probe probeStopped(Context &context) const;
    [[nodiscard]] Result<void> stopCurrent(Context &context) const;
    /// Refused while the database is not what it was: an old version on a newer one does harm.
    [[nodiscard]] Result<void> reviveCurrent(Context &context) const;
    [[nodiscard]] Probe probeBackedUp(Context &context) const;
    [[nodiscard]] Result<void> backUp(Context &context) const;
    /// Keeps the backup when the database may need it yet.
    [[nodiscard]] Result<void> discardBackup(Context &context) const;
    [[nodiscard]] Result<void> restoreDatabase(Context &context) const;
    [[nodiscard]] Result<void> restoreBefore(Context &context) const;
    /// Of a major upgrade, and of the way back from it.
    [[nodiscard]] Probe probeFoldersCopied(Context &context) const;
    [[nodiscard]] Result<void> copyFolders(Context &context) const;
    /// And puts the folders back first where the new version may have been at work in them.
    [[nodiscard]] Result<void> discardFolders(Context &context) const;
    [[nodiscard]] Result<void> restoreFolders(Context &context) const;
    [[nodiscard]] Result<void> restoreFoldersBefore(Context &context) const;
    [[nodiscard]] Probe probeSwapped(Context &context) const;
    [[nodiscard]] Result<void> swap(Context &context) const;
    [[nodiscard]] Result<void> swapBack(Context &context) const;

    [[nodiscard]] Probe probeStarted(Context &context) const;
    [[nodiscard]] Result<void> start(Context &context) const;
    /// And puts the database back where an upgrade has changed it for good and more than the build number differs.
    [[nodiscard]] Result<void> stopIncoming(Context &context) const;
    [[nodiscard]] Result<void> test(Context &context) const;
    /// Once it takes tasks again; only then does the version count as verified.
    [[nodiscard]] Result<void> prove(Context &context) const;

    [[nodiscard]] Probe probeKept(Context &context) const;
    [[nodiscard]] Result<void> keep(Context &context) const;
    [[nodiscard]] Result<void> unkeep(Context &context) const;
    /// What the operation made superfluous: older upgrade backups, or the database backup that was gone back to.
    [[nodiscard]] Probe probeCleared(Context &context) const;
    [[nodiscard]] Result<void> clear(Context &context) const;

private:
    [[nodiscard]] Result<void> lookAtServer(Context &context) const;
    [[nodiscard]] Result<void> lookAtNodes(const OctopusWays &ways, Context &context) const;
    [[nodiscard]] Result<void> lookAtDatabase(const OctopusWays &ways, Context &context) const;
    [[nodiscard]] Result<void> lookAtFolders(const OctopusWays &ways, Context &context) const;
    [[nodiscard]] bool hasNoServer(Context &context) const;
    [[nodiscard]] Probe isStopped(Context &context) const;
    [[nodiscard]] Result<int> nodesUp(OctopusClient &client, const QString &version) const;
    [[nodiscard]] Result<void> awaitNode(const NodeHost &node, int count, const QString &version,
                                         Context &context) const;
    [[nodiscard]] Result<void> startAll(const QString &version, bool isReleased, Context &context) const;
    [[nodiscard]] Result<void> releaseAll(const OctopusWays &ways, Context &context) const;
    [[nodiscard]] Result<void> putBack(const OctopusWays &ways, Context &context) const;

    OperationKind m_kind;
    OctopusFacts m_facts;
    OctopusPatience m_patience;
};

/// What an upgrade needs of the database server: "octopus.sql-too-old" below SQL Server 2016. Source: sheet 3.1.
[[nodiscard]] Result<void> checkSqlVersion(int major);

/// "octopus.no-room" where it is known that the backup of the database does not fit.
[[nodiscard]] Result<void> checkRoom(const SqlServer &sql, const QString &file, Context &context);

/// The Problem "octopus.other-database" where a node is known to use another one than the account names: a backup of that
/// would be of no use.
[[nodiscard]] Result<void> checkDatabase(const QString &node, const QString &used, const QString &named);

/// Has the server compare its database's schema with what it ought to be: "octopus.task-failed".
[[nodiscard]] Result<void> checkIntegrity(OctopusClient &client, const OctopusPatience &patience, Context &context);

/// Removes what is kept on the hosts and the database backup, and what is written down of them; each may be gone already.
[[nodiscard]] Result<void> deleteKept(const OctopusWays &ways, const KeptRelease &kept, Context &context);

/// In Context::outputs once the folders may not be what they were before the operation.
inline const QString foldersAtStake = QStringLiteral("foldersAtStake");

/// In Context::outputs while the database may not be what it was before the operation.
inline const QString databaseAtStake = QStringLiteral("databaseAtStake");

} // namespace Switchback
