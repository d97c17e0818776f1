// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/process/sshserver.h"

#include "tests/process/processes.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Where Debian's sshd wants a folder when root starts it; systemd makes it, and there may be no systemd.
constexpr auto privilegeFolder = "/run/sshd";

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray printed(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

SshServer::SshServer(const QStringList &environment)
{
    for (const QString &name : {u"host_key"_s, u"user_key"_s, u"noisy_key"_s, u"closed_key"_s, u"strange_key"_s})
        makeKey(name);
    write(path(u"authorized_keys"_s),
          read(path(u"user_key.pub"_s)) + R"(command="echo Welcome; echo Welcome >&2; eval \"$SSH_ORIGINAL_COMMAND\"" )"
              + read(path(u"noisy_key.pub"_s)) + R"(command="echo This account is closed." )"
              + read(path(u"closed_key.pub"_s)));
    write(path(u"sshd_config"_s), u"Port %1\n"
                                  "ListenAddress 127.0.0.1\n"
                                  "HostKey \"%2/host_key\"\n"
                                  "AuthorizedKeysFile \"%2/authorized_keys\"\n"
                                  "PidFile none\n"
                                  "StrictModes no\n"
                                  "UsePAM no\n"
                                  "PasswordAuthentication no\n"
                                  "KbdInteractiveAuthentication no\n"
                                  "PermitRootLogin prohibit-password\n"
                                  "LogLevel VERBOSE\n"
                                  // The default's post-quantum part takes ten times as long to compute.
                                  "KexAlgorithms curve25519-sha256\n"
                                  "%3\n"_s
                                      .arg(QString::number(m_port.number()), folder(),
                                           environment.isEmpty() ? QString() : u"SetEnv "_s + environment.join(u' '))
                                      .toUtf8());
    write(path(u"ssh_config"_s), {});
    start();
}

SshServer::~SshServer()
{
    stop();
}

void SshServer::makeKey(const QString &name) const
{
    QFile::remove(path(name));
    (void)printed(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-C"_s, name, u"-f"_s, path(name)});
}

void SshServer::start()
{
    if (::geteuid() == 0)
        ::mkdir(privilegeFolder, 0755);
    write(path(u"known_hosts"_s),
          "[127.0.0.1]:" + QByteArray::number(m_port.number()) + ' ' + read(path(u"host_key.pub"_s)));
    QFile::remove(path(u"log"_s));
    // Also when the test crashes.
    m_sshd.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    // By its full name, because it starts itself again for every connection.
    m_sshd.start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-f"_s, path(u"sshd_config"_s), u"-E"_s, path(u"log"_s)});
    if (!m_sshd.waitForStarted()
        || !QTest::qWaitFor(
            [this] { return read(path(u"log"_s)).contains("listening") || m_sshd.state() == QProcess::NotRunning; },
            30'000)
        || m_sshd.state() == QProcess::NotRunning)
        qFatal("sshd does not start: %s %s", m_sshd.readAllStandardError().constData(),
               read(path(u"log"_s)).constData());
}

void SshServer::stop()
{
    const QList<qint64> open = sessions();
    m_sshd.terminate();
    if (!m_sshd.waitForFinished())
        m_sshd.kill();
    for (const qint64 pid : open)
        ::kill(pid_t(pid), SIGTERM);
}

QString SshServer::configFor(const QString &name) const
{
    write(path(u"named_config"_s),
          u"Host %1\n"
          "HostName 127.0.0.1\n"
          "Port %2\n"
          "IdentityFile \"%3/user_key\"\n"
          "IdentitiesOnly yes\n"
          "UserKnownHostsFile \"%3/known_hosts\"\n"_s.arg(name, QString::number(m_port.number()), folder())
              .toUtf8());
    return path(u"named_config"_s);
}

SshTarget SshServer::target() const
{
    SshTarget target;
    target.host = u"127.0.0.1"_s;
    target.port = m_port.number();
    target.identityFile = path(u"user_key"_s);
    target.configFile = path(u"ssh_config"_s);
    target.knownHostsFile = path(u"known_hosts"_s);
    return target;
}

SshTarget SshServer::strangersTarget(const QString &name) const
{
    SshTarget target = this->target();
    target.knownHostsFile = path(name);
    return target;
}

qsizetype SshServer::connections() const
{
    return read(path(u"log"_s)).count("Accepted publickey");
}

QList<qint64> SshServer::sessions() const
{
    return descendantsNamed(m_sshd.processId(), "sshd");
}

void SshServer::cutConnections() const
{
    const QList<qint64> open = sessions();
    for (const qint64 pid : open)
        ::kill(pid_t(pid), SIGKILL);
}

void SshServer::changeHostKey()
{
    const QByteArray known = read(path(u"known_hosts"_s));
    stop();
    makeKey(u"host_key"_s);
    start();
    write(path(u"known_hosts"_s), known);
}

QString SshServer::fingerprint() const
{
    const QByteArray line = printed(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, path(u"host_key.pub"_s)});
    return QString::fromLatin1(line.split(' ').value(1));
}

} // namespace Switchback
