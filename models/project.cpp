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
        // An unknown look stays one, and a known one is told by what it found.
        if (environment.probe.isKnown())
            environment.probe.at = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        environment.probe.milliseconds = -1;
    }
    return project;
}

} // namespace Switchback
