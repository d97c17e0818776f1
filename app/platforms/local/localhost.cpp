// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/localhost.h"

#include "app/platforms/local/databaseproblem.h"
#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/installationdatabase.h"
#include "app/platforms/local/releasearchive.h"
#include "app/platforms/local/siteremoval.h"
#include "app/platforms/local/treecopy.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Room that is left to logs and to the site while it runs on.
constexpr qint64 sparedBytes = 64 * 1024 * 1024;

/// \a isWhole: the front that counted its writes ran all the time.
Text takenText(const InstallationState &green, bool isWhole)
{
    const QDateTime until = green.kept->expiresAt;
    if (isWhole) {
        return Text(QT_TRANSLATE_N_NOOP("Text", "The new installation took visitors, and %n write(s) with them; it is "
                                                "kept, set aside, until %1."),
                    {until}, int(green.writesTaken));
    }
    if (green.writesTaken > 0) {
        return Text(QT_TRANSLATE_N_NOOP("Text",
                                        "The new installation took visitors, and at least %n write(s) with them: "
                                        "the front ended meanwhile and did not say how many more. It is kept, "
                                        "set aside, until %1."),
                    {until}, int(green.writesTaken));
    }
    return Text(QT_TRANSLATE_NOOP("Text", "The new installation took visitors. How many writes came with them is not "
                                          "known, because the front ended meanwhile. It is kept, set aside, until %1."),
                {until});
}

} // namespace

LocalHost::LocalHost(const LocalSite &site, const LocalServices &services, OperationKind kind, QString version,
                     QString restoreId)
    : m_runner(site, services)
    , m_freeze(m_runner, SiteFreeze::Purpose::Switch)
    , m_kind(kind)
    , m_version(std::move(version))
    , m_blue(m_runner.state().value_or(EnvironmentState{}).active)
    , m_green(std::move(restoreId))
{
}

LocalHost::LocalHost(const LocalSite &site, const LocalServices &services, OperationKind kind, QString version,
                     std::unique_ptr<DataOrigin> origin)
    : LocalHost(site, services, kind, std::move(version))
{
    m_origin = std::move(origin);
}

/// After a restart the outputs know better than the environment, which may have been switched already.
void LocalHost::recall(const Context &context)
{
    if (context.outputs.contains("blue"_L1))
        m_blue = context.outputs.value("blue"_L1).toString();
    if (context.outputs.contains("green"_L1))
        m_green = context.outputs.value("green"_L1).toString();
    if (m_dataBytes == 0)
        m_dataBytes = context.outputs.value("dataBytes"_L1).toInteger();
    recallBaseline(context);
}

Result<void> LocalHost::takeUp(Context &context)
{
    recall(context);
    return m_origin ? m_origin->takeUp() : Result<void>();
}

Result<void> LocalHost::check(Context &context)
{
    recall(context);
    m_begun = context.clock.monotonic();
    if (const Result<void> front = m_runner.front().check(); !front)
        return front;
    // A keyring that is locked is found out here, where nothing has happened yet.
    if (const auto variables = m_runner.ownVariables(); !variables)
        return Failure(variables.error());
    const Result<SiteRelease> release = m_runner.release(m_version);
    if (!release)
        return Failure(release.error());
    const bool isKept = m_kind == OperationKind::Restore && !m_origin;
    if (isKept) {
        const Result<InstallationState> kept = m_runner.installation(m_green);
        if (!kept)
            return Failure(kept.error());
    }
    // Named before there is anything of it: whoever finds this operation interrupted knows what to look for.
    if (m_green.isEmpty())
        m_green = newInstallationId(m_runner.layout(), m_runner.id(), m_version, context.clock.now());
    context.outputs.insert("blue"_L1, m_blue);
    context.outputs.insert("green"_L1, m_green);
    if (const Result<void> databases = checkDatabases(context); !databases)
        return databases;
    if (isKept)
        return {};
    const Result<qint64> bytes = m_origin           ? m_origin->check(context)
                                 : m_blue.isEmpty() ? Result<qint64>(0)
                                                    : treeBytes(m_runner.dataFolder(m_blue));
    if (!bytes)
        return Failure(bytes.error());
    m_dataBytes = *bytes;
    context.outputs.insert("dataBytes"_L1, m_dataBytes);
    if (const Result<void> room = checkRoom(*release); !room)
        return room;
    // Not at the switch: the front forgets while the data are copied, and looking at the pages makes blue slower.
    if (const Result<void> noted = noteTrafficBefore(context); !noted)
        return noted;
    return lookAtPages(context);
}

/// That the server answers is found out here, where nothing has happened yet, and not while writes are frozen.
Result<void> LocalHost::checkDatabases(Context &context)
{
    const bool isKept = m_kind == OperationKind::Restore && !m_origin;
    const Result<QString> name =
        isKept ? m_runner.installation(m_green).map([](const InstallationState &kept) { return kept.database; })
               : sourceDatabase();
    if (!name)
        return Failure(name.error());
    const Result<qint64> bytes = checkDatabase(m_runner, *name, context.stop);
    if (!bytes)
        return Failure(bytes.error());
    const std::optional<DatabaseServer> &server = m_runner.site().project.database;
    if (!server || isKept)
        return {};
    // Loaded where the server is; a dump of PostgreSQL lies on our disk meanwhile.
    const std::optional<qint64> room = serverRoom(m_runner, context.stop);
    if (room && *bytes + sparedBytes > *room)
        return Failure(DatabaseProblem::noRoom(*server, *bytes + sparedBytes, *room));
    const bool isOnOurDisk = server->isHere() && !room;
    m_databaseBytes = (isOnOurDisk ? *bytes : 0) + (server->kind == DatabaseKind::PostgreSql ? *bytes : 0);
    const Result<QStringList> orphans = orphanDatabases(m_runner, context.stop);
    if (!orphans)
        return Failure(orphans.error());
    if (!orphans->isEmpty()) {
        context.log.note(Text(QT_TRANSLATE_N_NOOP("Text", "On the database server there is/are %n database(s) of this "
                                                          "environment that no installation has: %1."),
                              {orphans->join(u", "_s)}, int(orphans->size())));
    }
    return {};
}

Result<void> LocalHost::checkRoom(const SiteRelease &release)
{
    const QString folder = m_runner.layout().folder();
    const bool isCopied = m_kind != OperationKind::Restore; // else it is unpacked
    const qint64 copy = isCopied && sharesCopies(folder) ? 0 : m_dataBytes;
    const qint64 needed = copy + m_databaseBytes + release.unpackedBytes + sparedBytes;
    const qint64 room = freeBytes(folder);
    if (needed <= room)
        return {};
    return Failure(localProblem(
        ProblemKind::DiskFull, Owner::You, u"local.disk-full"_s,
        Text(QT_TRANSLATE_NOOP("Text", "There is not enough room beside the site: %1 are needed and %2 are free."),
             {QVariant::fromValue(Bytes{needed}), QVariant::fromValue(Bytes{room})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Free some space, for example by deleting a backup that is no longer needed, and "
                               "try again."))));
}

Probe LocalHost::probeRelease(Context &)
{
    const Result<SiteRelease> release = m_runner.release(m_version);
    if (!release)
        return Probe::CannotTell;
    return release->unpacked ? Probe::Done : Probe::NotDone;
}

Result<void> LocalHost::unpackRelease(Context &context)
{
    const Result<SiteRelease> release = m_runner.release(m_version);
    if (!release)
        return Failure(release.error());
    if (release->unpacked)
        return {};
    const Result<ArchiveIndex> index = indexArchive(release->archive, context.stop);
    if (!index)
        return Failure(index.error());
    const auto progress = [&](qint64 done) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = index->bytes});
    };
    const Result<void> unpacked = unpackArchive(release->archive, *index, m_runner.layout().release(m_version),
                                                m_runner.layout().unpacking(m_version), progress, context.stop);
    if (unpacked) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Unpacked %1 from %2."),
                              {QVariant::fromValue(Bytes{index->bytes}), QFileInfo(release->archive).fileName()}));
    }
    return unpacked;
}

Result<void> LocalHost::discardRelease(Context &context)
{
    if (const Result<void> cleared = removeTree(m_runner.layout().unpacking(m_version)); !cleared)
        return cleared;
    const Result<SiteRelease> release = m_runner.release(m_version);
    // Without an archive to unpack again it is not ours to remove.
    if (!release || !release->unpacked || release->archive.isEmpty())
        return {};
    for (const SiteEnvironment &environment : m_runner.site().project.environments) {
        const QList<InstallationState> installations = listInstallations(m_runner.layout(), environment.id);
        for (const InstallationState &installation : installations) {
            if (installation.release == m_version) {
                context.log.note(
                    Text(QT_TRANSLATE_NOOP("Text", "The unpacked release stays: an installation of %1 uses it."),
                         {environment.name}));
                return {};
            }
        }
    }
    return removeFolderAtomically(m_runner.layout().release(m_version));
}

Probe LocalHost::probeReplica(Context &context)
{
    recall(context);
    if (m_green.isEmpty())
        return Probe::NotDone;
    const Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Probe::CannotTell;
    const Result<InstallationState> green = m_runner.installation(m_green);
    if (!green || state->slotOf(m_green) == Slot::None)
        return Probe::NotDone;
    const Result<bool> isThere = hasDatabase(m_runner, *green, context.stop);
    if (!isThere)
        return Probe::CannotTell;
    return *isThere ? Probe::Done : Probe::NotDone;
}

Result<void> LocalHost::createReplica(Context &context)
{
    recall(context);
    if (const Result<void> tidied = removeLeftovers(context); !tidied)
        return tidied;
    Result<EnvironmentState> state = m_runner.state();
    if (!state)
        return Failure(state.error());
    const QString folder = m_runner.layout().installation(m_runner.id(), m_green);
    const QStringList folders{folder + u"/data"_s, folder + u"/log"_s, folder + u"/run"_s};
    for (const QString &part : folders)
        if (const Result<void> made = makeFolder(part); !made)
            return made;
    if (const Result<void> prepared = prepareDatabaseNames(m_runner, *state); !prepared)
        return prepared;
    InstallationState installation;
    installation.id = m_green;
    installation.release = m_version;
    installation.port = m_runner.freePort();
    installation.createdAt = context.clock.now();
    installation.database = newDatabaseName(m_runner, m_green);
    if (const Result<void> saved = m_runner.save(installation); !saved)
        return saved;
    if (const Result<void> made = makeDatabase(m_runner, installation, {}, context.stop); !made)
        return made;
    state->assign(state->idleSlot(), m_green);
    return m_runner.save(*state);
}

/// What an operation that was interrupted left here: no backup, and nobody goes on with it. What took traffic holds
/// people's writes and is kept.
Result<void> LocalHost::removeLeftovers(Context &context)
{
    if (const Result<void> tidied = removeRemains(m_runner); !tidied)
        return tidied;
    const QList<InstallationState> installations = listInstallations(m_runner.layout(), m_runner.id());
    for (InstallationState installation : installations) {
        if (installation.kept || installation.id == m_blue || installation.id == m_green)
            continue;
        if (const Result<void> stopped = m_runner.process(installation.id).stop(); !stopped)
            return stopped;
        if (installation.tookTraffic) {
            const QDateTime now = context.clock.now();
            installation.kept = Keeping{BackupKind::SetAside, now, now.addSecs(setAsideBackupSeconds)};
            if (const Result<void> saved = m_runner.save(installation); !saved)
                return saved;
            continue;
        }
        if (const Result<void> removed = removeInstallation(m_runner, installation.id); !removed)
            return removed;
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "Removed what an interrupted operation had left: %1."), {installation.id}));
    }
    return {};
}

Result<void> LocalHost::discardReplica(Context &context)
{
    recall(context);
    if (m_green.isEmpty())
        return {};
    Result<InstallationState> green = m_runner.installation(m_green);
    if (!green || !green->tookTraffic)
        return removeInstallation(m_runner, m_green);
    if (const Result<void> stopped = m_runner.process(m_green).stop(); !stopped)
        return stopped;
    const QDateTime now = context.clock.now();
    green->kept = Keeping{BackupKind::SetAside, now, now.addSecs(setAsideBackupSeconds)};
    context.log.note(takenText(*green, !m_baseline.green || m_baseline.green->isWhole()));
    return m_runner.save(*green);
}

} // namespace Switchback
