// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/cloudserver.h"

#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/serverscripts.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto dumpDeadline = std::chrono::hours(6);
constexpr int noFolder = 97;

QString valueOf(const Printed &printed, const QString &name)
{
    for (const QString &line : printed.output)
        if (line.startsWith(QString(name + u' ')))
            return line.mid(name.size() + 1);
    return {};
}

/// Of a full disk, in the words of gzip, of the shell or of the database.
bool speaksOfFullDisk(const QStringList &words)
{
    return std::any_of(words.cbegin(), words.cend(), [](const QString &line) {
        return line.contains("No space left on device"_L1) || line.contains("Errcode: 28"_L1)
               || line.contains("disk full"_L1, Qt::CaseInsensitive) || line.contains("is full"_L1);
    });
}

Problem databaseProblem(const Printed &printed, const QString &code, const Text &sentence)
{
    constexpr int isSplit = 89;
    constexpr int noLogin = 91;
    const QStringList words = printed.lastWords();
    Problem problem = magentoProblem(ProblemKind::Remote, Owner::Platform, code, sentence,
                                     Text(QT_TRANSLATE_NOOP("Text", "Look at what the database says, in the details.")),
                                     words.join(u'\n'));
    if (printed.outcome.exitCode == isSplit) {
        problem.owner = Owner::You;
        problem.remedy = Text(QT_TRANSLATE_NOOP(
            "Text", "Switchback cannot back up databases that are split: join them first, or upgrade by hand."));
    } else if (printed.outcome.exitCode == noLogin) {
        problem.remedy = Text(
            QT_TRANSLATE_NOOP("Text", "The application needs a relationship called “database” in .magento.app.yaml."));
    } else if (speaksOfFullDisk(words)) {
        problem.kind = ProblemKind::DiskFull;
        problem.owner = Owner::You;
        problem.remedy = Text(
            QT_TRANSLATE_NOOP("Text", "A disk of the environment is full: make room there, or give it a larger one."));
    }
    return problem;
}

} // namespace

Result<CloudServer> CloudServer::open(const QString &address, const QString &sshConfig, Context &context)
{
    const QUrl url(address);
    if (url.scheme() != "ssh"_L1 || url.host().isEmpty())
        return Failure(magentoProblem(
            ProblemKind::Refused, Owner::You, u"magento.no-ssh"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The cloud names no address for ssh.")),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "The environment may be inactive, or you may not have been given ssh access to "
                                   "it."))));
    SshTarget target;
    target.host = url.host();
    target.user = url.userName();
    target.port = url.port(0);
    target.configFile = sshConfig;
    const auto connection = SshConnection::to(target);
    context.account->hold(connection);
    return CloudServer(std::make_shared<const SshCommands>(connection, context.account->redactor()));
}

Result<Printed> CloudServer::script(const QByteArray &text, const QStringList &arguments, bool isLogged,
                                    Context &context) const
{
    Command command;
    command.program = u"bash"_s;
    command.arguments =
        QStringList{u"-c"_s, QString::fromUtf8(ServerScripts::enter.toByteArray() + text), u"switchback"_s} + arguments;
    command.deadline = dumpDeadline;
    const LineSink log = [&context](Stream stream, const QString &line) { context.log.line(stream, line); };
    Result<Printed> printed = runPrinted(*m_host, command, context.stop, isLogged ? log : LineSink());
    if (printed && printed->outcome.exitCode == noFolder)
        return Failure(
            magentoProblem(ProblemKind::Remote, Owner::Platform, u"magento.server"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "The server does not have the folder of the application.")),
                           Text(QT_TRANSLATE_NOOP("Text", "Look whether the environment was ever deployed.")),
                           printed->lastWords().join(u'\n')));
    return printed;
}

Result<ServerPicture> CloudServer::look(Context &context) const
{
    const Result<Printed> printed = script(ServerScripts::look.toByteArray(), {}, false, context);
    if (!printed)
        return Failure(printed.error());
    ServerPicture picture;
    QStringList json;
    for (const QString &line : printed->output) {
        const QString word = line.section(u' ', 0, 0);
        if (word == "package"_L1)
            picture.packages.insert(line.section(u' ', 1, 1), line.section(u' ', 2, 2));
        else if (word == "json"_L1)
            json.append(line.mid(word.size() + 1));
        picture.isInMaintenance = picture.isInMaintenance || line == "maintenance"_L1;
        picture.hasFailedDeploy = picture.hasFailedDeploy || line == "failed"_L1;
    }
    picture.composerJson = json.join(u'\n').toUtf8();
    return picture;
}

Result<Printed> CloudServer::magento(const QStringList &arguments, Context &context) const
{
    return script("./bin/magento \"$@\"", arguments, true, context);
}

Result<void> CloudServer::setMaintenance(bool isOn, Context &context) const
{
    // As ece-tools does when the command fails: the flag is what counts (sheet, 4.1).
    const Result<Printed> printed =
        isOn ? script("./bin/magento maintenance:enable --no-ansi || touch var/.maintenance.flag", {}, true, context)
             : script("./bin/magento maintenance:disable --no-ansi || rm -f var/.maintenance.flag", {}, true, context);
    if (!printed)
        return Failure(printed.error());
    if (printed->outcome.succeeded())
        return {};
    return Failure(magentoProblem(ProblemKind::Remote, Owner::Platform, u"magento.server"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "Maintenance mode could not be changed.")),
                                  Text(QT_TRANSLATE_NOOP("Text", "Look at what the server says, in the details.")),
                                  printed->lastWords().join(u'\n')));
}

Result<void> CloudServer::stopCron(Context &context) const
{
    const Result<Printed> printed =
        script("[ ! -x vendor/bin/ece-tools ] || ./vendor/bin/ece-tools cron:disable || true", {}, true, context);
    return printed ? Result<void>() : Failure(printed.error());
}

Result<void> CloudServer::startCron(Context &context) const
{
    const Result<Printed> printed =
        script("[ ! -x vendor/bin/ece-tools ] || ./vendor/bin/ece-tools cron:enable || true", {}, true, context);
    return printed ? Result<void>() : Failure(printed.error());
}

Result<DumpFacts> CloudServer::dump(const QString &stamp, const QString &file, Context &context) const
{
    const Result<Printed> printed =
        script(ServerScripts::database.toByteArray() + ServerScripts::dump.toByteArray(), {stamp}, true, context);
    if (!printed)
        return Failure(printed.error());
    if (!printed->outcome.succeeded()) {
        (void)tidy(stamp, context);
        return Failure(databaseProblem(*printed, u"magento.dump"_s,
                                       Text(QT_TRANSLATE_NOOP("Text", "The database could not be dumped whole."))));
    }
    const DumpFacts facts{.bytes = valueOf(*printed, u"bytes"_s).toLongLong(),
                          .tables = valueOf(*printed, u"tables"_s).toInt()};
    const Result<void> fetched =
        m_host->download(valueOf(*printed, u"file"_s), file, context.stop, [&context](qint64 done, qint64 total) {
            context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = total});
        });
    if (const Result<void> tidied = tidy(stamp, context); fetched && !tidied)
        return Failure(tidied.error());
    return fetched ? Result<DumpFacts>(facts) : Failure(fetched.error());
}

Result<void> CloudServer::import(const QString &stamp, const QString &file, int tables, Context &context) const
{
    const Result<Printed> place =
        script(R"(echo "file ${TMPDIR:-/tmp}/switchback-$1.sql.gz")", {stamp}, false, context);
    if (!place)
        return Failure(place.error());
    const Result<void> sent =
        m_host->upload(file, valueOf(*place, u"file"_s), context.stop, [&context](qint64 done, qint64 total) {
            context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = total});
        });
    if (!sent)
        return sent;
    const Result<Printed> printed =
        script(ServerScripts::database.toByteArray() + ServerScripts::load.toByteArray(), {stamp}, true, context);
    const Result<void> tidied = tidy(stamp, context);
    if (!printed)
        return Failure(printed.error());
    if (!printed->outcome.succeeded() || valueOf(*printed, u"tables"_s).toInt() != tables)
        return Failure(databaseProblem(*printed, u"magento.import"_s,
                                       Text(QT_TRANSLATE_NOOP("Text", "The database could not be read in whole."))));
    return tidied;
}

Result<void> CloudServer::tidy(const QString &stamp, Context &context) const
{
    const Result<Printed> printed = script(R"(rm -f "${TMPDIR:-/tmp}/switchback-$1.sql.gz"*)", {stamp}, false, context);
    return printed ? Result<void>() : Failure(printed.error());
}

Result<DeployReport> CloudServer::lastDeploy(Context &context, int logLines) const
{
    const Result<Printed> printed =
        script(ServerScripts::report.toByteArray(), {QString::number(logLines)}, false, context);
    if (!printed)
        return Failure(printed.error());
    return deployReport(printed->output);
}

std::optional<ErrorReport> CloudServer::errorReport(const QString &id, Context &context) const
{
    if (!isReportId(id))
        return std::nullopt;
    // How deep reports lie is a setting (sheet, 4.5). Base64: the bytes count.
    const Result<Printed> printed = script(
        R"(find var/report -type f -name "$1" 2>/dev/null | head -n 1 | xargs -r base64 -w 0)", {id}, false, context);
    if (!printed || printed->output.isEmpty())
        return std::nullopt;
    return readErrorReport(QByteArray::fromBase64(printed->output.first().toLatin1()));
}

} // namespace Switchback
