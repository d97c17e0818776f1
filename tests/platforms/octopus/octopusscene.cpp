// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/octopus/octopusscene.h"

using namespace Qt::StringLiterals;

namespace Switchback {

OctopusScene::OctopusScene(const QString &base)
    : server(base)
    , keyring(std::make_shared<MemoryCredentials>())
{
    m_vault =
        std::make_shared<const Vault>(std::make_shared<Redactor>(), std::make_shared<MemoryCredentials>(), keyring);
    account.id = u"octopus-1"_s;
    account.platform = u"octopus"_s;
    account.values = {{u"address"_s, server.address().toString()}};
    useKey(OctopusServer::key());
    platform = std::make_unique<OctopusPlatform>(catalogues);
    entry = platform->entryOf(account, server.state().installationId);
}

void OctopusScene::useSecret(const QString &field, const QByteArray &secret)
{
    m_typed[field] = std::make_shared<const Secret>(secret);
}

Project OctopusScene::observe()
{
    return with([this](Context &context) { return platform->observe(entry, context); });
}

tl::expected<AccountFinding, AccountTrouble> OctopusScene::explore()
{
    return with([this](Context &context) { return platform->explore(context); });
}

} // namespace Switchback
