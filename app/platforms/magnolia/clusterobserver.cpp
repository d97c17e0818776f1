// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterobserver.h"

#include "app/net/sitelook.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "models/guards.h"
#include "models/releasecatalogue.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Health healthOf(const ClusterInstallation &active)
{
    if (active.ready == 0)
        return Health::Down;
    return active.isRolledOut() ? Health::Up : Health::Degraded;
}

Text healthReason(const ClusterInstallation &active)
{
    if (active.ready < active.desired)
        return Text(QT_TRANSLATE_NOOP("Text", "%1 of %2 pods are ready."), {active.ready, active.desired});
    return Text(QT_TRANSLATE_NOOP("Text", "A change is being rolled out."));
}

/// Its author and public instances (Helm chart: the label `component`), or what else it consists of; without databases.
QList<EnvironmentPart> partsOf(const ClusterInstallation &active)
{
    QList<EnvironmentPart> parts;
    for (const QJsonObject &workload : active.workloads) {
        if (isOfDatabase(workload))
            continue;
        QString name = KubeObject::label(workload, "component"_L1);
        if (name.endsWith("-instance"_L1))
            name.chop("-instance"_L1.size());
        parts.append({.name = name.isEmpty() ? KubeObject::name(workload) : name,
                      .ready = KubeObject::at(workload, {"status"_L1, "readyReplicas"_L1}).toInt(),
                      .desired = KubeObject::at(workload, {"spec"_L1, "replicas"_L1}).toInt(1),
                      .version = {}});
    }
    return parts;
}

/// What runs anywhere in the package can be installed in its other environments; the catalogue knows the rest.
void readReleases(Project &project, const QSet<QString> &versions, const Catalogues *catalogues)
{
    QList<ReleaseAtHand> atHand;
    for (const QString &version : versions) {
        Release release;
        release.version = version;
        atHand.append({.release = release});
    }
    ReleaseCatalogue followed;
    if (catalogues) {
        if (const Result<ReleaseCatalogue> catalogue = catalogues->find(u"magnolia"_s))
            followed = *catalogue;
    }
    project.releases = withCatalogue(atHand, followed);
}

QList<SiteProbe> lookAtAll(const QList<ClusterSite> &sites, Context &context)
{
    QList<QUrl> addresses;
    for (const ClusterSite &site : sites)
        addresses.append(healthAddress(site));
    QList<SiteProbe> probes = lookAtSites(addresses, context);
    for (qsizetype i = 0; i < sites.size(); ++i)
        addresses[i] = olderHealthAddress(sites.at(i), probes.at(i));
    const QList<SiteProbe> older = lookAtSites(addresses, context);
    for (qsizetype i = 0; i < sites.size(); ++i)
        if (older.at(i).isKnown())
            probes[i] = older.at(i);
    return probes;
}

struct SeenSite {
    ClusterSite site;
    QDateTime at; ///< UTC
};

bool hasExpired(const ClusterSite &site, const QDateTime &now)
{
    return std::any_of(
        site.installations.cbegin(), site.installations.cend(), [&now](const ClusterInstallation &installation) {
            return installation.kept && installation.kept->expiresAt.isValid() && installation.kept->expiresAt <= now;
        });
}

/// As the mirror has it where that knows, else as it is in the cluster now. What has expired is deleted by itself: that it
/// has, and was not extended meanwhile, only the cluster may say.
Result<SeenSite> look(const PackageMember &member, const ClusterMirror *mirror, KubeClient &client, Context &context)
{
    const QDateTime now = context.clock.now();
    if (const auto view = mirror ? mirror->look(member.nameSpace, now) : std::nullopt) {
        SeenSite seen{.site = siteOf(view->objects, member), .at = view->upTo};
        if (!hasExpired(seen.site, now))
            return seen;
    }
    const Result<ClusterObjects> objects = readNamespace(client, member.nameSpace, context.stop);
    if (!objects)
        return Failure(objects.error());
    return SeenSite{.site = siteOf(*objects, member), .at = now};
}

} // namespace

QUrl healthAddress(const ClusterSite &site)
{
    QUrl address = site.active.isEmpty() ? QUrl() : site.address;
    if (site.isMagnolia && !address.isEmpty())
        address.setPath(u"/.rest/health"_s);
    return address;
}

QUrl olderHealthAddress(const ClusterSite &site, const SiteProbe &probe)
{
    constexpr int notFound = 404;
    if (!site.isMagnolia || probe.status != notFound)
        return {};
    QUrl address = site.address;
    address.setPath(u"/.rest/status"_s);
    return address;
}

QString environmentName(const PackageMember &member)
{
    switch (member.role) {
    case Role::Integration:
        return u"Integration"_s;
    case Role::Uat:
        return u"UAT"_s;
    case Role::Live:
        return u"Live"_s;
    case Role::Other:
        break;
    }
    return member.nameSpace;
}

Environment environmentOf(const ClusterSite &site, const QString &projectId, const QDateTime &now)
{
    Environment environment;
    environment.ref = {projectId, site.member.id()};
    environment.name = environmentName(site.member);
    environment.role = site.member.role;
    environment.url = site.address;
    environment.observedAt = now;
    environment.terminationProtected = site.terminationProtected;
    const ClusterInstallation *active = site.activeInstallation();
    if (site.installations.isEmpty()) {
        environment.health = Health::NotSetUp;
    } else if (!active) {
        environment.health = Health::Degraded;
        environment.healthReason =
            site.fronts.isEmpty()
                ? Text(QT_TRANSLATE_NOOP("Text", "No service leads visitors to it."))
                : Text(QT_TRANSLATE_NOOP("Text", "Its services lead visitors to different installations."));
    } else {
        environment.version = active->version;
        environment.installationId = active->id;
        environment.verifiedSince = active->verifiedSince;
        environment.parts = partsOf(*active);
        environment.health = healthOf(*active);
        if (environment.health != Health::Up)
            environment.healthReason = healthReason(*active);
    }
    return environment;
}

QList<Backup> backupsOf(const ClusterSite &site, const EnvironmentRef &ref, const QString &name)
{
    QList<Backup> backups;
    for (const ClusterInstallation &installation : site.installations) {
        if (!installation.kept || installation.id == site.active)
            continue;
        backups.append(Backup{.id = installation.id,
                              .environment = ref,
                              .environmentName = name,
                              .kind = installation.kept->kind,
                              .version = installation.version,
                              .createdAt = installation.kept->since,
                              .expiresAt = installation.kept->expiresAt,
                              .extended = installation.kept->extended,
                              .kept = installation.kept->spared,
                              .unusable = installation.isGoing
                                              ? Text(QT_TRANSLATE_NOOP("Text", "It is being removed from the cluster."))
                                              : Text()});
    }
    return backups;
}

Project observePackage(const ProjectEntry &entry, const ClusterConnections &connections, const ClusterMirror *mirror,
                       const Catalogues *catalogues, Context &context)
{
    const ClusterPackage package = ClusterPackage::fromLocation(entry.location);
    Project project;
    project.id = entry.id;
    project.platform = u"magnolia"_s;
    project.name = package.name;
    project.observedAt = context.clock.now();
    Result<std::unique_ptr<KubeClient>> client = connections.open(context);
    if (!client) {
        project.problem = client.error();
        return project;
    }
    project.location = (*client)->server().host();
    QSet<QString> versions;
    QList<ClusterSite> sites;
    for (const PackageMember &member : package.members) {
        const Result<SeenSite> seen = look(member, mirror, **client, context);
        if (!seen) {
            project.problem = seen.error();
            return project;
        }
        const ClusterSite &site = seen->site;
        project.observedAt = std::min(project.observedAt, seen->at);
        Environment environment = environmentOf(site, entry.id, seen->at);
        environment.source = (*client)->server().authority();
        project.backups += backupsOf(site, environment.ref, environment.name);
        for (const ClusterInstallation &installation : site.installations)
            versions.insert(installation.version);
        sites.append(site);
        project.environments.append(environment);
    }
    const QList<SiteProbe> probes = lookAtAll(sites, context);
    for (qsizetype i = 0; i < probes.size(); ++i)
        project.environments[i].probe = probes.at(i);
    versions.remove(QString());
    readReleases(project, versions, catalogues);
    for (Environment &environment : project.environments) {
        const QList<Release> newer = newerReleases(project, environment.ref.environmentId);
        environment.newerReleases =
            int(std::count_if(newer.cbegin(), newer.cend(), [](const Release &release) { return release.inProject; }));
    }
    std::stable_sort(project.backups.begin(), project.backups.end(),
                     [](const Backup &left, const Backup &right) { return left.createdAt > right.createdAt; });
    return project;
}

} // namespace Switchback
