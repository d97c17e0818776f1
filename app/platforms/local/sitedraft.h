// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"
#include "models/sitesettings.h"

namespace Switchback {

/// What a site could be made of that lies at \a path: the folder of a site, of a release, or an archive of one. Proposes a
/// name, a folder that is not there yet, and Integration, UAT and Live on ports that nobody uses now. Changes nothing;
/// blocks, as long as an archive is read.
[[nodiscard]] Result<SiteDraft> draftSite(const QString &path);

} // namespace Switchback
