// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"
#include "models/project.h"

namespace Switchback {

/// The rules for a complete request, as a platform asks them when it plans: nothing is left open in it any more.
/// \a open: operations of the project that have not come to their end; one of them on the environment, or on the one
/// that content is copied from, refuses. Judged at \a now (UTC).
[[nodiscard]] QList<GuardVerdict> requestGuards(const Project &project, const OperationRequest &request,
                                                const QList<Activity> &open, const QDateTime &now);

} // namespace Switchback
