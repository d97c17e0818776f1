// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/settingsguard.h"

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/manualbackup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem refused(const QString &code, const Text &sentence, const Text &remedy)
{
    return localProblem(ProblemKind::Refused, Owner::You, code, sentence, remedy);
}

/// What cannot be read may be something: then it is taken for being there.
bool holdsAnything(const SiteRunner &runner)
{
    const Result<EnvironmentState> state = runner.state();
    return !state || !state->active.isEmpty() || !listInstallations(runner.layout(), runner.id()).isEmpty()
           || !listManualBackups(runner.layout(), runner.id()).isEmpty();
}

bool runs(const SiteRunner &runner)
{
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    return runner.front().isRunning()
           || std::any_of(installations.cbegin(), installations.cend(),
                          [&runner](const InstallationState &one) { return runner.process(one.id).isRunning(); });
}

const SiteEnvironmentSettings *find(const SiteSettings &settings, const QString &id)
{
    const auto found = std::find_if(settings.environments.cbegin(), settings.environments.cend(),
                                    [&id](const SiteEnvironmentSettings &one) { return one.id == id; });
    return found == settings.environments.cend() ? nullptr : &*found;
}

Result<void> guardEnvironment(const SiteRunner &runner, const SiteEnvironmentSettings *wanted)
{
    const SiteEnvironment &present = runner.site().environment;
    if (!wanted && holdsAnything(runner)) {
        return Failure(refused(
            u"local.environment-in-use"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be removed: it is set up, or has backups."), {present.name}),
            Text(QT_TRANSLATE_NOOP("Text", "Tear it down and delete its backups first."))));
    }
    if (!wanted)
        return {};
    if (environmentIdOf(wanted->name) != present.id && holdsAnything(runner)) {
        return Failure(refused(
            u"local.environment-in-use"_s,
            Text(QT_TRANSLATE_NOOP("Text",
                                   "%1 cannot be called “%2”: it is set up, or has backups, in a folder of its name."),
                 {present.name, wanted->name}),
            Text(QT_TRANSLATE_NOOP("Text", "Keep the name, or tear it down and delete its backups first."))));
    }
    if (wanted->port != present.port && runs(runner)) {
        return Failure(refused(
            u"local.port-in-use"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The port of %1 cannot be changed while it runs: visitors come in on %2."),
                 {present.name, int(present.port)}),
            Text(QT_TRANSLATE_NOOP("Text", "Stop the site, change the port, and start the site again."))));
    }
    return {};
}

QStringList databasesOf(const SiteRunner &runner)
{
    QStringList names;
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &one : installations)
        if (!one.database.isEmpty())
            names.append(one.database);
    return names;
}

bool areNamedAlike(const DatabaseServer &present, const std::optional<DatabaseServer> &wanted)
{
    return wanted && wanted->kind == present.kind && wanted->namePrefix == present.namePrefix;
}

bool isSameServer(const DatabaseServer &present, const DatabaseServer &wanted)
{
    return wanted.host == present.host && wanted.port == present.port && wanted.user == present.user;
}

/// That what is called so there holds the same is not known; that nothing is called so is known to be wrong.
Result<void> guardDatabases(const SiteRunner &present, const SiteRunner &wanted, const std::stop_token &stop)
{
    const QStringList names = databasesOf(present);
    const DatabaseServer &before = *present.site().project.database;
    const std::optional<DatabaseServer> &after = wanted.site().project.database;
    const QString &environment = present.site().environment.name;
    if (names.isEmpty())
        return {};
    if (!areNamedAlike(before, after)) {
        return Failure(refused(
            u"local.database-in-use"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Installations of %1 have their data in the database: its kind and the "
                                           "beginning of its names cannot be changed."),
                 {environment}),
            Text(QT_TRANSLATE_NOOP("Text", "Tear the environments down first, or make another site."))));
    }
    if (isSameServer(before, *after))
        return {};
    const Result<SiteDatabasePtr> server = wanted.database();
    if (!server)
        return Failure(server.error());
    for (const QString &name : names) {
        const Result<bool> isThere = (*server)->exists(name, stop);
        if (!isThere)
            return Failure(isThere.error());
        if (!*isThere) {
            return Failure(refused(
                u"local.database-in-use"_s,
                Text(QT_TRANSLATE_NOOP("Text", "An installation of %1 has its data in the database %2, and the user %3 "
                                               "finds none of that name on %4."),
                     {environment, name, after->user, after->where()}),
                Text(QT_TRANSLATE_NOOP("Text", "Bring the databases there first, under the same names, or tear the "
                                               "environments down."))));
        }
    }
    return {};
}

} // namespace

Result<void> guardSettings(const SiteLayout &layout, const ProjectFile &present, const SiteSettings &wanted,
                           const ProjectFile &wantedFile, const LocalServices &services, const std::stop_token &stop)
{
    for (const SiteEnvironment &environment : present.environments) {
        const SiteRunner runner({layout, present, environment}, services);
        if (const Result<void> good = guardEnvironment(runner, find(wanted, environment.id)); !good)
            return good;
        if (!present.database)
            continue;
        const SiteRunner changed({layout, wantedFile, environment}, services);
        if (const Result<void> good = guardDatabases(runner, changed, stop); !good)
            return good;
    }
    return {};
}

} // namespace Switchback
