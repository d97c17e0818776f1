// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshcommands.h"

#include "app/process/commandrunner.h"
#include "app/process/processidentity.h"
#include "app/process/sshcall.h"
#include "app/process/sshproblem.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString socketName = u"m"_s;

/// A socket's path must fit into 108 bytes (unix(7)); ssh first binds one that is 17 longer (mux.c).
QString folderTemplate()
{
    constexpr qsizetype longest = 70;
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool isUsable = !own.isEmpty() && own.toLocal8Bit().size() < longest && QFileInfo(own).isWritable();
    return (isUsable ? own : u"/tmp"_s) + u"/sb-XXXXXX"_s;
}

} // namespace

SshCommands::SshCommands(SshTarget target, std::shared_ptr<const Redactor> redactor)
    : CommandHost(std::move(redactor))
    , m_target(std::move(target))
    , m_folder(folderTemplate())
{
}

SshCommands::~SshCommands()
{
    constexpr std::chrono::seconds patience(5);
    if (!QFileInfo::exists(m_folder.filePath(socketName)))
        return;
    const ByteSink nowhere = [](const QByteArray &) {};
    // Whether it heard us does not matter: it goes by itself after a minute.
    (void)runCommandRaw({.program = m_target.program,
                         .arguments = QStringList{u"-O"_s, u"exit"_s} + arguments(),
                         .workingDirectory = {},
                         .environment = QProcessEnvironment::systemEnvironment(),
                         .deadline = patience},
                        {}, nowhere, nowhere);
}

QStringList SshCommands::arguments() const
{
    // ssh replaces what begins with % in it.
    QString socket = m_folder.filePath(socketName);
    socket.replace(u'%', u"%%"_s);
    return sshOptions(m_target) + QStringList{u"-o"_s, u"ControlMaster=auto"_s,
                                              u"-o"_s, u"ControlPersist=60"_s,
                                              u"-S"_s, socket,
                                              u"--"_s, m_target.host};
}

QList<QByteArray> SshCommands::environment() const
{
    // Without a tag of ours: the shared connection outlives the command that made it.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QString::fromLatin1(processTagVariable));
    if (!m_target.askPass.isEmpty()) {
        environment.insert(u"SSH_ASKPASS"_s, m_target.askPass);
        environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    }
    QList<QByteArray> variables;
    const QStringList plain = environment.toStringList();
    for (const QString &variable : plain)
        variables.append(variable.toLocal8Bit());
    return variables;
}

Result<CommandOutcome> SshCommands::execute(const Command &command, const std::stop_token &stop, const ByteSink &output,
                                            const ByteSink &error) const
{
    if (const Result<void> checked = checkTarget(m_target).and_then([&command] { return checkCommand(command); });
        !checked)
        return Failure(checked.error());
    InputPump input;
    const Result<qint64> size = input.append(command.input);
    if (!size)
        return Failure(size.error());
    const SshScript script(command, *size);
    tl::expected<ChildProcess, QString> ssh = ChildProcess::start({.program = m_target.program,
                                                                   .arguments = arguments() << script.bootstrap(),
                                                                   .workingDirectory = {},
                                                                   .environment = environment()});
    if (!ssh)
        return Failure(SshProblem::notInstalled(m_target, ssh.error()));
    SshCall call(m_target, command, script, input, output, error);
    Result<CommandOutcome> outcome = call.run(*ssh, stop, [&] { endFromBeside(script); });
    if (!outcome && outcome.error().code == "ssh.host-key-unknown"_L1)
        if (const Result<SshHostKey> key = offeredHostKey(m_target, stop); key)
            return Failure(SshProblem::unknownKey(m_target, *key));
    return outcome;
}

void SshCommands::endFromBeside(const SshScript &script) const
{
    const ByteSink nowhere = [](const QByteArray &) {};
    // The command's own end says whether it helped.
    (void)execute(script.ender(), {}, nowhere, nowhere);
}

Result<SshHostKey> SshCommands::offeredKey(const std::stop_token &stop) const
{
    return offeredHostKey(m_target, stop);
}

Result<void> SshCommands::trust(const SshHostKey &key, const std::stop_token &stop) const
{
    return trustHostKey(m_target, key, stop);
}

} // namespace Switchback
