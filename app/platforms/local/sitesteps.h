// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"
#include "app/platforms/local/sitefacts.h"

namespace Switchback {

/// What carries out a request that no guard refuses; empty when there is nothing that could. The same \a facts give the
/// same steps, whatever the site looks like by now. \a toVersion: Plan::toVersion. \a services outlives the steps.
[[nodiscard]] std::vector<Step> siteSteps(const LocalSite &site, const LocalServices &services,
                                          const OperationRequest &request, const QString &toVersion,
                                          const SiteFacts &facts);

} // namespace Switchback
