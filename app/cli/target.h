// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"
#include "models/project.h"
#include "models/result.h"

namespace Switchback {

/// What a person writes for an environment: "Guestbook/Live", names or ids, upper or lower case.
struct Target {
    const Project *project = nullptr;
    const Environment *environment = nullptr; ///< null when only a project was named
};

/// Finds \a written among \a projects; says what is there when it cannot be found or could mean several.
[[nodiscard]] Result<Target> findTarget(const QList<Project> &projects, const QString &written);
/// The same, and it has to name an environment.
[[nodiscard]] Result<Target> findEnvironment(const QList<Project> &projects, const QString &written);

} // namespace Switchback
