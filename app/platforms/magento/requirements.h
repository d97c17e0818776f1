// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudvalues.h"
#include "models/guards.h"

namespace Switchback {

/// What stands between an environment's services and a version of Commerce, each with the line of a configuration file that
/// has to change; the same that ece-tools checks while it deploys. A line that nobody knows yet has no requirements.
/// Source: sheet, 3.
[[nodiscard]] QList<GuardVerdict> requirementVerdicts(const CloudServices &services, const QString &version);

} // namespace Switchback
