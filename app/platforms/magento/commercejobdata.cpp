// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercejob.h"
#include "app/platforms/magento/deployment.h"
#include "app/platforms/magento/magentoproblem.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// In Context::outputs.
const QString snapshotOutput = u"snapshot"_s;

Problem gone()
{
    return magentoProblem(ProblemKind::NotFound, Owner::You, u"magento.backup-gone"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The backup is not there any more.")),
                          Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there.")));
}

} // namespace

Result<CloudBackup> CommerceJob::cloudBackup(Ways &ways, const QString &id) const
{
    const Result<QList<CloudBackup>> backups = ways.client.backups(ways.environment);
    if (!backups)
        return Failure(backups.error());
    for (const CloudBackup &backup : *backups)
        if (backup.id == id)
            return backup;
    return Failure(gone());
}

Result<std::optional<CloudActivity>> CommerceJob::begunSinceCheck(Ways &ways, const QString &type,
                                                                  const QString &before, Context &context) const
{
    if (!context.outputs.contains(before))
        return std::optional<CloudActivity>();
    const Result<QList<CloudActivity>> newest = ways.client.activities(ways.environment, type, 1);
    if (!newest)
        return Failure(newest.error());
    const bool isOurs = !newest->isEmpty() && newest->first().id != context.outputs.value(before).toString();
    return isOurs ? std::optional(newest->first()) : std::optional<CloudActivity>();
}

Probe CommerceJob::probeSnapshot(Context &context) const
{
    const QString id = context.outputs.value(snapshotOutput).toString();
    if (!id.isEmpty()) {
        Result<Ways> ways = open(context);
        if (!ways)
            return Probe::CannotTell;
        const Result<CloudBackup> backup = cloudBackup(*ways, id);
        if (backup || backup.error().code == "magento.backup-gone"_L1)
            return backup ? Probe::Done : Probe::NotDone;
        return Probe::CannotTell;
    }
    return Probe::NotDone; // one that a holder who died has begun is found when it is made
}

Result<void> CommerceJob::snapshot(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    Result<std::optional<CloudActivity>> begun =
        begunSinceCheck(*ways, u"environment.backup"_s, u"backupBefore"_s, context);
    if (!begun)
        return Failure(begun.error());
    if (!*begun) {
        const Result<CloudActivity> now = ways->client.backUp(ways->environment);
        if (!now)
            return Failure(now.error());
        begun = std::optional(*now);
    }
    const Result<CloudActivity> ended =
        Deployment(ways->client, m_tools.patience, context).awaitSuccess(**begun, m_tools.patience.backup);
    if (!ended)
        return Failure(ended.error());
    const QString id = ended->payload.value("backup_name"_L1).toString();
    const Result<CloudBackup> backup = cloudBackup(*ways, id);
    if (!backup)
        return Failure(backup.error());
    context.outputs.insert(snapshotOutput, id);
    context.log.note(
        Text(QT_TRANSLATE_NOOP("Text", "The cloud's backup is %1; it keeps it until %2."), {id, backup->expiresAt}));
    return {};
}

Result<void> CommerceJob::discardSnapshot(Context &context) const
{
    const QString id = context.outputs.value(snapshotOutput).toString();
    if (id.isEmpty())
        return {};
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<bool> isNeeded = mayBeNeeded(*ways, context);
    if (!isNeeded)
        return Failure(isNeeded.error());
    if (*isNeeded) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The cloud's backup %1 stays: the data may need it."), {id}));
        return {};
    }
    return removeCloudBackup(*ways, id, context);
}

Result<void> CommerceJob::removeCloudBackup(Ways &ways, const QString &id, Context &context) const
{
    const Result<CloudBackup> backup = cloudBackup(ways, id);
    if (!backup)
        return backup.error().code == "magento.backup-gone"_L1 ? Result<void>() : Failure(backup.error());
    if (backup->status == "DELETING"_L1)
        return {}; // somebody has asked for it already
    const Result<std::optional<CloudActivity>> begun = ways.client.remove(*backup);
    if (!begun)
        return Failure(begun.error());
    if (!*begun)
        return {};
    const Result<CloudActivity> ended =
        Deployment(ways.client, m_tools.patience, context).awaitSuccess(**begun, m_tools.patience.backup);
    return ended ? Result<void>() : Failure(ended.error());
}

Probe CommerceJob::probeDumped(Context &context) const
{
    // It takes its name only when it is whole; what else is known of it was stored when the step ended.
    const bool isThere = QFile::exists(records().path(m_facts.dumpName()));
    return isThere && context.outputs.contains(u"tables"_s) ? Probe::Done : Probe::NotDone;
}

Result<void> CommerceJob::dump(Context &context) const
{
    if (const Result<void> prepared = records().prepare(); !prepared)
        return prepared;
    Result<Reached> reached = reach(context);
    if (!reached)
        return Failure(reached.error());
    const QString file = records().path(m_facts.dumpName());
    context.outputs.insert(u"dumpedAt"_s, context.clock.now().toString(Qt::ISODateWithMs));
    const Result<DumpFacts> dumped = reached->host.dump(m_facts.stamp, file, context);
    if (!dumped)
        return Failure(dumped.error());
    if (!QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner))
        return Failure(magentoProblem(ProblemKind::Local, Owner::You, u"workspace.record"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be kept from others."), {file}), {}));
    context.outputs.insert(u"tables"_s, dumped->tables);
    context.outputs.insert(u"bytes"_s, dumped->bytes);
    context.measures.insert(u"copiedBytes"_s, dumped->bytes);
    return {};
}

Result<void> CommerceJob::discardDump(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<bool> isNeeded = mayBeNeeded(*ways, context);
    if (!isNeeded)
        return Failure(isNeeded.error());
    if (*isNeeded) {
        context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The dump stays: the database may need it. It is %1."),
                              {records().path(m_facts.dumpName())}));
        return records().change([&](EnvironmentRecord &record) { // so that it can be gone back to from the window
            KeptState kept = newBackup(context);
            kept.kind = BackupKind::Manual;
            kept.expiresAt = {};
            record.put(kept);
        });
    }
    if (const Result<CloudServer> host = server(*ways, context))
        if (const Result<void> tidied = host->tidy(m_facts.stamp, context); !tidied)
            return tidied;
    return records().removeDump(m_facts.dumpName());
}

Probe CommerceJob::probeMaintenance(Context &context) const
{
    const Result<Reached> reached = reach(context);
    const Result<ServerPicture> picture =
        reached ? reached->host.look(context) : Result<ServerPicture>(Failure(reached.error()));
    return picture ? (picture->isInMaintenance ? Probe::Done : Probe::NotDone) : Probe::CannotTell;
}

Result<void> CommerceJob::closeShop(const CloudServer &host, Context &context)
{
    if (const Result<void> closed = host.setMaintenance(true, context); !closed)
        return closed;
    return host.stopCron(context);
}

Result<void> CommerceJob::beginMaintenance(Context &context) const
{
    const Result<Reached> reached = reach(context);
    return reached ? closeShop(reached->host, context) : Failure(reached.error());
}

Result<void> CommerceJob::endMaintenance(Context &context) const
{
    if (isTakenBack(context))
        return {}; // the deployment of what was before has let people in again
    Result<Reached> reached = reach(context);
    if (!reached)
        return Failure(reached.error());
    const Result<bool> isApart = mayBeNeeded(reached->ways, context);
    if (!isApart)
        return Failure(isApart.error());
    if (*isApart) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "Maintenance mode stays: database and code do not belong together.")));
        return {};
    }
    if (const Result<void> loud = reached->host.startCron(context); !loud)
        return loud;
    return reached->host.setMaintenance(false, context);
}

Result<void> CommerceJob::restoreDump(const CloudServer &host, Context &context) const
{
    const Result<ServerPicture> picture = host.look(context);
    if (!picture)
        return Failure(picture.error());
    if (!picture->isInMaintenance) // what came in since would be in no dump
        return Failure(magentoProblem(
            ProblemKind::Conflict, Owner::You, u"magento.reopened"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Somebody ended maintenance mode in between; the data was not replaced.")),
            Text(QT_TRANSLATE_NOOP("Text", "Begin again when nobody works on the shop."))));
    if (const Result<void> quiet = host.stopCron(context); !quiet) // also where it was in maintenance mode before
        return quiet;
    context.outputs.insert(u"dataAtStake"_s, true);
    return host.import(m_facts.stamp, records().path(m_facts.kept.dump), m_facts.kept.tables, context);
}

Result<void> CommerceJob::restoreData(Context &context) const
{
    Result<Reached> reached = reach(context);
    if (!reached)
        return Failure(reached.error());
    if (m_facts.cloudBackup.isEmpty())
        return restoreDump(reached->host, context);
    context.outputs.insert(u"dataAtStake"_s, true);
    Result<std::optional<CloudActivity>> begun =
        begunSinceCheck(reached->ways, u"environment.restore"_s, u"restoreBefore"_s, context);
    if (!begun)
        return Failure(begun.error());
    if (!*begun) {
        const Result<CloudBackup> backup = cloudBackup(reached->ways, m_facts.cloudBackup);
        if (!backup)
            return Failure(backup.error());
        const Result<CloudActivity> now = reached->ways.client.restore(*backup);
        if (!now)
            return Failure(now.error());
        begun = std::optional(*now);
    }
    const Result<CloudActivity> ended =
        Deployment(reached->ways.client, m_tools.patience, context).awaitSuccess(**begun, m_tools.patience.restore);
    return ended ? Result<void>() : Failure(ended.error());
}

Result<void> CommerceJob::awaitCloudRestore(Ways &ways, Context &context) const
{
    if (m_facts.cloudBackup.isEmpty())
        return {};
    const Result<std::optional<CloudActivity>> begun =
        begunSinceCheck(ways, u"environment.restore"_s, u"restoreBefore"_s, context);
    if (!begun || !*begun)
        return begun ? Result<void>() : Failure(begun.error());
    const Result<CloudActivity> ended =
        Deployment(ways.client, m_tools.patience, context).await(**begun, m_tools.patience.restore);
    return ended ? Result<void>() : Failure(ended.error());
}

Result<void> CommerceJob::restoreDataBefore(Context &context) const
{
    if (isTakenBack(context)) {
        context.outputs.remove(u"dataAtStake"_s);
        return {};
    }
    context.outputs.insert(u"dataAtStake"_s, true); // whoever began may have died before it was written down
    Result<Reached> reached = reach(context);
    if (!reached)
        return Failure(reached.error());
    if (const Result<void> quiet = awaitCloudRestore(reached->ways, context); !quiet)
        return quiet;
    const Result<QString> head = reached->ways.code.remoteHead(m_facts.environment, context);
    if (!head)
        return Failure(head.error());
    if (*head != m_facts.commit)
        return {}; // the code of before could not be put back, so its data would meet another one
    if (const Result<void> closed = closeShop(reached->host, context); !closed)
        return closed;
    const Result<void> read = reached->host.import(m_facts.stamp, records().path(m_facts.dumpName()),
                                                   context.outputs.value("tables"_L1).toInt(), context);
    if (!read)
        return read;
    context.outputs.remove(u"dataAtStake"_s);
    return reached->host.startCron(context);
}

Result<void> CommerceJob::removeKept(const KeptState &kept, Context &context) const
{
    const CodeStore code = m_tools.code(m_facts.project);
    if (const Result<void> forgotten = code.forget(keptName(kept.id), context); !forgotten)
        return forgotten;
    return records().removeDump(kept.dump);
}

Result<void> CommerceJob::deleteBackup(Context &context) const
{
    if (m_facts.cloudBackup.isEmpty()) {
        if (const Result<void> removed = removeKept(m_facts.kept, context); !removed)
            return removed;
        return records().change([this](EnvironmentRecord &record) { record.remove(m_facts.kept.id); });
    }
    Result<Ways> ways = open(context);
    return ways ? removeCloudBackup(*ways, m_facts.cloudBackup, context) : Failure(ways.error());
}

} // namespace Switchback
