// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubecredential.h"

#include "app/kubernetes/kubeconfigproblem.h"
#include "app/net/accounthttp.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray basic(const KubeUser &user)
{
    QByteArray both = user.userName.toUtf8() + ':';
    if (user.password)
        user.password->use([&both](QByteArrayView bytes) { both.append(bytes); });
    QByteArray header = "Basic " + both.toBase64();
    wipe(both);
    return header;
}

} // namespace

KubeCredential::KubeCredential(KubeTarget target, std::shared_ptr<Redactor> redactor, const Clock &clock,
                               std::chrono::milliseconds pluginDeadline)
    : m_target(std::move(target))
    , m_redactor(std::move(redactor))
    , m_clock(clock)
    , m_pluginDeadline(pluginDeadline)
{
    for (const auto &secret : {m_target.user.token, m_target.user.password})
        if (secret && m_redactor)
            m_redactor->add(*secret);
}

Result<KubeIdentity> KubeCredential::identity(const std::stop_token &stop)
{
    const KubeUser &user = m_target.user;
    if (user.token)
        return withToken(*user.token);
    if (!user.tokenFile.isEmpty())
        return fromTokenFile();
    if (user.exec && user.userName.isEmpty())
        return fromPlugin(stop);
    KubeIdentity identity{
        .number = 1, .headers = {}, .clientCertificate = user.clientCertificate, .clientKey = user.clientKey};
    if (!user.userName.isEmpty())
        identity.headers = {{"Authorization", basic(user)}};
    return identity;
}

bool KubeCredential::reject(int number)
{
    const std::lock_guard lock(m_mutex);
    const KubeUser &user = m_target.user;
    const bool isPlugin = user.exec && !user.token && user.tokenFile.isEmpty() && user.userName.isEmpty();
    if (isPlugin && number == m_number)
        m_cached.reset(); // unless another thread has fetched a new one meanwhile
    return isPlugin || (!user.token && !user.tokenFile.isEmpty());
}

KubeIdentity KubeCredential::withToken(const Secret &token) const
{
    return {.number = m_number,
            .headers = {{"Authorization", secretHeader("Bearer ", token)}},
            .clientCertificate = m_target.user.clientCertificate,
            .clientKey = m_target.user.clientKey};
}

Result<KubeIdentity> KubeCredential::fromTokenFile()
{
    Result<QByteArray> bytes = readKubeFile(m_target.user.tokenFile);
    if (!bytes)
        return Failure(bytes.error());
    QByteArray trimmed = bytes->trimmed();
    wipe(*bytes);
    if (trimmed.isEmpty()) {
        return Failure(kubeconfigProblem(
            ProblemKind::InvalidInput, u"kubeconfig.file"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The file %1 holds no token."), {m_target.user.tokenFile})));
    }
    const QByteArray digest = QCryptographicHash::hash(trimmed, QCryptographicHash::Sha256);
    const Secret token = Secret::taken(trimmed);
    if (m_redactor)
        m_redactor->add(token);
    const std::lock_guard lock(m_mutex);
    if (digest != m_lastToken) {
        m_lastToken = digest;
        ++m_number;
    }
    return withToken(token);
}

Result<KubeIdentity> KubeCredential::fromPlugin(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_pluginEnded.wait(lock, stop, [this] { return !m_pluginRuns; }))
        return Failure(cancelledProblem());
    if (m_cached && (!m_expiresAt || m_clock.now() < *m_expiresAt))
        return *m_cached;
    m_cached.reset();
    m_pluginRuns = true;
    lock.unlock();
    const ExecPluginRun run{.deadline = m_pluginDeadline, .now = m_clock.now(), .redactor = m_redactor};
    const Result<ExecCredential> given = runExecPlugin(m_target, run, stop);
    lock.lock();
    m_pluginRuns = false;
    m_pluginEnded.notify_all();
    if (!given)
        return Failure(given.error());
    ++m_number;
    m_expiresAt = given->expiresAt;
    KubeIdentity identity{.number = m_number,
                          .headers = {},
                          .clientCertificate = m_target.user.clientCertificate,
                          .clientKey = m_target.user.clientKey};
    if (given->token)
        identity.headers = {{"Authorization", secretHeader("Bearer ", *given->token)}};
    if (given->pair) {
        identity.clientCertificate = given->pair->certificate;
        identity.clientKey = given->pair->key;
    }
    m_cached = identity;
    return identity;
}

} // namespace Switchback
