// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/umbraco/umbracotools.h"

namespace Switchback {

/// Reads a project as it is now: of each environment what Kudu, the site and the deployments API say, what is kept of it in
/// the workspace, and the releases of the package feed. What one of them does not say is a remark of the environment; the
/// project has a problem only when nothing could be read of any. \a catalogues may be null.
[[nodiscard]] Project observeUmbraco(const ProjectEntry &entry, const UmbracoTools &tools, const Catalogues *catalogues,
                                     Context &context);

} // namespace Switchback
