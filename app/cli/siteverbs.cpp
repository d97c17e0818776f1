// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// The verbs that make sites on this machine and set them up.

#include "app/cli/answers.h"
#include "app/cli/json.h"
#include "app/cli/secretprompt.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// Says that it went well: \a sentence, with the project's name for %1, or the project as it is now.
ExitCode changed(Session &session, Printer &printer, const Result<QString> &id, const QString &sentence)
{
    if (!id)
        return told(printer, id.error());
    const QList<Project> projects = session.projects();
    const auto target = findTarget(projects, *id);
    if (!target)
        return told(printer, target.error());
    if (printer.isJson())
        printer.json(Json::project(*target->project));
    else
        printer.line(sentence.contains("%1"_L1) ? sentence.arg(target->project->name) : sentence);
    return ExitCode::Done;
}

ExitCode added(Session &session, Printer &printer, const Result<QString> &id)
{
    return changed(session, printer, id, words(QT_TRANSLATE_NOOP("CommandLine", "%1 is in the workspace.")));
}

ExitCode addSite(Session &session, Printer &printer, const Invocation &invocation)
{
    Result<SiteDraft> draft = session.waitForDraft(session.cockpit().draftSite(invocation.arguments.value(0)));
    if (!draft)
        return told(printer, draft.error());
    if (draft->kind == SitePlaceKind::Project)
        return added(session, printer, session.waitForSite(session.cockpit().addSite(draft->path)));
    if (invocation.arguments.size() > 1)
        draft->version = invocation.arguments.value(1);
    if (!invocation.name.isEmpty())
        draft->settings.name = invocation.name;
    if (!invocation.folder.isEmpty())
        draft->folder = QFileInfo(invocation.folder).absoluteFilePath();
    if (draft->version.isEmpty()) {
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "Say which version it is: add-site PATH VERSION.")));
        return ExitCode::Usage;
    }
    const auto made = session.waitForSite(session.cockpit().createSite(*draft, nullptr));
    if (made && !printer.isJson())
        printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "Made in %1.")).arg(draft->folder));
    return added(session, printer, made);
}

ExitCode addRelease(Session &session, Printer &printer, const Invocation &invocation)
{
    const QList<Project> projects = session.projects();
    const auto target = findTarget(projects, invocation.arguments.value(0));
    if (!target)
        return told(printer, target.error());
    const QString path = QFileInfo(invocation.arguments.value(1)).absoluteFilePath();
    const auto done =
        session.waitForSite(session.cockpit().addRelease(target->project->id, path, invocation.arguments.value(2)));
    return changed(session, printer, done, words(QT_TRANSLATE_NOOP("CommandLine", "The release is in %1.")));
}

/// The settings of the project that the first argument names, and which variables of them are meant.
struct Settings {
    QString projectId;
    QString environmentId; ///< empty: those of all environments
    SiteSettings all;

    [[nodiscard]] QList<SiteVariable> *variables()
    {
        if (environmentId.isEmpty())
            return &all.variables;
        for (SiteEnvironmentSettings &environment : all.environments)
            if (environment.id == environmentId)
                return &environment.variables;
        return nullptr;
    }
};

Result<Settings> settingsOf(Session &session, const QString &written)
{
    const QList<Project> projects = session.projects();
    const auto target = findTarget(projects, written);
    if (!target)
        return Failure(target.error());
    Settings settings;
    settings.projectId = target->project->id;
    if (target->environment)
        settings.environmentId = target->environment->ref.environmentId;
    Result<SiteSettings> all = session.waitForSettings(session.cockpit().loadSiteSettings(settings.projectId));
    if (!all)
        return Failure(all.error());
    settings.all = *all;
    return settings;
}

/// In the place of an older one of its name.
void put(QList<SiteVariable> &variables, const SiteVariable &variable)
{
    variables.removeIf([&variable](const SiteVariable &other) { return other.name == variable.name; });
    variables.append(variable);
}

bool holdsSecret(const QList<SiteVariable> &variables, const QString &name)
{
    return std::any_of(variables.cbegin(), variables.cend(),
                       [&name](const SiteVariable &one) { return one.isSecret && one.name == name; });
}

ExitCode save(Session &session, Printer &printer, const Settings &settings,
              const std::shared_ptr<const NamedSecrets> &secrets)
{
    const auto done =
        session.waitForSite(session.cockpit().saveSiteSettings(settings.projectId, settings.all, secrets));
    return changed(
        session, printer, done,
        words(QT_TRANSLATE_NOOP("CommandLine", "Saved. Programs that run get it when they are started again.")));
}

ExitCode set(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString assignment = invocation.arguments.value(1);
    const qsizetype sign = assignment.indexOf(u'=');
    if (sign <= 0) {
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "It goes: set PROJECT[/ENVIRONMENT] NAME=VALUE.")));
        return ExitCode::Usage;
    }
    const QString name = assignment.left(sign);
    Result<Settings> settings = settingsOf(session, invocation.arguments.value(0));
    if (!settings)
        return told(printer, settings.error());
    QList<SiteVariable> *variables = settings->variables();
    if (variables && holdsSecret(*variables, name)) {
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine",
                                             "%1 is a secret variable, and what is set so can be read by others: unset "
                                             "it first, or use set-secret."))
                         .arg(name));
        return ExitCode::Usage;
    }
    if (variables)
        put(*variables, {.name = name, .value = assignment.mid(sign + 1)});
    return save(session, printer, *settings, nullptr);
}

ExitCode setSecret(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString name = invocation.arguments.value(1);
    // Whoever writes a secret there as in “set” has just put it into the list of processes.
    if (name.contains(u'=')) {
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine",
                                             "Name the variable only: its value is asked for. What was written on the "
                                             "command line is no secret any more; change it.")));
        return ExitCode::Usage;
    }
    const QString written = invocation.arguments.value(0);
    // Nobody is asked for the value of something that is not there.
    if (const auto there = settingsOf(session, written); !there)
        return told(printer, there.error());
    Result<Secret> value = askForSecret(words(QT_TRANSLATE_NOOP("CommandLine", "Value of %1")).arg(name));
    if (!value)
        return told(printer, value.error());
    // Only now: while somebody was typing, others may have saved theirs.
    Result<Settings> settings = settingsOf(session, written);
    if (!settings)
        return told(printer, settings.error());
    if (QList<SiteVariable> *variables = settings->variables())
        put(*variables, {.name = name, .value = {}, .isSecret = true});
    const auto secrets = std::make_shared<NamedSecrets>();
    const QString &environment = settings->environmentId;
    secrets->push_back({environment.isEmpty() ? name : environment + u'/' + name, std::move(*value)});
    return save(session, printer, *settings, secrets);
}

ExitCode unset(Session &session, Printer &printer, const Invocation &invocation)
{
    const QString name = invocation.arguments.value(1);
    Result<Settings> settings = settingsOf(session, invocation.arguments.value(0));
    if (!settings)
        return told(printer, settings.error());
    QList<SiteVariable> *variables = settings->variables();
    const bool wasThere =
        variables && variables->removeIf([&name](const SiteVariable &variable) { return variable.name == name; }) > 0;
    if (!wasThere) {
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "There is no variable “%1” there.")).arg(name));
        return ExitCode::NotFound;
    }
    return save(session, printer, *settings, nullptr);
}

} // namespace

std::vector<Verb> siteVerbs()
{
    return {
        {"add-site", "PATH [VERSION]",
         QT_TRANSLATE_NOOP("CommandLine",
                           "take a project folder into the workspace, or make a site of a release's folder or archive"),
         1, 2, addSite},
        {"add-release", "PROJECT PATH [VERSION]",
         QT_TRANSLATE_NOOP("CommandLine", "take a folder or archive in as a release of a site"), 2, 3, addRelease},
        {"set", "PROJECT[/ENVIRONMENT] NAME=VALUE",
         QT_TRANSLATE_NOOP("CommandLine", "set a variable of a site's programs"), 2, 2, set},
        {"set-secret", "PROJECT[/ENVIRONMENT] NAME",
         QT_TRANSLATE_NOOP("CommandLine", "ask for the value of a secret variable and keep it in the keyring"), 2, 2,
         setSecret},
        {"unset", "PROJECT[/ENVIRONMENT] NAME", QT_TRANSLATE_NOOP("CommandLine", "remove a variable, secret or not"), 2,
         2, unset},
    };
}

} // namespace Switchback
