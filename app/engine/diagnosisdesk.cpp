// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/diagnosisdesk.h"

#include "app/engine/advice.h"
#include "app/engine/platform.h"
#include "app/engine/quietsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A server that does not answer keeps nobody from having another one looked at.
constexpr int laneCount = 2;

/// A Context that tells what is looked at.
class ToldSession final : public QuietSession {
public:
    ToldSession(Clock &clock, const std::stop_token &stop, AccountAccess *account,
                std::function<void(const Text &)> tell)
        : QuietSession(clock, stop, account)
        , m_tell(std::move(tell))
    {
    }

    void note(const Text &sentence) override { m_tell(sentence); }

private:
    std::function<void(const Text &)> m_tell;
};

void redact(Result<QList<Finding>> &findings, const Redactor &redactor)
{
    if (!findings)
        findings.error().details = redactor.redacted(findings.error().details);
    else
        for (Finding &finding : *findings)
            for (QString &line : finding.lines)
                line = redactor.redacted(line);
}

/// Each once: what the operation failed at is often what the environment still suffers from.
void appendNew(QList<Finding> &findings, const QList<Finding> &more)
{
    for (const Finding &finding : more) {
        const bool isThere = std::any_of(findings.cbegin(), findings.cend(), [&finding](const Finding &other) {
            return other.code == finding.code && other.sentence == finding.sentence;
        });
        if (!isThere)
            findings.append(finding);
    }
}

} // namespace

DiagnosisDesk::DiagnosisDesk(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lanes(u"diagnosis"_s, laneCount)
{
}

DiagnosisDesk::~DiagnosisDesk()
{
    for (std::stop_source &stop : m_waiting)
        stop.request_stop();
}

void DiagnosisDesk::diagnose(Cockpit::Ticket ticket, const EnvironmentRef &environment, const QString &about,
                             const QString &activityId)
{
    const std::stop_source stop;
    m_waiting.insert(ticket, stop);
    m_lanes.post([this, ticket, environment, about, activityId, stop](const std::stop_token &laneStop) {
        const std::stop_callback onClose(laneStop, [stop]() mutable { stop.request_stop(); });
        const Result<QList<Finding>> findings =
            look(ticket, environment, about.trimmed(), activityId, stop.get_token());
        QMetaObject::invokeMethod(
            this, [this, ticket, findings] { answer(ticket, findings); }, Qt::QueuedConnection);
    });
}

void DiagnosisDesk::cancel(Cockpit::Ticket ticket)
{
    const auto waiting = m_waiting.find(ticket);
    if (waiting == m_waiting.end())
        return;
    waiting->request_stop();
    // Nothing is changed by looking, so nobody has to wait until it has really ended.
    QMetaObject::invokeMethod(
        this, [this, ticket] { answer(ticket, Failure(cancelledProblem())); }, Qt::QueuedConnection);
}

void DiagnosisDesk::answer(Cockpit::Ticket ticket, const Result<QList<Finding>> &findings)
{
    if (!m_waiting.remove(ticket))
        return;
    if (findings)
        Q_EMIT diagnosed(ticket, *findings);
    else
        Q_EMIT failed(ticket, findings.error());
}

Result<QList<Finding>> DiagnosisDesk::look(Cockpit::Ticket ticket, const EnvironmentRef &environment,
                                           const QString &about, const QString &activityId, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    const auto entries = m_parts.projects->entries();
    if (!entries)
        return Failure(entries.error());
    const auto entry = std::find_if(entries->cbegin(), entries->cend(), [&environment](const ProjectEntry &one) {
        return one.id == environment.projectId;
    });
    const Platform *platform = entry == entries->cend() ? nullptr : m_parts.platform(entry->platform);
    if (!platform)
        return Failure(unknownProject(environment.projectId));
    const auto account = openAccount(m_parts, *entry);
    if (!account)
        return Failure(account.error());
    ToldSession session(*m_parts.clock, stop, account->get(), [this, ticket](const Text &sentence) {
        QMetaObject::invokeMethod(
            this,
            [this, ticket, sentence] {
                if (m_waiting.contains(ticket))
                    Q_EMIT progressed(ticket, sentence);
            },
            Qt::QueuedConnection);
    });
    Context context = session.context();
    Result<QList<Finding>> findings = platform->diagnose(*entry, environment.environmentId, about, context);
    if (*account)
        redact(findings, *(*account)->redactor());
    return advised(std::move(findings), environment, entry->platform, about, activityId, stop);
}

/// What was found, with what is known of it, of the operation that failed and of what the person pasted.
Result<QList<Finding>> DiagnosisDesk::advised(Result<QList<Finding>> found, const EnvironmentRef &environment,
                                              const QString &platform, const QString &about, const QString &activityId,
                                              const std::stop_token &stop) const
{
    const Advice advice(m_parts, stop);
    QList<Finding> findings = activityId.isEmpty() ? QList<Finding>() : advice.onActivity(activityId, platform);
    QList<Finding> pasted;
    if (!about.isEmpty())
        pasted = advice.on(symptomOf(about.toUtf8(), platform));
    if (!found && findings.isEmpty() && pasted.isEmpty())
        return found;
    QList<Finding> seen = found ? *found : QList<Finding>{findingOf(found.error())};
    for (Finding &finding : seen) {
        finding.lines = finding.lines.mid(0, Finding::mostLines);
        finding = advice.completed(finding, platform);
    }
    if (!pasted.isEmpty())
        seen.removeIf([](const Finding &finding) { return finding.code == notUnderstood({}).code; });
    appendNew(findings, seen);
    appendNew(findings, pasted);
    if (stop.stop_requested())
        return Failure(cancelledProblem());
    if (m_parts.acknowledgements)
        if (const auto marked = m_parts.acknowledgements->mark(environment, findings); !marked)
            findings.append(findingOf(marked.error()));
    return findings;
}

} // namespace Switchback
