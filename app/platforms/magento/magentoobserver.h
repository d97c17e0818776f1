// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/magento/magentotools.h"

namespace Switchback {

/// Reads one project from the cloud and from the servers of its environments.
[[nodiscard]] Project observeMagento(const ProjectEntry &entry, const MagentoTools &tools, const Catalogues *catalogues,
                                     Context &context);

/// In the ids of backups that the cloud itself keeps.
inline constexpr QLatin1StringView cloudBackupPrefix("cloud-");

} // namespace Switchback
