// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/ignorerules.h"
#include "app/verification/verificationreport.h"
#include "app/verification/verificationthresholds.h"

namespace Switchback {

/// Compares what a site was like with what it is now, page by page, and judges the whole. Pages that \a ignore names have no
/// row. Pure.
[[nodiscard]] VerificationReport compareSites(const SiteBaseline &before, const SiteSide &now, const PageLook &after,
                                              const VerificationThresholds &thresholds, const IgnoreRules &ignore);
/// What is worse in the second of two \a looks than in the first is worse in \a report, which is of the first, too; then the
/// whole is judged once more. Pure.
void addWhatGotWorse(VerificationReport &report, const SiteBaseline &looks, const VerificationThresholds &thresholds);
/// Judges a site by itself: what is broken whatever it was before.
[[nodiscard]] VerificationReport judgeSite(const SiteSide &now, const PageLook &look,
                                           const VerificationThresholds &thresholds, const IgnoreRules &ignore);

} // namespace Switchback
