// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/frontconfig.h"
#include "app/platforms/local/frontcounters.h"
#include "app/platforms/local/frontrequests.h"
#include "app/process/processstarter.h"

#include <chrono>

namespace Switchback {

/// The HAProxy in front of one environment. What decides its routing is written to its files first and told to the
/// running process afterwards, so that one that is started again comes up as it was. Every function blocks briefly.
class Front {
public:
    /// \a program: HAProxy's path, empty when there is none (findHaproxy()). \a starter outlives the front.
    Front(QString folder, quint16 publicPort, QString program, const ProcessStarter &starter);

    /// Looks in \a path, then where Debian keeps what only root has in its PATH. Empty when it is not installed.
    [[nodiscard]] static QString findHaproxy(const QString &path);

    /// Fails when HAProxy is missing, or when its port is taken by somebody else.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] bool isRunning() const;
    /// Tells this start of it from every other; empty when it does not run.
    [[nodiscard]] QString run() const;
    /// What the files say; a fresh state where there are none.
    [[nodiscard]] FrontState stored() const;
    /// What the running process says, asked of it now.
    [[nodiscard]] Result<FrontState> running() const;

    /// Files first, then the process, which is started when it does not run; returns when the process agrees.
    [[nodiscard]] Result<void> apply(const FrontState &state) const;
    /// Starts it as its files say, unless it runs.
    [[nodiscard]] Result<void> start() const;
    [[nodiscard]] Result<void> stop() const;

    [[nodiscard]] Result<FrontCounters> counters() const;
    /// The latest requests, oldest first: as many as its memory holds.
    [[nodiscard]] Result<QList<FrontRequest>> requests() const;

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder + u'/' + name; }
    [[nodiscard]] ProcessIdentity identity() const;
    [[nodiscard]] Result<QByteArray> ask(const QByteArray &commands) const;
    [[nodiscard]] Result<void> writeFiles(const FrontState &state) const;
    [[nodiscard]] Result<void> tell(const FrontState &state) const;
    [[nodiscard]] Result<void> launch() const;
    [[nodiscard]] Problem startProblem() const;
    [[nodiscard]] Problem portProblem() const;

    QString m_folder;
    quint16 m_publicPort;
    QString m_program;
    const ProcessStarter &m_starter;
};

} // namespace Switchback
