// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracopicture.h"

#include "app/net/accounthttp.h"
#include "app/platforms/umbraco/deploytriggers.h"
#include "app/platforms/umbraco/kuduclient.h"
#include "app/platforms/umbraco/kuduversions.h"
#include "app/platforms/umbraco/managementclient.h"
#include "app/platforms/umbraco/packageversion.h"
#include "app/platforms/umbraco/sitepage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int firstOnCore = 9; ///< the first version on .NET (Core)

int lineOf(const QString &version)
{
    const std::optional<PackageVersion> parsed = PackageVersion::parse(version);
    return parsed ? parsed->line() : 0;
}

/// Whether it is about what somebody wrote in the repository, and not about the way there.
bool isOfTheSource(const Problem &problem)
{
    return problem.code == "umbraco.source"_L1 || problem.code == "umbraco.no-umbraco-file"_L1
           || problem.code == "umbraco.bad-umbraco-file"_L1;
}

class EnvironmentLook {
public:
    EnvironmentLook(const UmbracoPlace &place, const UmbracoTools &tools, Context &context)
        : m_place(place)
        , m_tools(tools)
        , m_context(context)
    {
    }

    [[nodiscard]] UmbracoPicture run()
    {
        Result<KuduClient> kudu = KuduClient::open(m_place.scm, m_tools.patience, m_context);
        if (kudu)
            lookThroughKudu(*kudu);
        else
            m_picture.kuduTrouble = kudu.error();
        m_picture.line = lineOf(m_picture.deployedVersion());
        lookAtSite();
        m_picture.versions.level = m_picture.level.value_or(ServerLevel::Unknown);
        if (m_picture.line == 0)
            m_picture.line = lineOf(m_picture.versions.running);
        m_picture.deployFolder = kudu ? folderOfDeploy(*kudu) : deployFolder(lineOrNewest());
        m_picture.standing = upgradeStanding(m_picture.versions);
        // Versions 7 and 8 say that in web.config: their database is behind exactly when they show their installer.
        if (!m_picture.level && m_picture.standing.stand == UpgradeStand::DatabaseBehind)
            m_picture.level = m_picture.versions.level = ServerLevel::Upgrade;
        return m_picture;
    }

private:
    /// The first Problem is the one that explains the others.
    void noteKuduTrouble(const Problem &problem)
    {
        if (!m_picture.kuduTrouble)
            m_picture.kuduTrouble = problem;
    }

    void lookThroughKudu(KuduClient &kudu)
    {
        const Result<QList<KuduDeployment>> deployments = kudu.deployments();
        if (!deployments) // whoever is not let in there is not let in elsewhere, and attempts are counted
            return noteKuduTrouble(deployments.error());
        m_picture.deployments = *deployments;
        const Result<QList<KuduFile>> locks = kudu.list(u"site/locks"_s);
        if (locks || locks.error().code == "http.not-found"_L1)
            m_picture.locks =
                readLocks(locks.value_or(QList<KuduFile>()),
                          {.now = m_context.clock.now(), .isDeploying = m_picture.runningDeployment() != nullptr});
        else
            noteKuduTrouble(locks.error());
        const KuduVersions versions = readKuduVersions(kudu);
        m_picture.versions.repository = versions.repository;
        m_picture.versions.deployed = versions.deployed;
        m_picture.versions.database = versions.database;
        if (versions.deployedTrouble)
            noteKuduTrouble(*versions.deployedTrouble);
        if (versions.repositoryTrouble && !isOfTheSource(*versions.repositoryTrouble))
            noteKuduTrouble(*versions.repositoryTrouble);
    }

    [[nodiscard]] int lineOrNewest() const { return m_picture.line > 0 ? m_picture.line : firstOnCore; }

    /// Deploy's folder: of the two that it may have, the one with its files in it. Empty: it has none. Where that could not be
    /// seen, the one that goes with the version.
    [[nodiscard]] QString folderOfDeploy(KuduClient &kudu)
    {
        const QString likely = deployFolder(lineOrNewest());
        const QString other = deployFolder(lineOrNewest() < firstOnCore ? firstOnCore : firstOnCore - 1);
        if (m_picture.kuduTrouble)
            return likely;
        QString found;
        for (const QString &folder : {likely, other}) {
            const Result<QList<KuduFile>> files = kudu.list(folder);
            if (files && isDeployFolder(*files))
                return folder;
            if (files && found.isEmpty() && folder == likely)
                found = folder; // before anything was written there
            if (files || files.error().code == "http.not-found"_L1)
                continue;
            noteKuduTrouble(files.error());
            return likely;
        }
        return found;
    }

    void lookAtSite()
    {
        Result<ManagementClient> site = ManagementClient::open(m_place.site, m_tools.patience, m_context);
        const Result<std::optional<ServerLevel>> level =
            site ? site->status() : Result<std::optional<ServerLevel>>(Failure(site.error()));
        if (!level) {
            m_picture.siteTrouble = level.error();
            if (level.error().code == "umbraco.site.error-page"_L1)
                m_picture.level = ServerLevel::BootFailed; // that address has no page of the customer's own
            return;
        }
        m_picture.level = *level;
        if (!*level)
            lookAtOlderSite();
        else if (*level == ServerLevel::BootFailed)
            readErrorPage();
        else if (site->canSignIn())
            askForVersion(*site);
    }

    void askForVersion(ManagementClient &site)
    {
        if (m_picture.level != ServerLevel::Run && m_picture.level != ServerLevel::Upgrade)
            return;
        const Result<ServerInformation> information = site.information();
        if (information)
            m_picture.versions.running = information->version;
        else if (m_picture.level == ServerLevel::Run) // before the upgrade of its database it may know nobody
            m_picture.siteTrouble = information.error();
    }

    void readErrorPage()
    {
        const Result<SitePage> page = visitSite(m_place.site, m_context);
        if (!page || !page->isBroken())
            return;
        if (const std::optional<SiteFault> fault = faultIn(page->page))
            m_picture.siteTrouble = brokenSite(m_place.site, page->status, *fault);
    }

    /// Up to version 13 a site does not say how it is, but its installer shows itself while the database waits for it:
    /// nobody is let in who has not signed in (sheet, 5.3).
    void lookAtOlderSite()
    {
        constexpr int serverError = 500;
        QUrl url = m_place.site;
        url.setPath(u"/install"_s);
        HttpRequest request = HttpRequest::get(url);
        request.anyStatus = true;
        request.idempotent = false; // whoever waits for it asks again anyway
        request.accept("text/html, */*;q=0.5");
        HttpPolicy policy = policyFor(m_context);
        policy.endpoints = {endpointFor(m_context.account->account(), m_place.site, {})};
        const Result<HttpResponse> answer = HttpClient(policy, m_context.clock).send(request, m_context.stop);
        if (!answer) {
            m_picture.siteTrouble = answer.error();
            return;
        }
        if (answer->url.path().contains("/authorizeupgrade"_L1, Qt::CaseInsensitive)) {
            m_picture.level = ServerLevel::Upgrade;
            return;
        }
        const bool isItsOwn = answer->url.path().startsWith("/install"_L1, Qt::CaseInsensitive);
        const std::optional<SiteFault> fault =
            isItsOwn && answer->status >= serverError ? faultIn(answer->body) : std::nullopt;
        if (fault) {
            m_picture.level = ServerLevel::BootFailed;
            m_picture.siteTrouble = brokenSite(m_place.site, answer->status, *fault);
        }
    }

    const UmbracoPlace &m_place;
    const UmbracoTools &m_tools;
    Context &m_context;
    UmbracoPicture m_picture;
};

} // namespace

const KuduDeployment *UmbracoPicture::runningDeployment() const
{
    const auto found = std::find_if(deployments.cbegin(), deployments.cend(), [](const KuduDeployment &one) {
        return !one.isComplete && one.status != KuduStatus::Failed && one.status != KuduStatus::Success;
    });
    return found == deployments.cend() ? nullptr : &*found;
}

UmbracoPicture lookAtUmbraco(const UmbracoPlace &place, const UmbracoSettings &, const UmbracoTools &tools,
                             Context &context)
{
    return EnvironmentLook(place, tools, context).run();
}

} // namespace Switchback
