// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/deploymentwait.h"
#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// An environment's code by the deployments API: a package of a commit is uploaded and deployed, or that of before.

namespace Switchback {

namespace {

/// The cloud has said that it does not begin it.
bool isRefusal(const Problem &problem)
{
    return problem.code != "umbraco.start-unanswered"_L1 && !mayHaveArrived(problem);
}

} // namespace

Result<QString> UmbracoJob::uploadCommit(DeploymentsClient &api, const CodeStore &code, const QString &commit,
                                         const QString &version, Context &context) const
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"%1-%2.zip"_s.arg(m_facts.alias, version));
    if (const Result<void> packed = code.archive(commit, file, context); !packed)
        return Failure(packed.error());
    if (QFileInfo(file).size() > DeploymentsClient::comfortableUpload)
        context.log.note(Text(QT_TRANSLATE_NOOP(
            "Text", "The package is larger than what is known to pass without trouble; the cloud may not take it.")));
    const UmbracoUpload upload{.file = file,
                               .fileName = {},
                               .description = u"Umbraco %1 for %2, commit %3"_s.arg(version, m_facts.alias, commit),
                               .version = version};
    const Result<UmbracoArtifact> artifact = api.upload(upload, [&context](qint64 done, qint64 total) {
        context.log.progress({.unit = ProgressUnit::Bytes, .done = done, .total = total});
    });
    if (!artifact)
        return Failure(artifact.error());
    return artifact->id;
}

Probe UmbracoJob::probeUploaded(Context &context) const
{
    return context.outputs.contains(artifactOutput) ? Probe::Done : Probe::NotDone;
}

Result<void> UmbracoJob::upload(Context &context) const
{
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    if (!api)
        return Failure(api.error());
    // Onward goes what the environment to the left has; else what was made here.
    const bool isOnward = m_facts.isOnwardByApi() && !isRestore();
    const CodeStore code = isOnward ? m_tools.code(m_facts.project, m_facts.source) : localCode();
    const bool isGiven = isOnward || isRestore();
    const Result<QString> commit = isGiven ? Result<QString>(m_facts.targetCommit) : code.named(newName(), context);
    if (!commit)
        return Failure(commit.error());
    const Result<QString> artifact = uploadCommit(*api, code, *commit, m_facts.toVersion, context);
    if (!artifact)
        return Failure(artifact.error());
    context.outputs.insert(artifactOutput, *artifact);
    return {};
}

/// What runs may be what a holder who died has begun: the list shows it only when it has ended.
Result<UmbracoDeployment> UmbracoJob::awaitListed(DeploymentsClient &api, const Asked &asked, const Problem &busy,
                                                  Context &context) const
{
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Something is being deployed there: its end is waited for.")));
    const Stopwatch watch(context.clock);
    while (watch.elapsed() < m_tools.patience.deploy) {
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
        const Result<std::optional<UmbracoDeployment>> ours = api.find(asked.order, asked.before);
        if (ours && *ours)
            return **ours;
        if (!ours && !isPassingTrouble(ours.error()))
            return Failure(ours.error());
        const Result<UmbracoDeployment> begun = start(api, asked, {}, context);
        if (begun)
            return begun;
        if (begun.error().code != busy.code) {
            // What has just ended may be ours, which is no reason to start it again, nor a change of somebody else's.
            const Result<std::optional<UmbracoDeployment>> ended = api.find(asked.order, asked.before);
            return ended && *ended ? Result<UmbracoDeployment>(**ended) : begun;
        }
    }
    return Failure(busy);
}

Result<UmbracoDeployment> UmbracoJob::start(DeploymentsClient &api, const Asked &asked,
                                            const std::optional<UmbracoDeployment> &earlier, Context &context) const
{
    if (const Result<void> free = asked.mayStart(earlier); !free)
        return Failure(free.error());
    const bool wasStarted = context.outputs.value(startedOutput).toBool();
    if (asked.isOurs) {
        context.outputs.insert(startedOutput, true);
        if (const Result<void> written = context.log.writeDown(); !written)
            return Failure(written.error());
    }
    Result<UmbracoDeployment> begun = api.start(asked.order);
    if (!asked.isOurs)
        return begun;
    if (begun)
        context.outputs.insert(deploymentOutput, begun->id);
    else if (isRefusal(begun.error()) && !wasStarted)
        context.outputs.insert(startedOutput, false); // nothing of it will ever run
    return begun;
}

Result<void> UmbracoJob::deploy(DeploymentsClient &api, const Asked &asked, Context &context) const
{
    const Result<std::optional<UmbracoDeployment>> begun = api.find(asked.order, asked.before);
    if (!begun)
        return Failure(begun.error());
    const bool isFollowed = *begun && (*begun)->stage != UmbracoStage::Failed;
    Result<UmbracoDeployment> deployment =
        isFollowed ? Result<UmbracoDeployment>(**begun) : start(api, asked, *begun, context);
    if (!deployment && deployment.error().code == "umbraco.target-busy"_L1)
        deployment = awaitListed(api, asked, deployment.error(), context);
    if (!deployment)
        return Failure(deployment.error());
    const Result<UmbracoDeployment> ended = awaitDeployment(api, deployment->id, m_tools.patience, context);
    if (ended)
        return {};
    if (!mayBeFalseFailure(ended.error()))
        return Failure(ended.error());
    context.outputs.insert(unconfirmedOutput, true);
    context.log.note(Text(QT_TRANSLATE_NOOP(
        "Text", "The cloud saw no restart in time, which may be a false alarm: the site itself is asked.")));
    return {};
}

Result<void> UmbracoJob::checkHead(const CodeStore &code, Context &context) const
{
    const Result<QString> head = code.fetch(umbracoBranch, context);
    if (!head)
        return Failure(head.error());
    const QString ours = context.outputs.value(headOutput).toString();
    if (*head == m_facts.commit || (!ours.isEmpty() && *head == ours))
        return {};
    // What the API commits for a deployment is one commit; with more, somebody else has pushed.
    const Result<int> more = code.count(m_facts.commit, *head, context);
    if (!more)
        return Failure(more.error());
    // With the content of before again nothing of theirs is in it: a take-back that was not written down is like that.
    const Result<QStringList> changes = code.diff(m_facts.commit, *head, {}, context);
    if (!changes)
        return Failure(changes.error());
    if (changes->isEmpty())
        return {};
    return ours.isEmpty() && *more == 1 ? Result<void>() : Failure(umbracoMoved(m_facts.title));
}

Result<void> UmbracoJob::checkUntouched(const CodeStore &code, Context &context) const
{
    const Result<QString> head = code.fetch(umbracoBranch, context);
    if (!head)
        return Failure(head.error());
    const Result<QStringList> changes = code.diff(m_facts.commit, *head, {}, context);
    if (!changes)
        return Failure(changes.error());
    return changes->isEmpty() ? Result<void>() : Failure(umbracoMoved(m_facts.title));
}

Result<void> UmbracoJob::deployArtifact(Context &context) const
{
    if (!m_facts.hasKudu())
        return deployPackage(context);
    Result<Ways> ways = open(context);
    const Result<CodeStore> code = ways ? this->code(*ways, context) : Result<CodeStore>(Failure(ways.error()));
    if (!code)
        return Failure(code.error());
    // What lies there is replaced as a whole, so nobody else's must be in it.
    if (const Result<void> free = checkHead(*code, context); !free)
        return free;
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    if (!api)
        return Failure(api.error());
    const Asked asked{.order = order(context),
                      .before = context.outputs.value(deploymentBeforeOutput).toString(),
                      .mayStart = [&](const std::optional<UmbracoDeployment> &ours) {
                          const bool mayBeOurs = ours || context.outputs.value(startedOutput).toBool();
                          return mayBeOurs ? checkHead(*code, context) : checkUntouched(*code, context);
                      }};
    const Result<void> deployed = deploy(*api, asked, context);
    if (!deployed)
        return deployed;
    const Result<QString> head = headNow(*code, context);
    if (!head)
        return Failure(head.error());
    context.outputs.insert(headOutput, *head);
    return {};
}

UmbracoOrder UmbracoJob::order(Context &context) const
{
    return {.alias = m_facts.alias,
            .artifactId = context.outputs.value(artifactOutput).toString(),
            .commitMessage = isRestore() ? u"Go back to Umbraco %1"_s.arg(m_facts.toVersion)
                                         : u"Upgrade Umbraco to %1"_s.arg(m_facts.toVersion),
            .skipVersionCheck = isRestore()};
}

Result<void> UmbracoJob::takeArtifactBack(Context &context) const
{
    Result<Ways> ways = open(context);
    const Result<CodeStore> code = ways ? this->code(*ways, context) : Result<CodeStore>(Failure(ways.error()));
    if (!code)
        return Failure(code.error());
    Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
    if (!api)
        return Failure(api.error());
    const Result<std::optional<UmbracoDeployment>> begun =
        api->find(order(context), context.outputs.value(deploymentBeforeOutput).toString());
    if (!begun)
        return Failure(begun.error());
    const UmbracoPicture picture = look(*ways, context);
    if (picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    const bool isAsBefore = picture.deployedVersion() == context.outputs.value(deployedBeforeOutput).toString();
    if (!*begun && isAsBefore && !picture.runningDeployment())
        return {}; // it never began
    if (const Result<void> free = checkHead(*code, context); !free)
        return free;
    if (const Result<void> noted = noteDatabase(*ways, context); !noted)
        return noted;
    const Result<void> deployed = deployBefore(
        *api, [&](const std::optional<UmbracoDeployment> &) { return checkHead(*code, context); }, context);
    return deployed ? awaitTakenBack(*ways, context) : deployed;
}

Result<void> UmbracoJob::deployBefore(DeploymentsClient &api, const MayStart &mayStart, Context &context) const
{
    if (!context.outputs.contains(backArtifactOutput)) {
        const Result<QString> newest = api.newest(m_facts.alias);
        if (!newest)
            return Failure(newest.error());
        const Result<QString> artifact = uploadCommit(api, localCode(), m_facts.commit, m_facts.fromVersion, context);
        if (!artifact)
            return Failure(artifact.error());
        context.outputs.insert(backBeforeOutput, *newest);
        context.outputs.insert(backArtifactOutput, *artifact);
        if (const Result<void> written = context.log.writeDown(); !written)
            return written;
    }
    const UmbracoOrder back{.alias = m_facts.alias,
                            .artifactId = context.outputs.value(backArtifactOutput).toString(),
                            .commitMessage = u"Take the change to Umbraco %1 back"_s.arg(m_facts.toVersion),
                            .skipVersionCheck = true};
    return deploy(api,
                  {.order = back,
                   .before = context.outputs.value(backBeforeOutput).toString(),
                   .mayStart = mayStart,
                   .isOurs = false},
                  context);
}

Result<std::optional<UmbracoDeployment>> UmbracoJob::oursEnded(DeploymentsClient &api, Context &context) const
{
    const UmbracoOrder ours = order(context);
    const QString before = context.outputs.value(deploymentBeforeOutput).toString();
    const QString id = context.outputs.value(deploymentOutput).toString();
    if (!id.isEmpty()) // how it ended is asked below
        (void)awaitDeployment(api, id, m_tools.patience, context);
    const bool mayRun = id.isEmpty() && context.outputs.value(startedOutput).toBool();
    const Stopwatch watch(context.clock);
    for (;;) {
        Result<std::optional<UmbracoDeployment>> found = api.find(ours, before);
        const bool isThere = found && *found;
        const bool isPassing = !found && isPassingTrouble(found.error());
        // What was asked for without an answer may run, and is listed only when it has ended.
        if (isThere || (!mayRun && !isPassing) || (!found && !isPassing) || watch.elapsed() > m_tools.patience.deploy)
            return found;
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> UmbracoJob::takeBackArtifact(Context &context) const
{
    if (!context.outputs.value(mayRunOutput).toBool())
        return {};
    return settleTakeBack(m_facts.hasKudu() ? takeArtifactBack(context) : takePackageBack(context), context);
}

} // namespace Switchback
