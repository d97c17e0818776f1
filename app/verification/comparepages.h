// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/pagefacts.h"
#include "app/verification/verificationthresholds.h"
#include "models/pageverdict.h"

#include <QList>

namespace Switchback {

/// What became of one page, and why.
struct PageComparison {
    PageVerdict verdict = PageVerdict::Same;
    QList<Text> reasons; ///< the worst first
};

/// Compares a page with itself before. \a before and \a again are two looks at what it was: what differs between them is
/// noise and no reason for anything. Pure.
[[nodiscard]] PageComparison comparePage(const PageFacts &before, const PageFacts &again, const PageFacts &after,
                                         const VerificationThresholds &thresholds);
/// A page that was not there before. \a beforeIsWhole: all pages were looked at then, so that it really is new.
[[nodiscard]] PageComparison judgeNewPage(const PageFacts &after, bool beforeIsWhole);
/// A page by itself, with nothing to compare it with.
[[nodiscard]] PageComparison judgePage(const PageFacts &page);

/// Whether \a after took too long for what it was before.
[[nodiscard]] bool isSlower(const PageFacts &before, const PageFacts &again, const PageFacts &after,
                            const VerificationThresholds &thresholds);

} // namespace Switchback
