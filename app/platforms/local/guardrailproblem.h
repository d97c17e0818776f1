// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/observationverdict.h"
#include "models/problem.h"

#include <QString>

namespace Switchback {

/// Says which limit release \a version broke, with the figures. \a verdict: one of the bad ones. \a before: of no request
/// where there were too few to compare with.
[[nodiscard]] Problem guardrailProblem(ObservationVerdict verdict, const QString &version, const Traffic &before,
                                       const Traffic &now, const Guardrails &limits);

/// For the requests of our own: too many of them failed.
[[nodiscard]] Problem ownRequestsProblem(const QString &version, const Traffic &own, const Guardrails &limits);

} // namespace Switchback
