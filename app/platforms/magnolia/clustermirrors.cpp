// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clustermirrors.h"

namespace Switchback {

std::shared_ptr<ClusterMirror> ClusterMirrors::begin(const Account &account, const QSet<QString> &nameSpaces)
{
    const std::lock_guard guard(m_mutex);
    const auto last = m_mirrors.find(account.id);
    const bool isSame = last != m_mirrors.end() && last->second.account == account;
    const auto mirror = std::make_shared<ClusterMirror>(nameSpaces, isSame ? last->second.mirror.get() : nullptr);
    m_mirrors.insert_or_assign(account.id, OfAccount{account, mirror});
    return mirror;
}

void ClusterMirrors::end(const Account &account, const std::shared_ptr<ClusterMirror> &mirror, bool isKept)
{
    for (const ClusterType type : clusterTypes)
        mirror->ended(type);
    const std::lock_guard guard(m_mutex);
    const auto known = m_mirrors.find(account.id);
    if (known != m_mirrors.end() && known->second.mirror == mirror && !isKept)
        m_mirrors.erase(known);
}

std::shared_ptr<const ClusterMirror> ClusterMirrors::find(const Account &account) const
{
    const std::lock_guard guard(m_mutex);
    const auto known = m_mirrors.find(account.id);
    return known == m_mirrors.end() || known->second.account != account ? nullptr : known->second.mirror;
}

} // namespace Switchback
