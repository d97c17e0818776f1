// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/deployment.h"

#include "app/platforms/magento/magentoproblem.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem endless(const CloudActivity &activity, std::chrono::milliseconds limit)
{
    return magentoProblem(
        ProblemKind::Timeout, Owner::Platform, u"magento.activity-endless"_s,
        Text(QT_TRANSLATE_NOOP("Text", "“%1” has not ended within %2; the cloud is still at it."),
             {activity.text, QVariant::fromValue(Duration{limit.count()})}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Look at it in the cloud's console: while it is being built it can be cancelled there, "
                               "later only the vendor's support can.")),
        activity.self.toString());
}

/// Of the way to the cloud, or of a moment: while the cloud works on, one asks again.
bool isPassing(const Problem &problem)
{
    return problem.kind == ProblemKind::Network || problem.kind == ProblemKind::Timeout
           || problem.code == "http.server-error"_L1 || problem.code == "http.rate-limited"_L1;
}

} // namespace

bool mayHaveTouchedData(const CloudActivity &activity)
{
    if (!activity.isFinished())
        return true;
    if (activity.state == "cancelled"_L1) // only possible before it deploys
        return false;
    const bool hasDeployed = std::any_of(activity.commands.cbegin(), activity.commands.cend(),
                                         [](const CloudCommand &command) { return command.type != "build"_L1; });
    const CloudCommand *failed = activity.failedCommand();
    return hasDeployed || !(failed && failed->type == "build"_L1);
}

Result<CloudActivity> Deployment::findPush(const CloudEnvironment &environment, const QString &commit,
                                           const QString &before)
{
    constexpr int enough = 10;
    const Stopwatch watch(m_context.clock);
    for (;;) {
        const Result<QList<CloudActivity>> pushes = m_client.activities(environment, u"environment.push"_s, enough);
        if (!pushes && (!isPassing(pushes.error()) || watch.elapsed() > m_patience.appear))
            return Failure(pushes.error());
        const QList<CloudActivity> seen = pushes.value_or(QList<CloudActivity>());
        for (const CloudActivity &push : seen)
            if (!commit.isEmpty() && QJsonDocument(push.payload).toJson().contains(commit.toUtf8()))
                return push;
        if (!seen.isEmpty() && !before.isEmpty() && seen.first().id != before)
            return seen.first();
        if (watch.elapsed() > m_patience.appear)
            return Failure(magentoProblem(
                ProblemKind::Timeout, Owner::Platform, u"magento.no-activity"_s,
                Text(QT_TRANSLATE_NOOP("Text", "The push was taken, and the cloud shows no deployment of it.")),
                Text(QT_TRANSLATE_NOOP("Text",
                                       "Look into the cloud's console: an environment that is inactive or paused is "
                                       "not deployed."))));
        if (!m_context.clock.wait(m_patience.poll, m_context.stop))
            return Failure(cancelledProblem());
    }
}

void Deployment::show(const CloudLog &log)
{
    constexpr qsizetype enough = 40;
    for (const QString &line : log.lines) {
        if (const Text phase = deployPhase(line); !phase.isEmpty())
            m_context.log.note(phase);
        m_context.log.line(Stream::Output, line);
        m_saysBuildFailed = m_saysBuildFailed || saysBuildFailed(line);
        m_lastLines.append(line);
    }
    m_lastLines = m_lastLines.mid(std::max<qsizetype>(0, m_lastLines.size() - enough));
}

Result<CloudActivity> Deployment::await(const CloudActivity &begun, std::chrono::milliseconds limit)
{
    constexpr int whole = 100;
    constexpr int lastLooks = 5; // an activity can be complete a moment before its log is (sheet, 1.6)
    const Stopwatch watch(m_context.clock);
    int line = 0;
    int looksAfterEnd = 0;
    for (;;) {
        // First whether it has ended, then the log: so the last lines of one that has ended are there.
        const Result<CloudActivity> now = m_client.activity(begun.self);
        if (!now && isPassing(now.error()) && watch.elapsed() < limit) {
            if (!m_context.clock.wait(m_patience.poll, m_context.stop))
                return Failure(cancelledProblem());
            continue;
        }
        if (!now)
            return now;
        m_context.log.progress({.unit = ProgressUnit::None, .done = std::min(now->percent, whole), .total = whole});
        const Result<CloudLog> log = now->log.isEmpty() ? Result<CloudLog>(CloudLog()) : m_client.log(*now, line);
        if (log) { // a log that cannot be read is no reason to give up: the activity itself says how it ended
            show(*log);
            line = log->next;
        }
        if (now->isFinished()
            && (now->log.isEmpty() || !log || log->isSealed || ++looksAfterEnd >= lastLooks || watch.elapsed() > limit))
            return now;
        if (watch.elapsed() > limit)
            return Failure(endless(*now, limit));
        if (!m_context.clock.wait(m_patience.poll, m_context.stop))
            return Failure(cancelledProblem());
    }
}

Result<CloudActivity> Deployment::awaitSuccess(const CloudActivity &begun, std::chrono::milliseconds limit)
{
    const Result<CloudActivity> ended = await(begun, limit);
    if (!ended)
        return ended;
    if (ended->state == "cancelled"_L1)
        return Failure(
            magentoProblem(ProblemKind::Conflict, Owner::You, u"magento.activity-cancelled"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "Somebody cancelled “%1” in the cloud."), {ended->text}),
                           Text(QT_TRANSLATE_NOOP("Text", "Ask who it was and why, then begin again."))));
    if (ended->hasFailed())
        return Failure(magentoProblem(ProblemKind::Remote, Owner::Platform, u"magento.activity-failed"_s,
                                      Text(QT_TRANSLATE_NOOP("Text", "“%1” failed in the cloud."), {ended->text}),
                                      Text(QT_TRANSLATE_NOOP("Text", "Look at its log, in the details.")),
                                      m_lastLines.join(u'\n')));
    return ended;
}

Result<void> Deployment::awaitDeployed(const CloudProject &project, const QString &environment,
                                       const QString &sshConfig, const CloudActivity &begun)
{
    m_saysBuildFailed = false;
    m_lastLines.clear();
    const Result<CloudActivity> ended = await(begun, m_patience.deploy);
    if (!ended)
        return Failure(ended.error());
    if (ended->state == "cancelled"_L1)
        return Failure(awaitSuccess(*ended, m_patience.deploy).error());
    const CloudCommand *failed = ended->failedCommand();
    if (m_saysBuildFailed || (failed && failed->type == "build"_L1))
        return Failure(deployProblem({}, failed ? failed->exitCode : 0, m_lastLines));
    const Result<CloudEnvironment> now = m_client.environment(project, environment);
    if (!now)
        return Failure(now.error());
    const Result<CloudServer> server = CloudServer::open(now->ssh, sshConfig, m_context);
    if (!server)
        return Failure(server.error());
    const Result<ServerPicture> picture = server->look(m_context);
    if (!picture)
        return Failure(picture.error());
    const bool isWell =
        !ended->hasFailed() && now->lastDeploymentSuccessful.value_or(true) && !picture->hasFailedDeploy;
    if (isWell)
        return {};
    if (!ended->hasFailed())
        m_context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "The cloud calls this deployment a success; the environment itself "
                                           "says that it failed.")));
    const DeployReport report = server->lastDeploy(m_context).value_or(DeployReport());
    return Failure(deployProblem(report, failed ? failed->exitCode : 0, m_lastLines));
}

} // namespace Switchback
