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

KubeIdentity withToken(const KubeUser &user, const Secret &token, int number)
{
    return {.number = number,
            .headers = {{"Authorization", secretHeader("Bearer ", token)}},
            .clientCertificate = user.clientCertificate,
            .clientKey = user.clientKey};
}

} // namespace

KubeCredential::KubeCredential(KubeTarget target, std::shared_ptr<Redactor> redactor, const Clock &clock,
                               std::chrono::milliseconds pluginDeadline, Reread reread)
    : m_target(std::move(target))
    , m_redactor(std::move(redactor))
    , m_clock(clock)
    , m_pluginDeadline(pluginDeadline)
    , m_reread(std::move(reread))
    , m_user(m_target.user)
{
    hide(m_user);
}

void KubeCredential::hide(const KubeUser &user) const
{
    for (const auto &secret : {user.token, user.password})
        if (secret && m_redactor)
            m_redactor->add(*secret);
}

Result<KubeIdentity> KubeCredential::identity(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const KubeUser user = m_user;
    const int number = m_number;
    lock.unlock();
    if (user.token)
        return withToken(user, *user.token, number);
    if (!user.tokenFile.isEmpty())
        return fromTokenFile(user);
    if (user.exec && user.userName.isEmpty())
        return fromPlugin(user, stop);
    KubeIdentity identity{
        .number = number, .headers = {}, .clientCertificate = user.clientCertificate, .clientKey = user.clientKey};
    if (!user.userName.isEmpty())
        identity.headers = {{"Authorization", basic(user)}};
    return identity;
}

/// The user, when the files have another one now. What they have for another server is not for this one.
std::optional<KubeUser> KubeCredential::readAgain() const
{
    const Result<KubeTarget> target = m_reread ? m_reread() : m_target;
    if (!target || target->cluster.server != m_target.cluster.server)
        return std::nullopt;
    return target->user;
}

bool KubeCredential::reject(int number)
{
    const std::optional<KubeUser> now = readAgain();
    const std::lock_guard lock(m_mutex);
    if (number != m_number)
        return true; // another thread has got a new one meanwhile
    const bool isNew = now && !(*now == m_user);
    if (isNew) {
        m_user = *now;
        hide(m_user);
        ++m_number;
    }
    const bool isPlugin = m_user.exec && !m_user.token && m_user.tokenFile.isEmpty() && m_user.userName.isEmpty();
    if (isPlugin || isNew)
        m_cached.reset();
    return isNew || isPlugin || (!m_user.token && !m_user.tokenFile.isEmpty());
}

Result<KubeIdentity> KubeCredential::fromTokenFile(const KubeUser &user)
{
    Result<QByteArray> bytes = readKubeFile(user.tokenFile);
    if (!bytes)
        return Failure(bytes.error());
    QByteArray trimmed = bytes->trimmed();
    wipe(*bytes);
    if (trimmed.isEmpty()) {
        return Failure(
            kubeconfigProblem(ProblemKind::InvalidInput, u"kubeconfig.file"_s,
                              Text(QT_TRANSLATE_NOOP("Text", "The file %1 holds no token."), {user.tokenFile})));
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
    return withToken(user, token, m_number);
}

Result<KubeIdentity> KubeCredential::fromPlugin(const KubeUser &user, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_pluginEnded.wait(lock, stop, [this] { return !m_pluginRuns; }))
        return Failure(cancelledProblem());
    if (m_cached && (!m_expiresAt || m_clock.now() < *m_expiresAt))
        return *m_cached;
    m_cached.reset();
    m_pluginRuns = true;
    lock.unlock();
    KubeTarget asked = m_target;
    asked.user = user;
    const ExecPluginRun run{.deadline = m_pluginDeadline, .now = m_clock.now(), .redactor = m_redactor};
    const Result<ExecCredential> given = runExecPlugin(asked, run, stop);
    lock.lock();
    m_pluginRuns = false;
    m_pluginEnded.notify_all();
    if (!given)
        return Failure(given.error());
    ++m_number;
    m_expiresAt = given->expiresAt;
    KubeIdentity identity{
        .number = m_number, .headers = {}, .clientCertificate = user.clientCertificate, .clientKey = user.clientKey};
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
