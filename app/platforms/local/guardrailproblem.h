// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/observationverdict.h"
#include "models/problem.h"

#include <QString>

namespace Switchback {

/// Says which limit release \a version broke, with the figures. \a verdict: one of the bad ones.
[[nodiscard]] Problem guardrailProblem(ObservationVerdict verdict, const QString &version, const Traffic &before,
                                       const Traffic &now, const Guardrails &limits);

} // namespace Switchback
