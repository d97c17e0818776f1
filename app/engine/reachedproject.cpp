// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/reachedproject.h"

#include <algorithm>

namespace Switchback {

Result<QList<ReachedProject>> readProjects(const EngineParts &parts)
{
    const auto entries = parts.projects->entries();
    if (!entries)
        return Failure(entries.error());
    const bool anyAccount = std::any_of(entries->cbegin(), entries->cend(),
                                        [](const ProjectEntry &entry) { return !entry.accountId.isEmpty(); });
    const auto accounts = anyAccount ? parts.accounts->accounts() : Result<QList<Account>>();
    QHash<QString, Account> byId;
    for (const Account &account : accounts.value_or(QList<Account>()))
        byId.insert(account.id, account);
    QList<ReachedProject> projects;
    for (const ProjectEntry &entry : *entries) {
        ReachedProject project{.entry = entry, .account = std::nullopt};
        if (!entry.accountId.isEmpty() && !accounts)
            project.account = Failure(accounts.error());
        else if (!entry.accountId.isEmpty() && !byId.contains(entry.accountId))
            project.account = Failure(unknownAccount(entry.accountId));
        else if (!entry.accountId.isEmpty())
            project.account = byId.value(entry.accountId);
        projects.append(project);
    }
    return projects;
}

} // namespace Switchback
