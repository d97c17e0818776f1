// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/procfile.h"

#include "app/platforms/local/diskfile.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem procfileProblem(const QString &code, const Text &sentence)
{
    return localProblem(
        ProblemKind::InvalidInput, Owner::You, code, sentence,
        Text(QT_TRANSLATE_NOOP("Text", "Each line of a Procfile is a name, a colon and a command, such as "
                                       "“web: ./serve --port $PORT”.")));
}

} // namespace

Result<Procfile> parseProcfile(const QByteArray &bytes, const QString &name)
{
    static const QRegularExpression linePattern(u"^([A-Za-z0-9_-]+):\\s*(.*)$"_s);
    QHash<QString, QString> commands;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QRegularExpressionMatch match = linePattern.match(line);
        if (!match.hasMatch()) {
            return Failure(procfileProblem(
                u"local.procfile-line"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1: line %2 is not of the form “name: command”."), {name, i + 1})));
        }
        const QString type = match.captured(1);
        if (match.captured(2).isEmpty()) {
            return Failure(procfileProblem(
                u"local.procfile-empty"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1: “%2:” in line %3 has no command."), {name, type, i + 1})));
        }
        if (commands.contains(type)) {
            return Failure(procfileProblem(
                u"local.procfile-twice"_s,
                Text(QT_TRANSLATE_NOOP("Text", "%1: “%2:” is there twice, again in line %3."), {name, type, i + 1})));
        }
        commands.insert(type, match.captured(2));
    }
    if (!commands.contains(u"web"_s)) {
        return Failure(procfileProblem(u"local.procfile-no-web"_s,
                                       Text(QT_TRANSLATE_NOOP("Text", "%1 has no line “web:”."), {name})));
    }
    return Procfile{.web = commands.value(u"web"_s), .release = commands.value(u"release"_s)};
}

} // namespace Switchback
