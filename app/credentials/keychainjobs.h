// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/credentials/keyringcall.h"
#include "models/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace QKeychain {
class Job;
}

namespace Switchback {

/// QtKeychain's jobs as blocking functions. Lives on the keyring's thread.
///
/// QtKeychain runs one job after the other and cannot take one back. So a job is only handed over when none is under
/// way: one that nobody waits for any more must not be done behind the person's back later.
class KeychainJobs final : public QObject {
    Q_OBJECT

public:
    /// What lies under the name in the keyring. To be overwritten by the caller.
    [[nodiscard]] Result<QByteArray> read(const QString &name, const KeyringCall &call);
    [[nodiscard]] Result<void> write(const QString &name, QByteArray bytes, const KeyringCall &call);
    [[nodiscard]] Result<void> remove(const QString &name, const KeyringCall &call);

    /// The attribute "server" of all our items.
    [[nodiscard]] static QString serviceName();

private:
    /// Problem: it did not end in time, or it failed. A job that did not end deletes itself when it does.
    [[nodiscard]] Result<void> run(QKeychain::Job *job, const QString &name, const KeyringCall &call);
    [[nodiscard]] bool awaitIdle(const KeyringCall &call);

Q_SIGNALS:
    void idle();

private:
    bool m_isBusy = false;
};

} // namespace Switchback
