// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshtarget.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool isOneWord(const QString &text)
{
    return !text.startsWith(u'-') && std::none_of(text.cbegin(), text.cend(), [](QChar unit) {
        return unit.isSpace() || unit.category() == QChar::Other_Control;
    });
}

QStringList option(const QString &setting)
{
    return {u"-o"_s, setting};
}

} // namespace

Result<void> checkTarget(const SshTarget &target)
{
    constexpr int lastPort = 65535;
    if (!target.host.isEmpty() && isOneWord(target.host) && isOneWord(target.user) && target.port >= 0
        && target.port <= lastPort && !target.knownHostsFile.contains(u'"'))
        return {};
    return Failure(Problem{.kind = ProblemKind::InvalidInput,
                           .owner = Owner::You,
                           .code = u"ssh.target"_s,
                           .sentence = Text(QT_TRANSLATE_NOOP("Text", "“%1” is not a host that ssh can connect to."),
                                            {target.user.isEmpty() ? target.host : target.user + u'@' + target.host}),
                           .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check the host's name, the user's and the port.")),
                           .details = {}});
}

QStringList sshOptions(const SshTarget &target)
{
    QStringList options{u"-T"_s};
    for (const char *fixed : {"StrictHostKeyChecking=yes", "UpdateHostKeys=no", "LogLevel=ERROR",
                              "ServerAliveInterval=15", "ServerAliveCountMax=3", "ForwardAgent=no", "ForwardX11=no",
                              "ClearAllForwardings=yes", "PermitLocalCommand=no", "RemoteCommand=none",
                              "SessionType=default", "StdinNull=no", "ForkAfterAuthentication=no", "EscapeChar=none"})
        options += option(QString::fromLatin1(fixed));
    options += option(target.askPass.isEmpty() ? u"BatchMode=yes"_s : u"BatchMode=no"_s);
    options += option(u"ConnectTimeout=%1"_s.arg(target.connectTimeout.count()));
    if (!target.configFile.isEmpty())
        options += {u"-F"_s, target.configFile};
    if (!target.knownHostsFile.isEmpty()) {
        options += option(u"UserKnownHostsFile=\"%1\""_s.arg(target.knownHostsFile));
        options += option(u"GlobalKnownHostsFile=/dev/null"_s);
    }
    if (!target.identityFile.isEmpty())
        options += QStringList{u"-i"_s, target.identityFile} + option(u"IdentitiesOnly=yes"_s);
    if (target.port != 0)
        options += {u"-p"_s, QString::number(target.port)};
    if (!target.user.isEmpty())
        options += {u"-l"_s, target.user};
    return options;
}

} // namespace Switchback
