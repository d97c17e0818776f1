// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitekeeper.h"

#include "app/platforms/local/databasetexts.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/rehearsalscratch.h"
#include "app/platforms/local/restartthrottle.h"
#include "app/platforms/local/siteremoval.h"

#include <QLockFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

class SiteLock final : public TargetLock {
public:
    explicit SiteLock(const QString &path)
        : m_file(path)
    {
        // Never stale by age: an upgrade may take hours. Qt still takes over the lock of a process that is gone.
        m_file.setStaleLockTime(0);
    }

    [[nodiscard]] QLockFile &file() { return m_file; }

private:
    QLockFile m_file;
};

Problem heldProblem(const QLockFile &file, const QString &path, const QString &environment)
{
    if (file.error() == QLockFile::PermissionError)
        return fileProblem(EACCES, path);
    qint64 pid = 0;
    QString host;
    QString program;
    const Text holder =
        file.getLockInfo(&pid, &host, &program)
            ? Text(QT_TRANSLATE_NOOP("Text", "%1 is being worked on by %2, process %3 on %4."),
                   {environment, program, pid, host})
            : Text(QT_TRANSLATE_NOOP("Text", "%1 is being worked on by another program."), {environment});
    return localProblem(
        ProblemKind::Conflict, Owner::You, u"local.environment-held"_s, holder,
        Text(QT_TRANSLATE_NOOP("Text", "Wait until that is done, or end that program, and try again.")));
}

/// Starts the active installation's web process; the front is told in case it had to take another port.
Result<void> startActive(const SiteRunner &runner, const EnvironmentState &state)
{
    Result<InstallationState> active = runner.installation(state.active);
    if (!active)
        return Failure(active.error());
    if (const Result<void> started = runner.startWeb(*active); !started)
        return started;
    const FrontState wanted = runner.frontState(state);
    if (runner.front().isRunning()) {
        const Result<FrontState> now = runner.front().running();
        if (now && now->routesLike(wanted))
            return {};
    }
    return runner.front().apply(wanted);
}

Result<void> liftForgottenFreeze(const SiteRunner &runner, EnvironmentState state)
{
    state.freezeId.clear();
    state.freezeSince = {};
    if (const Result<void> saved = runner.save(state); !saved)
        return saved;
    return runner.front().apply(runner.frontState(state));
}

Text restartText(const QString &environment, bool webDied)
{
    return webDied
               ? Text(QT_TRANSLATE_NOOP("Text", "The web process of %1 had died and was started again."), {environment})
               : Text(QT_TRANSLATE_NOOP("Text", "The front (HAProxy) of %1 had died and was started again."),
                      {environment});
}

} // namespace

Result<std::unique_ptr<TargetLock>> lockSite(const SiteLayout &layout, const SiteEnvironment &environment,
                                             std::chrono::milliseconds patience)
{
    if (const Result<void> made = makeFolder(layout.environment(environment.id)); !made)
        return Failure(made.error());
    const QString path = layout.lockFile(environment.id);
    auto lock = std::make_unique<SiteLock>(path);
    if (!lock->file().tryLock(int(patience.count())))
        return Failure(heldProblem(lock->file(), path, environment.name));
    return std::unique_ptr<TargetLock>(std::move(lock));
}

QList<Text> tidySite(const SiteRunner &runner)
{
    QList<Text> done;
    const QString &name = runner.site().environment.name;
    // Said only when it worked: the operation that could not finish it has said so itself.
    if (hasRehearsal(runner) && removeRehearsal(runner))
        done.append(Text(QT_TRANSLATE_NOOP("Text", "Removed what a rehearsal on %1 had left."), {name}));
    if (hasRemains(runner) && removeRemains(runner))
        done.append(Text(QT_TRANSLATE_NOOP("Text", "Removed what a deletion on %1 had left."), {name}));
    return done;
}

QList<Text> tendSite(const SiteRunner &runner, Context &context)
{
    const QString &name = runner.site().environment.name;
    QList<Text> done;
    const Result<EnvironmentState> state = runner.state();
    if (!state || state->active.isEmpty() || state->halted)
        return done;
    const auto report = [&](const Result<void> &result, const Text &success) {
        done.append(result ? success
                           : Text(QT_TRANSLATE_NOOP("Text", "%1 could not be brought back: %2"),
                                  {name, QVariant::fromValue(result.error().sentence)}));
    };
    const bool webDied = !runner.process(state->active).isRunning();
    const bool frontDied = !runner.front().isRunning();
    RestartThrottle throttle(runner);
    if ((webDied || frontDied) && !throttle.isExhausted(context.clock.now())) {
        const Result<void> noted = throttle.noteRestart(context.clock.now());
        report(noted ? startActive(runner, *state) : noted, restartText(name, webDied));
        if (const std::optional<Text> shared = sharedDatabaseText(runner, state->active))
            done.append(*shared);
    }
    if (!state->freezeId.isEmpty()) {
        report(liftForgottenFreeze(runner, *state),
               Text(QT_TRANSLATE_NOOP("Text",
                                      "An interrupted operation had left the writes of %1 frozen; they are accepted "
                                      "again."),
                    {name}));
    }
    return done;
}

Result<void> setSiteRunning(const SiteRunner &runner, bool running, Context &context)
{
    Result<EnvironmentState> state = runner.state();
    if (!state)
        return Failure(state.error());
    if (state->active.isEmpty())
        return {};
    state->halted = !running;
    if (const Result<void> saved = runner.save(*state); !saved)
        return saved;
    if (!running)
        return stopEverything(runner);
    if (const Result<void> forgotten = RestartThrottle(runner).forget(); !forgotten)
        return forgotten;
    if (const std::optional<Text> shared = sharedDatabaseText(runner, state->active))
        context.log.note(*shared);
    LogTail tail(runner.process(state->active).logFile());
    if (const Result<void> started = startActive(runner, *state); !started)
        return started;
    const Result<InstallationState> active = runner.installation(state->active);
    if (!active)
        return Failure(active.error());
    return runner.awaitHealthy(*active, tail, context);
}

} // namespace Switchback
