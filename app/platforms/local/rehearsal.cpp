// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/rehearsal.h"

#include "app/net/httpprobe.h"
#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/datacopy.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/leadingback.h"
#include "app/platforms/local/localhost.h"
#include "app/platforms/local/pagecheck.h"
#include "app/platforms/local/rehearsalscratch.h"
#include "app/platforms/local/treecopy.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qint64 copies = 2; ///< that of the old version, and the upgrade's of that

Problem notEnoughRoom(qint64 needed, qint64 room)
{
    return localProblem(
        ProblemKind::DiskFull, Owner::You, u"local.disk-full"_s,
        Text(
            QT_TRANSLATE_NOOP("Text", "There is not enough room for a rehearsal: up to %1 are needed and %2 are free."),
            {QVariant::fromValue(Bytes{needed}), QVariant::fromValue(Bytes{room})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Free some space, for example by deleting a backup that is no longer needed, and "
                               "try again.")));
}

Problem leadsBack(const QStringList &what)
{
    return localProblem(
        ProblemKind::Refused, Owner::Platform, u"local.rehearsal-leads-back"_s,
        Text(QT_TRANSLATE_NOOP("Text", "A copy of the data would work with the original: %1 leads to it."),
             {what.value(0)}),
        Text(QT_TRANSLATE_NOOP("Text", "Have the site take its folder from DATA_DIR and its database from DATABASE_URL "
                                       "at every start, and keep neither in the data.")),
        what.join(u'\n'));
}

/// Who changed it is not known: the version before runs on for most of the upgrade.
Problem dataChanged(const QStringList &what)
{
    return localProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"local.rehearsal-data-changed"_s,
        Text(QT_TRANSLATE_NOOP(
                 "Text", "During the upgrade data of the version before changed, to which one would go back: %1."),
             {what.value(0)}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look whether an address of the old data folder or database is kept somewhere "
                               "in the data; each version has its own. What the version before writes by itself "
                               "now and then is no harm.")),
        what.join(u'\n'));
}

Problem answersOtherwise(const QString &path, int before, int after)
{
    return localProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"local.rehearsal-no-way-back"_s,
        Text(QT_TRANSLATE_NOOP("Text", "After the way back %1 was answered with status %2, and before the upgrade with "
                                       "%3."),
             {path, after, before}),
        Text(QT_TRANSLATE_NOOP("Text", "Do not upgrade Live before the way back is found; make a manual backup.")));
}

} // namespace

RehearsalJob::RehearsalJob(const LocalSite &site, const LocalServices &services, QString version, SiteFacts facts)
    : m_real(site, services)
    , m_services(services)
    , m_version(std::move(version))
    , m_facts(std::move(facts))
    , m_freeze(std::make_shared<SiteFreeze>(m_real, SiteFreeze::Purpose::CopyOnly))
{
}

LocalSite RehearsalJob::rehearsed() const
{
    return rehearsalSite(m_real.site(), m_port);
}

Result<InstallationState> RehearsalJob::active() const
{
    const Result<EnvironmentState> state = m_real.state();
    if (!state)
        return Failure(state.error());
    return m_real.installation(state->active);
}

Result<void> RehearsalJob::check(Context &context)
{
    const Result<InstallationState> installation = active();
    if (!installation)
        return Failure(installation.error());
    const Result<SiteRelease> release = m_real.release(m_version);
    if (!release)
        return Failure(release.error());
    if (const Result<void> front = m_real.front().check(); !front)
        return front;
    m_dataBytes = treeBytes(m_real.dataFolder(installation->id), context.stop);
    if (context.stopRequested())
        return Failure(cancelledProblem());
    const Result<qint64> databaseBytes = checkDatabases(installation->database, context);
    if (!databaseBytes)
        return Failure(databaseBytes.error());
    const QString folder = m_real.layout().folder();
    const qint64 dataBytes = sharesCopies(folder) ? 0 : copies * m_dataBytes;
    const qint64 needed = dataBytes + *databaseBytes + release->unpackedBytes;
    const qint64 room = freeBytes(folder);
    return needed <= room ? Result<void>() : Failure(notEnoughRoom(needed, room));
}

/// How many bytes both copies of the database take on the disk of the project.
Result<qint64> RehearsalJob::checkDatabases(const QString &name, Context &context) const
{
    const Result<qint64> bytes = checkDatabase(m_real, name, context.stop);
    const std::optional<DatabaseServer> &server = m_real.site().project.database;
    if (!bytes || !server)
        return bytes;
    const std::optional<qint64> room = serverRoom(m_real, context.stop);
    if (room && copies * *bytes > *room)
        return Failure(DatabaseProblem::noRoom(*server, copies * *bytes, *room));
    // A dump of PostgreSQL lies on our disk meanwhile, wherever the server is.
    const bool isOnOurDisk = server->isHere() && !room;
    return (isOnOurDisk ? copies * *bytes : 0) + (server->kind == DatabaseKind::PostgreSql ? *bytes : 0);
}

Result<void> RehearsalJob::copy(Context &context)
{
    const Result<InstallationState> from = active();
    if (!from)
        return Failure(from.error());
    if (const Result<void> cleared = removeRehearsal(m_real); !cleared)
        return cleared;
    if (const Result<void> laidOut = layOutRehearsal(m_real); !laidOut)
        return laidOut;
    m_fromVersion = from->release;
    const QString freezeId = m_freeze->id();
    if (const Result<void> filled = fillCopy(*from, context); !filled)
        return filled;
    // A front that died and came back meanwhile may have let a write through.
    return m_freeze->checkLasts(freezeId);
}

Result<void> RehearsalJob::fillCopy(const InstallationState &from, Context &context)
{
    const SiteRunner copy = copied();
    InstallationState installation;
    installation.id = newInstallationId(copy.layout(), copy.id(), from.release, context.clock.now());
    installation.release = from.release;
    installation.createdAt = context.clock.now();
    installation.database = newDatabaseName(copy, installation.id);
    installation.tookTraffic = true;
    installation.verifiedSince = from.verifiedSince;
    m_installed = installation.id;
    const QString folder = copy.layout().installation(copy.id(), installation.id);
    const QStringList folders{folder + u"/data"_s, folder + u"/log"_s, folder + u"/run"_s};
    for (const QString &part : folders)
        if (const Result<void> made = makeFolder(part); !made)
            return made;
    if (const Result<void> saved = copy.save(installation); !saved)
        return saved;
    EnvironmentState state;
    state.active = installation.id;
    state.assign(Slot::A, installation.id);
    if (const Result<void> saved = copy.save(state); !saved)
        return saved;

    const Stopwatch watch(context.clock);
    const QString source = m_real.dataFolder(from.id);
    // Counted before the freeze; one that is taken up again has to count once more.
    const qint64 bytes = m_dataBytes >= 0 ? m_dataBytes : treeBytes(source, context.stop);
    const Result<CopiedData> copied = copySiteData(source, copy.dataFolder(installation.id), bytes, context);
    if (!copied)
        return Failure(copied.error());
    context.measures.insert("copiedBytes"_L1, copied->bytes);
    context.log.note(copiedText(*copied, watch.elapsed()));
    return copyDatabase(copy, from.database, installation, context);
}

/// The old version, on the copy, with visitors led to it as they are led in the real environment.
Result<void> RehearsalJob::startCopy(Context &context)
{
    const SiteRunner copy = copied();
    Result<InstallationState> installation = copy.installation(m_installed);
    if (!installation)
        return Failure(installation.error());
    LogTail tail(copy.process(m_installed).logFile());
    if (const Result<void> started = copy.startWeb(*installation); !started)
        return started;
    if (const Result<void> healthy = copy.awaitHealthy(*installation, tail, context); !healthy)
        return healthy;
    const Result<EnvironmentState> state = copy.state();
    if (!state)
        return Failure(state.error());
    return copy.front().apply(copy.frontState(*state));
}

QHash<QString, int> RehearsalJob::askPages(const Context &context) const
{
    const SiteRunner copy = copied();
    QHash<QString, int> answers;
    for (const QString &path : copy.site().project.checkPaths) {
        const Result<HttpAnswer> answer = probeHttp(copy.publicPort(), path, copy.timings().probeLimit, context.stop);
        answers.insert(path, answer ? answer->status : 0);
    }
    return answers;
}

/// Many a site writes when it is only started, looked at or stopped: sessions, caches, logs. What it writes then says
/// nothing of the new version.
Result<void> RehearsalJob::warmUp(Context &context)
{
    const SiteRunner copy = copied();
    const Result<InstallationState> installation = copy.installation(m_installed);
    if (!installation)
        return Failure(installation.error());
    const Result<DataTrace> untouched = traceData(copy, *installation, context.stop);
    if (!untouched)
        return Failure(untouched.error());
    if (const Result<void> started = startCopy(context); !started)
        return started;
    m_pages = askPages(context);
    if (const PageCheck pages(copy); !pages.isOff())
        if (const Result<SiteBaseline> looked =
                pages.look(copy.publicPort(), m_fromVersion, PagePictures::Off, context);
            !looked)
            return Failure(looked.error());
    if (context.stopRequested())
        return Failure(cancelledProblem());
    if (const Result<void> stopped = copy.process(m_installed).stop(); !stopped)
        return stopped;
    const Result<DataTrace> trace = traceData(copy, *installation, context.stop);
    if (!trace)
        return Failure(trace.error());
    m_restless = changedSince(*untouched, *trace);
    m_trace = *trace;
    return startCopy(context);
}

/// Before anybody works with the copy.
Result<void> RehearsalJob::checkOnItsOwn(const Context &context) const
{
    const Result<QStringList> leading = leadingBack(m_real, copied().dataFolder(m_installed), context.stop);
    if (!leading)
        return Failure(leading.error());
    return leading->isEmpty() ? Result<void>() : Failure(leadsBack(*leading));
}

Result<void> RehearsalJob::upgrade(Context &context)
{
    if (const Result<void> onItsOwn = checkOnItsOwn(context); !onItsOwn)
        return onItsOwn;
    // Not sooner: nobody keeps it free while the data are copied.
    m_port = m_real.freePort();
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Rehearsal: starting a copy of %1, which runs now, on port %2."),
                          {m_fromVersion, m_port}));
    if (const Result<void> warm = warmUp(context); !warm)
        return Failure(inRehearsal(warm.error()));
    const BlueGreenShape shape{
        .version = m_version, .unpack = m_facts.unpack, .migration = m_facts.migration, .observe = m_facts.observe};
    const auto host = std::make_shared<LocalHost>(rehearsed(), m_services, OperationKind::Upgrade, m_version);
    Result<RehearsedSteps> done = runRehearsed(upgradeSteps(host, shape), context);
    if (!done) {
        if (const Result<void> noted = disprove(done.error()); !noted)
            return noted;
        return Failure(done.error());
    }
    m_upgrade = std::move(*done);
    return {};
}

Result<void> RehearsalJob::back(Context &context)
{
    if (const Result<void> same = checkData(context); !same)
        return Failure(inRehearsal(same.error()));
    const auto host =
        std::make_shared<LocalHost>(rehearsed(), m_services, OperationKind::Restore, m_fromVersion, m_installed);
    const Result<RehearsedSteps> done = runRehearsed(restoreSteps(host, {.version = m_fromVersion}), context);
    const Result<void> same = done ? checkPages(context) : Result<void>();
    if (done && same)
        return note(*done, context);
    const Problem problem = done ? inRehearsal(same.error()) : done.error();
    if (const Result<void> noted = disprove(problem); !noted)
        return noted;
    return Failure(problem);
}

/// The old version does not run now: what has changed since the upgrade began, and is none of its own habits, was changed
/// by the new one.
Result<void> RehearsalJob::checkData(Context &context)
{
    const SiteRunner copy = copied();
    const Result<InstallationState> installation = copy.installation(m_installed);
    if (!installation)
        return Failure(installation.error());
    const Result<DataTrace> trace = traceData(copy, *installation, context.stop);
    if (!trace)
        return Failure(trace.error());
    QStringList changed = (changedSince(m_trace, *trace) - m_restless).values();
    changed.sort();
    if (changed.isEmpty())
        return {};
    return Failure(dataChanged(changed));
}

Result<void> RehearsalJob::checkPages(const Context &context) const
{
    const QHash<QString, int> now = askPages(context);
    if (context.stopRequested())
        return Failure(cancelledProblem());
    for (const QString &path : m_real.site().project.checkPaths)
        if (now.value(path) != m_pages.value(path))
            return Failure(answersOtherwise(path, m_pages.value(path), now.value(path)));
    return {};
}

Result<void> RehearsalJob::note(const RehearsedSteps &back, Context &context) const
{
    const Rehearsal rehearsal{.fromVersion = m_fromVersion,
                              .toVersion = m_version,
                              .endedAt = context.clock.now(),
                              .upgradeMilliseconds = m_upgrade.milliseconds,
                              .freezeMilliseconds = m_upgrade.measures.value("freezeMilliseconds"_L1).toInteger(-1),
                              .backMilliseconds =
                                  back.measures.value("firstAnswerMilliseconds"_L1).toInteger(back.milliseconds),
                              .steps = m_upgrade.lengths};
    Result<EnvironmentState> state = m_real.state();
    if (!state)
        return Failure(state.error());
    state->rehearsal = rehearsal;
    if (const Result<void> saved = m_real.save(*state); !saved)
        return saved;
    context.measures.insert("rehearsedUpgradeMilliseconds"_L1, rehearsal.upgradeMilliseconds);
    context.measures.insert("rehearsedBackMilliseconds"_L1, rehearsal.backMilliseconds);
    context.outputs.insert("rehearsal"_L1, rehearsal.toJson());
    context.log.note(Text(
        m_trace.database ? QT_TRANSLATE_NOOP("Text", "The upgrade took %1. The way back took %2, to the first good "
                                                     "answer of %3; its files are as they were, and its database "
                                                     "has the same tables with as many rows.")
                         : QT_TRANSLATE_NOOP("Text", "The upgrade took %1. The way back took %2, to the first good "
                                                     "answer of %3; its data is as it was."),
        {QVariant::fromValue(Duration{rehearsal.upgradeMilliseconds}),
         QVariant::fromValue(Duration{rehearsal.backMilliseconds}), m_fromVersion}));
    return {};
}

/// What an earlier rehearsal of the same upgrade had said is not to be relied on any more.
Result<void> RehearsalJob::disprove(const Problem &problem) const
{
    if (problem.kind == ProblemKind::Cancelled)
        return {};
    Result<EnvironmentState> state = m_real.state();
    if (!state)
        return Failure(state.error());
    if (!state->rehearsal || state->rehearsal->toVersion != m_version)
        return {};
    state->rehearsal.reset();
    return m_real.save(*state);
}

Probe RehearsalJob::probeRemoved() const
{
    return hasRehearsal(m_real) ? Probe::NotDone : Probe::Done;
}

Result<void> RehearsalJob::remove()
{
    return removeRehearsal(m_real);
}

} // namespace Switchback
