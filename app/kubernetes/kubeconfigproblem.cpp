// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeconfigproblem.h"

namespace Switchback {

Text correctTheKubeconfig()
{
    return Text(QT_TRANSLATE_NOOP("Text", "Correct the kubeconfig, or fetch a new one from whoever runs the cluster."));
}

Problem kubeconfigProblem(ProblemKind kind, const QString &code, const Text &sentence, const Text &remedy,
                          const QString &details)
{
    return {
        .kind = kind, .owner = Owner::You, .code = code, .sentence = sentence, .remedy = remedy, .details = details};
}

} // namespace Switchback
