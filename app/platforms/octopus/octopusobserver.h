// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/octopus/octopusclient.h"

namespace Switchback {

/// The one environment of an instance.
inline const QString octopusEnvironmentId = QStringLiteral("instance");

/// Reads an instance as it is now. \a catalogues may be null.
[[nodiscard]] Project observeOctopus(const ProjectEntry &entry, const Catalogues *catalogues, Context &context);

/// The Problem when another instance than the one that was added answers.
[[nodiscard]] Result<void> checkInstance(const OctopusRoot &root, const QString &installationId);

} // namespace Switchback
