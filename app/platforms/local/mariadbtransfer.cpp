// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/mariadbdatabase.h"
#include "app/platforms/local/programpipe.h"
#include "app/process/commandrunner.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QStringList dumperNames(DatabaseKind kind)
{
    return kind == DatabaseKind::MySql ? QStringList{u"mysqldump"_s, u"mariadb-dump"_s}
                                       : QStringList{u"mariadb-dump"_s, u"mysqldump"_s};
}

/// Since MariaDB 10.11.
constexpr char dumpHistory[] = "--dump-history";

QString dumpFile(const QString &folder)
{
    return folder + u"/database.sql"_s;
}

const QString historyAspect = u"history"_s;

QStringList histories(const DatabaseSurvey &survey)
{
    QStringList tables;
    for (auto object = survey.objects().begin(); object != survey.objects().end(); ++object)
        if (object->schema.contains(historyAspect))
            tables.append(object.key());
    return tables;
}

/// A dump ends with this line when nothing of it is missing.
bool isComplete(const QString &path)
{
    constexpr qint64 tail = 512;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax<qint64>(0, file.size() - tail)))
        return false;
    return file.readAll().contains("-- Dump completed");
}

} // namespace

/// What the tool says of itself: which options there are differs by vendor and by version.
Result<QByteArray> MariaDbDatabase::dumperOptions(const QString &program, const std::stop_token &stop)
{
    return askDatabaseTool({.program = program,
                            .arguments = {u"--no-defaults"_s, u"--help"_s},
                            .workingDirectory = {},
                            .environment = databaseToolEnvironment(),
                            .grace = databaseToolGrace},
                           stop)
        .map([](const ToolAnswer &answer) {
            QByteArray text;
            for (const QList<QByteArray> &line : answer.lines)
                text += line.join('\t') + '\n';
            return text;
        });
}

/// The tables whose history the tool copies, too: all of them, or none where it is too old for that, or where a history
/// is kept by the numbers of transactions, which mean something else on another server.
Result<QStringList> MariaDbDatabase::copiedHistories(const DatabaseSurvey &survey, const std::stop_token &stop) const
{
    const QStringList tables = histories(survey);
    const bool isByTime = std::all_of(tables.begin(), tables.end(), [&survey](const QString &table) {
        return survey.objects().value(table).schema.value(historyAspect) == "by time"_L1;
    });
    const Result<QString> program = findDumper();
    if (tables.isEmpty() || !isByTime || !program)
        return QStringList();
    return dumperOptions(*program, stop).map([&tables](const QByteArray &known) {
        return known.contains(dumpHistory) ? tables : QStringList();
    });
}

Result<QStringList> MariaDbDatabase::lostHistories(const QString &name, const std::stop_token &stop) const
{
    const Result<DatabaseSurvey> survey = outline(name, stop);
    if (!survey)
        return Failure(survey.error());
    return copiedHistories(*survey, stop).map([&survey](const QStringList &copied) {
        return copied.isEmpty() ? histories(*survey) : QStringList();
    });
}

Result<QString> MariaDbDatabase::findDumper() const
{
    return findDatabaseTool(dumperNames(server().kind), m_path, package());
}

Result<Command> MariaDbDatabase::dumper(const DatabaseLogin &login, const QString &name,
                                        const std::stop_token &stop) const
{
    const Result<QString> program = findDumper();
    if (!program)
        return Failure(program.error());
    const Result<QByteArray> known = dumperOptions(*program, stop);
    if (!known)
        return Failure(known.error());
    const Result<QStringList> histories =
        outline(name, stop).and_then([&](const DatabaseSurvey &survey) { return copiedHistories(survey, stop); });
    if (!histories)
        return Failure(histories.error());
    // One moment of all tables; nothing that needs more rights than reading the database.
    Command command{.program = *program,
                    .arguments = {u"--defaults-file="_s + login.path(), u"--single-transaction"_s, u"--quick"_s,
                                  u"--routines"_s, u"--triggers"_s, u"--events"_s, u"--hex-blob"_s,
                                  u"--no-tablespaces"_s, u"--max-allowed-packet=1G"_s,
                                  u"--default-character-set=utf8mb4"_s},
                    .workingDirectory = {},
                    .environment = databaseToolEnvironment(),
                    .grace = databaseToolGrace};
    // MySQL's own would otherwise claim the copy's transactions for the original, and ask for what MariaDB has not.
    if (known->contains("--set-gtid-purged"))
        command.arguments += u"--set-gtid-purged=OFF"_s;
    if (known->contains("--column-statistics"))
        command.arguments += u"--column-statistics=0"_s;
    // What rows of system-versioned tables were before is a part of them.
    if (!histories->isEmpty())
        command.arguments += QString::fromLatin1(dumpHistory);
    command.arguments.append(name);
    return command;
}

Result<void> MariaDbDatabase::copy(const QString &from, const QString &to, const QString &, qint64 bytes,
                                   const DatabaseProgress &progress, const std::stop_token &stop) const
{
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    const Result<Command> writer = dumper(*file, from, stop);
    const Result<Command> reader = client(*file, to);
    if (!writer || !reader)
        return Failure(writer ? reader.error() : writer.error());
    const auto moved = [&](qint64 done) { progress(done, qMax(done, bytes)); };
    const Result<ProgramPipeOutcome> outcome = runProgramPipe(*writer, *reader, moved, stop);
    if (!outcome)
        return Failure(outcome.error());
    // Whoever failed first: what the other says is only that nobody reads, or that the end is missing.
    if (outcome->writerExitCode != 0 && !outcome->readerGaveUp)
        return Failure(problemOf(Doing::Dumping, outcome->writerWords));
    if (outcome->readerExitCode != 0 || outcome->readerGaveUp)
        return Failure(problemOf(Doing::Loading, outcome->readerWords));
    return {};
}

Result<void> MariaDbDatabase::dump(const QString &name, const QString &folder, qint64 bytes,
                                   const DatabaseProgress &progress, const std::stop_token &stop) const
{
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    const Result<Command> command = dumper(*file, name, stop);
    if (!command)
        return Failure(command.error());
    QFile target(dumpFile(folder));
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return Failure(fileProblem(errno, target.fileName()));
    std::stop_source ended;
    const std::stop_callback forward(stop, [&ended] { ended.request_stop(); });
    qint64 done = 0;
    int error = 0;
    QByteArray complaints;
    const Result<CommandOutcome> outcome = runCommandRaw(
        *command, ended.get_token(),
        [&](const QByteArray &piece) {
            if (error == 0 && target.write(piece) != piece.size()) {
                error = errno;
                ended.request_stop();
            }
            done += piece.size();
            progress(done, qMax(done, bytes));
        },
        [&](const QByteArray &piece) { complaints += piece; });
    if (error != 0)
        return Failure(fileProblem(error, target.fileName()));
    if (!outcome)
        return Failure(outcome.error());
    target.close();
    if (!outcome->succeeded() || !isComplete(target.fileName()))
        return Failure(problemOf(Doing::Dumping, QString::fromUtf8(complaints).split(u'\n', Qt::SkipEmptyParts)));
    return {};
}

Result<void> MariaDbDatabase::load(const QString &folder, const QString &name, qint64 bytes,
                                   const DatabaseProgress &progress, const std::stop_token &stop) const
{
    const Result<DatabaseLogin> file = login();
    if (!file)
        return Failure(file.error());
    Result<Command> command = client(*file, name);
    if (!command)
        return Failure(command.error());
    qint64 done = 0;
    command->input = FileInput{.path = dumpFile(folder), .handedOver = [&](qint64 piece) {
                                   done += piece;
                                   progress(done, qMax(done, bytes));
                               }};
    const Result<ToolAnswer> answer = askDatabaseTool(*command, stop);
    if (!answer)
        return Failure(answer.error());
    return answer->succeeded() ? Result<void>() : Failure(problemOf(Doing::Loading, answer->words));
}

} // namespace Switchback
