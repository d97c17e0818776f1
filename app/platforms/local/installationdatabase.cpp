// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/installationdatabase.h"

#include "app/platforms/local/databasename.h"
#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/sitedatabase.h"
#include "app/platforms/local/siterunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const QString scratchPrefix = u"/dump-"_s;

/// What a dump needs on the disk meanwhile; emptied of what an operation left there that was killed.
Result<QString> scratchFolder(const SiteRunner &runner, const QString &installationId)
{
    const QDir run(runner.layout().installation(runner.id(), installationId) + u"/run"_s);
    const QStringList left = run.entryList({scratchPrefix.mid(1) + u'*'}, QDir::Dirs);
    for (const QString &name : left)
        if (const Result<void> removed = removeTree(run.filePath(name)); !removed)
            return Failure(removed.error());
    QTemporaryDir folder(run.path() + scratchPrefix + u"XXXXXX"_s);
    folder.setAutoRemove(false);
    return folder.isValid() ? Result<QString>(folder.path()) : Failure(fileProblem(errno, run.path()));
}

/// The original is counted on both sides of the copying: a site that writes although it must not is told from a copy that
/// is not whole, and what it wrote is not lost unnoticed.
Result<void> compareCopy(const SiteDatabase &database, const QString &from, const DatabaseSurvey &before,
                         const QString &to, const std::stop_token &stop)
{
    const Result<DatabaseSurvey> after = database.survey(from, stop);
    if (!after)
        return Failure(after.error());
    if (const std::optional<SurveyDifference> change = firstDifference(before, *after))
        return Failure(DatabaseProblem::unquiet(change->object));
    const Result<DatabaseSurvey> copy = database.survey(to, stop);
    if (!copy)
        return Failure(copy.error());
    if (const std::optional<SurveyDifference> difference = firstDifference(before, *copy))
        return Failure(DatabaseProblem::differs(difference->sentence));
    return {};
}

Result<void> fillFrom(const SiteDatabase &database, const QString &from, const QString &to, const QString &scratch,
                      Context &context)
{
    const Stopwatch watch(context.clock);
    const Result<DatabaseSurvey> before = database.survey(from, context.stop);
    if (!before)
        return Failure(before.error());
    const auto progress = [&context](qint64 done, qint64 total) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = total});
    };
    if (const Result<void> copied = database.copy(from, to, scratch, before->bytes(), progress, context.stop); !copied)
        return copied;
    if (const Result<void> same = compareCopy(database, from, *before, to, context.stop); !same)
        return same;
    context.measures.insert("databaseRows"_L1, before->rows());
    context.measures.insert("databaseBytes"_L1, before->bytes());
    context.measures.insert("databaseMilliseconds"_L1, qint64(watch.elapsed().count()));
    context.log.note(
        Text(QT_TRANSLATE_N_NOOP("Text", "Copied the database, %n table(s) with %1 rows, in %2; counted and "
                                         "compared with the original."),
             {before->rows(), QVariant::fromValue(Duration{watch.elapsed().count()})}, before->tables()));
    return {};
}

} // namespace

bool isOwnDatabase(const SiteRunner &runner, const InstallationState &installation)
{
    return isDatabaseOf(installation.database, runner.databasePlace(), installation.id);
}

QStringList foreignDatabases(const SiteRunner &runner)
{
    QStringList names;
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &installation : installations)
        if (!installation.database.isEmpty() && !isOwnDatabase(runner, installation))
            names.append(installation.database);
    return names;
}

Result<void> prepareDatabaseNames(const SiteRunner &runner, EnvironmentState &state)
{
    constexpr int hexadecimal = 16;
    const bool isRehearsal = runner.layout().folder() != runner.layout().project(); // has the real one's
    if (isRehearsal || !runner.site().project.database)
        return {};
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    const bool hasDatabases = std::any_of(installations.begin(), installations.end(),
                                          [](const InstallationState &one) { return !one.database.isEmpty(); });
    if (!hasDatabases && state.databaseToken.isEmpty())
        state.databaseToken = QString::number(QRandomGenerator::system()->generate64(), hexadecimal);
    state.databaseFolder = QFileInfo(runner.layout().project()).canonicalFilePath();
    return runner.save(state);
}

Result<void> checkNotCopied(const SiteRunner &runner)
{
    const QString project = runner.layout().project();
    const DatabaseNotes ours = readDatabaseNotes(SiteLayout(project), runner.id());
    if (ours.folder.isEmpty() || ours.folder == QFileInfo(project).canonicalFilePath())
        return {};
    const SiteLayout original(ours.folder);
    const bool isThere = QFileInfo::exists(original.environmentFile(runner.id()));
    if (!isThere || readDatabaseNotes(original, runner.id()).token != ours.token)
        return {};
    return Failure(DatabaseProblem::copiedProject(project, ours.folder));
}

QString newDatabaseName(const SiteRunner &runner, const QString &installationId)
{
    return runner.site().project.database ? databaseName(runner.databaseScope(), installationId) : QString();
}

Result<qint64> checkDatabase(const SiteRunner &runner, const QString &name, const std::stop_token &stop)
{
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    if (!*database)
        return name.isEmpty() ? Result<qint64>(0) : Failure(DatabaseProblem::notNamed());
    if (const Result<void> checked = (*database)->check(stop); !checked)
        return Failure(checked.error());
    if (name.isEmpty())
        return 0;
    const Result<bool> isThere = (*database)->exists(name, stop);
    if (!isThere)
        return Failure(isThere.error());
    return *isThere ? (*database)->bytes(name, stop)
                    : Failure(DatabaseProblem::missing(*runner.site().project.database, name));
}

std::optional<qint64> serverRoom(const SiteRunner &runner, const std::stop_token &stop)
{
    const std::optional<DatabaseServer> &server = runner.site().project.database;
    if (!server || !server->isHere())
        return std::nullopt;
    const Result<SiteDatabasePtr> database = runner.database();
    const QString folder = database ? (*database)->dataFolder(stop).value_or(QString()) : QString();
    struct stat theirs { };
    struct stat ours { };
    // A server in a container calls its folders as it likes.
    if (folder.isEmpty() || ::stat(QFile::encodeName(folder).constData(), &theirs) != 0
        || ::stat(QFile::encodeName(runner.layout().project()).constData(), &ours) != 0 || theirs.st_dev == ours.st_dev)
        return std::nullopt;
    return freeBytes(folder);
}

Result<bool> hasDatabase(const SiteRunner &runner, const InstallationState &installation, const std::stop_token &stop)
{
    if (installation.database.isEmpty())
        return true;
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    return *database ? (*database)->exists(installation.database, stop) : Failure(DatabaseProblem::notNamed());
}

Result<void> makeDatabase(const SiteRunner &runner, const InstallationState &installation, const QString &like,
                          const std::stop_token &stop)
{
    if (installation.database.isEmpty())
        return {};
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    if (!*database)
        return Failure(DatabaseProblem::notNamed());
    if (!isOwnDatabase(runner, installation))
        return Failure(DatabaseProblem::foreign(installation.database));
    if (const Result<void> dropped = (*database)->drop(installation.database, stop); !dropped)
        return dropped;
    return (*database)->create(installation.database, like, stop);
}

Result<void> copyDatabase(const SiteRunner &runner, const QString &from, const InstallationState &installation,
                          Context &context)
{
    if (installation.database.isEmpty())
        return from.isEmpty() ? Result<void>() : Failure(DatabaseProblem::notNamed());
    if (const Result<void> made = makeDatabase(runner, installation, from, context.stop); !made)
        return made;
    if (from.isEmpty())
        return {};
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    const Result<QString> scratch = scratchFolder(runner, installation.id);
    if (!scratch)
        return Failure(scratch.error());
    const Result<void> filled = fillFrom(**database, from, installation.database, *scratch, context);
    const Result<void> cleared = removeTree(*scratch);
    return filled ? cleared : filled;
}

Result<void> dropDatabase(const SiteRunner &runner, const InstallationState &installation)
{
    if (installation.database.isEmpty() || !isOwnDatabase(runner, installation))
        return {};
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    // Half a removal must not be cut short: nobody's stop counts here.
    return *database ? (*database)->drop(installation.database, {}) : Failure(DatabaseProblem::notNamed());
}

Result<QStringList> orphanDatabases(const SiteRunner &runner, const std::stop_token &stop)
{
    const Result<SiteDatabasePtr> database = runner.database();
    if (!database)
        return Failure(database.error());
    if (!*database)
        return QStringList();
    Result<QStringList> names = (*database)->list(runner.databaseScope(), stop);
    if (!names)
        return names;
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &installation : installations)
        names->removeAll(installation.database);
    return names;
}

} // namespace Switchback
