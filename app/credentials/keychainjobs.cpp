// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/keychainjobs.h"

#include "models/credentialproblems.h"
#include "models/secret.h"

#include <QLibrary>
#include <qt6keychain/keychain.h>

#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

KeyringTrouble troubleOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDenied:
        return KeyringTrouble::Locked;
    case QKeychain::AccessDeniedByUser:
        return KeyringTrouble::Dismissed;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeyringTrouble::Absent;
    default:
        return KeyringTrouble::Faulty;
    }
}

/// Without it QtKeychain goes looking for other keyrings, and asks nobody whether they are locked.
bool hasSecretLibrary()
{
    return QLibrary(u"secret-1"_s, 0).load();
}

/// The job and its result hold the same buffer; nobody needs it once it is copied.
void wipeShared(const QByteArray &bytes)
{
    explicit_bzero(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
}

} // namespace

QString KeychainJobs::serviceName()
{
    return u"org.switchback.Switchback"_s;
}

Result<QByteArray> KeychainJobs::read(const QString &name, const KeyringCall &call)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    QByteArray bytes;
    // A job that ends too late finds nobody listening, and its data goes with it.
    const auto listening = std::make_shared<QByteArray *>(&bytes);
    connect(job, &QKeychain::Job::finished, this, [job, listening] {
        const QByteArray data = job->binaryData();
        if (data.isEmpty())
            return;
        if (*listening)
            **listening = QByteArray(data.constData(), data.size());
        wipeShared(data);
    });
    const Result<void> done = run(job, name, call);
    *listening = nullptr;
    if (!done)
        return Failure(done.error());
    return bytes;
}

Result<void> KeychainJobs::write(const QString &name, QByteArray bytes, const KeyringCall &call)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setBinaryData(bytes);
    connect(job, &QKeychain::Job::finished, this, [bytes = std::move(bytes)] { wipeShared(bytes); });
    return run(job, name, call);
}

Result<void> KeychainJobs::remove(const QString &name, const KeyringCall &call)
{
    return run(new QKeychain::DeletePasswordJob(serviceName()), name, call);
}

Result<void> KeychainJobs::run(QKeychain::Job *job, const QString &name, const KeyringCall &call)
{
    std::unique_ptr<QKeychain::Job> owned(job);
    if (!hasSecretLibrary())
        return Failure(keyringProblem(KeyringTrouble::Absent, u"libsecret-1.so.0 is not installed"_s));
    if (!awaitIdle(call))
        return Failure(slowKeyringProblem(call.limit()));
    std::optional<Problem> problem;
    QEventLoop loop;
    connect(job, &QKeychain::Job::finished, &loop, [&] {
        if (job->error() != QKeychain::NoError)
            problem = keyringProblem(troubleOf(job->error()), job->errorString());
        loop.quit();
    });
    connect(job, &QKeychain::Job::finished, this, [this] {
        m_isBusy = false;
        Q_EMIT idle();
    });
    m_isBusy = true;
    job->setKey(name);
    job->setAutoDelete(true);
    owned.release()->start();
    if (!call.spin(loop))
        return Failure(slowKeyringProblem(call.limit()));
    if (problem)
        return Failure(*problem);
    return {};
}

bool KeychainJobs::awaitIdle(const KeyringCall &call)
{
    if (!m_isBusy)
        return true;
    QEventLoop loop;
    connect(this, &KeychainJobs::idle, &loop, &QEventLoop::quit);
    return call.spin(loop);
}

} // namespace Switchback
