// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentwait.h"

#include "app/platforms/umbraco/deploymentfailure.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// All that a deployment said, each line once: an answer may repeat what was there before.
class Messages {
public:
    explicit Messages(StepLog &log)
        : m_log(log)
    {
    }
    void take(const QList<UmbracoMessage> &messages)
    {
        for (const UmbracoMessage &message : messages) {
            const QString line = message.at.isValid()
                                     ? QString(message.at.toString(Qt::ISODate) + u"  "_s + message.text)
                                     : message.text;
            // With milliseconds, for the same may be said twice in a second.
            const QString key = message.at.toString(Qt::ISODateWithMs) + u' ' + message.text;
            if (m_seen.contains(key))
                continue;
            m_seen.insert(key);
            m_texts.append(message.text);
            m_log.line(Stream::Output, line);
        }
    }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    StepLog &m_log;
    QSet<QString> m_seen;
    QStringList m_texts;
};

Problem endless(const QString &alias, const QString &state, std::chrono::milliseconds limit, const QString &details)
{
    return umbracoProblem(
        ProblemKind::Timeout, Owner::Platform, u"umbraco.deployment-endless"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The deployment to %1 has not ended within %2; the cloud calls it “%3”."),
             {alias, QVariant::fromValue(Duration{limit.count()}), state}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Nobody can stop it. Look at the environment in the portal, and go on here when it "
                               "has ended.")),
        details);
}

Problem strangeEnd(const UmbracoDeployment &deployment, const QString &details)
{
    return umbracoProblem(
        ProblemKind::Remote, Owner::Platform, u"umbraco.deployment-state"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The deployment to %1 ended as “%2”, which Switchback does not know."),
             {deployment.alias, deployment.stateName}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at the environment in the portal.")), details);
}

} // namespace

Result<UmbracoDeployment> awaitDeployment(DeploymentsClient &client, const QString &id, const UmbracoPatience &patience,
                                          Context &context)
{
    const Stopwatch watch(context.clock);
    Messages messages(context.log);
    UmbracoDeployment last;
    QString since;
    for (;;) {
        const Result<UmbracoDeployment> now = client.one(id, since);
        if (!now && !isPassingTrouble(now.error()))
            return now;
        if (now) {
            messages.take(now->messages);
            since = now->modified;
            last = *now;
        }
        const QString said = messages.texts().join(u'\n');
        if (now && now->stage == UmbracoStage::Completed)
            return now;
        if (now && now->stage == UmbracoStage::Failed)
            return Failure(deploymentFailure(now->alias, messages.texts()));
        if (now && now->isFinished())
            return Failure(strangeEnd(*now, said));
        if (watch.elapsed() >= patience.deploy) {
            if (last.id.isEmpty())
                return now; // never once was there an answer
            return Failure(endless(last.alias, last.stateName, patience.deploy, said));
        }
        const std::chrono::milliseconds asked(now ? 0 : now.error().retryAfterMilliseconds);
        if (!context.clock.wait(std::max(patience.poll, asked), context.stop))
            return Failure(cancelledProblem());
    }
}

} // namespace Switchback
