// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/process/filedescriptor.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <sys/types.h>
#include <tl/expected.hpp>

namespace Switchback {

/// What a child is started with. Everything in the bytes that the system gets.
struct ChildSpec {
    QString program; ///< searched for in PATH when there is no slash in it
    QStringList arguments;
    QString workingDirectory;
    QList<QByteArray> environment; ///< NAME=VALUE, all of it
};

/// A program that was started with pipes to its three standard streams, in a session of its own. QProcess is not used
/// because it keeps what is written in buffers that are never overwritten, and forgets which stream spoke first.
class ChildProcess {
public:
    ChildProcess(ChildProcess &&) = default;
    ChildProcess &operator=(ChildProcess &&) = delete;
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    /// Does not end the program, but waits for its status when it has ended.
    ~ChildProcess();

    /// The child, or the system's words for why there is none.
    [[nodiscard]] static tl::expected<ChildProcess, QString> start(const ChildSpec &spec);

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Non-blocking ends of ours.
    [[nodiscard]] FileDescriptor &input() { return m_input; }
    [[nodiscard]] FileDescriptor &output() { return m_output; }
    [[nodiscard]] FileDescriptor &error() { return m_error; }
    /// Readable when the program has ended.
    [[nodiscard]] const FileDescriptor &ended() const { return m_ended; }
    /// The exit code, 128 + signal when a signal ended it. Waits for the end; ask again and it is still known.
    [[nodiscard]] int exitCode();
    /// Kills the program itself, not what it has started, and waits for its end.
    void kill();

private:
    ChildProcess() = default;

    pid_t m_pid = 0;
    int m_exitCode = -1;
    FileDescriptor m_input;
    FileDescriptor m_output;
    FileDescriptor m_error;
    FileDescriptor m_ended;
};

} // namespace Switchback
