// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercediagnosis.h"

#include "app/platforms/magento/cloudclient.h"
#include "app/platforms/magento/cloudserver.h"
#include "app/platforms/magento/commercefindings.h"
#include "app/platforms/magento/storefront.h"
#include "app/platforms/magento/testbranch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Whether it built or deployed the environment.
bool isDeployment(const CloudActivity &activity)
{
    return !activity.commands.isEmpty() || activity.type == "environment.push"_L1
           || activity.type == "environment.redeploy"_L1;
}

class Diagnosis {
public:
    Diagnosis(const ProjectEntry &entry, QString environmentId, const QString &about, const MagentoTools &tools,
              Context &context)
        : m_entry(entry)
        , m_environmentId(std::move(environmentId))
        , m_about(about)
        , m_asked(askedAbout(about))
        , m_tools(tools)
        , m_context(context)
    {
    }

    [[nodiscard]] Result<QList<Finding>> run()
    {
        if (const Result<void> looked = look(); !looked)
            add(findingOf(looked.error()));
        if (m_context.stopRequested())
            return Failure(cancelledProblem());
        explainAbout();
        return m_findings;
    }

private:
    Result<void> look()
    {
        note(Text(QT_TRANSLATE_NOOP("Text", "Asking the cloud about the environment.")));
        Result<CloudClient> client = CloudClient::open(*m_tools.tokens, m_context);
        if (!client)
            return Failure(client.error());
        const Result<CloudProject> project = client->project(m_entry.location);
        if (!project)
            return Failure(project.error());
        const Result<QList<CloudEnvironment>> all = client->environments(*project);
        if (!all)
            return Failure(all.error());
        const auto found = std::find_if(all->cbegin(), all->cend(),
                                        [this](const CloudEnvironment &one) { return one.key() == m_environmentId; });
        if (found == all->cend() || !found->isActive()) {
            add(m_environmentId == testBranchId ? notSetUpFinding() : notActiveFinding(m_environmentId));
            return {};
        }
        lookAtActivities(*found, *client);
        lookAtServer(*found);
        return {};
    }

    void lookAtActivities(const CloudEnvironment &environment, CloudClient &client)
    {
        constexpr int enough = 20;
        const Result<QList<CloudActivity>> newest = client.activities(environment, {}, enough);
        if (!newest) {
            add(findingOf(newest.error()));
            return;
        }
        for (const CloudActivity &activity : *newest) {
            if (!activity.isFinished() && activity.state != "scheduled"_L1) {
                m_isAtWork = true;
                add(atWorkFinding(activity));
            }
        }
        const auto last = std::find_if(newest->cbegin(), newest->cend(), [](const CloudActivity &activity) {
            return activity.isFinished() && activity.state != "cancelled"_L1 && isDeployment(activity);
        });
        if (last == newest->cend() || !last->hasFailed())
            return;
        m_failed = *last;
        note(Text(QT_TRANSLATE_NOOP("Text", "Reading what the cloud wrote down of the last deployment.")));
        if (const Result<CloudLog> log = client.log(*last, 0))
            for (const QString &line : log->lines)
                m_words.append(redacted(line));
    }

    void lookAtServer(const CloudEnvironment &cloud)
    {
        note(Text(QT_TRANSLATE_NOOP("Text", "Looking at the server.")));
        const Result<CloudServer> server = CloudServer::open(cloud.ssh, m_tools.sshConfig, m_context);
        const Result<ServerPicture> picture =
            server ? server->look(m_context) : Result<ServerPicture>(Failure(server.error()));
        const bool hasFailed =
            m_failed || !cloud.lastDeploymentSuccessful.value_or(true) || (picture && picture->hasFailedDeploy);
        DeployReport report;
        if (picture) {
            note(Text(QT_TRANSLATE_NOOP("Text", "Reading the server's logs of the last deployment.")));
            constexpr int ofSeveralDeployments = 4000;
            report = server->lastDeploy(m_context, ofSeveralDeployments).value_or(DeployReport());
        }
        if (hasFailed)
            add(failedDeployFinding(m_failed ? &*m_failed : nullptr, m_words, report));
        if (picture && picture->isInMaintenance)
            add(maintenanceFinding(hasFailed, m_isAtWork));
        for (const Finding &warning : warningFindings(report))
            add(warning);
        if (!picture)
            add(findingOf(picture.error()));
        lookAtStorefront(cloud.routes.value(0), picture ? &*server : nullptr, picture && picture->isInMaintenance);
        if (picture)
            openReport(*server);
    }

    /// \a server: null when it could not be looked at.
    void lookAtStorefront(const QUrl &url, const CloudServer *server, bool isInMaintenance)
    {
        if (url.isEmpty() || isInMaintenance || m_context.stopRequested())
            return;
        note(Text(QT_TRANSLATE_NOOP("Text", "Visiting %1."), {url.toDisplayString()}));
        const Result<PageVisit> visit = visitPage(url, m_context);
        if (!visit)
            add(findingOf(visit.error()));
        else if (visit->isBroken())
            add(storefrontFinding(url, *visit,
                                  server ? redacted(reportShown(*visit, *server, m_context)) : std::nullopt));
    }

    void openReport(const CloudServer &server)
    {
        if (m_asked.reportId.isEmpty() || m_context.stopRequested())
            return;
        note(Text(QT_TRANSLATE_NOOP("Text", "Looking for the report on the server.")));
        if (const auto report = redacted(server.errorReport(m_asked.reportId, m_context)))
            add(reportFinding(m_asked.reportId, *report));
        else if (deployMeaning(m_asked.code).isEmpty())
            add(noReportFinding(m_asked.reportId));
    }

    /// What needs nobody to answer.
    void explainAbout()
    {
        if (m_about.isEmpty())
            return;
        if (!m_asked.modules.isEmpty())
            add(outdatedFinding(m_asked.modules));
        const QString code = deployCode(m_asked.code);
        const bool isSaidAlready = std::any_of(m_findings.cbegin(), m_findings.cend(),
                                               [&code](const Finding &finding) { return finding.code == code; });
        const bool isKnown = !deployMeaning(m_asked.code).isEmpty();
        if (isKnown && !isSaidAlready)
            add(codeFinding(m_asked.code));
        else if (m_asked.isEmpty() || (!isKnown && m_asked.reportId.isEmpty() && m_asked.modules.isEmpty()))
            add(notUnderstood(m_about));
    }

    [[nodiscard]] QString redacted(const QString &text) const { return m_context.account->redactor()->redacted(text); }
    /// Some of it becomes part of sentences, which nobody goes through afterwards.
    [[nodiscard]] std::optional<ErrorReport> redacted(const std::optional<ErrorReport> &report) const
    {
        if (!report)
            return std::nullopt;
        return ErrorReport{
            .message = redacted(report->message), .trace = redacted(report->trace), .url = redacted(report->url)};
    }
    /// A page and the report that was asked about can say the same.
    void add(const Finding &finding)
    {
        if (!m_findings.contains(finding))
            m_findings.append(finding);
    }
    void note(const Text &sentence) { m_context.log.note(sentence); }

    const ProjectEntry &m_entry;
    QString m_environmentId;
    QString m_about;
    AskedAbout m_asked;
    const MagentoTools &m_tools;
    Context &m_context;
    QList<Finding> m_findings;
    std::optional<CloudActivity> m_failed; ///< the last deployment, when the cloud says that it failed
    QStringList m_words;                   ///< of its log
    bool m_isAtWork = false;
};

} // namespace

AskedAbout askedAbout(const QString &pasted)
{
    static const QRegularExpression number(u"\\A[0-9]{1,4}\\z"_s);
    // As logs, our own sentences and our own codes have it.
    static const QRegularExpression within(
        u"(?:\\[([0-9]{1,4})\\]|(?:\\bmagento\\.deploy\\.|\\b(?:[Ee]rror|[Ff]ehler|[Cc]ode) )([0-9]{1,4})(?![0-9A-Za-z]))"_s);
    const QString text = pasted.trimmed();
    AskedAbout asked;
    asked.modules = outdatedModules(text);
    const QString id = text.toLower();
    asked.reportId = isReportId(id) ? id : reportIdIn(text.toUtf8());
    if (!isReportId(asked.reportId))
        asked.reportId.clear();
    if (number.match(text).hasMatch())
        asked.code = text.toInt();
    else if (const QRegularExpressionMatch match = within.match(text); match.hasMatch())
        asked.code = QString(match.captured(1) + match.captured(2)).toInt();
    return asked;
}

Result<QList<Finding>> diagnoseCommerce(const ProjectEntry &entry, const QString &environmentId, const QString &about,
                                        const MagentoTools &tools, Context &context)
{
    return Diagnosis(entry, environmentId, about, tools, context).run();
}

} // namespace Switchback
