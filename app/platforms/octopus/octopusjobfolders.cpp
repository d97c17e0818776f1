// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusjob.h"

// The folders' side of OctopusJob. All nodes of a cluster share them, so the first one is asked.

namespace Switchback {

Probe OctopusJob::probeFoldersCopied(Context &context) const
{
    return probeOf(withWays(
        context, [&](const OctopusWays &ways) { return ways.nodes.front()->hasFolders(m_facts.foldersTo, context); }));
}

Result<void> OctopusJob::copyFolders(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) {
        return ways.nodes.front()->copyFolders(m_facts.foldersTo, m_facts.folders, context);
    });
}

Result<void> OctopusJob::discardFolders(Context &context) const
{
    return withWays(context, [&](const OctopusWays &ways) -> Result<void> {
        const NodeHost &node = *ways.nodes.front();
        // A copy that is gone has been put back already: this was interrupted before it was written down.
        const Result<bool> isThere = node.hasFolders(m_facts.foldersTo, context);
        if (!isThere)
            return Failure(isThere.error());
        if (*isThere && context.outputs.contains(foldersAtStake)) {
            const Result<void> restored = node.restoreFolders(m_facts.foldersTo, m_facts.folders, context);
            if (!restored)
                return restored;
            context.outputs.remove(foldersAtStake);
        }
        return node.removeFolders(m_facts.foldersTo, context);
    });
}

Result<void> OctopusJob::restoreFolders(Context &context) const
{
    context.outputs.insert(foldersAtStake, true);
    return withWays(context, [&](const OctopusWays &ways) {
        return ways.nodes.front()->restoreFolders(m_facts.foldersFrom, m_facts.folders, context);
    });
}

Result<void> OctopusJob::restoreFoldersBefore(Context &context) const
{
    context.outputs.insert(foldersAtStake, true);
    const Result<void> restored = withWays(context, [&](const OctopusWays &ways) {
        return ways.nodes.front()->restoreFolders(m_facts.foldersTo, m_facts.folders, context);
    });
    if (restored)
        context.outputs.remove(foldersAtStake);
    return restored;
}

} // namespace Switchback
