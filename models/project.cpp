// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/project.h"

namespace Switchback {

Project Project::withoutAges() const
{
    Project project = *this;
    project.observedAt = {};
    for (Environment &environment : project.environments) {
        environment.observedAt = {};
        environment.contentChangedAt = {};
    }
    return project;
}

} // namespace Switchback
