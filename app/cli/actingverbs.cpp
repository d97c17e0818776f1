// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answers.h"
#include "app/cli/target.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

bool confirmed(const Printer &printer, const Plan &plan)
{
    printer.plan(plan);
    printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "Go on? Type “yes”:")));
    QTextStream in(stdin);
    return in.readLine().trimmed().compare(u"yes"_s, Qt::CaseInsensitive) == 0;
}

/// What a verb's arguments mean for that kind of operation. The environment comes first, but for copy-content.
OperationRequest requestFor(OperationKind kind, const Environment &environment, const Invocation &invocation)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = environment.ref;
    request.reason = invocation.reason;
    const QString second = invocation.arguments.value(1);
    switch (kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
    case OperationKind::Rehearse:
        request.version = second;
        break;
    case OperationKind::Restore:
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        request.backupId = second;
        break;
    case OperationKind::TearDown:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
    case OperationKind::CopyContent:
    case OperationKind::BackUp:
    case OperationKind::ExpiryWarning:
        break;
    }
    return request;
}

/// The backup that is meant when none is named: the environment's upgrade backup.
QString meantBackup(const Project &project, const OperationRequest &request)
{
    const bool needsOne = request.kind == OperationKind::ExtendBackup || request.kind == OperationKind::DeleteBackup;
    if (!needsOne || !request.backupId.isEmpty())
        return request.backupId;
    const Backup *backup = project.upgradeBackup(request.environment.environmentId);
    return backup ? backup->id : QString();
}

/// Looks the target up, makes the plan and shows what stands in its way.
Result<Plan> planned(Session &session, OperationKind kind, const Invocation &invocation)
{
    const QList<Project> projects = session.projects();
    const bool copies = kind == OperationKind::CopyContent;
    const auto target = findEnvironment(projects, invocation.arguments.value(copies ? 1 : 0));
    if (!target)
        return Failure(target.error());
    OperationRequest request = requestFor(kind, *target->environment, invocation);
    request.backupId = meantBackup(*target->project, request);
    if (copies) {
        const auto source = findEnvironment(projects, invocation.arguments.value(0));
        if (!source)
            return Failure(source.error());
        request.sourceEnvironmentId = source->environment->ref.environmentId;
    }
    return session.prepare(request);
}

ExitCode act(Session &session, Printer &printer, const Invocation &invocation, OperationKind kind)
{
    const auto plan = planned(session, kind, invocation);
    if (!plan)
        return told(printer, plan.error());
    if (const GuardVerdict *refusal = firstRefusal(plan->verdicts)) {
        printer.note(refusal->reason.translated());
        if (!refusal->wayOut.isEmpty())
            printer.note(refusal->wayOut.translated());
        return refusal->guard == GuardId::OperationRunning ? ExitCode::Busy : ExitCode::Refused;
    }
    if (needsReason(plan->verdicts) && invocation.reason.isEmpty()) {
        printer.plan(*plan);
        printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "To go on all the same, say why with --reason.")));
        return ExitCode::Refused;
    }
    if (!invocation.yes) {
        if (isatty(STDIN_FILENO) != 1) {
            printer.plan(*plan);
            printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "Nothing was done: without a terminal, say --yes.")));
            return ExitCode::Usage;
        }
        if (!confirmed(printer, *plan))
            return ExitCode::Cancelled;
    }
    const auto activity = session.run(*plan, invocation.reason, invocation.onFailure);
    return activity ? ended(printer, *activity) : told(printer, activity.error());
}

ExitCode plan(Session &session, Printer &printer, const Invocation &invocation)
{
    const auto plan = planned(session, OperationKind::Upgrade, invocation);
    if (!plan)
        return told(printer, plan.error());
    printer.plan(*plan);
    return firstRefusal(plan->verdicts) ? ExitCode::Refused : ExitCode::Done;
}

ExitCode removeSite(Session &session, Printer &printer, const Invocation &invocation)
{
    const QList<Project> projects = session.projects();
    const auto target = findTarget(projects, invocation.arguments.first());
    if (!target)
        return told(printer, target.error());
    const auto id = session.waitForSite(session.cockpit().removeSite(target->project->id));
    if (!id)
        return told(printer, id.error());
    printer.line(
        words(QT_TRANSLATE_NOOP("CommandLine",
                                "%1 is no longer in the workspace; its folder and its sites are as they were."))
            .arg(target->project->name));
    return ExitCode::Done;
}

ExitCode createSample(Session &session, Printer &printer, const Invocation &)
{
    bool failed = false;
    // An environment that refuses to be set up must not look like one that is.
    QObject::connect(&session.cockpit(), &Cockpit::startFailed, &session, [&](Cockpit::Ticket, const Problem &problem) {
        failed = true;
        printer.problem(problem);
    });
    const auto id = session.waitForSite(session.cockpit().createSample());
    if (!id)
        return told(printer, id.error());
    (void)session.projects(); // reading it starts the set-ups
    const QList<Activity> activities = session.waitUntilIdle();
    printer.endProgress();
    for (const Activity &activity : activities) {
        if (activity.state != OperationState::Succeeded) {
            failed = true;
            (void)ended(printer, activity);
        }
    }
    if (failed)
        return ExitCode::FailedAndUndone;
    printer.line(words(QT_TRANSLATE_NOOP("CommandLine", "The sample project is in the workspace and runs.")));
    return ExitCode::Done;
}

ExitCode setRunning(Session &session, Printer &printer, const Invocation &invocation, bool running)
{
    const QList<Project> projects = session.projects();
    QList<const Project *> chosen;
    if (invocation.arguments.isEmpty()) {
        for (const Project &project : projects)
            chosen.append(&project);
    } else {
        const auto target = findTarget(projects, invocation.arguments.first());
        if (!target)
            return told(printer, target.error());
        chosen.append(target->project);
    }
    for (const Project *project : std::as_const(chosen)) {
        const auto done = session.waitForSite(session.cockpit().setRunning(project->id, running));
        if (!done)
            return told(printer, done.error());
        printer.line((running ? words(QT_TRANSLATE_NOOP("CommandLine", "%1 runs."))
                              : words(QT_TRANSLATE_NOOP("CommandLine", "%1 is stopped.")))
                         .arg(project->name));
    }
    return ExitCode::Done;
}

void sayWhatIsNoticed(Session &session, Printer &printer)
{
    QObject::connect(&session.cockpit(), &Cockpit::noticed, &session,
                     [&printer](const Text &sentence, const QString &) { printer.line(sentence.translated()); });
    QObject::connect(&session.cockpit(), &Cockpit::expiryWarned, &session,
                     [&printer](const Activity &entry) { printer.line(entry.outcome.translated()); });
}

ExitCode watch(Session &session, Printer &printer, const Invocation &)
{
    sayWhatIsNoticed(session, printer);
    session.cockpit().warnOfExpiry();
    session.cockpit().watch(std::chrono::seconds(2), true);
    printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "Watching; what dies is restarted. Ctrl-C ends.")));
    session.stayUntilInterrupted();
    return ExitCode::Done;
}

ExitCode expire(Session &session, Printer &printer, const Invocation &)
{
    sayWhatIsNoticed(session, printer);
    QObject::connect(&session.cockpit(), &Cockpit::activityEnded, &session,
                     [&printer](const Activity &activity) { (void)ended(printer, activity); });
    session.cockpit().warnOfExpiry();
    session.cockpit().enforceExpiry();
    session.cockpit().watch(std::chrono::seconds(15), false);
    printer.note(words(QT_TRANSLATE_NOOP("CommandLine", "Backups are deleted when their time is over. Ctrl-C ends.")));
    session.stayUntilInterrupted();
    return ExitCode::Done;
}

template <OperationKind kind>
ExitCode actAs(Session &session, Printer &printer, const Invocation &invocation)
{
    return act(session, printer, invocation, kind);
}

template <bool running>
ExitCode makeRunning(Session &session, Printer &printer, const Invocation &invocation)
{
    return setRunning(session, printer, invocation, running);
}

} // namespace

std::vector<Verb> actingVerbs()
{
    return {
        {"plan", "PROJECT/ENVIRONMENT VERSION",
         QT_TRANSLATE_NOOP("CommandLine", "show what an upgrade would do; changes nothing"), 2, 2, plan},
        {"upgrade", "PROJECT/ENVIRONMENT VERSION", QT_TRANSLATE_NOOP("CommandLine", "upgrade an environment"), 2, 2,
         actAs<OperationKind::Upgrade>},
        {"rehearse", "PROJECT/ENVIRONMENT VERSION",
         QT_TRANSLATE_NOOP("CommandLine", "try an upgrade and the way back out on a copy"), 2, 2,
         actAs<OperationKind::Rehearse>},
        {"restore", "PROJECT/ENVIRONMENT [BACKUP]", QT_TRANSLATE_NOOP("CommandLine", "roll an environment back"), 1, 2,
         actAs<OperationKind::Restore>},
        {"set-up", "PROJECT/ENVIRONMENT [VERSION]",
         QT_TRANSLATE_NOOP("CommandLine", "install an environment's first release and start it"), 1, 2,
         actAs<OperationKind::SetUp>},
        {"extend", "PROJECT/ENVIRONMENT [BACKUP]",
         QT_TRANSLATE_NOOP("CommandLine", "keep the upgrade backup for 5 days instead of 48 hours"), 1, 2,
         actAs<OperationKind::ExtendBackup>},
        {"delete-backup", "PROJECT/ENVIRONMENT [BACKUP]",
         QT_TRANSLATE_NOOP("CommandLine", "delete the upgrade backup, or the one named"), 1, 2,
         actAs<OperationKind::DeleteBackup>},
        {"back-up", "PROJECT/ENVIRONMENT", QT_TRANSLATE_NOOP("CommandLine", "make a manual backup"), 1, 1,
         actAs<OperationKind::BackUp>},
        {"keep", "PROJECT/ENVIRONMENT BACKUP",
         QT_TRANSLATE_NOOP("CommandLine", "keep a manual backup when a newer one is made"), 2, 2,
         actAs<OperationKind::KeepBackup>},
        {"unkeep", "PROJECT/ENVIRONMENT BACKUP", QT_TRANSLATE_NOOP("CommandLine", "no longer keep a manual backup"), 2,
         2, actAs<OperationKind::UnkeepBackup>},
        {"protect", "PROJECT/ENVIRONMENT",
         QT_TRANSLATE_NOOP("CommandLine", "refuse to upgrade or tear down an environment"), 1, 1,
         actAs<OperationKind::Protect>},
        {"lift-protection", "PROJECT/ENVIRONMENT", QT_TRANSLATE_NOOP("CommandLine", "lift that protection"), 1, 1,
         actAs<OperationKind::LiftProtection>},
        {"copy-content", "PROJECT/SOURCE PROJECT/TARGET",
         QT_TRANSLATE_NOOP("CommandLine", "replace an environment's content by another's"), 2, 2,
         actAs<OperationKind::CopyContent>},
        {"tear-down", "PROJECT/ENVIRONMENT", QT_TRANSLATE_NOOP("CommandLine", "remove an environment for good"), 1, 1,
         actAs<OperationKind::TearDown>},
        {"expire", "", QT_TRANSLATE_NOOP("CommandLine", "stay and delete backups when their time is over"), 0, 0,
         expire},
        {"remove-site", "PROJECT",
         QT_TRANSLATE_NOOP("CommandLine", "take a project out of the workspace; its folder stays"), 1, 1, removeSite},
        {"create-sample", "", QT_TRANSLATE_NOOP("CommandLine", "lay out the sample project and start it"), 0, 0,
         createSample},
        {"start", "[PROJECT]", QT_TRANSLATE_NOOP("CommandLine", "start the sites of a project, or of all"), 0, 1,
         makeRunning<true>},
        {"stop", "[PROJECT]", QT_TRANSLATE_NOOP("CommandLine", "stop the sites of a project, or of all"), 0, 1,
         makeRunning<false>},
        {"watch", "", QT_TRANSLATE_NOOP("CommandLine", "stay and restart what dies"), 0, 0, watch},
    };
}

const std::vector<Verb> &verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> list = lookingVerbs();
        for (std::vector<Verb> more : {diagnosingVerbs(), verifyingVerbs(), doctorVerbs(), actingVerbs(),
                                       recoveringVerbs(), siteVerbs(), catalogueVerbs(), accountVerbs(), keyVerbs()})
            list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        return list;
    }();
    return all;
}

} // namespace Switchback
