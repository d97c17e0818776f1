// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/quietsession.h"
#include "app/platforms/octopus/octopusclient.h"
#include "app/platforms/octopus/octopusplatform.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/octopusserver.h"

namespace Switchback {

/// An account for a made-up Octopus Server, and the platform that looks after it. Waiting takes no time.
class OctopusScene {
public:
    explicit OctopusScene(const QString &base = {});

    /// What the account's API key is from now on.
    void useKey(const QByteArray &key) { useSecret(QStringLiteral("apiKey"), key); }
    void useSecret(const QString &field, const QByteArray &secret);
    /// Calls \a work with a Context of the account.
    template <typename Work>
    auto with(const Work &work)
    {
        AccountAccess access(account, m_vault, m_typed);
        QuietSession session(clock, {}, &access);
        Context context = session.context();
        return work(context);
    }
    [[nodiscard]] Project observe();
    [[nodiscard]] Environment instance() { return observe().environments.value(0); }
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore();

    OctopusServer server;
    FakeClock clock;
    Account account;
    std::shared_ptr<const Catalogues> catalogues;
    std::unique_ptr<OctopusPlatform> platform;
    ProjectEntry entry;
    std::shared_ptr<MemoryCredentials> keyring; ///< the desktop's

private:
    std::shared_ptr<const Vault> m_vault;
    TypedSecrets m_typed;
};

} // namespace Switchback
