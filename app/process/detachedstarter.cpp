// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/detachedstarter.h"

#include "app/process/processgroup.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<ProcessIdentity> DetachedStarter::start(const ProcessSpec &spec) const
{
    QProcessEnvironment environment = spec.environment;
    environment.insert(QString::fromLatin1(processTagVariable), spec.tag);

    QProcess process;
    process.setProgram(spec.program);
    process.setArguments(spec.arguments);
    process.setWorkingDirectory(spec.workingDirectory);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(spec.outputFile, QIODevice::Append);
    process.setStandardErrorFile(spec.outputFile, QIODevice::Append);

    // startDetached() forks twice and calls setsid() in between (qprocess_unix.cpp).
    qint64 pid = 0;
    if (!process.startDetached(&pid)) {
        return Failure(Problem{
            .kind = ProblemKind::Local,
            .owner = Owner::You,
            .code = u"process.not-started"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The program %1 could not be started: %2."),
                             {spec.program, process.errorString()}),
            .remedy =
                Text(QT_TRANSLATE_NOOP("Text", "Check that the program and its folder are there and may be used.")),
            .details = spec.program + u' ' + spec.arguments.join(u' ') + u" in "_s + spec.workingDirectory});
    }
    return identifyProcess(pid, spec.tag);
}

Result<void> DetachedStarter::stop(const ProcessIdentity &identity, std::chrono::milliseconds grace) const
{
    return endProcessGroup(identity, grace);
}

} // namespace Switchback
