// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/engineparts.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Problem unknownProject(const QString &projectId)
{
    return {.kind = ProblemKind::NotFound,
            .owner = Owner::You,
            .code = u"project.unknown"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "This project is not in the workspace.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Add its folder again.")),
            .details = projectId};
}

Problem unknownAccount(const QString &accountId)
{
    return {.kind = ProblemKind::NotFound,
            .owner = Owner::You,
            .code = u"account.unknown"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The account of this project was removed.")),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Add the account again.")),
            .details = accountId};
}

Result<ProjectEntry> projectEntry(const EngineParts &parts, const QString &projectId)
{
    const auto entries = parts.projects->entries();
    if (!entries)
        return Failure(entries.error());
    for (const ProjectEntry &entry : *entries)
        if (entry.id == projectId)
            return entry;
    return Failure(unknownProject(projectId));
}

Result<std::unique_ptr<AccountAccess>> openAccount(const EngineParts &parts, const ProjectEntry &entry)
{
    if (entry.accountId.isEmpty())
        return nullptr;
    const auto accounts = parts.accounts->accounts();
    if (!accounts)
        return Failure(accounts.error());
    for (const Account &account : *accounts)
        if (account.id == entry.accountId)
            return std::make_unique<AccountAccess>(account, parts.vault);
    return Failure(unknownAccount(entry.accountId));
}

} // namespace Switchback
