// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasetool.h"

#include "app/platforms/local/databaseproblem.h"
#include "app/process/commandrunner.h"
#include "app/process/linesplitter.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Switchback {

Result<QString> findDatabaseTool(const QStringList &names, const QString &path, const QString &package)
{
    const QStringList folders = path.split(u':', Qt::SkipEmptyParts);
    for (const QString &name : names)
        if (const QString found = QStandardPaths::findExecutable(name, folders); !folders.isEmpty() && !found.isEmpty())
            return found;
    return Failure(DatabaseProblem::toolMissing(names.first(), package));
}

QProcessEnvironment databaseToolEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names)
        if (name.startsWith("PG"_L1) || name.startsWith("MYSQL"_L1) || name.startsWith("MARIADB"_L1)
            || name.startsWith("LC_"_L1) || name == "LANGUAGE"_L1)
            environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // MySQL's own programs read the person's ~/.mylogin.cnf after any other file, unless they are told of one that is not
    // there.
    environment.insert(u"MYSQL_TEST_LOGIN_FILE"_s, u"/nonexistent/mylogin.cnf"_s);
    return environment;
}

Result<ToolAnswer> askDatabaseTool(const Command &command, const std::stop_token &stop,
                                   const std::function<bool(const QString &)> &heard)
{
    constexpr qsizetype keptLines = 20;
    ToolAnswer answer;
    QByteArray output;
    LineSplitter splitter;
    const LineSplitter::Sink keep = [&](const QString &line) {
        if (heard && !heard(line))
            return;
        answer.words.append(line);
        if (answer.words.size() > keptLines)
            answer.words.removeFirst();
    };
    const Result<CommandOutcome> outcome = runCommandRaw(
        command, stop, [&output](const QByteArray &bytes) { output.append(bytes); },
        [&](const QByteArray &bytes) { splitter.add(bytes, keep); });
    splitter.finish(keep);
    if (!outcome)
        return Failure(outcome.error());
    answer.exitCode = outcome->exitCode;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty())
            answer.lines.append(line.split('\t'));
    return answer;
}

} // namespace Switchback
