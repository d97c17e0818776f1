// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitefreeze.h"

#include "app/platforms/local/diskfile.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

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
        Text(QT_TRANSLATE_NOOP("Text", "Start the operation again; nothing was switched.")));
}

} // namespace

SiteFreeze::SiteFreeze(SiteRunner runner, Purpose purpose)
    : m_runner(std::move(runner))
    , m_purpose(purpose)
{
}

bool SiteFreeze::isStill(const EnvironmentState &state) const
{
    return state.halted && !m_runner.front().isRunning() && !m_runner.process(state.active).isRunning();
}

Probe SiteFreeze::probeFrozen(Context &)
{
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Probe::CannotTell;
    const bool wanted = !state->freezeId.isEmpty();
    if (isStill(*state))
        return wanted ? Probe::Done : Probe::NotDone;
    if (!m_runner.front().isRunning())
        return m_runner.front().stored().frozen ? Probe::CannotTell : Probe::NotDone;
    const Result<FrontState> running = m_runner.front().running();
    if (!running)
        return Probe::CannotTell;
    if (wanted != running->frozen || wanted != m_runner.front().stored().frozen)
        return Probe::CannotTell;
    return wanted ? Probe::Done : Probe::NotDone;
}

Result<void> SiteFreeze::freezeWrites(Context &context)
{
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    state->freezeId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    state->freezeSince = context.clock.now();
    if (const Result<void> saved = m_runner.save(*state); !saved)
        return saved;
    if (isStill(*state))
        return {};
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

Result<void> SiteFreeze::liftFreeze(Context &context)
{
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    if (m_purpose == Purpose::Switch && !state->freezeId.isEmpty() && state->freezeSince.isValid())
        state->lastFreezeMilliseconds = state->freezeSince.msecsTo(context.clock.now());
    state->freezeId.clear();
    state->freezeSince = {};
    // The state first: with it gone no copy counts as current any more, whatever the front still does.
    if (const Result<void> saved = m_runner.save(*state); !saved)
        return saved;
    return isStill(*state) ? Result<void>() : m_runner.front().apply(m_runner.frontState(*state));
}

QString SiteFreeze::id() const
{
    return m_runner.state().value_or(EnvironmentState{}).freezeId;
}

Result<void> SiteFreeze::checkLasts(const QString &id) const
{
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    if (id.isEmpty() || state->freezeId != id)
        return Failure(notFrozen());
    if (isStill(*state))
        return {};
    const Result<FrontState> running = m_runner.front().running();
    if (!running)
        return Failure(running.error());
    return running->frozen ? Result<void>() : Failure(notFrozen());
}

} // namespace Switchback
