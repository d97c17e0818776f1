// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/git/environmentrecord.h"

/// Operations that only write something down in the record of an environment.
namespace Switchback {

/// Gives a backup five days in all. One that was deleted meanwhile does not come back.
[[nodiscard]] std::vector<Step> extendRecorded(const EnvironmentRecords &records, const KeptState &kept);
[[nodiscard]] std::vector<Step> protectRecorded(const EnvironmentRecords &records, bool isProtected);

} // namespace Switchback
