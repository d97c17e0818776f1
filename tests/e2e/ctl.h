// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <memory>

/// The real `switchbackctl` as a child process.
namespace Switchback::Ctl {

[[nodiscard]] inline std::unique_ptr<QProcess> begin(const QString &workspace, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(QStringLiteral(SWITCHBACKCTL));
    process->setArguments(QStringList{QStringLiteral("--workspace"), workspace} + arguments);
    process->start();
    return process;
}

/// Waits until the running process has said that it is in that step.
[[nodiscard]] inline bool waitForStep(QProcess &process, const QByteArray &title)
{
    process.setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains(title)) {
        if (process.bytesAvailable() == 0 && !process.waitForReadyRead(20'000))
            return false;
        said += process.readAllStandardError();
    }
    return true;
}

/// Whether the running process has read all that was written to it: it reads only when it asks for something.
[[nodiscard]] inline bool hasReadInput(const QProcess &process)
{
    const QByteArray pipe = "/proc/" + QByteArray::number(process.processId()) + "/fd/0";
    const int end = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    int left = -1;
    const bool knows = end >= 0 && process.bytesToWrite() == 0 && ::ioctl(end, FIONREAD, &left) == 0;
    if (end >= 0)
        ::close(end);
    return knows && left == 0;
}

/// Begins an upgrade and kills it (SIGKILL) in the step of that title. \return true when it was killed there.
[[nodiscard]] inline bool killUpgrade(const QString &workspace, const QString &environment, const QString &version,
                                      const QByteArray &title)
{
    const auto process = begin(workspace, {QStringLiteral("upgrade"), environment, version, QStringLiteral("--yes")});
    if (!waitForStep(*process, title))
        return false;
    process->kill();
    return process->waitForFinished() && process->exitStatus() == QProcess::CrashExit;
}

} // namespace Switchback::Ctl
