// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httppolicy.h"
#include "app/verification/crawllimits.h"
#include "app/verification/formlogin.h"
#include "app/verification/ignorerules.h"
#include "app/verification/siteaddress.h"
#include "app/verification/verificationthresholds.h"

#include <functional>
#include <memory>
#include <optional>

namespace Switchback {

/// Which site is looked at, and how.
struct VerificationPlan {
    SiteAddress site;
    /// Where the site as it was can be asked once more: what seems worse is asked there, too, before it is said, as people
    /// may have changed it since. Nothing: nowhere.
    std::optional<SiteAddress> reference{};
    QString version; ///< what runs there, for the report; may be empty
    QStringList startPaths{QStringLiteral("/")};
    CrawlLimits limits;
    IgnoreRules ignore;
    VerificationThresholds thresholds;
    int pictures = 0; ///< of so many pages, what they look like in a browser is compared, too
    std::chrono::milliseconds picturesInAll{120'000}; ///< of one look
    std::shared_ptr<const FormLogin> login;           ///< null: as anybody
};

/// What the looking needs of whoever asks for it.
struct VerificationTools {
    /// Whom to trust there, and what to say to be let in, as for any other request; its log gets every one of them. How
    /// often and how long one tries is up to the plan.
    HttpPolicy policy;
    Clock &clock; ///< outlives the call
    /// Path of the one that takes pictures, see installedBrowser(); empty: there is none.
    QString browser{};
    /// Called on the calling thread: what is done, and how many pages of how many that are known so far. Optional.
    std::function<void(const Text &what, qint64 done, qint64 known)> onProgress{};
};

} // namespace Switchback
