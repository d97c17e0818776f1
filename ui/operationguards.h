// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

namespace Switchback {

class ProjectCatalog;

/// What the guards say of a request on the facts at hand, whatever its kind; \a now is UTC. Used wherever the window
/// enables or refuses something; the worker asks them again on fresh facts.
///
/// What has not been chosen yet may be empty: a request without a release, backup or source is judged by what would
/// refuse any of them.
[[nodiscard]] QList<GuardVerdict> guardsOf(const ProjectCatalog &catalog, const OperationRequest &request,
                                           const QDateTime &now);
/// The same without a catalog. \a running and \a runningOnSource: the operations under way on either side, or null.
[[nodiscard]] QList<GuardVerdict> guardsOf(const Project &project, const OperationRequest &request,
                                           const Activity *running, const Activity *runningOnSource,
                                           const QDateTime &now);

} // namespace Switchback
