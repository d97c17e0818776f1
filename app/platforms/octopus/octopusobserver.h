// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"

namespace Switchback {

/// The environment of the instance that an account names; its test instance is testEnvironmentId.
inline const QString octopusEnvironmentId = QStringLiteral("instance");

/// Reads an instance as it is now. \a catalogues may be null.
[[nodiscard]] Project observeOctopus(const ProjectEntry &entry, const Catalogues *catalogues, Context &context);

} // namespace Switchback
