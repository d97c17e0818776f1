// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusplan.h"

#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/octopusreleases.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<KeptRelease> keptIn(const OctopusRecord &record, const QString &id)
{
    if (const KeptRelease *kept = record.find(id))
        return *kept;
    return Failure(octopusProblem(ProblemKind::NotFound, Owner::You, u"octopus.backup-gone"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "The backup is not on the host any more.")),
                                  Text(QT_TRANSLATE_NOOP("Text", "Refresh and look at what is there."))));
}

/// What one node goes back to; nothing for an upgrade.
Result<std::optional<KeptNode>> keptOf(const OctopusFacts &facts, const Plan &plan, const NodeHost &node)
{
    if (plan.request.kind == OperationKind::Upgrade)
        return std::optional<KeptNode>();
    for (const KeptNode &kept : facts.kept.nodes)
        if (kept.place == node.place() && kept.node == node.name())
            return std::optional(kept);
    return Failure(octopusProblem(
        ProblemKind::Refused, Owner::You, u"octopus.other-nodes"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The node %1 on %2 was not there when the backup was made."),
             {node.name(), node.place()}),
        Text(QT_TRANSLATE_NOOP("Text", "Take it out of the account, go back, and add it to the server again."))));
}

/// A name that no backup has yet, also where one operation follows the other within a second.
QString newStamp(const OctopusRecord &record, QDateTime time)
{
    const auto text = [&time] { return time.toUTC().toString(u"yyyyMMdd-hhmmss"_s); };
    while (record.find(text()))
        time = time.addSecs(1);
    return text();
}

/// A major upgrade may change the folders for good (sheet, 3.2 and 3.5).
Result<void> addFolders(OctopusFacts &facts, Context &context)
{
    if (!isMajor(facts.fromVersion, facts.toVersion))
        return {};
    facts.foldersFrom = facts.kept.foldersCopy;
    facts.folders = facts.kept.folders;
    if (facts.kept.id.isEmpty()) {
        const Result<QStringList> folders = withClient(context, [](OctopusClient &client) { return client.folders(); });
        if (!folders)
            return Failure(folders.error());
        facts.folders = *folders;
    }
    if (!facts.folders.isEmpty())
        facts.foldersTo = facts.nodes.first().name + u'-' + facts.stamp + u"-folders"_s;
    return {};
}

/// Names that the operation makes, and how the nodes are now.
Result<void> addNodes(OctopusFacts &facts, const Plan &plan, const OctopusWays &ways, Context &context)
{
    facts.hosting = ways.settings.hosting;
    facts.backupFile = backupFileOf(ways.settings, facts.stamp);
    for (const auto &node : ways.nodes) {
        const Result<std::optional<KeptNode>> kept = keptOf(facts, plan, *node);
        if (!kept)
            return Failure(kept.error());
        const Result<NodeFacts> planned =
            node->plan({.stamp = facts.stamp, .version = plan.toVersion, .kept = *kept}, context);
        if (!planned)
            return Failure(planned.error());
        facts.nodes.append(*planned);
    }
    // Within one minor release the vendor promises a way back without the database, and nothing is lost.
    if (plan.request.kind == OperationKind::Restore && !isPatch(plan.fromVersion, plan.toVersion))
        facts.restoreFile = facts.kept.file;
    return addFolders(facts, context);
}

} // namespace

QString backupFileOf(const OctopusSettings &settings, const QString &stamp)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9_-]"_s);
    QString name = settings.database;
    name.replace(odd, u"_"_s);
    const QChar slash = settings.sqlFamily() == HostFamily::Posix ? u'/' : u'\\';
    return settings.backupFolder + slash + name + u'-' + stamp + u".bak"_s;
}

Result<OctopusFacts> planOctopus(const Project &project, const Plan &plan, const OctopusWays &ways, Context &context)
{
    OctopusFacts facts;
    facts.fromVersion = plan.fromVersion;
    facts.toVersion = plan.toVersion;
    const Result<OctopusRecord> record = ways.records.read(context);
    if (!record)
        return Failure(record.error());
    if (!plan.request.backupId.isEmpty()) {
        const Result<KeptRelease> kept = keptIn(*record, plan.request.backupId);
        if (!kept)
            return Failure(kept.error());
        facts.kept = *kept;
    }
    if (plan.request.kind != OperationKind::Upgrade && plan.request.kind != OperationKind::Restore)
        return facts;
    const Environment *environment = project.environment(plan.request.environment.environmentId);
    facts.installationId = environment->installationId;
    facts.wasUp = environment->health != Health::Down;
    facts.wasInMaintenance = environment->writesFrozen;
    facts.stamp = newStamp(*record, context.clock.now());
    if (const Result<void> added = addNodes(facts, plan, ways, context); !added)
        return Failure(added.error());
    if (plan.request.kind != OperationKind::Upgrade)
        return facts;
    std::copy_if(record->kept.cbegin(), record->kept.cend(), std::back_inserter(facts.replaced),
                 [](const KeptRelease &one) { return one.kind == BackupKind::Upgrade; });
    const Result<int> spaces = withClient(context, [](OctopusClient &client) { return client.spaceCount(); });
    if (!spaces)
        return Failure(spaces.error());
    facts.spaces = *spaces;
    return facts;
}

namespace {

QList<Text> consequencesOfUpgrade(const OctopusFacts &facts)
{
    QList<Text> all;
    if (!facts.foldersTo.isEmpty())
        all.append(Text(QT_TRANSLATE_NOOP("Text", "It is a major upgrade, for which the folders are copied, too, while "
                                                  "nothing runs: %1. The more is in them, the longer that takes."),
                        {facts.folders.join(u", "_s)}));
    all.append(
        isPatch(facts.fromVersion, facts.toVersion)
            ? Text(QT_TRANSLATE_NOOP("Text", "Only the build number differs: if it fails, %1 is started again on "
                                             "the database as it is then."),
                   {facts.fromVersion})
            : Text(QT_TRANSLATE_NOOP("Text", "If it fails after it has changed the database, the database is "
                                             "restored and %1 is started again."),
                   {facts.fromVersion}));
    all.append(
        facts.hosting == Hosting::Container
            ? Text(QT_TRANSLATE_NOOP("Text", "The image stays on the host, and so do the container of %1 and the "
                                             "backup of the database until the upgrade backup is deleted."),
                   {facts.fromVersion})
            : Text(QT_TRANSLATE_NOOP("Text", "The installer of %1 and the backup of the database stay until the "
                                             "upgrade backup is deleted."),
                   {facts.fromVersion}));
    return all;
}

QList<Text> consequencesForFolders(const OctopusFacts &facts)
{
    if (facts.foldersFrom.isEmpty())
        return {};
    return {
        Text(QT_TRANSLATE_NOOP("Text", "The folders %1 become what they were, too; what is in them now is set aside."),
             {facts.folders.join(u", "_s)})};
}

} // namespace

QList<Text> octopusConsequences(const Plan &plan, const OctopusFacts &facts)
{
    const Text outage(QT_TRANSLATE_NOOP("Text",
                                        "Octopus cannot be reached while the database is upgraded: usually 5 to "
                                        "10 minutes, up to 30 where it is large."));
    const Text maintenance =
        facts.wasInMaintenance
            ? Text(QT_TRANSLATE_NOOP("Text", "It is in maintenance mode now, and stays so afterwards."))
            : Text(QT_TRANSLATE_NOOP("Text", "Maintenance mode begins by itself, and ends when the check has passed."));
    switch (plan.request.kind) {
    case OperationKind::Upgrade:
        return QList<Text>{outage, maintenance} + consequencesOfUpgrade(facts);
    case OperationKind::Restore:
        return QList<Text>{facts.restoreFile.isEmpty()
                               ? Text(QT_TRANSLATE_NOOP(
                                   "Text", "Only the build number differs: the database stays as it is, and "
                                           "nothing that was done since then is lost."))
                               : Text(QT_TRANSLATE_NOOP(
                                   "Text", "Whatever was done in Octopus since then, deployments and changes, "
                                           "is in the database that is set aside and not in the running one.")),
                           maintenance}
               + consequencesForFolders(facts);
    case OperationKind::DeleteBackup:
        return {
            Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 is deleted for good, with what it runs by and its "
                                           "backup of the database."),
                 {plan.toVersion})};
    default:
        return {};
    }
}

} // namespace Switchback
