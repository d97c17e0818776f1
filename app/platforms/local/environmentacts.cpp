// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/environmentacts.h"

#include "app/platforms/local/databasetexts.h"
#include "app/platforms/local/sitekeeper.h"
#include "app/platforms/local/siteremoval.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Probe probeProtected(const SiteRunner &runner, bool protect)
{
    const Result<EnvironmentState> state = runner.state();
    if (!state)
        return Probe::CannotTell;
    return state->terminationProtected == protect ? Probe::Done : Probe::NotDone;
}

Result<void> setProtected(const SiteRunner &runner, bool protect)
{
    Result<EnvironmentState> state = runner.state();
    if (!state)
        return Failure(state.error());
    state->terminationProtected = protect;
    return runner.save(*state);
}

Probe probeStopped(const SiteRunner &runner)
{
    const QList<InstallationState> installations = listInstallations(runner.layout(), runner.id());
    for (const InstallationState &installation : installations)
        if (runner.process(installation.id).isRunning())
            return Probe::NotDone;
    return runner.front().isRunning() ? Probe::NotDone : Probe::Done;
}

/// Nothing was removed when this is asked for: a tear-down that has begun ends.
Result<void> startAgain(const SiteRunner &runner, Context &context)
{
    const Result<EnvironmentState> state = runner.state();
    if (!state)
        return Failure(state.error());
    return state->halted ? Result<void>() : setSiteRunning(runner, true, context);
}

Probe probeTornDown(const SiteRunner &runner)
{
    const QString &id = runner.id();
    if (QFileInfo::exists(runner.layout().environmentFile(id)))
        return Probe::NotDone;
    const bool left = QFileInfo::exists(runner.layout().installations(id)) || isTornDown(runner);
    return left ? Probe::CannotTell : Probe::Done;
}

Result<void> removeEverything(const SiteRunner &runner, Context &context)
{
    const QList<Text> left = leftDatabaseTexts(runner, context.stop);
    if (const Result<void> removed = tearDown(runner); !removed)
        return removed;
    for (const Text &text : left)
        context.log.note(text);
    return {};
}

} // namespace

std::vector<Step> protectSteps(const SiteRunner &runner, bool protect)
{
    Step step{.info = {.id = protect ? u"protect"_s : u"lift-protection"_s,
                       .title = protect ? Text(QT_TRANSLATE_NOOP("Text", "Enable the protection"))
                                        : Text(QT_TRANSLATE_NOOP("Text", "Lift the protection")),
                       .sentence = protect
                                       ? Text(QT_TRANSLATE_NOOP("Text", "Marks the environment as protected; the site "
                                                                        "itself does not notice."))
                                       : Text(QT_TRANSLATE_NOOP("Text", "Takes the mark off; the site itself does not "
                                                                        "notice.")),
                       .effect = Effect::Changes},
              .probe = [runner, protect](Context &) { return probeProtected(runner, protect); },
              .run = [runner, protect](Context &) { return setProtected(runner, protect); },
              .undo = [runner, protect](Context &) { return setProtected(runner, !protect); }};
    return {std::move(step)};
}

std::vector<Step> tearDownSteps(const SiteRunner &runner)
{
    const QString &name = runner.site().environment.name;
    Step stop{.info = {.id = u"stop"_s,
                       .title = Text(QT_TRANSLATE_NOOP("Text", "Stop %1"), {name}),
                       .sentence = Text(QT_TRANSLATE_NOOP("Text", "Stops the front and every process of the site; "
                                                                  "from here on nobody is answered.")),
                       .effect = Effect::Interrupts},
              .probe = [runner](Context &) { return probeStopped(runner); },
              .run = [runner](Context &) { return stopEverything(runner); },
              .undo = [runner](Context &context) { return startAgain(runner, context); }};
    Step remove{.info = {.id = u"remove"_s,
                         .title = Text(QT_TRANSLATE_NOOP("Text", "Remove everything")),
                         .sentence = Text(QT_TRANSLATE_NOOP("Text", "Removes the installations with their data, the "
                                                                    "backups and the front of %1. This cannot be "
                                                                    "taken back."),
                                          {name}),
                         .effect = Effect::Destroys,
                         .weight = 4,
                         .undoable = false,
                         .cancellable = false},
                .probe = [runner](Context &) { return probeTornDown(runner); },
                .run = [runner](Context &context) { return removeEverything(runner, context); },
                .undo = {}};
    std::vector<Step> steps;
    steps.push_back(std::move(stop));
    steps.push_back(std::move(remove));
    return steps;
}

} // namespace Switchback
