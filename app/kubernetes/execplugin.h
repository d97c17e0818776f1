// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubefile.h"
#include "app/kubernetes/kubetarget.h"
#include "models/redactor.h"

#include <chrono>
#include <stop_token>

namespace Switchback {

/// What an exec plugin answered: a token, a pair, or both.
struct ExecCredential {
    std::shared_ptr<const Secret> token;
    std::optional<KubeKeyPair> pair;
    std::optional<QDateTime> expiresAt; ///< nothing: it does not say
};

/// How a plugin is run.
struct ExecPluginRun {
    std::chrono::milliseconds deadline{30'000};
    QDateTime now;
    /// Learns the token and the key before anybody else sees them.
    std::shared_ptr<Redactor> redactor;
};

/// Runs the exec plugin of \a target (client.authentication.k8s.io/v1 and v1beta1) and waits for it. It is told that
/// nobody is there to answer it, has no terminal, and reads nothing from its standard input. What it prints is neither
/// shown nor logged, but for the last lines of its standard error in a Problem's details. Codes:
///
/// | code | what happened |
/// |---|---|
/// | kube.plugin.terminal | it wants to talk to somebody: it was not started |
/// | kube.plugin.missing | no such program |
/// | kube.plugin.failed | it said so itself |
/// | kube.plugin.late | it took too long, as one does that waits for an answer |
/// | kube.plugin.garbage | what it printed is no ExecCredential |
/// | kube.plugin.expired | what it gave had expired already |
[[nodiscard]] Result<ExecCredential> runExecPlugin(const KubeTarget &target, const ExecPluginRun &run,
                                                   const std::stop_token &stop);

} // namespace Switchback
