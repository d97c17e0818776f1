// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

#include <QStringList>

namespace Switchback {

/// Why a new version ended while it started, by the words of its log: "octopus.upgrade.licence" and the like, each with
/// its remedy; "octopus.upgrade.unknown" with the last lines when nobody has seen that one before. Sources: the issues of
/// OctopusDeploy/Issues that are named beside each rule.
[[nodiscard]] Problem upgradeFailure(const QStringList &log, int exitCode);

} // namespace Switchback
