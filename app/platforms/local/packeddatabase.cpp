// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/packeddatabase.h"

#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/sitedatabase.h"
#include "app/platforms/local/siterunner.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString dumpFolder(const QString &folder)
{
    return folder + u"/.switchback-database"_s;
}

QString factsFile(const QString &folder)
{
    return dumpFolder(folder) + u"/facts.json"_s;
}

QJsonObject rowsOf(const DatabaseSurvey &survey)
{
    QJsonObject rows;
    for (auto object = survey.objects().begin(); object != survey.objects().end(); ++object)
        rows.insert(object.key(), object->rows);
    return rows;
}

DatabaseProgress progressOf(Context &context)
{
    return [&context](qint64 done, qint64 total) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = total});
    };
}

/// The first object that has not as many rows as the original had.
Result<void> compareRows(const QJsonObject &original, const DatabaseSurvey &copy)
{
    for (auto object = original.begin(); object != original.end(); ++object) {
        const auto twin = copy.objects().constFind(object.key());
        if (twin == copy.objects().constEnd()) {
            return Failure(DatabaseProblem::differs(
                Text(QT_TRANSLATE_NOOP("Text", "%1 is missing in the copy."), {object.key()})));
        }
        if (twin->rows != object->toInteger()) {
            return Failure(DatabaseProblem::differs(
                Text(QT_TRANSLATE_NOOP("Text", "The table %1 has %2 rows in the original and %3 in the copy."),
                     {object.key(), object->toInteger(), twin->rows})));
        }
    }
    return {};
}

} // namespace

Result<void> packDatabase(const SiteRunner &runner, const InstallationState &installation, const QString &folder,
                          Context &context)
{
    if (installation.database.isEmpty())
        return {};
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    if (!*database)
        return Failure(DatabaseProblem::notNamed());
    if (const Result<void> cleared = removeTree(dumpFolder(folder)); !cleared)
        return cleared;
    if (const Result<void> made = makeFolder(dumpFolder(folder)); !made)
        return made;
    const Result<DatabaseSurvey> before = (*database)->survey(installation.database, context.stop);
    if (!before)
        return Failure(before.error());
    const Result<void> dumped = (*database)->dump(installation.database, dumpFolder(folder), before->bytes(),
                                                  progressOf(context), context.stop);
    if (!dumped)
        return dumped;
    // Whether the dump is of one moment with the files: the site was to write nothing.
    const Result<DatabaseSurvey> after = (*database)->survey(installation.database, context.stop);
    if (!after)
        return Failure(after.error());
    if (const std::optional<SurveyDifference> change = firstDifference(*before, *after))
        return Failure(DatabaseProblem::unquiet(change->object));
    context.log.note(Text(QT_TRANSLATE_N_NOOP("Text", "Dumped the database, %n table(s) with %1 rows."),
                          {before->rows()}, before->tables()));
    return writeJsonDurably(factsFile(folder), {{u"kind"_s, databaseKindName((*database)->server().kind)},
                                                {u"bytes"_s, before->bytes()},
                                                {u"rows"_s, rowsOf(*before)}});
}

bool hasPackedDatabase(const QString &folder)
{
    return QFileInfo::exists(factsFile(folder));
}

Result<void> unpackDatabase(const SiteRunner &runner, const QString &folder, const InstallationState &installation,
                            Context &context)
{
    const Result<QByteArray> bytes = readWholeFile(factsFile(folder));
    if (!bytes)
        return Failure(bytes.error());
    const QJsonObject facts = QJsonDocument::fromJson(*bytes).object();
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    if (!*database || installation.database.isEmpty())
        return Failure(DatabaseProblem::notNamed());
    const QString kind = facts.value("kind"_L1).toString();
    const bool isOfMariaDb = kind != databaseKindName(DatabaseKind::PostgreSql);
    if (isOfMariaDb != ((*database)->server().kind != DatabaseKind::PostgreSql))
        return Failure(DatabaseProblem::otherKind(kind, (*database)->server()));
    if (const Result<void> made = makeDatabase(runner, installation, {}, context.stop); !made)
        return made;
    const Result<void> loaded =
        (*database)->load(dumpFolder(folder), installation.database, facts.value("bytes"_L1).toInteger(),
                          progressOf(context), context.stop);
    if (!loaded)
        return loaded;
    const Result<DatabaseSurvey> copy = (*database)->survey(installation.database, context.stop);
    if (!copy)
        return Failure(copy.error());
    if (const Result<void> same = compareRows(facts.value("rows"_L1).toObject(), *copy); !same)
        return same;
    context.log.note(
        Text(QT_TRANSLATE_N_NOOP("Text", "Loaded the backup's database, %n table(s) with %1 rows, counted."),
             {copy->rows()}, copy->tables()));
    return removeTree(dumpFolder(folder));
}

} // namespace Switchback
