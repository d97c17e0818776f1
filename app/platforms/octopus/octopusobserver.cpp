// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusobserver.h"

#include "app/net/sitelook.h"
#include "app/platforms/octopus/octopusproblem.h"
#include "app/platforms/octopus/octopusrecord.h"
#include "app/platforms/octopus/octopusreleases.h"
#include "app/platforms/octopus/octopusways.h"
#include "models/guards.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int daysOfNotice = 30;

/// Everything that is read of an instance.
struct Picture {
    OctopusRoot root;
    OctopusStatus status;
    OctopusHealth health;
    OctopusLicence licence;
    QList<OctopusNode> nodes;
    std::optional<OctopusTask> check; ///< the server's last check of itself, where it tells of it
};

template <typename T>
bool take(T &into, Result<T> read, std::optional<Problem> &problem)
{
    if (read)
        into = std::move(*read);
    else
        problem = read.error();
    return read.has_value();
}

Result<Picture> readPicture(OctopusClient &client, const QString &installationId)
{
    Picture picture;
    std::optional<Problem> problem;
    if (!take(picture.root, client.root(), problem))
        return Failure(*problem);
    if (const Result<void> same = checkInstance(picture.root, installationId); !same)
        return Failure(same.error());
    if (take(picture.status, client.status(), problem) && take(picture.health, client.health(), problem)
        && take(picture.licence, client.licence(), problem) && take(picture.nodes, client.nodes(), problem)) {
        // Only worth knowing: that it is not told makes nobody blind for the rest.
        picture.check = client.lastIntegrityCheck().value_or(std::nullopt);
        return picture;
    }
    return Failure(*problem);
}

void addNodeReasons(QList<Text> &reasons, const QList<OctopusNode> &nodes)
{
    QStringList offline;
    QSet<QString> versions;
    int draining = 0;
    qint64 running = 0;
    for (const OctopusNode &node : nodes) {
        if (node.isOffline)
            offline.append(node.name);
        else
            versions.insert(node.version);
        draining += node.isDraining ? 1 : 0;
        running += node.isDraining ? node.runningTasks : 0;
    }
    if (draining > 0)
        reasons.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "%1 of %2 nodes take no new tasks; %n task(s) still run there."),
                 {draining, int(nodes.size())}, int(running)));
    if (!offline.isEmpty())
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "Offline: %1."), {offline.join(", "_L1)}));
    if (versions.size() > 1)
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "Its nodes run different versions.")));
}

void addLicenceReasons(QList<Text> &reasons, const OctopusLicence &licence)
{
    if (!licence.isCompliant)
        reasons.append(
            Text(QT_TRANSLATE_NOOP("Text", "The licence is not complied with. It says: “%1”"), {licence.summary}));
    if (licence.daysLeft < 0)
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "The licence has expired.")));
    else if (licence.daysLeft <= daysOfNotice)
        reasons.append(Text(QT_TRANSLATE_N_NOOP("Text", "The licence ends in %n day(s)."), {}, int(licence.daysLeft)));
}

/// What else is worth knowing while all is well.
QList<Text> remarksOf(const Picture &picture)
{
    QList<Text> remarks;
    const OctopusLicence &licence = picture.licence;
    if (licence.isCompliant && licence.daysLeft > daysOfNotice)
        remarks.append(
            Text(QT_TRANSLATE_N_NOOP("Text", "The licence lasts for %n more day(s)."), {}, int(licence.daysLeft)));
    if (!picture.status.coveredVersion.isEmpty())
        remarks.append(
            Text(QT_TRANSLATE_NOOP("Text", "It covers versions up to %1."), {picture.status.coveredVersion}));
    if (picture.check && picture.check->state == "Success"_L1 && picture.check->completedAt.isValid())
        remarks.append(Text(QT_TRANSLATE_NOOP("Text", "Its database passed the server's own check on %1."),
                            {picture.check->completedAt}));
    qint64 running = 0;
    for (const OctopusNode &node : picture.nodes)
        running += node.runningTasks;
    if (running > 0)
        remarks.append(Text(QT_TRANSLATE_N_NOOP("Text", "%n task(s) run now."), {}, int(running)));
    return remarks;
}

/// The nodes, where there are several.
QList<EnvironmentPart> partsOf(const Picture &picture)
{
    QList<EnvironmentPart> parts;
    if (picture.nodes.size() < 2)
        return parts;
    for (const OctopusNode &node : picture.nodes)
        parts.append({.name = node.name,
                      .ready = node.isOffline ? 0 : 1,
                      .desired = 1,
                      .version = node.version == picture.root.version ? QString() : node.version});
    return parts;
}

/// What a person should know before anything else, in order of weight.
QList<Text> reasonsOf(const Picture &picture)
{
    QList<Text> reasons;
    if (picture.status.isInMaintenance)
        reasons.append(
            Text(QT_TRANSLATE_NOOP("Text", "In maintenance mode: only administrators can change anything.")));
    addNodeReasons(reasons, picture.nodes);
    addLicenceReasons(reasons, picture.licence);
    if (picture.check && picture.check->state != "Success"_L1)
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "The server's last check of its own database ended as %1; before "
                                                      "that is put right nothing can be upgraded."),
                            {picture.check->state}));
    if (picture.status.isPotentialClone)
        reasons.append(
            Text(QT_TRANSLATE_NOOP("Text", "Another server has the same installation id: one of the two is a clone.")));
    if (!picture.health.isOperatingNormally && reasons.isEmpty())
        reasons.append(Text(QT_TRANSLATE_NOOP("Text", "It says that it does not operate normally: “%1”"),
                            {picture.health.description}));
    return reasons;
}

Text inOneText(const QList<Text> &reasons)
{
    Text all;
    for (const Text &reason : reasons)
        all = all.isEmpty()
                  ? reason
                  : Text(QT_TRANSLATE_NOOP("Text", "%1 %2"), {QVariant::fromValue(all), QVariant::fromValue(reason)});
    return all;
}

Health healthOf(const Picture &picture, const QList<Text> &reasons)
{
    const bool isGone =
        !picture.nodes.isEmpty()
        && std::all_of(picture.nodes.cbegin(), picture.nodes.cend(), [](const OctopusNode &n) { return n.isOffline; });
    if (isGone)
        return Health::Down;
    return reasons.isEmpty() ? Health::Up : Health::Degraded;
}

QString environmentNameOf(Role role)
{
    switch (role) {
    case Role::Integration:
        return u"Integration"_s;
    case Role::Uat:
        return u"UAT"_s;
    case Role::Live:
        return u"Live"_s;
    case Role::Other:
        break;
    }
    return u"Instance"_s;
}

Environment environmentOf(const Picture &picture, const QString &projectId, const OctopusClient &client, Role role,
                          const QDateTime &now)
{
    const QList<Text> reasons = reasonsOf(picture);
    Environment environment;
    environment.ref = {projectId, octopusEnvironmentId};
    environment.name = environmentNameOf(role);
    environment.role = role;
    environment.url = client.base();
    environment.version = picture.root.version;
    environment.installationId = picture.root.installationId;
    environment.health = healthOf(picture, reasons);
    environment.healthReason = inOneText(reasons);
    environment.writesFrozen = picture.status.isInMaintenance;
    environment.parts = partsOf(picture);
    environment.remarks = remarksOf(picture);
    environment.observedAt = now;
    environment.source = client.base().authority();
    return environment;
}

/// True where nothing at all, or the page of a starting server, answered.
bool isSilence(const Problem &problem)
{
    return problem.kind == ProblemKind::Network || problem.kind == ProblemKind::Timeout
           || problem.code == "octopus.starting"_L1;
}

/// What can be said of an instance whose API does not answer: what is installed on its host. Null when that is not known
/// either.
std::optional<Environment> silentEnvironment(const ProjectEntry &entry, const OctopusSettings &settings,
                                             const QUrl &url, const Problem &problem, Context &context)
{
    if (!settings.knowsNodes() || !isSilence(problem))
        return std::nullopt;
    const OctopusNodes nodes = openNodes(settings, *context.account);
    const Result<NodeState> state = nodes.front()->state(context);
    if (!state)
        return std::nullopt;
    Environment environment;
    environment.ref = {entry.id, octopusEnvironmentId};
    environment.name = environmentNameOf(settings.role);
    environment.role = settings.role;
    environment.url = url;
    environment.version = state->version;
    environment.installationId = entry.location;
    environment.health = Health::Down;
    environment.healthReason = problem.sentence;
    environment.observedAt = context.clock.now();
    environment.source = nodes.front()->place();
    return environment;
}

/// What is on the hosts, by host.
using KeptNames = QHash<QString, QStringList>;

Backup backupOf(const KeptRelease &kept, const Environment &environment, const KeptNames &there)
{
    Backup backup;
    backup.id = kept.id;
    backup.environment = environment.ref;
    backup.environmentName = environment.name;
    backup.kind = kept.kind;
    backup.version = kept.version;
    backup.createdAt = kept.since;
    backup.expiresAt = kept.expiresAt;
    backup.extended = kept.extended;
    for (const KeptNode &node : kept.nodes)
        if (!there.value(node.place).contains(node.name))
            backup.unusable =
                Text(QT_TRANSLATE_NOOP("Text", "%1 is not on the host %2 any more."), {node.name, node.place});
    return backup;
}

/// The backups, and what else is written down on the host.
Result<void> addRecord(Project &project, const OctopusSettings &settings, Context &context)
{
    const OctopusNodes nodes = openNodes(settings, *context.account);
    const Result<OctopusRecord> record = RecordStore(nodes).read(context);
    if (!record)
        return Failure(record.error());
    Environment &environment = project.environments.first();
    environment.keys =
        Text(QT_TRANSLATE_NOOP("Text", "Its keys are the master key and the licence. Without the master key "
                                       "no backup of the database is of any use."));
    environment.terminationProtected = record->isProtected;
    if (environment.version == record->verifiedVersion)
        environment.verifiedSince = record->verifiedSince;
    if (record->kept.isEmpty())
        return {};
    KeptNames there;
    for (const auto &node : nodes) {
        if (there.contains(node->place()))
            continue;
        const Result<QStringList> names = node->keptNames(context);
        if (!names)
            return Failure(names.error());
        there.insert(node->place(), *names);
    }
    for (const KeptRelease &kept : record->kept)
        project.backups.prepend(backupOf(kept, environment, there));
    return {};
}

} // namespace

Result<void> checkInstance(const OctopusRoot &root, const QString &installationId)
{
    if (root.installationId == installationId)
        return {};
    return Failure(octopusProblem(
        ProblemKind::Conflict, Owner::You, u"octopus.other-instance"_s,
        Text(QT_TRANSLATE_NOOP("Text",
                               "Another instance answers there than the one that was added: its installation id "
                               "is %1 and not %2."),
             {root.installationId, installationId}),
        Text(QT_TRANSLATE_NOOP("Text", "If it is meant to be this one, test the account again and choose it anew."))));
}

namespace {

/// Each release is supported for half a year (sheet, 1.9); its date is known where the catalogue has it.
void addSupportEnd(Project &project)
{
    Environment &environment = project.environments.first();
    for (const Release &release : std::as_const(project.releases))
        if (release.version == environment.version && release.endOfLife.isValid())
            environment.remarks.append(Text(QT_TRANSLATE_NOOP("Text", "Its release is supported until %1."),
                                            {release.endOfLife.toString(Qt::ISODate)}));
}

} // namespace

Project observeOctopus(const ProjectEntry &entry, const Catalogues *catalogues, Context &context)
{
    Project project;
    project.id = entry.id;
    project.platform = u"octopus"_s;
    project.observedAt = context.clock.now();
    const QUrl typed = octopusBase(context.account->value(u"address"_s)).value_or(QUrl());
    project.name = typed.host() + typed.path();
    project.location = typed.host();
    const Result<OctopusSettings> settings = OctopusSettings::of(*context.account);
    if (!settings) {
        project.problem = settings.error();
        return project;
    }
    Result<OctopusClient> client = OctopusClient::open(context);
    const Result<Picture> picture =
        client ? readPicture(*client, entry.location) : Result<Picture>(Failure(client.error()));
    if (picture) {
        Environment environment = environmentOf(*picture, entry.id, *client, settings->role, context.clock.now());
        environment.probe = lookAtSites({client->pingUrl()}, context).first();
        project.environments.append(environment);
        project.releases = octopusReleases(picture->root.version, picture->status, catalogues);
        addSupportEnd(project);
        const QList<Release> newer = newerReleases(project, octopusEnvironmentId);
        project.environments.first().newerReleases =
            int(std::count_if(newer.cbegin(), newer.cend(), [](const Release &release) { return release.inProject; }));
    } else if (const auto silent = silentEnvironment(entry, *settings, typed, picture.error(), context)) {
        project.environments.append(*silent);
    } else {
        project.problem = picture.error();
        return project;
    }
    if (settings->knowsNodes())
        if (const Result<void> added = addRecord(project, *settings, context); !added)
            project.problem = added.error();
    return project;
}

} // namespace Switchback
