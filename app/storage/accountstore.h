// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountlist.h"

namespace Switchback {

/// `accounts.json` of the workspace, readable by its owner only. Each change is one atomic replacement under a lock file,
/// as several programs may use the workspace at once.
class AccountStore final : public AccountList {
public:
    /// \a folder: the workspace's, which is there.
    explicit AccountStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] Result<QList<Account>> accounts() const override;
    [[nodiscard]] Result<void> put(const Account &account) const override;
    [[nodiscard]] Result<void> remove(const QString &accountId) const override;

private:
    [[nodiscard]] Result<void> change(const std::function<void(QList<Account> &)> &edit) const;
    [[nodiscard]] QString file() const;

    QString m_folder;
};

} // namespace Switchback
