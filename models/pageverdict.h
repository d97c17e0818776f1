// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/text.h"

#include <QString>

namespace Switchback {

/// What became of a page, or of a site as a whole; from good to bad.
enum class PageVerdict {
    Same,
    Changed,     ///< it says something else, as a new version may
    NeedsReview, ///< a person should look before it counts as good
    Worse
};

/// "same", "changed", "needs-review", "worse": for JSON and scripts.
[[nodiscard]] QString verdictName(PageVerdict verdict);
/// The most careful for a name that is none.
[[nodiscard]] PageVerdict verdictFromName(const QString &name);
/// The word for a person.
[[nodiscard]] Text verdictText(PageVerdict verdict);

/// Whether a switch may go on.
enum class VerificationOutcome {
    Passed,
    NeedsReview, ///< a person decides
    Failed
};

/// "passed", "needs-review", "failed".
[[nodiscard]] QString outcomeName(VerificationOutcome outcome);
/// The most careful for a name that is none.
[[nodiscard]] VerificationOutcome outcomeFromName(const QString &name);

} // namespace Switchback
