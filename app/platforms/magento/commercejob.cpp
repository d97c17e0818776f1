// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/commercejob.h"

#include "app/net/httpurl.h"
#include "app/platforms/magento/commercejobparts.h"
#include "app/platforms/magento/composer.h"
#include "app/platforms/magento/deployment.h"
#include "app/platforms/magento/magentoproblem.h"
#include "app/platforms/magento/storefront.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Probe probeOf(const Result<bool> &is)
{
    return is ? (*is ? Probe::Done : Probe::NotDone) : Probe::CannotTell;
}

} // namespace

CommerceJob::CommerceJob(OperationKind kind, CommerceFacts facts, MagentoTools tools)
    : m_kind(kind)
    , m_facts(std::move(facts))
    , m_tools(std::move(tools))
{
}

EnvironmentRecords CommerceJob::records() const
{
    return {m_tools.folderOf(m_facts.project), m_facts.environmentKey};
}

Result<CommerceJob::Ways> CommerceJob::open(Context &context) const
{
    Result<CloudClient> client = CloudClient::open(*m_tools.tokens, context);
    if (!client)
        return Failure(client.error());
    const Result<CloudProject> project = client->project(m_facts.project);
    if (!project)
        return Failure(project.error());
    const Result<CloudEnvironment> environment = client->environment(*project, m_facts.environment);
    if (!environment)
        return Failure(environment.error());
    return Ways{.client = std::move(*client),
                .project = *project,
                .environment = *environment,
                .code = m_tools.code(m_facts.project, project->repository)};
}

Result<CloudServer> CommerceJob::server(const Ways &ways, Context &context) const
{
    return CloudServer::open(ways.environment.ssh, m_tools.sshConfig, context);
}

Result<CommerceJob::Reached> CommerceJob::reach(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<CloudServer> host = server(*ways, context);
    if (!host)
        return Failure(host.error());
    return Reached{.ways = std::move(*ways), .host = *host};
}

Result<void> CommerceJob::check(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    if (ways->environment.isDirty)
        return Failure(magentoProblem(
            ProblemKind::Conflict, Owner::You, u"magento.busy"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The cloud is at work on the environment %1."), {ways->environment.title}),
            Text(QT_TRANSLATE_NOOP("Text", "Wait until that has ended, then begin again."))));
    const Result<QString> head = ways->code.fetch(m_facts.environment, context);
    if (!head)
        return Failure(head.error());
    if (*head != m_facts.commit)
        return Failure(branchMoved(m_facts.environment));
    if (m_kind != OperationKind::BackUp)
        if (const Result<void> may = ways->code.tryPush(*head, m_facts.environment, context); !may)
            return may;
    const Result<CloudServer> host = server(*ways, context);
    if (!host)
        return Failure(host.error());
    if (const Result<ServerPicture> picture = host->look(context); !picture)
        return Failure(picture.error());
    return noteWhatIs(*ways, context);
}

Result<void> CommerceJob::noteWhatIs(Ways &ways, Context &context) const
{
    for (const auto &[type, output] : {std::pair(u"environment.backup"_s, u"backupBefore"_s),
                                       std::pair(u"environment.restore"_s, u"restoreBefore"_s)}) {
        const Result<QList<CloudActivity>> newest = ways.client.activities(ways.environment, type, 1);
        if (!newest)
            return Failure(newest.error());
        context.outputs.insert(output, newest->isEmpty() ? u"none"_s : newest->first().id);
    }
    const QUrl page = ways.environment.routes.value(0);
    if (page.isEmpty() || whyNotSendable(page))
        return {};
    const Result<PageVisit> visit = visitPage(page, context);
    context.outputs.insert(u"wasBroken"_s, visit && visit->isBroken());
    return {};
}

Probe CommerceJob::probeRaised(Context &context) const
{
    const CodeStore code = m_tools.code(m_facts.project);
    return probeOf(code.named(newName(), context).map([](const QString &commit) { return !commit.isEmpty(); }));
}

Result<void> CommerceJob::raise(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const QTemporaryDir folder;
    if (const Result<void> laid = ways->code.layOut(m_facts.commit, folder.path(), context); !laid)
        return laid;
    return hangCommit(*ways, folder.path(), context);
}

Result<void> CommerceJob::hangCommit(Ways &ways, const QString &folder, Context &context) const
{
    const Result<Resolution> resolution =
        Composer(m_facts.php, m_tools.patience).raise(folder, m_facts.toVersion, context);
    if (!resolution)
        return Failure(resolution.error());
    context.log.note(Text(QT_TRANSLATE_N_NOOP("Text", "%n package(s) change:"), {}, int(resolution->changes.size())));
    for (const PackageChange &change : resolution->changes)
        context.log.line(Stream::Output, changeLine(change));
    const Result<QString> commit = ways.code.commit(
        m_facts.commit,
        {{u"composer.json"_s, resolution->composerJson}, {u"composer.lock"_s, resolution->composerLock}},
        u"Upgrade Adobe Commerce to %1"_s.arg(m_facts.toVersion), newName(), context);
    if (!commit)
        return Failure(commit.error());
    if (const Result<QStringList> diff = ways.code.diff(m_facts.commit, *commit, u"composer.lock"_s, context))
        for (const QString &line : *diff)
            context.log.line(Stream::Output, line);
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The commit is %1; it is not pushed yet."), {*commit}));
    return {};
}

Result<void> CommerceJob::revert(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<QString> commit =
        ways->code.commitLike(m_facts.targetCommit, m_facts.commit,
                              u"Go back to Adobe Commerce %1"_s.arg(m_facts.toVersion), newName(), context);
    return commit ? Result<void>() : Failure(commit.error());
}

Result<void> CommerceJob::discardCommit(Context &context) const
{
    const CodeStore code = m_tools.code(m_facts.project);
    const Result<QString> commit = code.named(newName(), context);
    if (!commit || commit->isEmpty())
        return commit ? Result<void>() : Failure(commit.error());
    const bool isSettled =
        m_kind == OperationKind::SetUp || context.outputs.contains(u"pushRefused"_s) || isTakenBack(context);
    if (!isSettled) { // whoever pushed may have died before it was written down
        Result<Ways> ways = open(context);
        const Result<QString> head =
            ways ? ways->code.remoteHead(m_facts.environment, context) : Result<QString>(Failure(ways.error()));
        if (!head || *head != m_facts.commit)
            return {}; // by it one tells later what is there
    }
    return code.forget(newName(), context);
}

Probe CommerceJob::probePushed(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Probe::CannotTell;
    const Result<QString> commit = ways->code.named(newName(), context);
    if (!commit)
        return Probe::CannotTell;
    return probeOf(ways->code.remoteHead(m_facts.environment, context).map([&](const QString &head) {
        return !commit->isEmpty() && head == *commit;
    }));
}

Result<void> CommerceJob::push(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<QString> commit = ways->code.named(newName(), context);
    if (!commit)
        return Failure(commit.error());
    const Result<QString> before = newestPush(ways->client, ways->environment);
    if (!before)
        return Failure(before.error());
    context.outputs.insert(u"pushBefore"_s, *before);
    const Result<void> pushed = ways->code.push(*commit, m_facts.environment, context);
    if (!pushed && pushed.error().code == "git.push-rejected"_L1)
        context.outputs.insert(u"pushRefused"_s, true);
    return pushed;
}

Result<void> CommerceJob::awaitPush(Ways &ways, const QString &commit, const QString &before, Context &context) const
{
    Deployment deployment(ways.client, m_tools.patience, context);
    const Result<CloudActivity> activity = deployment.findPush(ways.environment, commit, before);
    if (!activity)
        return Failure(activity.error());
    return deployment.awaitDeployed(ways.project, m_facts.environment, m_tools.sshConfig, *activity);
}

bool CommerceJob::isTakenBack(Context &context) const
{
    return context.outputs.value("takenBack"_L1).toBool();
}

Result<bool> CommerceJob::mayBeNeeded(const Ways &ways, Context &context) const
{
    if (isTakenBack(context))
        return false;
    if (context.outputs.value("dataAtStake"_L1).toBool())
        return true;
    return ways.code.remoteHead(m_facts.environment, context).map([this](const QString &head) {
        return head != m_facts.commit;
    });
}

Result<void> CommerceJob::takeBack(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<QString> head = ways->code.remoteHead(m_facts.environment, context);
    const Result<QString> ours = ways->code.named(newName(), context);
    const Result<QString> back = ways->code.named(backName(), context);
    if (!head || !ours || !back)
        return Failure(!head ? head.error() : !ours ? ours.error() : back.error());
    if (*head == m_facts.commit && context.outputs.contains(u"pushRefused"_s))
        return {};
    if (*head == m_facts.commit)
        return awaitLatePush(*ways, context);
    const Result<void> done = *head == *back ? awaitPush(*ways, *back, {}, context) : putBack(*ways, *head, context);
    if (done)
        context.outputs.insert(u"takenBack"_s, true);
    return done;
}

Result<void> CommerceJob::putBack(Ways &ways, const QString &head, Context &context) const
{
    const Result<bool> ours = isOurs(ways, head, context);
    if (!ours)
        return Failure(ours.error());
    if (!*ours)
        return Failure(branchMoved(m_facts.environment));
    if (const Result<void> data = putDataBack(ways, head, context); !data)
        return data;
    return putCodeBack(ways, head, context);
}

Result<void> CommerceJob::awaitLatePush(Ways &ways, Context &context) const
{
    const Stopwatch watch(context.clock);
    while (watch.elapsed() < m_tools.patience.latePush) {
        const Result<QString> head = ways.code.remoteHead(m_facts.environment, context);
        if (!head)
            return Failure(head.error());
        if (*head != m_facts.commit)
            return takeBack(context);
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
    context.outputs.insert(u"pushRefused"_s, true); // nobody has taken it
    return {};
}

Result<void> CommerceJob::putDataBack(Ways &ways, const QString &commit, Context &context) const
{
    Deployment deployment(ways.client, m_tools.patience, context);
    const Result<CloudActivity> found =
        deployment.findPush(ways.environment, commit, context.outputs.value("pushBefore"_L1).toString());
    if (!found)
        return Failure(found.error());
    if (!found->isFinished() && !found->cancel.isEmpty())
        (void)ways.client.cancel(*found); // too late is no harm: its end is waited for
    const Result<CloudActivity> ended = deployment.await(*found, m_tools.patience.deploy);
    if (!ended)
        return Failure(ended.error());
    const Result<bool> isTouched = mayHaveTouched(ways, context);
    if (!isTouched)
        return Failure(isTouched.error());
    if (m_kind == OperationKind::Upgrade && !*isTouched) {
        context.log.note(
            Text(QT_TRANSLATE_NOOP("Text", "It ended before it touched the database, which stays as it is.")));
        return {};
    }
    const Result<CloudServer> host = server(ways, context);
    if (!host)
        return Failure(host.error());
    if (const Result<void> closed = closeShop(*host, context); !closed)
        return closed;
    return host->import(m_facts.stamp, records().path(m_facts.dumpName()), context.outputs.value("tables"_L1).toInt(),
                        context);
}

Result<void> CommerceJob::putCodeBack(Ways &ways, const QString &head, Context &context) const
{
    const Result<QString> commit = ways.code.commitLike(
        m_facts.commit, head, u"Take the change to Adobe Commerce %1 back"_s.arg(m_facts.toVersion), backName(),
        context);
    if (!commit)
        return Failure(commit.error());
    const Result<QString> before = newestPush(ways.client, ways.environment);
    if (!before)
        return Failure(before.error());
    if (const Result<void> pushed = ways.code.push(*commit, m_facts.environment, context); !pushed)
        return pushed;
    return awaitPush(ways, *commit, *before, context);
}

} // namespace Switchback
