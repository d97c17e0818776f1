// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusjob.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/octopusreleases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The database's side of OctopusJob, and what is kept of it.

namespace Switchback {

namespace {

const QString scriptsBefore = u"scriptCount"_s;
const QString backupStays = u"backupStays"_s;

Result<bool> isNeededBeside(const OctopusWays &ways, const KeptRelease &goes, const KeptNode &left, Context &context)
{
    return ways.records.read(context).map([&](const OctopusRecord &record) {
        return std::any_of(record.kept.cbegin(), record.kept.cend(),
                           [&](const KeptRelease &other) { return other.id != goes.id && other.nodes.contains(left); });
    });
}

Result<void> removeFolderCopy(const OctopusWays &ways, const KeptRelease &kept, Context &context)
{
    return kept.foldersCopy.isEmpty() ? Result<void>() : ways.nodes.front()->removeFolders(kept.foldersCopy, context);
}

} // namespace

Probe OctopusJob::probeBackedUp(Context &context) const
{
    // Only what can be read back counts. What the database had before is part of the step.
    if (!context.outputs.contains(scriptsBefore))
        return Probe::NotDone;
    return probeOf(withWays(context, [&](const OctopusWays &ways) -> Result<bool> {
        const Result<bool> isThere = ways.sql.hasFile(m_facts.backupFile, context);
        if (!isThere || !*isThere)
            return isThere;
        return ways.sql.verify(m_facts.backupFile, context).has_value();
    }));
}

Result<void> OctopusJob::backUp(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const Result<qint64> scripts = ways.sql.scriptCount(context);
        if (!scripts)
            return Failure(scripts.error());
        context.outputs.insert(scriptsBefore, *scripts);
        const Result<void> made = ways.sql.backUp(m_facts.backupFile, u"Switchback "_s + m_facts.stamp, context);
        return made ? ways.sql.verify(m_facts.backupFile, context) : made;
    });
}

Result<void> OctopusJob::discardBackup(Context &context) const
{
    if (context.outputs.contains(databaseAtStake) || context.outputs.contains(backupStays)) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The database is not what it was before, so its backup stays: "
                                                        "%1."),
                              {m_facts.backupFile}));
        return {};
    }
    return withWays(context, [&](const OctopusWays &ways) { return ways.sql.removeFile(m_facts.backupFile, context); });
}

Result<void> OctopusJob::restoreDatabase(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) { return ways.sql.restore(m_facts.restoreFile, context); });
}

Result<void> OctopusJob::restoreBefore(Context &context) const
{
    context.outputs.insert(databaseAtStake, true);
    const Result<void> restored =
        withWays(context, [&](const OctopusWays &ways) { return ways.sql.restore(m_facts.backupFile, context); });
    if (restored)
        context.outputs.remove(databaseAtStake);
    return restored;
}

Result<void> OctopusJob::putBack(const OctopusWays &ways, Context &context) const
{
    const Result<qint64> now = ways.sql.scriptCount(context);
    // When that cannot be told the backup is what is certain.
    const bool isCommitted = !now || *now != context.outputs.value(scriptsBefore).toInteger(-1);
    const bool isUpgrade = m_kind == OperationKind::Upgrade; // a restore has put back a whole database by itself
    if (isUpgrade && isCommitted && !isPatch(m_facts.fromVersion, m_facts.toVersion)) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "The new version has changed the database for good: it is restored.")));
        if (const Result<void> restored = ways.sql.restore(m_facts.backupFile, context); !restored)
            return restored;
    } else if (isUpgrade && isCommitted) {
        context.outputs.insert(backupStays, true); // the vendor lets the old version run on it; nobody is certain
    }
    context.outputs.remove(databaseAtStake);
    return {};
}

Probe OctopusJob::probeKept(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) {
        return ways.records.read(context).map(
            [&](const OctopusRecord &record) { return record.find(m_facts.stamp) != nullptr; });
    }));
}

Result<void> OctopusJob::keep(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        if (const Result<void> released = releaseAll(ways, context); !released)
            return released;
        const QDateTime now = context.clock.now();
        const bool isUpgrade = m_kind == OperationKind::Upgrade;
        QList<KeptNode> nodes;
        for (const NodeFacts &node : m_facts.nodes)
            nodes.append({.place = node.place, .node = node.name, .name = node.outgoing});
        const KeptRelease left{.id = m_facts.stamp,
                               .nodes = nodes,
                               .file = m_facts.backupFile,
                               .folders = m_facts.foldersTo.isEmpty() ? QStringList() : m_facts.folders,
                               .foldersCopy = m_facts.foldersTo,
                               .version = m_facts.fromVersion,
                               .kind = isUpgrade ? BackupKind::Upgrade : BackupKind::SetAside,
                               .since = now,
                               .expiresAt = now.addSecs(upgradeBackupSeconds)};
        return ways.records.change(
            [&](OctopusRecord &record) {
                record.put(left);
                record.remove(m_facts.kept.id); // what was gone back to is no backup any more
            },
            context);
    });
}

Result<void> OctopusJob::unkeep(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) {
        return ways.records.change(
            [&](OctopusRecord &record) {
                record.remove(m_facts.stamp);
                if (!m_facts.kept.id.isEmpty())
                    record.put(m_facts.kept);
            },
            context);
    });
}

Probe OctopusJob::probeCleared(Context &context) const
{
    return probeOf(withWays(context, [&](const OctopusWays &ways) -> Result<bool> {
        if (m_kind == OperationKind::Restore) {
            const Result<bool> hasFile = ways.sql.hasFile(m_facts.kept.file, context);
            if (!hasFile || *hasFile || m_facts.kept.foldersCopy.isEmpty())
                return hasFile.map([](bool isThere) { return !isThere; });
            return ways.nodes.front()->hasFolders(m_facts.kept.foldersCopy, context).map([](bool isThere) {
                return !isThere;
            });
        }
        return ways.records.read(context).map([&](const OctopusRecord &record) {
            return std::none_of(m_facts.replaced.cbegin(), m_facts.replaced.cend(),
                                [&](const KeptRelease &one) { return record.find(one.id) != nullptr; });
        });
    }));
}

Result<void> OctopusJob::clear(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        if (m_kind == OperationKind::Restore) {
            const Result<void> removed = ways.sql.removeFile(m_facts.kept.file, context);
            return removed ? removeFolderCopy(ways, m_facts.kept, context) : removed;
        }
        for (const KeptRelease &old : m_facts.replaced)
            if (const Result<void> deleted = deleteKept(ways, old, context); !deleted)
                return deleted;
        return {};
    });
}

Result<void> deleteKept(const OctopusWays &ways, const KeptRelease &kept, Context &context)
{
    for (const KeptNode &left : kept.nodes) {
        const auto node = std::find_if(ways.nodes.cbegin(), ways.nodes.cend(), [&left](const auto &one) {
            return one->place() == left.place && one->name() == left.node;
        });
        if (node == ways.nodes.cend()) {
            context.log.note(Text(QT_TRANSLATE_NOOP("Text", "%1 stays on the host %2: the account does not name it."),
                                  {left.name, left.place}));
            continue;
        }
        // An installer may serve more than one of them.
        const Result<bool> isNeeded = isNeededBeside(ways, kept, left, context);
        if (!isNeeded)
            return Failure(isNeeded.error());
        if (*isNeeded)
            continue;
        if (const Result<void> removed = (*node)->removeKept(left.name, context); !removed)
            return removed;
    }
    if (const Result<void> removed = ways.sql.removeFile(kept.file, context); !removed)
        return removed;
    if (const Result<void> removed = removeFolderCopy(ways, kept, context); !removed)
        return removed;
    return ways.records.change([&kept](OctopusRecord &record) { record.remove(kept.id); }, context);
}

} // namespace Switchback
