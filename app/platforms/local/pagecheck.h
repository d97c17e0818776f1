// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/local/siterunner.h"
#include "app/verification/verification.h"

namespace Switchback {

/// Compares the pages of two installations of an environment, and keeps the report beside them. Blocks; any one thread.
class PageCheck {
public:
    /// \a runner outlives it.
    explicit PageCheck(const SiteRunner &runner)
        : m_runner(runner)
    {
    }

    /// Of one comparison, as writes wait for it.
    static constexpr std::chrono::seconds longest{60};
    /// What pictures may take of it.
    static constexpr std::chrono::seconds longestPictures{20};

    /// Off in project.json.
    [[nodiscard]] bool isOff() const;
    /// How the site at \a port is now.
    [[nodiscard]] Result<SiteBaseline> look(quint16 port, const QString &version, PagePictures pictures,
                                            Context &context) const;
    /// \a reference: the port at which the site as it was can be asked once more. A Problem "local.pages-worse" when more pages of \a installation are worse than before than are tolerated. What a
    /// person should look at is said, and does not stop anything.
    [[nodiscard]] Result<void> compare(const SiteBaseline &before, quint16 reference,
                                       const InstallationState &installation, Context &context) const;

private:
    /// Null where nobody logs in.
    [[nodiscard]] Result<std::shared_ptr<const FormLogin>> readLogin(const Context &context) const;
    [[nodiscard]] VerificationPlan planFor(quint16 port, const QString &version) const;
    [[nodiscard]] Result<QString> keep(const VerificationReport &report, const QString &installationId) const;

    const SiteRunner &m_runner;
};

} // namespace Switchback
