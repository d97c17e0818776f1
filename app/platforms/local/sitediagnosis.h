// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/finding.h"

namespace Switchback {

/// Looks at what an environment has on this machine, beyond what it answers: HAProxy, ports, files and who may change
/// them, what runs without need and what lies about, the room for the next upgrade. Says in Context::log what it looks at.
/// Changes nothing.
[[nodiscard]] QList<Finding> diagnoseSite(const SiteRunner &runner, const QString &haproxy, Context &context);

} // namespace Switchback
