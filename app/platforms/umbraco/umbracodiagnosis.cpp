// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracodiagnosis.h"

#include "app/git/environmentrecord.h"
#include "app/net/httpservermessage.h"
#include "app/net/sitelook.h"
#include "app/platforms/umbraco/deploymentfailure.h"
#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/kudusearch.h"
#include "app/platforms/umbraco/sitepage.h"
#include "app/platforms/umbraco/umbracofindings.h"
#include "app/platforms/umbraco/umbracoproblem.h"
#include "app/platforms/umbraco/umbracoverdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int lastWithBindings = 8; ///< the last version whose web.config binds assemblies
constexpr int lastWithCourier = 7;

class UmbracoDiagnosis {
public:
    UmbracoDiagnosis(const ProjectEntry &entry, const UmbracoSettings &settings, const UmbracoPlace &place,
                     const UmbracoTools &tools, Context &context)
        : m_entry(entry)
        , m_settings(settings)
        , m_place(place)
        , m_tools(tools)
        , m_context(context)
    {
    }

    [[nodiscard]] QList<Finding> run()
    {
        note(Text(QT_TRANSLATE_NOOP("Text", "Looking at the environment through Kudu and at its site.")));
        m_picture = lookAtUmbraco(m_place, m_settings, m_tools, m_context);
        m_probe = lookAtSites({m_place.site}, m_context).value(0);
        if (const std::optional<Finding> markers = markersFinding(m_picture.locks))
            add(*markers);
        const EnvironmentRecords records(m_tools.folderOf(m_settings.project), m_place.alias);
        const QString unfinished = unfinishedUmbraco(m_picture, records.read().value_or(EnvironmentRecord()));
        if (const std::optional<Finding> standing = standingFinding(m_picture, unfinished))
            add(*standing);
        // Whoever is not let in once is not let in again, and attempts are counted.
        Result<KuduClient> kudu = m_picture.kuduTrouble ? Result<KuduClient>(Failure(*m_picture.kuduTrouble))
                                                        : KuduClient::open(m_place.scm, m_tools.patience, m_context);
        if (!kudu)
            cannotRead(kudu.error());
        KuduClient *files = kudu ? &*kudu : nullptr;
        lookAtSite(files);
        if (files && !m_context.stopRequested())
            lookAtFiles(*files);
        lookAtApi();
        addHealth();
        for (const Problem &problem : std::as_const(m_unread))
            add(unreadFinding(problem));
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const Finding &one, const Finding &other) { return one.gravity < other.gravity; });
        return m_findings;
    }

private:
    /// \a kudu: null where nobody is let in.
    void lookAtSite(KuduClient *kudu)
    {
        constexpr int serverError = 500;
        const bool isWaiting = m_picture.level == ServerLevel::Upgrade || m_picture.level == ServerLevel::Upgrading;
        const bool isStopped = m_picture.siteTrouble && m_picture.siteTrouble->code == "umbraco.site.stopped"_L1;
        if (isStopped || (isWaiting && m_probe.status != serverError))
            return;
        std::optional<SiteFault> fault;
        std::optional<Problem> problem;
        if (m_probe.status >= serverError) {
            note(Text(QT_TRANSLATE_NOOP("Text", "Visiting %1."), {m_place.site.toDisplayString()}));
            const Result<SitePage> page = visitSite(m_place.site, m_context);
            if (!page)
                return cannotRead(page.error());
            // What it says becomes part of sentences, which nobody goes through afterwards.
            fault = faultIn(redacted(QString::fromUtf8(page->page)).toUtf8());
            if (fault || page->isBroken())
                problem = brokenSite(m_place.site, page->status, fault.value_or(hidden()));
        }
        if (!problem && m_picture.siteTrouble && m_picture.siteTrouble->code == "umbraco.site.error-page"_L1)
            problem = m_picture.siteTrouble;
        if (!problem)
            return;
        const bool isSilent = !fault || fault->sort == SiteFaultSort::BootFailed
                              || fault->sort == SiteFaultSort::StartFailed || fault->sort == SiteFaultSort::Hidden;
        add(siteFaultFinding(*problem, kudu && isSilent ? siteLog(*kudu) : QStringList()));
        if (kudu && fault && !fault->assembly.isEmpty() && m_picture.line <= lastWithBindings)
            lookAtBindings(*kudu, *fault);
    }

    [[nodiscard]] static SiteFault hidden()
    {
        SiteFault fault;
        fault.sort = SiteFaultSort::Hidden;
        return fault;
    }

    /// The newest lines of the newest log.
    [[nodiscard]] QStringList siteLog(KuduClient &kudu)
    {
        constexpr qsizetype enough = 60;
        note(Text(QT_TRANSLATE_NOOP("Text", "Reading the site's log.")));
        const QString folder = m_picture.line > 0 && m_picture.line <= lastWithBindings
                                   ? u"site/wwwroot/App_Data/Logs"_s
                                   : u"site/wwwroot/umbraco/Logs"_s;
        const Result<QByteArray> log = newestFile(kudu, folder);
        if (!log) {
            cannotRead(log.error());
            return {};
        }
        return newestLines(lines(*log), enough);
    }

    void lookAtBindings(KuduClient &kudu, const SiteFault &fault)
    {
        const Result<KuduContent> config = kudu.read(u"site/wwwroot/web.config"_s);
        const auto redirects =
            config ? bindingRedirects(config->bytes) : Result<QList<BindingRedirect>>(Failure(config.error()));
        if (!redirects)
            return cannotRead(redirects.error());
        QStringList names{fault.assembly};
        for (const BindingRedirect &redirect : *redirects)
            names.append(redirect.assembly);
        const auto deployed = assemblyVersions(kudu, names);
        if (!deployed)
            return cannotRead(deployed.error());
        const bool isUnknown = std::any_of(deployed->keyValueBegin(), deployed->keyValueEnd(), [&](const auto &one) {
            return one.second.isEmpty() && one.first.compare(fault.assembly, Qt::CaseInsensitive) == 0;
        });
        const auto behind =
            isUnknown ? std::nullopt : bindingBehind(fault.assembly, fault.assemblyVersion, *redirects, *deployed);
        if (behind)
            add(umbracoBindingFinding(*behind, Gravity::Failure));
        for (const BindingFinding &stale : staleBindings(*redirects, *deployed))
            if (!behind || behind->assembly.compare(stale.assembly, Qt::CaseInsensitive) != 0)
                add(umbracoBindingFinding(stale, Gravity::Warning));
    }

    void lookAtFiles(KuduClient &kudu)
    {
        lookAtDeploy(kudu);
        lookAtDeployment(kudu);
        if (m_picture.line != lastWithCourier || m_context.stopRequested())
            return;
        note(Text(QT_TRANSLATE_NOOP("Text", "Looking for what depends on Umbraco Courier.")));
        const Result<CourierSearch> search = searchForCourier(kudu);
        if (!search)
            cannotRead(search.error());
        else if (!search->findings.isEmpty())
            add(courierFinding(search->findings, search->isPart));
    }

    void lookAtDeployment(KuduClient &kudu)
    {
        if (m_picture.deployments.isEmpty() || m_picture.deployments.first().status != KuduStatus::Failed)
            return;
        note(Text(QT_TRANSLATE_NOOP("Text", "Reading what the cloud wrote down of the last deployment.")));
        const KuduDeployment &last = m_picture.deployments.first();
        const Result<QList<KuduLogEntry>> log = kudu.deploymentLog(last.id);
        if (!log)
            cannotRead(log.error());
        QStringList said;
        for (const KuduLogEntry &entry : log.value_or(QList<KuduLogEntry>()))
            said += QStringList{entry.message} + entry.details;
        add(kuduDeploymentFinding(last, m_place.name, lines(said.join(u'\n').toUtf8())));
    }

    void lookAtDeploy(KuduClient &kudu)
    {
        if (m_picture.deployFolder.isEmpty())
            return;
        const Result<QList<KuduFile>> files = kudu.list(m_picture.deployFolder);
        if (!files)
            return cannotRead(files.error());
        const QDateTime since = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        const TriggerReading last = readTriggers(*files, since);
        if (last.state != TriggerState::Failed)
            return;
        const Result<KuduContent> content = kudu.read(m_picture.deployFolder + u'/' + last.marker);
        if (!content)
            cannotRead(content.error());
        add(deployFailedFinding(content ? lines(content->bytes) : QStringList()));
    }

    void lookAtApi()
    {
        if (!m_settings.hasKey || m_context.stopRequested())
            return;
        note(Text(QT_TRANSLATE_NOOP("Text", "Asking the deployments API for the last deployment.")));
        UmbracoPatience patience = m_tools.patience;
        patience.rateLimit = {}; // looking is not worth a long wait
        Result<DeploymentsClient> client = DeploymentsClient::open(patience, m_context);
        const Result<QList<UmbracoDeployment>> newest =
            client ? client->list(m_place.alias, 1) : Result<QList<UmbracoDeployment>>(Failure(client.error()));
        if (!newest)
            return cannotRead(newest.error());
        if (newest->isEmpty() || newest->first().stage != UmbracoStage::Failed)
            return;
        const Result<UmbracoDeployment> failed = client->one(newest->first().id);
        if (!failed)
            return cannotRead(failed.error());
        QStringList said;
        for (const UmbracoMessage &message : failed->messages)
            said.append(redacted(message.text));
        judgeApi(*client, *failed, deploymentFailure(m_place.name, said));
    }

    void judgeApi(DeploymentsClient &client, const UmbracoDeployment &failed, const Problem &problem)
    {
        const KuduDeployment *last = m_picture.deployments.isEmpty() ? nullptr : &m_picture.deployments.first();
        const bool isWell = last && last->status == KuduStatus::Success && last->isActive;
        if (mayBeFalseFailure(problem)) {
            constexpr int ok = 200;
            const bool isRunning = m_picture.level ? m_picture.level == ServerLevel::Run : m_probe.status == ok;
            add(isWell && isRunning ? falseAlarmFinding(problem) : findingOf(problem));
            return;
        }
        if (isWell && failed.completedAt.isValid() && last->endedAt > failed.completedAt)
            return; // something else was deployed since, and went well
        if (problem.code != "umbraco.downgraded"_L1) {
            add(findingOf(problem));
            return;
        }
        // Since the last one that changed something: the failed one did not.
        const Result<QList<UmbracoDeployment>> good = client.list(m_place.alias, 1, false);
        if (!good)
            cannotRead(good.error());
        std::optional<QByteArray> patch;
        if (good && !good->isEmpty()) {
            const Result<std::optional<QByteArray>> diff = client.diff(good->first().id, m_place.alias);
            if (diff)
                patch = *diff;
            else
                cannotRead(diff.error());
        }
        add(apiDowngradeFinding(problem, patch));
    }

    /// How it is otherwise, where that was not said already.
    void addHealth()
    {
        constexpr int unauthorized = 401;
        const bool isGuarded = m_probe.status == unauthorized
                               || (m_picture.siteTrouble && m_picture.siteTrouble->code == "umbraco.site.guarded"_L1);
        if (isGuarded) {
            add(guardedSiteFinding(m_place.site.host()));
            return;
        }
        const bool isSaid = std::any_of(m_findings.cbegin(), m_findings.cend(), [](const Finding &finding) {
            return finding.gravity == Gravity::Failure && finding.code != "umbraco.courier"_L1;
        });
        if (isSaid)
            return;
        Environment environment;
        environment.ref = {m_entry.id, m_place.alias};
        environment.name = m_place.name;
        environment.url = m_place.site;
        environment.probe = m_probe;
        judgeUmbraco(environment, m_picture, std::nullopt);
        Project project;
        project.environments.append(environment);
        for (const Finding &finding : observedFindings(project, m_place.alias))
            add(finding);
        if (m_picture.siteTrouble && environment.healthReason != m_picture.siteTrouble->sentence)
            cannotRead(*m_picture.siteTrouble);
    }

    /// Each sort of trouble once.
    void cannotRead(const Problem &problem)
    {
        const bool isKnown = std::any_of(m_unread.cbegin(), m_unread.cend(),
                                         [&problem](const Problem &one) { return one.code == problem.code; });
        if (!isKnown && problem.kind != ProblemKind::Cancelled && problem.code != "http.not-found"_L1)
            m_unread.append(problem);
    }
    [[nodiscard]] QString redacted(const QString &text) const { return m_context.account->redactor()->redacted(text); }
    [[nodiscard]] QStringList lines(const QByteArray &bytes) const
    {
        return safeToShow(redacted(QString::fromUtf8(bytes))).split(u'\n', Qt::SkipEmptyParts);
    }
    void add(const Finding &finding)
    {
        if (!m_findings.contains(finding))
            m_findings.append(finding);
    }
    void note(const Text &sentence) { m_context.log.note(sentence); }

    const ProjectEntry &m_entry;
    const UmbracoSettings &m_settings;
    const UmbracoPlace &m_place;
    const UmbracoTools &m_tools;
    Context &m_context;
    UmbracoPicture m_picture;
    SiteProbe m_probe;
    QList<Finding> m_findings;
    QList<Problem> m_unread;
};

} // namespace

Result<QList<Finding>> diagnoseUmbraco(const ProjectEntry &entry, const QString &environmentId, const QString &about,
                                       const UmbracoTools &tools, Context &context)
{
    const Result<UmbracoSettings> settings = UmbracoSettings::of(*context.account);
    const UmbracoPlace *place = settings ? settings->place(environmentId) : nullptr;
    QList<Finding> findings;
    if (!about.isEmpty())
        findings.append(umbracoAboutFinding(context.account->redactor()->redacted(about),
                                            place ? place->name : environmentId, place ? place->site : QUrl()));
    if (!settings)
        findings.append(findingOf(settings.error()));
    else if (!place)
        findings += observedFindings({}, environmentId);
    else
        findings += UmbracoDiagnosis(entry, *settings, *place, tools, context).run();
    if (context.stopRequested())
        return Failure(cancelledProblem());
    return findings;
}

} // namespace Switchback
