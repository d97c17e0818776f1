// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magnolia/clustermirror.h"
#include "models/account.h"

#include <map>
#include <memory>

namespace Switchback {

/// The mirrors of accounts that are followed. Thread-safe.
class ClusterMirrors {
public:
    /// A new one for an account, which goes on from what the last one saw of the same.
    [[nodiscard]] std::shared_ptr<ClusterMirror> begin(const Account &account, const QSet<QString> &nameSpaces);
    /// Nobody follows by that one any more. \a isKept: as something to compare with when it is begun anew.
    void end(const Account &account, const std::shared_ptr<ClusterMirror> &mirror, bool isKept);
    /// Null when the account is not followed.
    [[nodiscard]] std::shared_ptr<const ClusterMirror> find(const Account &account) const;

private:
    struct OfAccount {
        Account account;
        std::shared_ptr<ClusterMirror> mirror;
    };
    mutable std::mutex m_mutex;
    std::map<QString, OfAccount> m_mirrors; ///< by account
};

} // namespace Switchback
