// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/sshtarget.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace Switchback {

/// A connection to a host that several commands share, one after the other or beside each other: made by the first of them,
/// closed with this object or after a minute without use. Thread-safe.
class SshConnection {
public:
    explicit SshConnection(SshTarget target);
    ~SshConnection();
    Q_DISABLE_COPY_MOVE(SshConnection)

    /// The one that somebody in this process holds to the same host in the same way, else a new one.
    [[nodiscard]] static std::shared_ptr<const SshConnection> to(const SshTarget &target);

    [[nodiscard]] const SshTarget &target() const { return m_target; }
    /// Of ssh, up to the host's name.
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    SshTarget m_target;
    QTemporaryDir m_folder; ///< of the shared connection's socket; only we may enter it
};

} // namespace Switchback
