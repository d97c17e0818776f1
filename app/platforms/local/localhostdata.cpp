// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/treecopy.h"
#include "app/process/commandrunner.h"
#include "app/process/processgroup.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString migrationIdentityFile(const SiteRunner &runner, const QString &installationId)
{
    return runner.layout().installation(runner.id(), installationId) + u"/run/release.pid"_s;
}

/// A migration whose starter was killed may still be at work.
Result<void> endForgottenMigration(const SiteRunner &runner, const QString &installationId)
{
    const Result<QByteArray> bytes = readWholeFile(migrationIdentityFile(runner, installationId));
    if (!bytes)
        return {};
    return endProcessGroup(ProcessIdentity::fromJson(QJsonDocument::fromJson(*bytes).object()),
                           runner.timings().stopGrace);
}

Problem writesDoNotEnd(qint64 left, std::chrono::milliseconds limit)
{
    return localProblem(
        ProblemKind::Timeout, Owner::Platform, u"local.writes-do-not-end"_s,
        Text(QT_TRANSLATE_N_NOOP("Text", "%n write(s) that had begun before the freeze did not end within %1."),
             {QVariant::fromValue(Duration{limit.count()})}, int(left)),
        Text(QT_TRANSLATE_NOOP("Text", "Wait until long uploads are through and try again.")));
}

Problem notFrozen()
{
    return localProblem(
        ProblemKind::Conflict, Owner::Switchback, u"local.not-frozen"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Writes are not frozen, so a copy of the data would miss some of them.")),
        Text(QT_TRANSLATE_NOOP("Text", "Start the upgrade again; nothing was switched.")));
}

} // namespace

Probe LocalHost::probeFrozen(Context &)
{
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Probe::CannotTell;
    if (!m_runner.front().isRunning())
        return m_runner.front().stored().frozen ? Probe::CannotTell : Probe::NotDone;
    const Result<FrontState> running = m_runner.front().running();
    if (!running)
        return Probe::CannotTell;
    const bool wanted = !state->freezeId.isEmpty();
    if (wanted != running->frozen || wanted != m_runner.front().stored().frozen)
        return Probe::CannotTell;
    return wanted ? Probe::Done : Probe::NotDone;
}

Result<void> LocalHost::freezeWrites(Context &context)
{
    recall(context);
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    state->freezeId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    state->freezeSince = context.clock.now();
    if (const Result<void> saved = m_runner.save(*state); !saved)
        return saved;
    if (const Result<void> applied = m_runner.front().apply(m_runner.frontState(*state)); !applied)
        return applied;
    const Result<qint64> left =
        m_runner.awaitIdle({writeBackend(Slot::A), writeBackend(Slot::B)}, m_runner.timings().freezeLimit, context);
    if (!left)
        return Failure(left.error());
    if (*left > 0)
        return Failure(writesDoNotEnd(*left, m_runner.timings().freezeLimit));
    return {};
}

Result<void> LocalHost::liftFreeze(Context &context)
{
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    if (!state->freezeId.isEmpty() && state->freezeSince.isValid())
        state->lastFreezeMilliseconds = state->freezeSince.msecsTo(context.clock.now());
    state->freezeId.clear();
    state->freezeSince = {};
    // The state first: with it gone no copy counts as current any more, whatever the front still does.
    if (const Result<void> saved = m_runner.save(*state); !saved)
        return saved;
    return m_runner.front().apply(m_runner.frontState(*state));
}

Probe LocalHost::probeCopy(Context &context)
{
    recall(context);
    const Result<EnvironmentState> state = m_runner.state();
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!state || !green)
        return Probe::CannotTell;
    return checkCopyIsCurrent(*state, *green) ? Probe::Done : Probe::NotDone;
}

/// A copy is worth something only while the freeze under which it was made has lasted without a gap.
Result<void> LocalHost::checkCopyIsCurrent(const EnvironmentState &state, const InstallationState &green) const
{
    const bool current =
        !state.freezeId.isEmpty() && green.copiedUnder == state.freezeId && green.copiedInBoot == currentBootId();
    const Result<FrontState> running = m_runner.front().running();
    if (current && running && running->frozen)
        return {};
    return Failure(running ? notFrozen() : running.error());
}

Result<void> LocalHost::copyData(Context &context)
{
    recall(context);
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    if (state->freezeId.isEmpty())
        return Failure(notFrozen());
    if (const Result<void> stopped = m_runner.process(m_green).stop(); !stopped)
        return stopped;
    green->copiedUnder.clear();
    green->migrationBegun = false;
    green->migrated = false;
    if (const Result<void> saved = m_runner.save(*green); !saved)
        return saved;
    const QString source = m_runner.dataFolder(m_blue);
    const QString target = m_runner.dataFolder(m_green);
    if (const Result<void> cleared = removeTree(target); !cleared)
        return cleared;
    if (const Result<void> made = makeFolder(source); !made)
        return made;

    const Stopwatch watch(context.clock);
    TreeCopy copy(source, target);
    const auto progress = [&](qint64 done) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = qMax(done, m_dataBytes)});
    };
    if (const Result<void> copied = copy.run(progress, context.stop); !copied)
        return copied;
    context.measures.insert("copiedBytes"_L1, copy.bytesCopied());
    context.measures.insert("copyMilliseconds"_L1, qint64(watch.elapsed().count()));
    context.log.note(
        Text(QT_TRANSLATE_N_NOOP("Text", "Copied %n file(s), %1, in %2."),
             {QVariant::fromValue(Bytes{copy.bytesCopied()}), QVariant::fromValue(Duration{watch.elapsed().count()})},
             int(copy.files())));
    green->copiedUnder = state->freezeId;
    green->copiedInBoot = currentBootId();
    green->copiedBytes = copy.bytesCopied();
    return m_runner.save(*green);
}

Probe LocalHost::probeMigration(Context &context)
{
    recall(context);
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Probe::CannotTell;
    return green->migrated ? Probe::Done : Probe::NotDone;
}

/// A migration that was cut off may have left anything: it begins again on what there was before it.
Result<void> LocalHost::resetMigration(InstallationState &green, Context &context)
{
    if (const Result<void> ended = endForgottenMigration(m_runner, green.id); !ended)
        return ended;
    if (!green.migrationBegun)
        return {};
    context.log.note(
        Text(QT_TRANSLATE_NOOP("Text", "An earlier migration was cut off; it begins again on fresh data.")));
    if (m_kind == OperationKind::SetUp) {
        if (const Result<void> cleared = removeTree(m_runner.dataFolder(green.id)); !cleared)
            return cleared;
        return makeFolder(m_runner.dataFolder(green.id));
    }
    if (const Result<void> copied = copyData(context); !copied)
        return copied;
    const Result<InstallationState> fresh = m_runner.installation(green.id);
    if (!fresh)
        return Failure(fresh.error());
    green = *fresh;
    return {};
}

Result<void> LocalHost::migrate(Context &context)
{
    recall(context);
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green)
        return Failure(green.error());
    const Result<SiteRelease> release = m_runner.release(m_version);
    if (!release)
        return Failure(release.error());
    if (const Result<void> reset = resetMigration(*green, context); !reset)
        return reset;
    green->migrationBegun = true;
    if (const Result<void> saved = m_runner.save(*green); !saved)
        return saved;

    constexpr qsizetype keptLines = 20;
    QStringList last;
    QFile log(m_runner.layout().installation(m_runner.id(), m_green) + u"/log/release.log"_s);
    const bool logged = log.open(QIODevice::Append);
    const LineSink line = [&](Stream stream, const QString &text) {
        context.log.line(stream, text);
        if (logged)
            log.write(text.toUtf8() + '\n');
        last.append(text);
        if (last.size() > keptLines)
            last.removeFirst();
    };
    Result<void> noted;
    const StartSink started = [&](const ProcessIdentity &identity) {
        noted = writeJsonDurably(migrationIdentityFile(m_runner, m_green), identity.toJson());
    };
    const Command command{.program = u"/bin/sh"_s,
                          .arguments = {u"-c"_s, release->procfile.release},
                          .workingDirectory = m_runner.layout().release(m_version),
                          .environment =
                              siteEnvironment(QProcessEnvironment::systemEnvironment(), m_runner.variables(*green)),
                          .grace = m_runner.timings().stopGrace};
    const Result<CommandOutcome> outcome = runCommand(command, context.stop, line, started);
    if (!outcome)
        return Failure(outcome.error());
    if (!noted)
        return noted;
    if (!outcome->succeeded()) {
        return Failure(
            localProblem(ProblemKind::Local, Owner::Platform, u"local.migration-failed"_s,
                         Text(QT_TRANSLATE_NOOP("Text", "The migration of release %1 failed with exit code %2."),
                              {m_version, outcome->exitCode}),
                         Text(QT_TRANSLATE_NOOP(
                             "Text", "The lines it printed say why. It ran on a copy: the site's data is as before.")),
                         last.join(u'\n')));
    }
    green->migrated = true;
    return m_runner.save(*green);
}

} // namespace Switchback
