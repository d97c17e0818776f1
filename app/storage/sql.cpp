// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/sql.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback::Sql {

namespace {

// Primary result codes, sqlite.org/rescode.html; extended ones hold them in their low byte.
enum ResultCode {
    Busy = 5,
    ReadOnly = 8,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    Corrupt = 11,
    NotADatabase = 26
};

struct Words {
    ProblemKind kind;
    const char *code;
    const char *sentence;
    const char *remedy;
};

Words words(int code)
{
    switch (code & 0xff) {
    case Busy:
        return {ProblemKind::Conflict, "storage.busy",
                QT_TRANSLATE_NOOP("Text", "The activity database is in use by another program."),
                QT_TRANSLATE_NOOP("Text", "Close the other program and try again.")};
    case ReadOnly:
    case CannotOpen:
        return {ProblemKind::Permission, "storage.not-writable",
                QT_TRANSLATE_NOOP("Text", "The activity database cannot be opened for writing."),
                QT_TRANSLATE_NOOP("Text", "Check who owns the workspace folder and whether its disk is writable.")};
    case Full:
        return {ProblemKind::DiskFull, "storage.disk-full",
                QT_TRANSLATE_NOOP("Text", "The disk with the activity database is full."),
                QT_TRANSLATE_NOOP("Text", "Make room on the disk of the workspace and try again.")};
    case Constraint:
        return {ProblemKind::Conflict, "storage.constraint",
                QT_TRANSLATE_NOOP("Text", "The activity database refused a contradictory entry."),
                QT_TRANSLATE_NOOP("Text", "Report this with the details.")};
    case Corrupt:
    case NotADatabase:
        return {ProblemKind::Local, "storage.damaged", QT_TRANSLATE_NOOP("Text", "The activity database is damaged."),
                QT_TRANSLATE_NOOP(
                    "Text", "Close Switchback and start it again: what can be read is taken over into a new one.")};
    default:
        return {ProblemKind::Local, "storage.failed",
                QT_TRANSLATE_NOOP("Text", "The activity database could not be read or written."),
                QT_TRANSLATE_NOOP("Text", "Look at the details and check the disk of the workspace.")};
    }
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return Failure(problem(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return Failure(problem(query.lastError()));
    return query;
}

} // namespace

Problem problem(const QSqlError &error)
{
    const Words said = words(error.nativeErrorCode().toInt());
    return {.kind = said.kind,
            .owner = said.kind == ProblemKind::Local ? Owner::Switchback : Owner::You,
            .code = QString::fromLatin1(said.code),
            .sentence = Text(said.sentence),
            .remedy = Text(said.remedy),
            .details = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.text())};
}

Result<void> exec(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    return run(database, statement, values).map([](const QSqlQuery &) {});
}

Result<QVariant> value(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QVariant first;
    bool found = false;
    return forEach(database, statement, values,
                   [&](const QSqlQuery &row) {
                       if (!std::exchange(found, true))
                           first = row.value(0);
                   })
        .map([&first] { return first; });
}

Result<void> forEach(const QSqlDatabase &database, const QString &statement, const QVariantList &values,
                     const std::function<void(const QSqlQuery &)> &row)
{
    auto query = run(database, statement, values);
    if (!query)
        return Failure(query.error());
    while (query->next())
        row(*query);
    // A row that cannot be read ends the loop just as the last one does.
    if (query->lastError().isValid())
        return Failure(problem(query->lastError()));
    return {};
}

} // namespace Switchback::Sql
