// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercejob.h"
#include "app/platforms/magento/commercejobparts.h"
#include "app/platforms/magento/deployment.h"
#include "app/platforms/magento/magentoproblem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// How a deployment is followed, and what a person does about one that failed: pushes a fix on top of it, changes a variable
// or a service, or has it deployed once more.

namespace Switchback {

namespace {

/// In Context::outputs: the branch's commit of the deployment that failed last, when that was begun, and the newest push
/// that was known then; and the commit of the one that went well.
const QString failedCommitOutput = u"failedCommit"_s;
const QString failedAtOutput = u"failedAt"_s;
const QString failedPushOutput = u"failedPush"_s;
const QString deployedOutput = u"deployedCommit"_s;

/// Whether an activity builds or deploys the environment anew.
bool deploys(const CloudActivity &activity)
{
    return activity.type == "environment.push"_L1 || activity.type == "environment.redeploy"_L1
           || activity.type.startsWith("environment.variable."_L1);
}

} // namespace

Problem branchMoved(const QString &branch)
{
    return magentoProblem(ProblemKind::Conflict, Owner::You, u"magento.moved"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "Somebody pushed to the branch %1 in between."), {branch}),
                          Text(QT_TRANSLATE_NOOP("Text", "Look at what was pushed, and plan anew.")));
}

Result<QString> newestPush(CloudClient &client, const CloudEnvironment &environment)
{
    return client.activities(environment, u"environment.push"_s, 1).map([](const QList<CloudActivity> &pushes) {
        return pushes.isEmpty() ? u"none"_s : pushes.first().id;
    });
}

Result<bool> CommerceJob::isOurs(const Ways &ways, const QString &head, Context &context) const
{
    const Result<QString> ours = ways.code.named(newName(), context);
    if (!ours)
        return Failure(ours.error());
    if (ours->isEmpty() || head == *ours || !m_facts.takesFixes)
        return !ours->isEmpty() && head == *ours;
    const Result<QString> here = ways.code.fetch(m_facts.environment, context);
    if (!here)
        return Failure(here.error());
    return ways.code.isIn(*ours, head, context);
}

Result<CloudActivity> CommerceJob::deployedAgain(Ways &ways, Context &context) const
{
    constexpr int enough = 20;
    const Result<QList<CloudActivity>> newest = ways.client.activities(ways.environment, {}, enough);
    if (!newest)
        return Failure(newest.error());
    const QDateTime failedAt =
        QDateTime::fromString(context.outputs.value(failedAtOutput).toString(), Qt::ISODateWithMs);
    const auto since = std::find_if(newest->cbegin(), newest->cend(), [&failedAt](const CloudActivity &activity) {
        return deploys(activity) && activity.createdAt > failedAt;
    });
    if (since != newest->cend())
        return *since;
    context.log.note(Text(QT_TRANSLATE_NOOP(
        "Text", "Nothing was pushed or changed since it failed: the cloud is asked to deploy once more.")));
    return ways.client.redeploy(ways.environment);
}

Result<CloudActivity> CommerceJob::deploymentOf(Ways &ways, const QString &commit, Context &context) const
{
    const QString failed = context.outputs.value(failedCommitOutput).toString();
    if (commit == failed)
        return deployedAgain(ways, context);
    const QString before = failed.isEmpty() ? u"pushBefore"_s : failedPushOutput;
    return Deployment(ways.client, m_tools.patience, context)
        .findPush(ways.environment, commit, context.outputs.value(before).toString());
}

void CommerceJob::noteFailure(Ways &ways, const QString &commit, const CloudActivity &activity, Context &context) const
{
    const Result<CloudActivity> ended = ways.client.activity(activity.self);
    if (!ended || !ended->isFinished())
        return; // the same one is followed again
    if (mayHaveTouchedData(*ended))
        context.outputs.insert(touchedOutput, true);
    context.outputs.insert(failedCommitOutput, commit);
    context.outputs.insert(failedAtOutput, activity.createdAt.toUTC().toString(Qt::ISODateWithMs));
    if (const Result<QString> push = newestPush(ways.client, ways.environment))
        context.outputs.insert(failedPushOutput, *push);
    if (m_facts.takesFixes)
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "To mend it, push a commit on top of %1 to the branch %2, or change "
                                           "what is wrong in the cloud; then resume."),
                 {commit.left(12), m_facts.environment}));
}

Result<void> CommerceJob::awaitDeployed(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<QString> head = ways->code.remoteHead(m_facts.environment, context);
    if (!head)
        return Failure(head.error());
    const Result<bool> ours = isOurs(*ways, *head, context);
    if (!ours)
        return Failure(ours.error());
    if (!*ours)
        return Failure(branchMoved(m_facts.environment));
    const Result<CloudActivity> activity = deploymentOf(*ways, *head, context);
    if (!activity)
        return Failure(activity.error());
    const Result<void> deployed = Deployment(ways->client, m_tools.patience, context)
                                      .awaitDeployed(ways->project, m_facts.environment, m_tools.sshConfig, *activity);
    if (deployed) {
        context.outputs.insert(deployedOutput, *head);
        context.outputs.insert(touchedOutput, true);
    } else {
        noteFailure(*ways, *head, *activity, context);
    }
    return deployed;
}

Result<bool> CommerceJob::mayHaveTouched(Ways &ways, Context &context) const
{
    constexpr int enough = 50;
    if (context.outputs.value(touchedOutput).toBool())
        return true;
    const Result<QList<CloudActivity>> newest = ways.client.activities(ways.environment, {}, enough);
    if (!newest)
        return Failure(newest.error());
    const QString before = context.outputs.value("pushBefore"_L1).toString();
    for (const CloudActivity &activity : *newest) {
        if (activity.id == before)
            return false;
        if (deploys(activity) && mayHaveTouchedData(activity))
            return true;
    }
    return before != "none"_L1; // it is not among them: what came in between is not known
}

Result<void> CommerceJob::awaitFix(Ways &ways, Context &context) const
{
    const QString deployed = context.outputs.value(deployedOutput).toString();
    if (!m_facts.takesFixes || deployed.isEmpty())
        return {};
    const Result<QString> head = ways.code.remoteHead(m_facts.environment, context);
    if (!head || *head == deployed)
        return head ? Result<void>() : Failure(head.error());
    return awaitDeployed(context);
}

} // namespace Switchback
