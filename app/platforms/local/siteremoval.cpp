// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/siteremoval.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/manualbackup.h"
#include "app/platforms/local/rehearsalscratch.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem activeProblem(const QString &environment)
{
    return localProblem(
        ProblemKind::Refused, Owner::You, u"local.installation-active"_s,
        Text(QT_TRANSLATE_NOOP("Text", "This is what %1 runs now; it is no backup and is not deleted."), {environment}),
        Text(QT_TRANSLATE_NOOP("Text", "Refresh the project and look which backups there are.")));
}

QStringList halfRemoved(const SiteRunner &runner)
{
    return QDir(runner.layout().installations(runner.id()))
        .entryList({QString::fromLatin1(deletingPrefix) + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
}

QString doomedFolder(const SiteRunner &runner, const QString &installationId)
{
    return runner.layout().installations(runner.id()) + u'/' + QString::fromLatin1(deletingPrefix) + installationId;
}

/// As much as dropDatabase() needs.
InstallationState doomedInstallation(const QString &folder)
{
    InstallationState installation;
    installation.id = QFileInfo(folder).fileName().mid(QLatin1String(deletingPrefix).size());
    installation.database = databaseNamedIn(folder);
    return installation;
}

/// The database first: as long as the folder is there it is known which one that is.
Result<void> removeDoomed(const SiteRunner &runner, const QString &folder)
{
    if (const Result<void> dropped = dropDatabase(runner, doomedInstallation(folder)); !dropped)
        return dropped;
    return removeTree(folder);
}

/// Every installation with a database of its own, those on their way out among them; a Problem when the server cannot be
/// reached.
Result<QList<InstallationState>> allWithDatabases(const SiteRunner &runner)
{
    QList<InstallationState> all = listInstallations(runner.layout(), runner.id());
    const QDir folder(runner.layout().installations(runner.id()));
    const QStringList doomed = halfRemoved(runner);
    for (const QString &name : doomed)
        all.append(doomedInstallation(folder.filePath(name)));
    all.removeIf([&runner](const InstallationState &installation) { return !isOwnDatabase(runner, installation); });
    for (const InstallationState &installation : std::as_const(all))
        if (const Result<bool> reached = hasDatabase(runner, installation, {}); !reached)
            return Failure(reached.error());
    return all;
}

Result<void> dropAllDatabases(const SiteRunner &runner)
{
    const Result<QList<InstallationState>> all = allWithDatabases(runner);
    if (!all)
        return Failure(all.error());
    for (const InstallationState &installation : *all)
        if (const Result<void> dropped = dropDatabase(runner, installation); !dropped)
            return dropped;
    return {};
}

/// Everything but the lock, which somebody holds, and the mark, which goes last.
Result<void> emptyEnvironment(const SiteRunner &runner)
{
    if (const Result<void> dropped = dropAllDatabases(runner); !dropped)
        return dropped;
    const QDir folder(runner.layout().environment(runner.id()));
    const QStringList spared{QFileInfo(runner.layout().lockFile(runner.id())).fileName(),
                             QFileInfo(runner.layout().tornDownFile(runner.id())).fileName()};
    const QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (spared.contains(name))
            continue;
        if (const Result<void> removed = removeTree(folder.filePath(name)); !removed)
            return removed;
    }
    return removeTree(runner.layout().tornDownFile(runner.id()));
}

} // namespace

Result<void> removeInstallation(const SiteRunner &runner, const QString &installationId)
{
    Result<EnvironmentState> state = runner.state();
    if (!state)
        return Failure(state.error());
    if (state->active == installationId)
        return Failure(activeProblem(runner.site().environment.name));
    if (const Result<void> stopped = runner.process(installationId).stop(); !stopped)
        return stopped;
    const Result<InstallationState> installation = runner.installation(installationId);
    if (installation)
        if (const Result<bool> reached = hasDatabase(runner, *installation, {}); !reached)
            return Failure(reached.error()); // before anything is removed: it can be asked for again
    state->forget(installationId);
    if (const Result<void> saved = runner.save(*state); !saved)
        return saved;
    const QString folder = runner.layout().installation(runner.id(), installationId);
    const QString doomed = doomedFolder(runner, installationId);
    if (!QFileInfo::exists(folder))
        return removeDoomed(runner, doomed);
    if (const Result<void> cleared = removeDoomed(runner, doomed); !cleared)
        return cleared;
    if (const Result<void> renamed = renameDurably(folder, doomed); !renamed)
        return renamed;
    const Result<void> removed = removeDoomed(runner, doomed);
    // Where its database cannot be dropped nothing of it was removed: it is what it was.
    const bool hadDatabase = installation && isOwnDatabase(runner, *installation);
    if (!removed && hadDatabase && hasDatabase(runner, *installation, {}).value_or(true))
        if (const Result<void> restored = renameDurably(doomed, folder); !restored)
            return restored;
    return removed;
}

Result<void> stopEverything(const SiteRunner &runner)
{
    if (const Result<void> stopped = runner.front().stop(); !stopped)
        return stopped;
    if (const Result<void> stopped = stopRehearsal(runner); !stopped)
        return stopped;
    // Every installation: an interrupted operation may have left one running beside the active one.
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &installation : installations)
        if (const Result<void> stopped = runner.process(installation.id).stop(); !stopped)
            return stopped;
    return {};
}

Result<void> tearDown(const SiteRunner &runner)
{
    if (const Result<void> removed = removeRehearsal(runner); !removed)
        return removed;
    if (const Result<void> stopped = stopEverything(runner); !stopped)
        return stopped;
    if (const auto reached = allWithDatabases(runner); !reached)
        return Failure(reached.error()); // before there is no way back
    // The state becomes the mark in one rename: there is no moment in which half an environment looks like a whole one.
    const QString state = runner.layout().environmentFile(runner.id());
    if (QFileInfo::exists(state))
        if (const Result<void> marked = renameDurably(state, runner.layout().tornDownFile(runner.id())); !marked)
            return marked;
    return emptyEnvironment(runner);
}

bool isTornDown(const SiteRunner &runner)
{
    return QFileInfo::exists(runner.layout().tornDownFile(runner.id()));
}

bool hasRemains(const SiteRunner &runner)
{
    return isTornDown(runner) || !halfRemoved(runner).isEmpty()
           || !unfinishedBackupParts(runner.layout(), runner.id()).isEmpty();
}

Result<void> removeRemains(const SiteRunner &runner)
{
    if (isTornDown(runner))
        return emptyEnvironment(runner);
    const QDir installations(runner.layout().installations(runner.id()));
    const QStringList names = halfRemoved(runner);
    for (const QString &name : names)
        if (const Result<void> removed = removeDoomed(runner, installations.filePath(name)); !removed)
            return removed;
    return removeUnfinishedBackups(runner.layout(), runner.id());
}

} // namespace Switchback
