// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/problem.h"

namespace Switchback {

/// "Correct the kubeconfig, or fetch a new one …"
[[nodiscard]] Text correctTheKubeconfig();
/// A Problem of a kubeconfig, which is always a person's to solve. Codes: see Kubeconfig.
[[nodiscard]] Problem kubeconfigProblem(ProblemKind kind, const QString &code, const Text &sentence,
                                        const Text &remedy = correctTheKubeconfig(), const QString &details = {});

} // namespace Switchback
