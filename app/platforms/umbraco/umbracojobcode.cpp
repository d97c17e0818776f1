// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/cloudsymptoms.h"
#include "app/platforms/umbraco/umbracojob.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

using namespace Qt::StringLiterals;

// An environment's code by its git repository: pushed, followed until it is deployed, taken back.

namespace Switchback {

Probe UmbracoJob::probePushed(Context &context) const
{
    Result<Ways> ways = open(context);
    const Result<CodeStore> code = ways ? this->code(*ways, context) : Result<CodeStore>(Failure(ways.error()));
    if (!code)
        return Probe::CannotTell;
    const Result<QString> commit = code->named(newName(), context);
    const Result<QString> head = code->remoteHead(umbracoBranch, context);
    if (!commit || !head)
        return Probe::CannotTell;
    return !commit->isEmpty() && *head == *commit ? Probe::Done : Probe::NotDone;
}

Result<void> UmbracoJob::push(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<CodeStore> code = this->code(*ways, context);
    if (!code)
        return Failure(code.error());
    const Result<QString> commit = code->named(newName(), context);
    if (!commit)
        return Failure(commit.error());
    const Result<void> pushed = code->push(*commit, umbracoBranch, context);
    if (!pushed && pushed.error().code == "git.push-rejected"_L1)
        context.outputs.insert(mayRunOutput, false);
    return pushed;
}

Result<bool> UmbracoJob::isOurs(const CodeStore &code, const QString &head, Context &context) const
{
    const Result<QString> ours = code.named(newName(), context);
    if (!ours)
        return Failure(ours.error());
    if (ours->isEmpty() || head == *ours || !m_facts.takesFixes)
        return !ours->isEmpty() && head == *ours;
    const Result<QString> here = code.fetch(umbracoBranch, context);
    return here ? code.isIn(*ours, head, context) : Result<bool>(Failure(here.error()));
}

Result<QString> UmbracoJob::headNow(const CodeStore &code, Context &context) const
{
    Result<QString> head = code.remoteHead(umbracoBranch, context);
    for (int again = 0; !head && again < m_tools.patience.lateLooks; ++again) {
        if (!context.clock.wait(m_tools.patience.late, context.stop))
            return Failure(cancelledProblem());
        head = code.remoteHead(umbracoBranch, context);
    }
    return head;
}

Result<void> UmbracoJob::awaitPushed(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<CodeStore> code = this->code(*ways, context);
    if (!code)
        return Failure(code.error());
    const Result<QString> head = headNow(*code, context);
    if (!head)
        return Failure(head.error());
    const Result<bool> ours = isOurs(*code, *head, context);
    if (!ours)
        return Failure(ours.error());
    return *ours ? awaitKudu(*ways, *head, context) : Failure(umbracoMoved(m_facts.title));
}

Problem UmbracoJob::kuduFailure(Ways &ways, const KuduDeployment &deployment, Context &context) const
{
    constexpr qsizetype enough = 60;
    QStringList said;
    const Result<QList<KuduLogEntry>> log = ways.kudu.deploymentLog(deployment.id);
    for (const KuduLogEntry &entry : log.value_or(QList<KuduLogEntry>())) {
        said.append(entry.message);
        said += entry.details;
    }
    for (const QString &line : said.mid(std::max<qsizetype>(0, said.size() - enough)))
        context.log.line(Stream::Error, line);
    const QString words = said.join(u'\n');
    if (const std::optional<CloudSymptom> symptom = cloudSymptom(words))
        return umbracoProblem(ProblemKind::Remote, Owner::Platform, u"umbraco.symptom"_s, symptom->sentence,
                              symptom->remedy, words);
    return umbracoProblem(
        ProblemKind::Remote, Owner::You, u"umbraco.build-failed"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud could not build or deploy the commit %1."), {deployment.id.left(12)}),
        Text(QT_TRANSLATE_NOOP("Text", "Look at its log: usually code or a package does not go with the new version. A "
                                       "push on top of it, or a redeployment in Kudu, tries it again.")),
        words);
}

Result<void> UmbracoJob::awaitKudu(Ways &ways, const QString &commit, Context &context) const
{
    const Stopwatch watch(context.clock);
    QString told;
    for (;;) {
        const Result<QList<KuduDeployment>> deployments = ways.kudu.deployments();
        if (!deployments && !isPassingTrouble(deployments.error()))
            return Failure(deployments.error());
        for (const KuduDeployment &one : deployments.value_or(QList<KuduDeployment>())) {
            if (one.id != commit)
                continue;
            if (one.status == KuduStatus::Failed && one.isComplete)
                return Failure(kuduFailure(ways, one, context));
            if (one.isComplete && one.isActive)
                return {};
            if (const QString now = one.progress.isEmpty() ? one.statusText : one.progress;
                now != told && !now.isEmpty())
                context.log.line(Stream::Output, told = now);
        }
        if (watch.elapsed() > m_tools.patience.deploy)
            return Failure(
                umbracoProblem(ProblemKind::Timeout, Owner::Platform, u"umbraco.deployment-endless"_s,
                               Text(QT_TRANSLATE_NOOP("Text", "The deployment of %1 has not ended within %2."),
                                    {commit.left(12), QVariant::fromValue(Duration{m_tools.patience.deploy.count()})}),
                               Text(QT_TRANSLATE_NOOP("Text", "Look at it in the portal and in Kudu."))));
        if (!context.clock.wait(m_tools.patience.poll, context.stop))
            return Failure(cancelledProblem());
    }
}

Result<void> UmbracoJob::pushBack(Ways &ways, const CodeStore &code, const QString &head, Context &context) const
{
    const Result<QString> commit = code.commitLike(
        m_facts.commit, head, u"Take the change to Umbraco %1 back"_s.arg(m_facts.toVersion), backName(), context);
    if (!commit)
        return Failure(commit.error());
    if (const Result<void> pushed = code.push(*commit, umbracoBranch, context); !pushed)
        return pushed;
    return awaitKudu(ways, *commit, context);
}

Result<QString> UmbracoJob::headAfterPush(const CodeStore &code, Context &context) const
{
    // A git that was stopped while it pushed may have been heard all the same.
    Result<QString> head = headNow(code, context);
    for (int again = 0; head && *head == m_facts.commit && again < m_tools.patience.lateLooks; ++again) {
        if (!context.clock.wait(m_tools.patience.late, context.stop))
            return Failure(cancelledProblem());
        head = headNow(code, context);
    }
    return head;
}

Result<void> UmbracoJob::takePushBack(Context &context) const
{
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const Result<CodeStore> code = this->code(*ways, context);
    if (!code)
        return Failure(code.error());
    const Result<QString> head = headAfterPush(*code, context);
    const Result<QString> back = code->named(backName(), context);
    if (!head || !back)
        return Failure(!head ? head.error() : back.error());
    if (*head == m_facts.commit)
        return {}; // it was never taken
    if (*head != *back) {
        const Result<bool> ours = isOurs(*code, *head, context);
        if (!ours)
            return Failure(ours.error());
        if (!*ours)
            return Failure(umbracoMoved(m_facts.title));
    }
    if (*head != *back)
        if (const Result<void> noted = noteDatabase(*ways, context); !noted)
            return noted;
    const Result<void> gone =
        *head == *back ? awaitKudu(*ways, *back, context) : pushBack(*ways, *code, *head, context);
    return gone ? awaitTakenBack(*ways, context) : gone;
}

Result<void> UmbracoJob::takeBackPush(Context &context) const
{
    if (!context.outputs.value(mayRunOutput).toBool())
        return {};
    return settleTakeBack(takePushBack(context), context);
}

Result<void> UmbracoJob::settleTakeBack(const Result<void> &done, Context &context) const
{
    if (done) {
        context.outputs.insert(mayRunOutput, false);
        return done;
    }
    // What was before is needed yet, and is to be found in the window.
    if (m_facts.commit.isEmpty() || !localCode().hold(keptName(m_facts.stamp), m_facts.commit, context))
        return done;
    (void)records().change([&](EnvironmentRecord &record) {
        KeptState kept = newBackup(context);
        kept.kind = BackupKind::Manual;
        kept.expiresAt = {};
        record.put(kept);
    });
    return done;
}

} // namespace Switchback
