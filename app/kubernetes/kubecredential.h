// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/clock.h"
#include "app/kubernetes/execplugin.h"
#include "app/net/httpheaders.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace Switchback {

/// What a user of a kubeconfig comes to: how to be let in by HTTP.
struct KubeIdentity {
    /// Another one means that something below is new.
    int number = 0;
    HttpHeaders headers; ///< for HttpEndpoint::credentials
    QSslCertificate clientCertificate;
    QSslKey clientKey;
};

/// Who we are on one cluster. An exec plugin is run when it is first needed and not again before what it gave has expired
/// or was rejected; so one object should live as long as the account is in use. Thread-safe: while one thread waits for
/// the plugin, others wait for its answer.
class KubeCredential {
public:
    /// Reads again what the target was read from. Called on any thread, on several at once.
    using Reread = std::function<Result<KubeTarget>()>;

    /// Static secrets are made known to \a redactor at once, those of plugins as they come. \a clock outlives it.
    KubeCredential(KubeTarget target, std::shared_ptr<Redactor> redactor, const Clock &clock,
                   std::chrono::milliseconds pluginDeadline = std::chrono::seconds(30), Reread reread = {});
    Q_DISABLE_COPY_MOVE(KubeCredential)

    /// As it was when this was made. The user may be known anew since.
    [[nodiscard]] const KubeTarget &target() const { return m_target; }
    [[nodiscard]] const std::shared_ptr<Redactor> &redactor() const { return m_redactor; }

    /// A token goes before a password, and both before what a plugin gives, as with kubectl. Blocks while a plugin runs,
    /// and ends within 250 ms of \a stop but for the second that a plugin gets to end. Problems of runExecPlugin(), and
    /// "kubeconfig.file" for a token's file.
    [[nodiscard]] Result<KubeIdentity> identity(const std::stop_token &stop);
    /// The server did not accept the identity of that \a number (401). True when identity() may give another one now, for
    /// the kubeconfig has a new one for this same server or a plugin does; false when it is always the same.
    [[nodiscard]] bool reject(int number);

private:
    [[nodiscard]] Result<KubeIdentity> fromTokenFile(const KubeUser &user);
    [[nodiscard]] Result<KubeIdentity> fromPlugin(const KubeUser &user, const std::stop_token &stop);
    [[nodiscard]] std::optional<KubeUser> readAgain() const;
    void hide(const KubeUser &user) const;

    const KubeTarget m_target;
    const std::shared_ptr<Redactor> m_redactor;
    const Clock &m_clock;
    const std::chrono::milliseconds m_pluginDeadline;
    const Reread m_reread;

    std::mutex m_mutex;
    KubeUser m_user;
    std::condition_variable_any m_pluginEnded;
    bool m_pluginRuns = false;
    int m_number = 1;
    QByteArray m_lastToken; ///< its SHA-256
    std::optional<KubeIdentity> m_cached;
    std::optional<QDateTime> m_expiresAt;
};

} // namespace Switchback
