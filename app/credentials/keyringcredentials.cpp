// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keyringcredentials.h"

#include "app/credentials/keychainjobs.h"
#include "app/credentials/sealed.h"
#include "app/credentials/secretservice.h"
#include "models/credentialproblems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Tools = KeyringThread::Tools;

/// The items of that name, all open; none only when the keyring is open and has none.
Result<QStringList> openItems(const Tools &tools, const QString &name)
{
    const auto items = tools.service.search(name, tools.call);
    if (!items)
        return Failure(items.error());
    if (!items->locked.isEmpty())
        return Failure(keyringProblem(KeyringTrouble::Locked, items->locked.constFirst()));
    // A locked collection may keep to itself what it holds.
    if (items->open.isEmpty())
        if (const auto open = tools.service.checkOpen(tools.call); !open)
            return Failure(open.error());
    return items->open;
}

Result<Secret> readStored(const Tools &tools, const QString &name)
{
    auto bytes = tools.jobs.read(name, tools.call);
    if (!bytes)
        return Failure(bytes.error());
    std::optional<Secret> secret = unsealed(*bytes);
    wipe(*bytes);
    if (!secret)
        return Failure(keyringProblem(KeyringTrouble::Damaged));
    return std::move(*secret);
}

Result<std::optional<Secret>> readSecret(const Tools &tools, const QString &name)
{
    const auto items = openItems(tools, name);
    if (!items)
        return Failure(items.error());
    if (items->isEmpty())
        return std::nullopt;
    auto secret = readStored(tools, name);
    if (!secret)
        return Failure(secret.error());
    return std::optional<Secret>(std::move(*secret));
}

Result<void> storeSecret(const Tools &tools, const QString &name, const Secret &secret)
{
    if (const auto open = tools.service.checkOpen(tools.call); !open)
        return open;
    if (const auto written = tools.jobs.write(name, sealed(secret), tools.call); !written)
        return written;
    const auto stored = readStored(tools, name);
    if (!stored)
        return Failure(stored.error());
    if (*stored != secret)
        return Failure(keyringProblem(KeyringTrouble::Damaged));
    return {};
}

Result<void> removeSecret(const Tools &tools, const QString &name)
{
    auto items = openItems(tools, name);
    if (!items)
        return Failure(items.error());
    if (items->isEmpty())
        return {};
    if (const auto removed = tools.jobs.remove(name, tools.call); !removed)
        return removed;
    items = openItems(tools, name);
    if (!items)
        return Failure(items.error());
    if (!items->isEmpty())
        return Failure(keyringProblem(KeyringTrouble::Faulty, u"it is still there: "_s + items->constFirst()));
    return {};
}

Result<QStringList> storedNames(const Tools &tools)
{
    if (const auto open = tools.service.checkOpen(tools.call); !open)
        return Failure(open.error());
    const auto items = openItems(tools, {});
    if (!items)
        return Failure(items.error());
    QStringList names;
    for (const QString &item : *items) {
        const auto name = tools.service.nameOf(item, tools.call);
        if (!name)
            return Failure(name.error());
        if (!name->isEmpty())
            names.append(*name);
    }
    std::sort(names.begin(), names.end());
    names.removeDuplicates();
    return names;
}

} // namespace

KeyringCredentials::KeyringCredentials(std::shared_ptr<Redactor> redactor)
    : m_redactor(std::move(redactor))
{
}

Result<void> KeyringCredentials::store(const QString &name, const Secret &secret, const Patience &patience)
{
    if (!isCredentialName(name))
        return Failure(credentialNameProblem(name));
    m_redactor->add(secret);
    // A copy, because the thread may still be busy with it when the waiting is over.
    const auto kept = std::make_shared<const Secret>(secret.copy());
    return m_thread.ask<void>(patience, [name, kept](const Tools &tools) { return storeSecret(tools, name, *kept); });
}

Result<std::optional<Secret>> KeyringCredentials::read(const QString &name, const Patience &patience)
{
    if (!isCredentialName(name))
        return Failure(credentialNameProblem(name));
    auto secret =
        m_thread.ask<std::optional<Secret>>(patience, [name](const Tools &tools) { return readSecret(tools, name); });
    if (secret && *secret)
        m_redactor->add(**secret);
    return secret;
}

Result<void> KeyringCredentials::remove(const QString &name, const Patience &patience)
{
    if (!isCredentialName(name))
        return Failure(credentialNameProblem(name));
    return m_thread.ask<void>(patience, [name](const Tools &tools) { return removeSecret(tools, name); });
}

Result<QStringList> KeyringCredentials::names(const Patience &patience)
{
    return m_thread.ask<QStringList>(patience, storedNames);
}

Result<void> KeyringCredentials::unlock(const Patience &patience)
{
    return m_thread.ask<void>(patience, [](const Tools &tools) { return tools.service.unlock(tools.call); });
}

} // namespace Switchback
