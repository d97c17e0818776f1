// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"
#include "models/operationtext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

QString date(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString timeLeft(const Backup &backup)
{
    if (!backup.expiresAt.isValid())
        return words(QT_TRANSLATE_NOOP("CommandLine", "no end"));
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(backup.expiresAt);
    return left > 0 ? formatDuration(left) : words(QT_TRANSLATE_NOOP("CommandLine", "expired"));
}

/// The projects a verb is about: the one named, or all.
Result<QList<Project>> chosen(Session &session, const Invocation &invocation)
{
    const QList<Project> all = session.projects();
    if (invocation.arguments.isEmpty())
        return all;
    const auto target = findTarget(all, invocation.arguments.first());
    if (!target)
        return Failure(target.error());
    Project project = *target->project;
    if (target->environment) {
        const QString id = target->environment->ref.environmentId;
        project.environments.removeIf([&id](const Environment &other) { return other.ref.environmentId != id; });
        project.backups.removeIf([&id](const Backup &other) { return other.environment.environmentId != id; });
    }
    return QList<Project>{project};
}

ExitCode projects(Session &session, Printer &printer, const Invocation &)
{
    const QList<Project> all = session.projects();
    QJsonArray json;
    QList<QStringList> rows;
    for (const Project &project : all) {
        json.append(Json::project(project));
        rows.append({project.name, QString::number(project.environments.size()), project.location,
                     project.problem ? project.problem->sentence.translated() : QString()});
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Project")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Environments")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Folder")),
                       {}},
                      rows, words(QT_TRANSLATE_NOOP("CommandLine", "The workspace is empty.")));
    return ExitCode::Done;
}

ExitCode environments(Session &session, Printer &printer, const Invocation &invocation)
{
    const auto found = chosen(session, invocation);
    if (!found)
        return told(printer, found.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const Project &project : *found) {
        if (project.problem)
            printer.problem(*project.problem);
        for (const Environment &environment : project.environments) {
            json.append(Json::environment(project, environment));
            const Backup *backup = project.upgradeBackup(environment.ref.environmentId);
            rows.append({project.name + QLatin1Char('/') + environment.name, displayName(environment.role),
                         environment.version, displayName(shownHealth(environment)), environment.url.toString(),
                         backup ? u"%1 (%2)"_s.arg(backup->version, timeLeft(*backup)) : QString(),
                         shownReason(environment).translated()});
        }
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Environment")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Role")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Version")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "State")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Address")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Upgrade backup")),
                       {}},
                      rows, words(QT_TRANSLATE_NOOP("CommandLine", "There are no environments.")));
    return ExitCode::Done;
}

ExitCode releases(Session &session, Printer &printer, const Invocation &invocation)
{
    const QList<Project> all = session.projects();
    const auto target = findTarget(all, invocation.arguments.value(0));
    if (!target)
        return told(printer, target.error());
    const QList<Release> found = target->environment
                                     ? newerReleases(*target->project, target->environment->ref.environmentId)
                                     : target->project->releases;
    if (!target->project->catalogueDefect.isEmpty())
        printer.note(target->project->catalogueDefect.translated());
    QJsonArray json;
    QList<QStringList> rows;
    for (const Release &release : found) {
        json.append(Json::release(release));
        rows.append({release.version, date(release.releasedOn), release.lts ? u"LTS"_s : QString(),
                     date(release.endOfLife), release.minimumVersion,
                     release.unusable.isEmpty() ? release.notes.section(QLatin1Char('\n'), 0, 0)
                                                : release.unusable.translated()});
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Version")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Released")),
                       {},
                       words(QT_TRANSLATE_NOOP("CommandLine", "End of life")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Comes from")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Notes"))},
                      rows, words(QT_TRANSLATE_NOOP("CommandLine", "No new version available.")));
    return ExitCode::Done;
}

ExitCode backups(Session &session, Printer &printer, const Invocation &invocation)
{
    const auto found = chosen(session, invocation);
    if (!found)
        return told(printer, found.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const Project &project : *found) {
        for (const Backup &backup : project.backups) {
            json.append(Json::backup(backup));
            rows.append({project.name + QLatin1Char('/') + backup.environmentName, displayName(backup.kind),
                         backup.version, QLocale().toString(backup.createdAt.toLocalTime(), QLocale::ShortFormat),
                         timeLeft(backup), backup.sizeInBytes < 0 ? QString() : formatBytes(backup.sizeInBytes),
                         backup.id});
        }
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table(
            {words(QT_TRANSLATE_NOOP("CommandLine", "Environment")), words(QT_TRANSLATE_NOOP("CommandLine", "Kind")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Version")), words(QT_TRANSLATE_NOOP("CommandLine", "Made")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Time left")), words(QT_TRANSLATE_NOOP("CommandLine", "Size")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Id"))},
            rows, words(QT_TRANSLATE_NOOP("CommandLine", "There are no backups.")));
    return ExitCode::Done;
}

ExitCode oneActivity(Session &session, Printer &printer, const Activity &activity)
{
    const auto lines = session.output(activity.id, 100'000);
    if (!lines)
        return told(printer, lines.error());
    if (!printer.isJson()) {
        printer.activity(activity, *lines);
        return ExitCode::Done;
    }
    QJsonArray output;
    for (const OutputLine &line : *lines)
        output.append(Json::outputLine(line));
    QJsonObject json = Json::activity(activity);
    json.insert("output"_L1, output);
    printer.json(json);
    return ExitCode::Done;
}

ExitCode activity(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString wanted = invocation.arguments.value(0);
    const auto all = session.activities(wanted.isEmpty() ? 50 : 100'000);
    if (!all)
        return told(printer, all.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const Activity &activity : *all) {
        if (!wanted.isEmpty() && activity.id == wanted)
            return oneActivity(session, printer, activity);
        json.append(Json::activity(activity));
        rows.append({activity.id, QLocale().toString(activity.createdAt.toLocalTime(), QLocale::ShortFormat),
                     activity.who, displayName(activity.request.kind),
                     activity.projectName + QLatin1Char('/') + activity.environmentName, stateText(activity),
                     activity.outcome.translated()});
    }
    if (!wanted.isEmpty()) {
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "There is no activity “%1”.")).arg(wanted));
        return ExitCode::NotFound;
    }
    if (printer.isJson())
        printer.json(json);
    else
        printer.table({words(QT_TRANSLATE_NOOP("CommandLine", "Id")), words(QT_TRANSLATE_NOOP("CommandLine", "When")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Who")), words(QT_TRANSLATE_NOOP("CommandLine", "What")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Environment")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "State")),
                       words(QT_TRANSLATE_NOOP("CommandLine", "Outcome"))},
                      rows, words(QT_TRANSLATE_NOOP("CommandLine", "Nothing was done yet.")));
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> lookingVerbs()
{
    return {
        {"projects", "", QT_TRANSLATE_NOOP("CommandLine", "list the projects of the workspace"), 0, 0, projects},
        {"environments", "[PROJECT]",
         QT_TRANSLATE_NOOP("CommandLine", "list environments with version, state and upgrade backup"), 0, 1,
         environments},
        {"releases", "PROJECT[/ENVIRONMENT]",
         QT_TRANSLATE_NOOP("CommandLine", "list a project's releases, or those an environment can be upgraded to"), 1,
         1, releases},
        {"backups", "[PROJECT[/ENVIRONMENT]]", QT_TRANSLATE_NOOP("CommandLine", "list what can be gone back to"), 0, 1,
         backups},
        {"activity", "[ID]",
         QT_TRANSLATE_NOOP("CommandLine", "list what was done, or show one activity with its output"), 0, 1, activity},
    };
}

} // namespace Switchback
