// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusobserver.h"

#include "app/net/sitelook.h"
#include "app/platforms/octopus/octopuspicture.h"
#include "app/platforms/octopus/octopusrecord.h"
#include "app/platforms/octopus/octopusreleases.h"
#include "app/platforms/octopus/octopusways.h"
#include "app/platforms/octopus/testplace.h"
#include "models/guards.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Text inOneText(const QList<Text> &reasons)
{
    Text all;
    for (const Text &reason : reasons)
        all = all.isEmpty()
                  ? reason
                  : Text(QT_TRANSLATE_NOOP("Text", "%1 %2"), {QVariant::fromValue(all), QVariant::fromValue(reason)});
    return all;
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

/// Which of the account's instances is looked at.
struct Identity {
    EnvironmentRef ref;
    QString name;
    Role role = Role::Live;
    QString installationId;
};

/// What is known of it before anybody asks.
Environment unread(const Identity &identity, const QUrl &url, const QDateTime &now)
{
    Environment environment;
    environment.ref = identity.ref;
    environment.name = identity.name;
    environment.role = identity.role;
    environment.url = url;
    environment.observedAt = now;
    return environment;
}

Environment environmentOf(const OctopusPicture &picture, const Identity &identity, const OctopusClient &client,
                          const QDateTime &now)
{
    const QList<Text> reasons = picture.reasons();
    Environment environment = unread(identity, client.base(), now);
    environment.version = picture.root.version;
    environment.installationId = picture.root.installationId;
    environment.health = picture.condition();
    environment.healthReason = inOneText(reasons);
    environment.writesFrozen = picture.status.isInMaintenance;
    environment.parts = picture.parts();
    environment.remarks = picture.remarks();
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
std::optional<Environment> silentEnvironment(const Identity &identity, const OctopusSettings &settings, const QUrl &url,
                                             const Problem &problem, Context &context)
{
    if (!settings.knowsNodes() || !isSilence(problem))
        return std::nullopt;
    const OctopusNodes nodes = openNodes(settings, *context.account);
    const Result<NodeState> state = nodes.front()->state(context);
    if (!state)
        return std::nullopt;
    Environment environment = unread(identity, url, context.clock.now());
    environment.version = state->version;
    environment.installationId = identity.installationId;
    environment.health = Health::Down;
    environment.healthReason = problem.sentence;
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

/// The backups of an environment, and what else is written down of it on the host.
Result<void> addRecord(Project &project, Environment &environment, const OctopusRecord &record,
                       const OctopusNodes &nodes, Context &context)
{
    environment.terminationProtected = record.isProtected;
    if (environment.version == record.verifiedVersion)
        environment.verifiedSince = record.verifiedSince;
    if (record.kept.isEmpty())
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
    for (const KeptRelease &kept : record.kept)
        project.backups.prepend(backupOf(kept, environment, there));
    return {};
}

} // namespace

namespace {

/// Each release is supported for half a year (sheet, 1.9); its date is known where the catalogue has it.
void addSupportEnd(Project &project)
{
    for (Environment &environment : project.environments)
        for (const Release &release : std::as_const(project.releases))
            if (release.version == environment.version && release.endOfLife.isValid())
                environment.remarks.append(Text(QT_TRANSLATE_NOOP("Text", "Its release is supported until %1."),
                                                {release.endOfLife.toString(Qt::ISODate)}));
}

} // namespace

namespace {

/// The instance of the account that \a context opens, as it answers now or, where nothing answers, as its host has it.
Result<Environment> readInstance(const Identity &identity, const OctopusSettings &settings,
                                 std::optional<OctopusPicture> &picture, Context &context)
{
    Result<OctopusClient> client = OctopusClient::open(context);
    const Result<OctopusPicture> read = client ? OctopusPicture::read(*client, identity.installationId)
                                               : Result<OctopusPicture>(Failure(client.error()));
    if (read) {
        picture = *read;
        Environment environment = environmentOf(*read, identity, *client, context.clock.now());
        environment.probe = lookAtSites({client->pingUrl()}, context).first();
        return environment;
    }
    const QUrl url = octopusBase(context.account->value(u"address"_s)).value_or(QUrl());
    if (const auto silent = silentEnvironment(identity, settings, url, read.error(), context))
        return *silent;
    return Failure(read.error());
}

/// The test instance, which is there once Switchback has made it. \a context is that of the test instance. What cannot be
/// told of it makes nobody blind for the original.
Environment readTest(Project &project, Role ofOriginal, Context &context)
{
    Identity identity{.ref = {project.id, testEnvironmentId},
                      .name = u"Test"_s,
                      .role = ofOriginal == Role::Live ? Role::Uat : Role::Other,
                      .installationId = {}};
    const auto unknown = [&](const Problem &problem) {
        Environment environment =
            unread(identity, octopusBase(context.account->value(u"address"_s)).value_or(QUrl()), context.clock.now());
        environment.installationId = identity.installationId;
        environment.healthReason = problem.sentence;
        return environment;
    };
    const Result<OctopusSettings> settings = OctopusSettings::of(*context.account);
    if (!settings)
        return unknown(settings.error());
    const OctopusNodes nodes = openNodes(*settings, *context.account);
    const Result<OctopusRecord> record = RecordStore(nodes).read(context);
    if (!record)
        return unknown(record.error());
    if (!record->made) {
        Environment none = unknown({});
        none.health = Health::NotSetUp;
        none.source = nodes.front()->place();
        return none;
    }
    identity.installationId = record->made->installationId;
    std::optional<OctopusPicture> picture;
    Result<Environment> environment = readInstance(identity, *settings, picture, context);
    if (!environment)
        return unknown(environment.error());
    if (const Result<void> added = addRecord(project, *environment, *record, nodes, context); !added)
        return unknown(added.error());
    return *environment;
}

void countNewer(Project &project)
{
    for (Environment &environment : project.environments) {
        const QList<Release> newer = newerReleases(project, environment.ref.environmentId);
        environment.newerReleases =
            int(std::count_if(newer.cbegin(), newer.cend(), [](const Release &release) { return release.inProject; }));
    }
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
    const Identity identity{.ref = {entry.id, octopusEnvironmentId},
                            .name = environmentNameOf(settings->role),
                            .role = settings->role,
                            .installationId = entry.location};
    std::optional<OctopusPicture> picture;
    Result<Environment> environment = readInstance(identity, *settings, picture, context);
    if (!environment) {
        project.problem = environment.error();
        return project;
    }
    if (settings->knowsNodes()) {
        environment->keys =
            Text(QT_TRANSLATE_NOOP("Text", "Its keys are the master key and the licence. Without the master key "
                                           "no backup of the database is of any use."));
        const OctopusNodes nodes = openNodes(*settings, *context.account);
        const Result<OctopusRecord> record = RecordStore(nodes).read(context);
        const Result<void> added =
            record ? addRecord(project, *environment, *record, nodes, context) : Failure(record.error());
        if (!added)
            project.problem = added.error();
    }
    project.environments.append(*environment);
    if (settings->knowsNodes() && settings->test)
        project.environments.prepend(
            inTest(context, [&](Context &inner) { return readTest(project, settings->role, inner); }));
    if (picture) {
        project.releases = octopusReleases(picture->root.version, picture->status, catalogues);
        addSupportEnd(project);
        countNewer(project);
    }
    return project;
}

} // namespace Switchback
