// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/local/siterunner.h"
#include "models/project.h"

namespace Switchback {

/// Reads one environment from its files, processes and front, and asks the site once through its public port.
/// Changes nothing.
[[nodiscard]] Environment observeEnvironment(const SiteRunner &runner, const QString &projectId, Context &context);

/// Reads the whole project; where project.json cannot be read it is called after its folder.
[[nodiscard]] Project observeProject(const QString &folder, const QString &projectId, const LocalServices &services,
                                     Context &context);

} // namespace Switchback
