// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshconnection.h"

#include "app/process/commandrunner.h"
#include "app/process/processidentity.h"

#include <QFileInfo>
#include <QHash>

#include <mutex>

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

SshConnection::SshConnection(SshTarget target)
    : m_target(std::move(target))
    , m_folder(folderTemplate())
{
}

SshConnection::~SshConnection()
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

QStringList SshConnection::arguments() const
{
    // ssh replaces what begins with % in it.
    QString socket = m_folder.filePath(socketName);
    socket.replace(u'%', u"%%"_s);
    return sshOptions(m_target) + QStringList{u"-o"_s, u"ControlMaster=auto"_s,
                                              u"-o"_s, u"ControlPersist=60"_s,
                                              u"-S"_s, socket,
                                              u"--"_s, m_target.host};
}

QProcessEnvironment SshConnection::environment() const
{
    // Without a tag of ours: the shared connection outlives the command that made it.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QString::fromLatin1(processTagVariable));
    if (!m_target.askPass.isEmpty()) {
        environment.insert(u"SSH_ASKPASS"_s, m_target.askPass);
        environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    }
    return environment;
}

std::shared_ptr<const SshConnection> SshConnection::to(const SshTarget &target)
{
    static std::mutex mutex;
    static QHash<QStringList, std::weak_ptr<const SshConnection>> connections;
    const QStringList way = QStringList{target.program, target.askPass, target.host} + sshOptions(target);
    const std::lock_guard guard(mutex);
    std::weak_ptr<const SshConnection> &known = connections[way];
    std::shared_ptr<const SshConnection> connection = known.lock();
    if (!connection) {
        connection = std::make_shared<const SshConnection>(target);
        known = connection;
    }
    return connection;
}

} // namespace Switchback
