// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/sitechecker.h"
#include "app/engine/vault.h"
#include "app/verification/baselinefolder.h"
#include "app/verification/verification.h"

#include <memory>

namespace Switchback {

/// Looks at sites, and keeps in a folder what they were like.
class KeptSiteChecker final : public SiteChecker {
public:
    /// \a vault: where the passwords of those who log in are; null: there is no keyring.
    KeptSiteChecker(const QString &folder, std::shared_ptr<const Vault> vault);

    [[nodiscard]] Result<SiteCheck> check(const Environment &environment, const SiteCheckWishes &wishes,
                                          Context &context) const override;

private:
    [[nodiscard]] Result<VerificationPlan> planFor(const Environment &environment, const SiteCheckWishes &wishes,
                                                   const Context &context) const;
    [[nodiscard]] HttpPolicy policyAt(const QUrl &url, Context &context) const;

    BaselineFolder m_baselines;
    std::shared_ptr<const Vault> m_vault;
};

} // namespace Switchback
