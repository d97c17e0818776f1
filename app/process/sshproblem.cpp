// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshproblem.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback::SshProblem {

namespace {

struct Form {
    const char *words; ///< of ssh (OpenSSH 9: sshconnect.c, packet.c, readconf.c)
    ProblemKind kind;
    Owner owner;
    const char *code;
    const char *sentence; ///< with the host
    const char *remedy;
};

// The first that fits counts: the cause stands before what it led to.
constexpr std::array forms{
    Form{"REMOTE HOST IDENTIFICATION HAS CHANGED", ProblemKind::Refused, Owner::Platform, "ssh.host-key-changed",
         QT_TRANSLATE_NOOP("Text", "%1 shows another host key than the one that is known: it was set up anew, or "
                                   "somebody stands in between. Nothing was sent."),
         QT_TRANSLATE_NOOP("Text", "Ask who runs the host. If they changed the key, remove the old one with ssh-keygen "
                                   "-R; Switchback does not.")},
    Form{"REVOKED HOST KEY", ProblemKind::Refused, Owner::Platform, "ssh.host-key-revoked",
         QT_TRANSLATE_NOOP("Text", "%1 shows a host key that was revoked. Nothing was sent."),
         QT_TRANSLATE_NOOP("Text", "Ask who runs the host.")},
    Form{"Host key verification failed", ProblemKind::Refused, Owner::You, "ssh.host-key-unknown",
         QT_TRANSLATE_NOOP("Text", "%1 has never been connected to: its host key is not known."),
         QT_TRANSLATE_NOOP("Text", "Compare the key with what the host's keeper says, then trust it.")},
    Form{"Could not resolve hostname", ProblemKind::Network, Owner::Network, "ssh.dns",
         QT_TRANSLATE_NOOP("Text", "The host %1 was not found: no name server knows its name."),
         QT_TRANSLATE_NOOP("Text", "Check the spelling of the address, and that a VPN it may need is on.")},
    Form{"Connection refused", ProblemKind::Network, Owner::Platform, "ssh.refused",
         QT_TRANSLATE_NOOP("Text", "%1 refused the connection: no ssh server listens there."),
         QT_TRANSLATE_NOOP("Text", "Check that the server runs and that the port is right.")},
    Form{"timed out", ProblemKind::Timeout, Owner::Network, "ssh.timeout",
         QT_TRANSLATE_NOOP("Text", "%1 did not answer in time."),
         QT_TRANSLATE_NOOP("Text", "Check the network and whether a firewall or a VPN stands in between.")},
    Form{"No route to host", ProblemKind::Network, Owner::Network, "ssh.unreachable",
         QT_TRANSLATE_NOOP("Text", "%1 cannot be reached."),
         QT_TRANSLATE_NOOP("Text", "Check the network and whether a firewall or a VPN stands in between.")},
    Form{"Network is unreachable", ProblemKind::Network, Owner::Network, "ssh.unreachable",
         QT_TRANSLATE_NOOP("Text", "%1 cannot be reached."),
         QT_TRANSLATE_NOOP("Text", "Check the network and whether a firewall or a VPN stands in between.")},
    Form{"Permission denied (", ProblemKind::Permission, Owner::You, "ssh.permission-denied",
         QT_TRANSLATE_NOOP("Text", "%1 accepted none of your keys."),
         QT_TRANSLATE_NOOP("Text", "Check the user's name, that the key is loaded into the agent, and that the host "
                                   "knows it.")},
    Form{"Too many authentication failures", ProblemKind::Permission, Owner::You, "ssh.permission-denied",
         QT_TRANSLATE_NOOP("Text", "%1 accepted none of your keys."),
         QT_TRANSLATE_NOOP("Text", "Check the user's name, that the key is loaded into the agent, and that the host "
                                   "knows it.")},
    Form{"Bad configuration option", ProblemKind::Local, Owner::You, "ssh.configuration",
         QT_TRANSLATE_NOOP("Text", "ssh cannot read its configuration, so %1 was not connected to."),
         QT_TRANSLATE_NOOP("Text", "Correct the configuration; the details say where.")},
    Form{"Bad owner or permissions on", ProblemKind::Local, Owner::You, "ssh.configuration",
         QT_TRANSLATE_NOOP("Text", "ssh cannot read its configuration, so %1 was not connected to."),
         QT_TRANSLATE_NOOP("Text", "Correct the configuration; the details say where.")},
    Form{"Connection closed", ProblemKind::Network, Owner::Network, "ssh.connection-lost",
         QT_TRANSLATE_NOOP("Text", "%1 closed the connection before anything was agreed on."),
         QT_TRANSLATE_NOOP("Text", "Try again later.")},
    Form{"Connection reset", ProblemKind::Network, Owner::Network, "ssh.connection-lost",
         QT_TRANSLATE_NOOP("Text", "%1 closed the connection before anything was agreed on."),
         QT_TRANSLATE_NOOP("Text", "Try again later.")},
};

Problem made(const Form &form, const SshTarget &target, const QString &words)
{
    return {.kind = form.kind,
            .owner = form.owner,
            .code = QString::fromLatin1(form.code),
            .sentence = Text(form.sentence, {target.host}),
            .remedy = Text(form.remedy),
            .details = words.trimmed()};
}

} // namespace

Problem fromWords(const SshTarget &target, const QString &words)
{
    const auto *form = std::find_if(forms.cbegin(), forms.cend(), [&words](const Form &candidate) {
        return words.contains(QLatin1String(candidate.words));
    });
    if (form != forms.cend())
        return made(*form, target, words);
    return made({"", ProblemKind::Remote, Owner::Platform, "ssh.failed",
                 QT_TRANSLATE_NOOP("Text", "ssh could not run a command on %1."),
                 QT_TRANSLATE_NOOP("Text", "The details have what ssh said.")},
                target, words);
}

Problem notInstalled(const SshTarget &target, const QString &reason)
{
    return made({"", ProblemKind::Missing, Owner::You, "ssh.not-installed",
                 QT_TRANSLATE_NOOP("Text", "%1 cannot be connected to, because ssh is not installed."),
                 QT_TRANSLATE_NOOP("Text", "Install the package openssh-client.")},
                target, target.program + u": "_s + reason);
}

Problem unknownKey(const SshTarget &target, const SshHostKey &key)
{
    Problem problem = fromWords(target, u"Host key verification failed"_s);
    problem.sentence =
        Text(QT_TRANSLATE_NOOP("Text", "%1 has never been connected to. Its host key (%2) has the fingerprint %3."),
             {target.host, key.type, key.fingerprint()});
    problem.details = key.line();
    return problem;
}

Problem changedKey(const SshTarget &target, const QString &words)
{
    return made(forms.front(), target, words);
}

Problem noKey(const SshTarget &target, const QString &words)
{
    return made({"", ProblemKind::Network, Owner::Network, "ssh.host-key-unknown",
                 QT_TRANSLATE_NOOP("Text", "%1 has never been connected to, and its host key could not be read."),
                 QT_TRANSLATE_NOOP("Text", "Connect to it once with ssh in a terminal, and compare the key there.")},
                target, words);
}

Problem lost(const SshTarget &target, const QString &words)
{
    return made(
        {"", ProblemKind::Network, Owner::Network, "ssh.connection-lost",
         QT_TRANSLATE_NOOP("Text", "The connection to %1 was lost. If the command had started there, the host ends it; "
                                   "how far it came is not known."),
         QT_TRANSLATE_NOOP("Text", "Look at the host before you repeat it.")},
        target, words);
}

Problem unsuitable(const SshTarget &target, const QString &tool)
{
    return made({"", ProblemKind::Missing, Owner::Platform, "ssh.unsuitable",
                 QT_TRANSLATE_NOOP("Text", "%1 lacks a tool without which commands cannot be run and ended safely."),
                 QT_TRANSLATE_NOOP("Text", "Install the tool that the details name. Only Linux hosts will do.")},
                target, tool);
}

Problem notConfirmed(const SshTarget &target, const QString &program)
{
    return made({"", ProblemKind::Timeout, Owner::Platform, "ssh.not-confirmed",
                 QT_TRANSLATE_NOOP("Text", "The command was told to end, but %1 does not say that it has."),
                 QT_TRANSLATE_NOOP("Text", "Look at the host before you repeat it.")},
                target, program);
}

} // namespace Switchback::SshProblem
