// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/storage/accountstore.h"
#include "app/storage/workspace.h"
#include "tests/fakes/fleetplatform.h"
#include "tests/fakes/fleetserver.h"
#include "tests/fakes/memorycredentials.h"

#include <QTemporaryDir>

namespace Switchback::Tests {

/// A workspace with two keyrings in memory and the Fleet platform.
class AccountScene {
public:
    AccountScene()
        : redactor(std::make_shared<Redactor>())
        , session(std::make_shared<MemoryCredentials>())
        , keyring(std::make_shared<MemoryCredentials>())
        , vault(std::make_shared<Vault>(redactor, session, keyring))
    {
        const auto workspace = Workspace::open(folder.path());
        if (!workspace)
            qFatal("no workspace");
        parts.clock = std::make_shared<SystemClock>();
        parts.platforms = {std::make_shared<FleetPlatform>()};
        parts.projects = std::make_shared<Workspace>(*workspace);
        parts.accounts = std::make_shared<AccountStore>(folder.path());
        parts.vault = vault;
    }

    /// As it stands in the form, with the right token.
    [[nodiscard]] static AccountDraft draft(const QUrl &address, const QByteArray &token = FleetServer::token())
    {
        AccountDraft draft;
        draft.account.id = QStringLiteral("fleet-1");
        draft.account.platform = QStringLiteral("fleet");
        draft.account.name = QStringLiteral("Our fleet");
        draft.account.values.insert(QStringLiteral("address"), address.toString());
        draft.typed.insert({QStringLiteral("token"), std::make_shared<const Secret>(token)});
        return draft;
    }

    QTemporaryDir folder;
    std::shared_ptr<Redactor> redactor;
    std::shared_ptr<MemoryCredentials> session;
    std::shared_ptr<MemoryCredentials> keyring;
    std::shared_ptr<Vault> vault;
    EngineParts parts;
};

} // namespace Switchback::Tests
