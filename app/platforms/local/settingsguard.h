// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/sitesettings.h"

namespace Switchback {

/// Whether the settings of a site may become \a wanted: an environment that has installations or backups is neither
/// removed nor given another id, the port of one that runs stays, and a database that installations use stays: another
/// server, or another user of it, has to have each of them. \a wantedFile: project.json as \a wanted makes it. Blocks
/// while that server is asked. The caller holds the environments.
[[nodiscard]] Result<void> guardSettings(const SiteLayout &layout, const ProjectFile &present,
                                         const SiteSettings &wanted, const ProjectFile &wantedFile,
                                         const LocalServices &services, const std::stop_token &stop);

} // namespace Switchback
