// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databaseproblem.h"

#include "app/platforms/local/diskfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback::DatabaseProblem {

namespace {

/// The first line that says what is the matter, without the program's name before it, and without a full stop. Lines
/// after it say where, or are hints.
QString essence(const QStringList &words)
{
    static const QRegularExpression telling(u"error|fatal|got errno|couldn't"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression program(u"\\A[a-z_-]+: (?:error: )?"_s);
    QString line;
    for (const QString &word : words)
        if (line.isEmpty() && word.contains(telling))
            line = word;
    if (line.isEmpty())
        line = words.value(words.size() - 1);
    line = line.remove(program).simplified();
    while (line.endsWith(u'.'))
        line.chop(1);
    return line;
}

Problem told(ProblemKind kind, Owner owner, const char *code, const Text &sentence, const Text &remedy,
             const QStringList &words = {})
{
    return localProblem(kind, owner, QString::fromLatin1(code), sentence, remedy, words.join(u'\n'));
}

} // namespace

Problem toolMissing(const QString &program, const QString &package)
{
    return told(ProblemKind::Missing, Owner::You, "local.database-tool-missing",
                Text(QT_TRANSLATE_NOOP("Text", "The program %1, which the site's database is copied with, is not "
                                               "installed."),
                     {program}),
                Text(QT_TRANSLATE_NOOP("Text", "Install the package %1 and try again."), {package}));
}

Problem toolOld(const QString &program, int itsVersion, int serverVersion, const QString &package)
{
    return told(
        ProblemKind::Missing, Owner::You, "local.database-tool-old",
        Text(QT_TRANSLATE_NOOP("Text", "The program %1 is of version %2 and cannot copy databases of a server of "
                                       "version %3."),
             {program, itsVersion, serverVersion}),
        Text(QT_TRANSLATE_NOOP("Text", "Install version %1 or newer of the package %2 and try again."),
             {serverVersion, package}));
}

Problem toolNew(const QString &program, int itsVersion, int serverVersion)
{
    return told(ProblemKind::Missing, Owner::You, "local.database-tool-new",
                Text(QT_TRANSLATE_NOOP(
                         "Text", "The program %1 is of version %2, and a server of version %3 does not take what it "
                                 "writes."),
                     {program, itsVersion, serverVersion}),
                Text(QT_TRANSLATE_NOOP("Text", "Install the package postgresql-client-%1 beside it and try again."),
                     {serverVersion}));
}

Problem unreachable(const DatabaseServer &server, const QStringList &words)
{
    return told(ProblemKind::Network, Owner::You, "local.database-unreachable",
                Text(QT_TRANSLATE_NOOP("Text", "The database server %1 does not answer: %2."),
                     {server.where(), essence(words)}),
                Text(QT_TRANSLATE_NOOP("Text", "Start the server, or correct “host” and “port” of the database in "
                                               "project.json, and try again.")),
                words);
}

Problem login(const DatabaseServer &server, const QStringList &words)
{
    return told(ProblemKind::Permission, Owner::You, "local.database-login",
                Text(QT_TRANSLATE_NOOP("Text", "The database server %1 does not let the user %2 in: %3."),
                     {server.where(), server.user, essence(words)}),
                Text(QT_TRANSLATE_NOOP("Text", "Correct “user” in project.json or the password in %1, and try again."),
                     {server.passwordFile}),
                words);
}

Problem rights(const DatabaseServer &server, const QStringList &words)
{
    return told(ProblemKind::Permission, Owner::You, "local.database-rights",
                Text(QT_TRANSLATE_NOOP("Text", "The database user %1 lacks a right on %2: %3."),
                     {server.user, server.where(), essence(words)}),
                Text(QT_TRANSLATE_NOOP("Text", "Have the server's administrator grant %1 the right to create and drop "
                                               "databases whose names begin with “%2”, and everything in them."),
                     {server.user, server.namePrefix}),
                words);
}

Problem full(const DatabaseServer &server, const QStringList &words)
{
    return told(ProblemKind::DiskFull, Owner::You, "local.database-full",
                Text(QT_TRANSLATE_NOOP("Text", "The database server %1 has no room left: %2."),
                     {server.where(), essence(words)}),
                Text(QT_TRANSLATE_NOOP("Text", "Free some space where the server keeps its databases, for example by "
                                               "deleting a backup that is no longer needed, and try again.")),
                words);
}

Problem noRoom(const DatabaseServer &server, qint64 needed, qint64 room)
{
    return told(
        ProblemKind::DiskFull, Owner::You, "local.database-full",
        Text(QT_TRANSLATE_NOOP("Text", "There is not enough room on the disk of the database server %1: %2 are "
                                       "needed and %3 are free."),
             {server.where(), QVariant::fromValue(Bytes{needed}), QVariant::fromValue(Bytes{room})}),
        Text(QT_TRANSLATE_NOOP("Text", "Free some space there, for example by deleting a backup that is no longer "
                                       "needed, and try again.")));
}

Problem dumpFailed(const QStringList &words)
{
    return told(
        ProblemKind::Local, Owner::Platform, "local.database-dump-failed",
        Text(QT_TRANSLATE_NOOP("Text", "The site's database cannot be read completely: %1."), {essence(words)}),
        Text(QT_TRANSLATE_NOOP("Text", "Put right in the site's database what the server complains about, and try "
                                       "again; nothing was changed in it.")),
        words);
}

Problem loadFailed(const QStringList &words)
{
    return told(
        ProblemKind::Local, Owner::Platform, "local.database-load-failed",
        Text(QT_TRANSLATE_NOOP("Text", "The copy of the site's database cannot be loaded: %1."), {essence(words)}),
        Text(QT_TRANSLATE_NOOP("Text", "Put right in the site's database what the server complains about, or grant "
                                       "its user the right that is missing, and try again; the database itself is "
                                       "as before.")),
        words);
}

Problem failed(const DatabaseServer &server, const QStringList &words)
{
    return told(
        ProblemKind::Local, Owner::Platform, "local.database-failed",
        Text(QT_TRANSLATE_NOOP("Text", "The database server %1 refuses: %2."), {server.where(), essence(words)}),
        Text(QT_TRANSLATE_NOOP("Text", "Look up in the server's log what it complains about, and try again.")), words);
}

Problem differs(const Text &difference)
{
    return told(ProblemKind::Local, Owner::Platform, "local.database-differs",
                Text(QT_TRANSLATE_NOOP("Text", "The copy of the database is not like the original. %1"),
                     {QVariant::fromValue(difference)}),
                Text(QT_TRANSLATE_NOOP("Text", "Try again; if it happens again, look at that part of the database with "
                                               "the server's own tools.")));
}

Problem unquiet(const QString &object)
{
    return told(ProblemKind::Conflict, Owner::You, "local.database-unquiet",
                Text(QT_TRANSLATE_NOOP("Text", "%1 was changed in the site's database while it was copied, although "
                                               "writes are frozen."),
                     {object}),
                Text(QT_TRANSLATE_NOOP("Text", "Stop what writes there besides visitors' requests, such as jobs of the "
                                               "site or other programs, and try again.")));
}

Problem missing(const DatabaseServer &server, const QString &name)
{
    return told(
        ProblemKind::NotFound, Owner::You, "local.database-missing",
        Text(QT_TRANSLATE_NOOP("Text", "The database %1 is not on the server %2."), {name, server.where()}),
        Text(QT_TRANSLATE_NOOP("Text", "Name the server that it is on in project.json, or bring it back there from "
                                       "a backup of the server.")));
}

Problem notNamed()
{
    return told(ProblemKind::Refused, Owner::You, "local.database-not-named",
                Text(QT_TRANSLATE_NOOP("Text", "There is a database with this data, but project.json names no database "
                                               "server any more.")),
                Text(QT_TRANSLATE_NOOP("Text", "Put the part “database” of project.json back and try again.")));
}

Problem foreign(const QString &name)
{
    return told(ProblemKind::Refused, Owner::You, "local.database-foreign",
                Text(QT_TRANSLATE_NOOP("Text", "The database %1 was made for another folder or another machine and is "
                                               "not overwritten."),
                     {name}),
                Text(QT_TRANSLATE_NOOP("Text", "Roll this operation back and begin it anew: the new installation then "
                                               "gets a database of its own.")));
}

Problem copiedProject(const QString &folder, const QString &original)
{
    return told(ProblemKind::Refused, Owner::You, "local.copied-project",
                Text(QT_TRANSLATE_NOOP("Text", "%1 is a copy of %2 and names the databases of that one, which are not "
                                               "to be touched from here."),
                     {folder, original}),
                Text(QT_TRANSLATE_NOOP("Text", "Work with the site in the original folder. For a site of its own, "
                                               "delete the folder “environments” in the copy and set it up.")));
}

Problem otherKind(const QString &kind, const DatabaseServer &server)
{
    return told(
        ProblemKind::Refused, Owner::You, "local.database-other-kind",
        Text(QT_TRANSLATE_NOOP("Text", "The backup holds a database of %1, which a server of the kind %2 cannot "
                                       "load."),
             {kind, databaseKindName(server.kind)}),
        Text(QT_TRANSLATE_NOOP("Text", "Name a server of the backup's kind in project.json and try again.")));
}

} // namespace Switchback::DatabaseProblem
