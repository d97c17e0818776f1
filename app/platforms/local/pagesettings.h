// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/verificationplan.h"

namespace Switchback {

class StrictJson;

/// How the pages of the new version are compared with those of the old one before visitors are switched.
struct PageSettings {
    int pages = 50; ///< at most; 0: they are not compared
    IgnoreRules ignore;
    VerificationThresholds thresholds;
};

/// The object "verification" of project.json; the defaults where there is none.
[[nodiscard]] PageSettings readPageSettings(StrictJson &json);

} // namespace Switchback
