// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/magentoobserver.h"

#include "app/git/codestore.h"
#include "app/git/environmentrecord.h"
#include "app/net/sitelook.h"
#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/cloudserver.h"
#include "app/platforms/magento/commercereleases.h"
#include "app/platforms/magento/storefront.h"
#include "app/platforms/magento/testbranch.h"
#include "models/guards.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Role roleOf(const CloudEnvironment &environment)
{
    if (environment.id == testBranchId)
        return Role::Other; // it proves a version to the person, and stands in no promotion order
    if (environment.type == "production"_L1)
        return Role::Live;
    return environment.type == "staging"_L1 ? Role::Uat : Role::Integration;
}

void judge(Environment &environment, const CloudEnvironment &cloud, const ServerPicture &server)
{
    environment.health = Health::Up;
    const auto worse = [&environment](Health health, const Text &why) {
        environment.health = health;
        environment.healthReason = why;
    };
    if (server.isInMaintenance)
        worse(Health::Down,
              Text(QT_TRANSLATE_NOOP("Text", "It is in maintenance mode: visitors see the maintenance page.")));
    if (server.hasFailedDeploy || !cloud.lastDeploymentSuccessful.value_or(true))
        worse(server.isInMaintenance ? Health::Down : Health::Degraded,
              Text(QT_TRANSLATE_NOOP("Text", "The last deployment failed.")));
    environment.writesFrozen = server.isInMaintenance;
}

void addServices(Environment &environment, const CloudServices &services)
{
    QStringList all;
    if (!services.php.isEmpty())
        all.append(u"PHP %1"_s.arg(services.php));
    for (auto service = services.services.constBegin(); service != services.services.constEnd(); ++service)
        all.append(u"%1 %2"_s.arg(service.key(), service.value()));
    if (!all.isEmpty())
        environment.remarks.append(Text(QT_TRANSLATE_NOOP("Text", "Runs on %1."), {all.join(u", "_s)}));
}

void addActivity(Environment &environment, const CloudEnvironment &cloud, CloudClient &client)
{
    if (cloud.lastDeploymentAt.isValid())
        environment.remarks.append(Text(QT_TRANSLATE_NOOP("Text", "Last deployed on %1."), {cloud.lastDeploymentAt}));
    const Result<QList<CloudActivity>> newest = client.activities(cloud, {}, 1);
    if (!newest || newest->isEmpty())
        return;
    const CloudActivity &last = newest->first();
    environment.remarks.append(
        last.isFinished()
            ? Text(QT_TRANSLATE_NOOP("Text", "Last in the cloud's log: “%1” (%2)."),
                   {last.text, last.hasFailed()        ? u"failure"_s
                               : last.result.isEmpty() ? last.state
                                                       : last.result})
            : Text(QT_TRANSLATE_NOOP("Text", "The cloud is at work on it: “%1” (%2 %)."), {last.text, last.percent}));
}

Backup backupOf(const KeptState &kept, const Environment &environment, const EnvironmentRecords &records)
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
    backup.sizeInBytes = kept.bytes;
    const QFile dump(records.path(kept.dump));
    if (!dump.exists() || dump.size() != kept.bytes)
        backup.unusable =
            Text(QT_TRANSLATE_NOOP("Text", "Its dump %1 is not there any more as it was."), {dump.fileName()});
    return backup;
}

Backup backupOf(const CloudBackup &cloud, const Environment &environment, const QString &version)
{
    Backup backup;
    backup.id = QString(cloudBackupPrefix + cloud.id);
    backup.environment = environment.ref;
    backup.environmentName = environment.name;
    backup.kind = BackupKind::Manual;
    backup.version = version;
    backup.createdAt = cloud.createdAt;
    backup.expiresAt = cloud.expiresAt;
    if (!cloud.isRestorable || cloud.restore.isEmpty())
        backup.unusable = Text(QT_TRANSLATE_NOOP("Text", "The cloud does not offer to restore it."));
    return backup;
}

class Observation {
public:
    Observation(const ProjectEntry &entry, const MagentoTools &tools, Context &context)
        : m_tools(tools)
        , m_context(context)
    {
        m_project.id = entry.id;
        m_project.platform = u"magento"_s;
        m_project.name = entry.location;
        m_project.location = entry.location;
        m_project.observedAt = context.clock.now();
    }

    [[nodiscard]] Project run(const QString &cloudId, const Catalogues *catalogues)
    {
        if (const Result<void> read = readAll(cloudId); !read)
            m_project.problem = read.error();
        QString installed;
        for (const Environment &environment : std::as_const(m_project.environments))
            installed = environment.version.isEmpty() ? installed : environment.version;
        m_project.releases = commerceReleases(cloudId, m_composerJson, installed, m_tools, catalogues, m_context);
        for (Environment &environment : m_project.environments) {
            const QList<Release> newer = newerReleases(m_project, environment.ref.environmentId);
            environment.newerReleases = int(
                std::count_if(newer.cbegin(), newer.cend(), [](const Release &release) { return release.inProject; }));
        }
        return m_project;
    }

private:
    Result<void> readAll(const QString &cloudId)
    {
        Result<CloudClient> client = CloudClient::open(*m_tools.tokens, m_context);
        if (!client)
            return Failure(client.error());
        const Result<CloudProject> project = client->project(cloudId);
        if (!project)
            return Failure(project.error());
        m_project.name = project->title;
        m_project.location = project->region;
        Result<QList<CloudEnvironment>> environments = client->environments(*project);
        if (!environments)
            return Failure(environments.error());
        environments->removeIf([](const CloudEnvironment &one) { return !one.isActive(); });
        // In promotion order, those of one role by name; what is only for tests comes first.
        const auto order = [](const CloudEnvironment &one) {
            return std::tuple(one.id != testBranchId, roleOf(one), one.id);
        };
        std::stable_sort(
            environments->begin(), environments->end(),
            [&order](const CloudEnvironment &one, const CloudEnvironment &other) { return order(one) < order(other); });
        if (canBeSetUp(*environments))
            m_project.environments.append(notSetUp(*client));
        for (const CloudEnvironment &cloud : std::as_const(*environments))
            if (const Result<void> read = readOne(cloud, *client, cloudId); !read)
                return read;
        return {};
    }

    static bool canBeSetUp(const QList<CloudEnvironment> &active)
    {
        const auto isTest = [](const CloudEnvironment &one) { return one.id == testBranchId; };
        const auto hasBranch = [](const CloudEnvironment &one) { return one.operations.contains(u"#branch"_s); };
        return std::none_of(active.cbegin(), active.cend(), isTest)
               && std::any_of(active.cbegin(), active.cend(), hasBranch);
    }

    [[nodiscard]] Environment notSetUp(const CloudClient &client) const
    {
        Environment none;
        none.ref = {m_project.id, testBranchId};
        none.name = testEnvironmentTitle;
        none.role = Role::Other;
        none.health = Health::NotSetUp;
        none.observedAt = m_context.clock.now();
        none.source = client.base().host();
        return none;
    }

    Result<void> readOne(const CloudEnvironment &cloud, CloudClient &client, const QString &cloudId)
    {
        Environment environment;
        environment.ref = {m_project.id, cloud.key()};
        environment.name = cloud.title;
        environment.role = roleOf(cloud);
        environment.observedAt = m_context.clock.now();
        environment.source = client.base().host();
        environment.url = cloud.routes.value(0);
        environment.installationId = cloud.headCommit;
        const EnvironmentRecords records(m_tools.folderOf(cloudId), cloud.key());
        const Result<EnvironmentRecord> record = records.read();
        if (!record)
            return Failure(record.error());
        environment.probe = lookAtSites({environment.url}, m_context).value(0);
        lookAtServer(environment, cloud);
        if (const Result<CloudServices> services = client.services(cloud))
            addServices(environment, *services);
        addActivity(environment, cloud, client);
        environment.terminationProtected = record->isProtected;
        if (environment.version == record->verifiedVersion)
            environment.verifiedSince = record->verifiedSince;
        QList<Backup> backups;
        for (const KeptState &kept : record->kept)
            backups.prepend(backupOf(kept, environment, records));
        const Result<QList<CloudBackup>> ofCloud = client.backups(cloud);
        if (!ofCloud)
            return Failure(ofCloud.error());
        for (const CloudBackup &backup : *ofCloud)
            if (backup.status == "CREATED"_L1)
                backups.append(backupOf(backup, environment, versionAt(backup.commit, cloudId)));
        m_project.backups += backups;
        m_project.environments.append(environment);
        return {};
    }

    /// Of the code at that commit, as far as it is in our own copy; the cloud does not tell it. Empty: not known.
    QString versionAt(const QString &commit, const QString &cloudId)
    {
        const CodeStore code = m_tools.code(cloudId);
        const QByteArray lock = code.file(commit, u"composer.lock"_s, m_context).value_or(QByteArray());
        return packagesInLock(lock).value_or(Packages()).value(commerceEdition);
    }

    void lookAtServer(Environment &environment, const CloudEnvironment &cloud)
    {
        const Result<CloudServer> server = CloudServer::open(cloud.ssh, m_tools.sshConfig, m_context);
        const Result<ServerPicture> picture =
            server ? server->look(m_context) : Result<ServerPicture>(Failure(server.error()));
        if (!picture) {
            environment.healthReason = picture.error().sentence;
            return;
        }
        environment.version = picture->version();
        if (m_composerJson.isEmpty())
            m_composerJson = picture->composerJson;
        judge(environment, cloud, *picture);
        if (picture->hasFailedDeploy)
            addDiagnosis(environment, deployProblem(server->lastDeploy(m_context).value_or(DeployReport()), 0, {}));
        else if (environment.probe.status >= 500 && !picture->isInMaintenance)
            if (const Result<PageVisit> page = visitPage(environment.url, m_context))
                addDiagnosis(environment, brokenPage(environment.url, *page, *server, m_context));
    }

    /// Why it is not well and what can be done about it, without anybody having to ask.
    static void addDiagnosis(Environment &environment, const Problem &problem)
    {
        if (environment.health == Health::Up)
            environment.health = Health::Degraded;
        environment.healthReason = problem.sentence;
        environment.remarks.prepend(problem.remedy);
    }

    const MagentoTools &m_tools;
    Context &m_context;
    Project m_project;
    QByteArray m_composerJson; ///< of the first environment that has one
};

} // namespace

Project observeMagento(const ProjectEntry &entry, const MagentoTools &tools, const Catalogues *catalogues,
                       Context &context)
{
    return Observation(entry, tools, context).run(entry.location, catalogues);
}

} // namespace Switchback
