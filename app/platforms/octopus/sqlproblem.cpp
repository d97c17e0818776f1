// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/sqlserver.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// What a person does about a message of SQL Server. Numbers: sys.messages.
struct Known {
    int number;
    ProblemKind kind;
    const char *remedy;
};

const Known *known(int number)
{
    static const Known list[] = {
        {229, ProblemKind::Permission,
         QT_TRANSLATE_NOOP("Text", "Give the SQL user the right, or use one that has it.")},
        {262, ProblemKind::Permission,
         QT_TRANSLATE_NOOP("Text", "Give the SQL user the right, or use one that has it.")},
        {911, ProblemKind::NotFound, QT_TRANSLATE_NOOP("Text", "Check the name of the database in the account.")},
        {916, ProblemKind::Permission,
         QT_TRANSLATE_NOOP("Text", "Give the SQL user the right, or use one that has it.")},
        {1105, ProblemKind::DiskFull, QT_TRANSLATE_NOOP("Text", "Make room for the database, then try again.")},
        {3101, ProblemKind::Conflict,
         QT_TRANSLATE_NOOP("Text", "Stop every program that uses the database, then try again.")},
        {3201, ProblemKind::Missing,
         QT_TRANSLATE_NOOP("Text", "Check that SQL Server's own service account may write to the folder of backups.")},
        {3202, ProblemKind::DiskFull, QT_TRANSLATE_NOOP("Text", "Make room for the backup, then try again.")},
        {3257, ProblemKind::DiskFull, QT_TRANSLATE_NOOP("Text", "Make room for the database, then try again.")},
        {4060, ProblemKind::NotFound, QT_TRANSLATE_NOOP("Text", "Check the name of the database in the account.")},
        {9002, ProblemKind::DiskFull,
         QT_TRANSLATE_NOOP("Text", "Let the transaction log grow, or make room for it, then try again.")},
        {18456, ProblemKind::Permission,
         QT_TRANSLATE_NOOP("Text", "Check the SQL user and the password in the account.")},
    };
    const auto *found =
        std::find_if(std::begin(list), std::end(list), [number](const Known &one) { return one.number == number; });
    return found == std::end(list) ? nullptr : found;
}

} // namespace

Problem sqlProblem(const QStringList &lines)
{
    // "Msg 3201, Level 16, State 1, Server DB, Line 1", and its text on the next line. 3013 only says that another came
    // before it.
    static const QRegularExpression head(u"\\AMsg (\\d+), Level (\\d+),"_s);
    constexpr int terminating = 3013;
    constexpr int leastSevere = 11;
    int number = 0;
    QString said;
    for (qsizetype i = 0; i < lines.size() && number == 0; ++i) {
        const QRegularExpressionMatch match = head.match(lines.at(i));
        const int candidate = match.captured(1).toInt();
        if (!match.hasMatch() || candidate == terminating || match.captured(2).toInt() < leastSevere)
            continue;
        number = candidate;
        said = lines.value(i + 1).trimmed();
    }
    const Known *advice = known(number);
    if (said.isEmpty() && !lines.isEmpty())
        said = lines.last().trimmed();
    return octopusProblem(
        advice ? advice->kind : ProblemKind::Remote, Owner::Platform, u"octopus.sql"_s,
        number == 0 ? Text(QT_TRANSLATE_NOOP("Text", "The database cannot be used: “%1”"), {said})
                    : Text(QT_TRANSLATE_NOOP("Text", "The database says: “%1” (message %2)"), {said, number}),
        Text(advice ? advice->remedy
                    : QT_TRANSLATE_NOOP("Text", "Ask whoever runs the database; the details have its own "
                                                "words.")),
        lines.join(u'\n'));
}

} // namespace Switchback
