// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/sshhostkey.h"

#include "app/process/commandrunner.h"
#include "app/process/sshproblem.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

struct Answer {
    int exitCode = 0;
    QString output;
    QString error;
};

Result<Answer> ask(const QString &program, const QStringList &arguments, const std::stop_token &stop)
{
    QByteArray output;
    QByteArray error;
    const Result<CommandOutcome> outcome = runCommandRaw(
        {.program = program,
         .arguments = arguments,
         .workingDirectory = {},
         .environment = QProcessEnvironment::systemEnvironment()},
        stop, [&output](const QByteArray &bytes) { output += bytes; },
        [&error](const QByteArray &bytes) { error += bytes; });
    if (!outcome)
        return Failure(outcome.error());
    return Answer{outcome->exitCode, QString::fromUtf8(output), QString::fromUtf8(error)};
}

/// What the user's configuration makes of the target: `ssh -G`, without connecting.
Result<QHash<QString, QString>> settingsOf(const SshTarget &target, const std::stop_token &stop)
{
    if (const Result<void> checked = checkTarget(target); !checked)
        return Failure(checked.error());
    const Result<Answer> answer =
        ask(target.program, QStringList{u"-G"_s} + sshOptions(target) + QStringList{u"--"_s, target.host}, stop);
    if (!answer)
        return Failure(answer.error().kind == ProblemKind::Missing
                           ? SshProblem::notInstalled(target, answer.error().sentence.english())
                           : answer.error());
    if (answer->exitCode != 0)
        return Failure(SshProblem::fromWords(target, answer->error));
    QHash<QString, QString> settings;
    const QStringList lines = answer->output.split(u'\n');
    for (const QString &line : lines)
        settings.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
    return settings;
}

QString knownName(const QHash<QString, QString> &settings)
{
    if (const QString alias = settings.value(u"hostkeyalias"_s); !alias.isEmpty() && alias != "none"_L1)
        return alias;
    const QString host = settings.value(u"hostname"_s);
    const QString port = settings.value(u"port"_s, u"22"_s);
    return port == "22"_L1 ? host : u'[' + host + u"]:"_s + port;
}

QString knownHostsFile(const SshTarget &target, const QHash<QString, QString> &settings)
{
    if (!target.knownHostsFile.isEmpty())
        return target.knownHostsFile;
    // The first of several; names with blanks are not told apart there, so the usual place is better than half a name.
    const QString first = settings.value(u"userknownhostsfile"_s).section(u' ', 0, 0);
    const QString path = first.startsWith("~/"_L1) ? QDir::homePath() + first.mid(1) : first;
    return path.startsWith(u'/') ? path : QDir::homePath() + u"/.ssh/known_hosts"_s;
}

/// The keys of lines "name type base64", comments left out.
QList<SshHostKey> keysIn(const QString &text, const QString &name)
{
    QList<SshHostKey> keys;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QStringList fields = line.simplified().split(u' ');
        if (fields.size() >= 3 && !line.startsWith(u'#'))
            keys.append({name, fields.at(1), QByteArray::fromBase64(fields.at(2).toLatin1())});
    }
    return keys;
}

Problem unwritable(const QFile &file)
{
    return {.kind = ProblemKind::Local,
            .owner = Owner::You,
            .code = u"ssh.known-hosts"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "The file %1 could not be written: %2."),
                             {file.fileName(), file.errorString()}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Check that its folder is there and that the disk is not full.")),
            .details = {}};
}

Result<void> appendLine(const QString &path, const QString &line)
{
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite))
        return Failure(unwritable(file));
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QByteArray bytes = line.toUtf8() + '\n';
    // Somebody's editor may have left the last line without its end.
    if (file.size() > 0) {
        file.seek(file.size() - 1);
        if (file.read(1) != "\n")
            bytes.prepend('\n');
    }
    file.seek(file.size());
    if (file.write(bytes) != bytes.size() || !file.flush())
        return Failure(unwritable(file));
    return {};
}

} // namespace

QString SshHostKey::fingerprint() const
{
    return u"SHA256:"_s
           + QString::fromLatin1(
               QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toBase64(QByteArray::OmitTrailingEquals));
}

QString SshHostKey::line() const
{
    return name + u' ' + type + u' ' + QString::fromLatin1(blob.toBase64());
}

Result<SshHostKey> offeredHostKey(const SshTarget &target, const std::stop_token &stop)
{
    const Result<QHash<QString, QString>> settings = settingsOf(target, stop);
    if (!settings)
        return Failure(settings.error());
    // One that ssh would choose first is the one that is to be compared.
    const Result<Answer> answer =
        ask(u"ssh-keyscan"_s,
            {u"-T"_s, QString::number(target.connectTimeout.count()), u"-t"_s, u"ed25519,ecdsa,rsa"_s, u"-p"_s,
             settings->value(u"port"_s, u"22"_s), u"--"_s, settings->value(u"hostname"_s)},
            stop);
    if (!answer)
        return Failure(answer.error());
    const QList<SshHostKey> keys = keysIn(answer->output, knownName(*settings));
    for (const QLatin1String prefix : {"ssh-ed25519"_L1, "ecdsa-"_L1, "ssh-rsa"_L1})
        for (const SshHostKey &key : keys)
            if (key.type.startsWith(prefix))
                return key;
    return Failure(SshProblem::noKey(target, answer->error));
}

Result<void> trustHostKey(const SshTarget &target, const SshHostKey &key, const std::stop_token &stop)
{
    const Result<SshHostKey> offered = offeredHostKey(target, stop);
    if (!offered)
        return Failure(offered.error());
    if (*offered != key)
        return Failure(SshProblem::changedKey(target, offered->line()));
    const Result<QHash<QString, QString>> settings = settingsOf(target, stop);
    if (!settings)
        return Failure(settings.error());
    const QString path = knownHostsFile(target, *settings);
    if (QFileInfo::exists(path)) {
        const Result<Answer> known = ask(u"ssh-keygen"_s, {u"-F"_s, key.name, u"-f"_s, path}, stop);
        if (!known)
            return Failure(known.error());
        const QList<SshHostKey> keys = keysIn(known->output, key.name);
        if (keys.contains(key))
            return {};
        if (!keys.isEmpty())
            return Failure(SshProblem::changedKey(target, known->output));
    }
    return appendLine(path, key.line());
}

} // namespace Switchback
