// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/deploymentsclient.h"

namespace Switchback {

/// Waits until a deployment has ended well, and prints what it says to Context::log as it comes. A stop request ends the
/// waiting and not the deployment, which nobody can stop. Problems: those of deploymentFailure(),
/// "umbraco.deployment-endless" when UmbracoPatience::deploy is over, "umbraco.deployment-state". Troubles of the way are
/// waited out.
[[nodiscard]] Result<UmbracoDeployment> awaitDeployment(DeploymentsClient &client, const QString &id,
                                                        const UmbracoPatience &patience, Context &context);

} // namespace Switchback
