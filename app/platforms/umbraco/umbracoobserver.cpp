// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoobserver.h"

#include "app/git/environmentrecord.h"
#include "app/net/sitelook.h"
#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/knowncode.h"
#include "app/platforms/umbraco/kuduversions.h"
#include "app/platforms/umbraco/packagefeed.h"
#include "app/platforms/umbraco/sitepage.h"
#include "app/platforms/umbraco/umbracopicture.h"
#include "app/platforms/umbraco/umbracoreleases.h"
#include "app/platforms/umbraco/umbracoverdict.h"
#include "models/guards.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// So long the cloud can take a database back to a point in time. Source: sheet, 2.4.
constexpr qint64 pointInTimeDays = 35;

Backup backupOf(const KeptState &kept, const Environment &environment, const EnvironmentRecords &records,
                const QDateTime &now)
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
    if (!kept.dump.isEmpty())
        backup.sizeInBytes = kept.bytes;
    const QFile dump(records.path(kept.dump));
    if (!kept.dump.isEmpty() && (!dump.exists() || dump.size() != kept.bytes))
        backup.unusable =
            Text(QT_TRANSLATE_NOOP("Text", "Its dump %1 is not there any more as it was."), {dump.fileName()});
    else if (kept.dataAt.isValid() && kept.dataAt.daysTo(now) >= pointInTimeDays)
        backup.unusable =
            Text(QT_TRANSLATE_NOOP("Text", "The cloud keeps the database of a point in time for %1 days."),
                 {pointInTimeDays});
    return backup;
}

/// What was committed on an environment since the last deployment by the API, from a patch of git.
Text pendingChanges(const QByteArray &patch)
{
    constexpr qsizetype enough = 5;
    static const QRegularExpression raised(
        u"^\\+.*<Package(?:Reference|Version)\\s+Include=\"(Umbraco\\.[\\w.]+)\"\\s+Version=\"([^\"]+)\""_s,
        QRegularExpression::MultilineOption);
    const auto files = int(patch.count("\ndiff --git ") + (patch.startsWith("diff --git ") ? 1 : 0));
    QStringList versions;
    auto matches = raised.globalMatch(QString::fromUtf8(patch));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString version = match.captured(1) + u' ' + match.captured(2);
        if (!versions.contains(version))
            versions.append(version);
    }
    if (versions.size() > enough)
        versions = versions.mid(0, enough) + QStringList{u"…"_s};
    if (versions.isEmpty())
        return Text(
            QT_TRANSLATE_N_NOOP("Text", "%n file(s) were changed in the cloud since the last deployment by the API."),
            {}, files);
    return Text(QT_TRANSLATE_N_NOOP("Text",
                                    "%n file(s) were changed in the cloud since the last deployment by the API, "
                                    "as an automatic upgrade does: %1."),
                {versions.join(u", "_s)}, files);
}

class Observation {
public:
    Observation(const ProjectEntry &entry, const UmbracoTools &tools, Context &context)
        : m_tools(tools)
        , m_context(context)
    {
        m_project.id = entry.id;
        m_project.platform = u"umbraco"_s;
        m_project.name = context.account->value(u"alias"_s).trimmed();
        m_project.location = entry.location;
        m_project.observedAt = context.clock.now();
    }

    [[nodiscard]] Project run(const Catalogues *catalogues)
    {
        const Result<UmbracoSettings> settings = UmbracoSettings::of(*m_context.account);
        if (!settings) {
            m_project.problem = settings.error();
            return m_project;
        }
        m_settings = *settings;
        m_project.name = m_settings.alias;
        m_project.location = m_settings.places.last().site.host();
        for (const UmbracoPlace &place : m_settings.all()) {
            readOne(place);
            if (m_context.stopRequested()) {
                m_project.problem = cancelledProblem();
                return m_project;
            }
        }
        if (m_blindness.size() == m_settings.all().size()) { // what was seen before says more than nothing
            m_project.problem = m_blindness.first();
            m_project.environments.clear();
            m_project.backups.clear();
            return m_project;
        }
        readReleases(catalogues);
        return m_project;
    }

private:
    void readOne(const UmbracoPlace &place)
    {
        Environment environment;
        environment.ref = {m_project.id, place.alias};
        environment.name = place.name;
        environment.role = place.role;
        environment.url = place.site;
        environment.observedAt = m_context.clock.now();
        environment.probe = lookAtSites({place.site}, m_context).value(0);
        const UmbracoPicture picture = lookAtUmbraco(place, m_settings, m_tools, m_context);
        environment.source = picture.kuduTrouble ? place.site.host() : place.scm.host();
        // What answers is what visitors get; a newer version may already lie there.
        environment.version = picture.versions.running.isEmpty() ? picture.deployedVersion() : picture.versions.running;
        addKnownVersion(environment, place);
        for (const KuduDeployment &deployment : picture.deployments)
            if (deployment.isActive)
                environment.installationId = deployment.id;
        const bool isSaidToRun = picture.level ? picture.level == ServerLevel::Run : !picture.siteTrouble;
        judgeUmbraco(environment, picture, isSaidToRun ? brokenHomePage(environment) : std::nullopt);
        environment.remarks += umbracoRemarks(picture);
        if (place.isFlexible)
            environment.remarks.append(
                Text(QT_TRANSLATE_NOOP("Text", "This is the flexible environment: its changes go to %1, and nothing is "
                                               "deployed onward to it."),
                     {m_settings.places.first().name}));
        addSourceTrouble(environment, place, picture);
        addPending(environment, place);
        addRecord(environment, picture);
        if (isUnread(picture)) // that nobody gave us a person for Kudu explains nothing
            m_blindness.append(picture.kuduTrouble->code == "umbraco.kudu.no-sign-in"_L1 ? *picture.siteTrouble
                                                                                         : *picture.kuduTrouble);
        m_installed += {environment.version, picture.deployedVersion()};
        m_project.environments.append(environment);
    }

    /// Where neither Kudu nor the site tells it: what the code says that was deployed last by the API.
    void addKnownVersion(Environment &environment, const UmbracoPlace &place)
    {
        if (!environment.version.isEmpty() || m_settings.hasPerson || !m_settings.hasKey
            || !m_settings.isLeftMost(place.alias))
            return;
        UmbracoTools tools = m_tools;
        tools.patience.rateLimit = {}; // looking is not worth a long wait
        environment.version = knownVersions(m_settings, place, tools, m_context).value(UmbracoProduct::Cms);
        if (!environment.version.isEmpty())
            environment.remarks.append(Text(
                QT_TRANSLATE_NOOP("Text", "What is deployed cannot be read without an Umbraco ID or an API user of "
                                          "the site: %1 is what its code says."),
                {environment.version}));
    }

    /// By the API. Source: sheet, 1.2.
    [[nodiscard]] bool mayBeDeployedTo(const UmbracoPlace &place) const
    {
        return m_settings.deploysToAny || place.isFlexible || m_settings.isLeftMost(place.alias);
    }

    /// What is wrong with a home page that answers with an error; nothing: it does not.
    [[nodiscard]] std::optional<Problem> brokenHomePage(const Environment &environment)
    {
        constexpr int serverError = 500;
        if (environment.probe.status < serverError)
            return std::nullopt;
        const Result<SitePage> page = visitSite(environment.url, m_context);
        if (!page || !page->isBroken())
            return std::nullopt;
        const SiteFault unsaid{.sort = SiteFaultSort::Hidden,
                               .exception = {},
                               .message = {},
                               .assembly = {},
                               .assemblyVersion = {},
                               .reference = {},
                               .user = {}};
        return brokenSite(environment.url, page->status, faultIn(page->page).value_or(unsaid));
    }

    /// Why the repository's versions are not known, where Kudu itself has no trouble.
    void addSourceTrouble(Environment &environment, const UmbracoPlace &place, const UmbracoPicture &picture)
    {
        if (picture.kuduTrouble || !picture.versions.repository.isEmpty())
            return;
        Result<KuduClient> kudu = KuduClient::open(place.scm, m_tools.patience, m_context);
        const std::optional<Problem> trouble = kudu ? readKuduVersions(*kudu).repositoryTrouble : kudu.error();
        if (trouble)
            environment.remarks.append(withRemedy(trouble->sentence, trouble->remedy));
    }

    /// What the cloud itself committed: the only trace of automatic upgrades that the API shows (sheet, 1.3).
    void addPending(Environment &environment, const UmbracoPlace &place)
    {
        if (!m_settings.hasKey || !mayBeDeployedTo(place))
            return;
        UmbracoPatience patience = m_tools.patience;
        patience.rateLimit = {}; // looking is not worth a long wait
        Result<DeploymentsClient> client = DeploymentsClient::open(patience, m_context);
        const Result<QList<UmbracoDeployment>> newest =
            client ? client->list(place.alias, 1, false) : Result<QList<UmbracoDeployment>>(Failure(client.error()));
        if (newest && newest->isEmpty())
            return;
        const Result<std::optional<QByteArray>> patch =
            newest ? client->diff(newest->first().id, place.alias)
                   : Result<std::optional<QByteArray>>(Failure(newest.error()));
        if (patch && *patch)
            environment.remarks.append(pendingChanges(**patch));
        else if (!patch && patch.error().kind != ProblemKind::Cancelled)
            environment.remarks.append(withRemedy(patch.error().sentence, patch.error().remedy));
    }

    void addRecord(Environment &environment, const UmbracoPicture &picture)
    {
        const EnvironmentRecords records(m_tools.folderOf(m_settings.project), environment.ref.environmentId);
        const Result<EnvironmentRecord> read = records.read();
        if (!read)
            environment.remarks.prepend(withRemedy(read.error().sentence, read.error().remedy));
        const EnvironmentRecord record = read.value_or(EnvironmentRecord());
        environment.unfinishedVersion = unfinishedUmbraco(picture, record);
        environment.terminationProtected = record.isProtected;
        // What only the code says was not read back.
        const bool isRead = m_settings.hasPerson || environment.version == picture.versions.running;
        if (isRead && environment.version == record.verifiedVersion)
            environment.verifiedSince = record.verifiedSince;
        QList<Backup> backups;
        for (const KeptState &kept : record.kept)
            backups.prepend(backupOf(kept, environment, records, m_context.clock.now()));
        m_project.backups += backups;
    }

    void readReleases(const Catalogues *catalogues)
    {
        m_installed.removeAll(QString());
        m_installed.removeDuplicates();
        Result<PackageFeed> feed = PackageFeed::open(m_tools.feedFolder(), m_context);
        const int line = m_installed.isEmpty() ? 0 : m_installed.first().section(u'.', 0, 0).toInt();
        const Result<QList<FeedRelease>> asked =
            feed && line > 0 ? feed->releases(cmsPackage(line)) : Result<QList<FeedRelease>>();
        if (!feed || !asked) {
            const Problem &problem = feed ? asked.error() : feed.error();
            m_project.catalogueDefect = withRemedy(problem.sentence, problem.remedy);
        }
        m_project.releases = umbracoReleases(m_installed, feed && asked ? &*feed : nullptr, catalogues);
        for (Environment &environment : m_project.environments) {
            const QList<Release> newer = newerReleases(m_project, environment.ref.environmentId);
            environment.newerReleases = int(
                std::count_if(newer.cbegin(), newer.cend(), [](const Release &release) { return release.inProject; }));
        }
    }

    const UmbracoTools &m_tools;
    Context &m_context;
    UmbracoSettings m_settings;
    Project m_project;
    QStringList m_installed;    ///< versions of the CMS
    QList<Problem> m_blindness; ///< of each environment of which nothing could be read
};

} // namespace

Project observeUmbraco(const ProjectEntry &entry, const UmbracoTools &tools, const Catalogues *catalogues,
                       Context &context)
{
    return Observation(entry, tools, context).run(catalogues);
}

} // namespace Switchback
