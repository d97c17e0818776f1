// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"
#include "models/result.h"

namespace Switchback {

/// The accounts that were added, kept durably and without secrets. Any thread; every call may read or write files.
class AccountList {
public:
    AccountList() = default;
    virtual ~AccountList() = default;
    Q_DISABLE_COPY_MOVE(AccountList)

    /// In the order in which they were added.
    [[nodiscard]] virtual Result<QList<Account>> accounts() const = 0;
    /// Adds an account, or replaces the one of the same id.
    [[nodiscard]] virtual Result<void> put(const Account &account) const = 0;
    /// Removing what is not there changes nothing.
    [[nodiscard]] virtual Result<void> remove(const QString &accountId) const = 0;
};

} // namespace Switchback
