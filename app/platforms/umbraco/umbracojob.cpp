// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracojob.h"

#include "app/net/basicauth.h"
#include "app/platforms/umbraco/packageraise.h"
#include "app/platforms/umbraco/umbracojobparts.h"
#include "app/platforms/umbraco/umbracoproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

UmbracoJob::UmbracoJob(OperationKind kind, UmbracoFacts facts, UmbracoTools tools)
    : m_kind(kind)
    , m_facts(std::move(facts))
    , m_tools(std::move(tools))
{
}

EnvironmentRecords UmbracoJob::records() const
{
    return {m_tools.folderOf(m_facts.project), m_facts.alias};
}

Result<GitRemote> umbracoRemote(KuduClient &kudu, Context &context)
{
    const Result<QUrl> address = kudu.gitUrl();
    if (!address)
        return Failure(address.error());
    const Result<std::shared_ptr<const Secret>> password = context.account->secret(u"password"_s, context.stop);
    if (!password)
        return Failure(password.error());
    QByteArray header = "Authorization: " + basicAuthorization(context.account->value(u"email"_s), **password);
    return GitRemote{.address = address->toString(QUrl::FullyEncoded),
                     .authorization = std::make_shared<const Secret>(Secret::taken(header))};
}

Problem umbracoMoved(const QString &environment)
{
    return umbracoProblem(ProblemKind::Conflict, Owner::You, u"umbraco.moved"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "The code of %1 was changed in between."), {environment}),
                          Text(QT_TRANSLATE_NOOP("Text", "Look at what was pushed, and plan anew.")));
}

Result<UmbracoJob::Sight> UmbracoJob::see(Context &context) const
{
    const Result<UmbracoSettings> settings = UmbracoSettings::of(*context.account);
    if (!settings)
        return Failure(settings.error());
    const UmbracoPlace *place = settings->place(m_facts.alias);
    if (!place)
        return Failure(umbracoProblem(
            ProblemKind::NotFound, Owner::You, u"umbraco.alias"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The account does not name the environment %1 any more."), {m_facts.alias}),
            Text(QT_TRANSLATE_NOOP("Text", "Add it to the account's environments."))));
    return Sight{.settings = *settings, .place = *place};
}

Result<UmbracoJob::Ways> UmbracoJob::open(Context &context) const
{
    Result<Sight> sight = see(context);
    if (!sight)
        return Failure(sight.error());
    Result<KuduClient> kudu = KuduClient::open(sight->place.scm, m_tools.patience, context);
    if (!kudu)
        return Failure(kudu.error());
    return Ways{{std::move(*sight)}, std::move(*kudu)};
}

UmbracoPicture UmbracoJob::look(const Sight &sight, Context &context) const
{
    return lookAtUmbraco(sight.place, sight.settings, m_tools, context);
}

Result<ManagementClient> UmbracoJob::site(const Sight &sight, Context &context) const
{
    return ManagementClient::open(sight.place.site, m_tools.patience, context);
}

Result<CodeStore> UmbracoJob::code(Ways &ways, Context &context) const
{
    Result<GitRemote> remote = umbracoRemote(ways.kudu, context);
    if (!remote)
        return Failure(remote.error());
    return m_tools.code(m_facts.project, m_facts.alias, std::move(*remote));
}

CodeStore UmbracoJob::localCode() const
{
    return m_tools.code(m_facts.project, m_facts.alias);
}

Result<void> UmbracoJob::checkState(const UmbracoPicture &picture) const
{
    if (m_facts.hasKudu() && picture.kuduTrouble)
        return Failure(*picture.kuduTrouble);
    if (picture.runningDeployment())
        return Failure(umbracoProblem(
            ProblemKind::Conflict, Owner::You, u"umbraco.target-busy"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Something is being deployed to %1 just now."), {m_facts.title}),
            Text(QT_TRANSLATE_NOOP("Text", "Wait until it has ended, then begin again."))));
    if (m_facts.way == UmbracoWay::Finish)
        return {}; // what blocks others is what it clears
    if (!picture.locks.blocking.isEmpty())
        return Failure(umbracoProblem(ProblemKind::Conflict, Owner::You, u"umbraco.blocked"_s, picture.locks.sentence,
                                      picture.locks.remedy, picture.locks.blocking.join(u", "_s)));
    if (!isRestore() && picture.level && *picture.level != ServerLevel::Run)
        return Failure(
            umbracoProblem(ProblemKind::Unhealthy, Owner::You, u"umbraco.not-running"_s,
                           Text(QT_TRANSLATE_NOOP("Text", "The site of %1 does not run as it should: it says “%2”."),
                                {m_facts.title, serverLevelName(*picture.level)}),
                           Text(QT_TRANSLATE_NOOP("Text", "Finish or mend what was begun there first."))));
    return {};
}

Result<void> UmbracoJob::checkCode(Ways &ways, Context &context) const
{
    if (m_facts.commit.isEmpty())
        return {};
    const Result<CodeStore> code = this->code(ways, context);
    if (!code)
        return Failure(code.error());
    const Result<QString> head = code->fetch(umbracoBranch, context);
    if (!head)
        return Failure(head.error());
    if (*head != m_facts.commit)
        return Failure(umbracoMoved(m_facts.title));
    return m_facts.isByPush() ? code->tryPush(*head, umbracoBranch, context) : Result<void>();
}

Result<void> UmbracoJob::check(Context &context) const
{
    if (!m_facts.hasKudu())
        return checkPackage(context);
    Result<Ways> ways = open(context);
    if (!ways)
        return Failure(ways.error());
    const UmbracoPicture picture = look(*ways, context);
    if (const Result<void> well = checkState(picture); !well)
        return well;
    context.outputs.insert(deployedBeforeOutput, picture.deployedVersion());
    context.outputs.insert(ranBeforeOutput, picture.level == ServerLevel::Run);
    context.outputs.insert(wasMarkedOutput, picture.locks.has(upgradingMarker));
    if (m_kind == OperationKind::BackUp)
        return checkCode(*ways, context);
    if (m_facts.isByApi()) {
        Result<DeploymentsClient> api = DeploymentsClient::open(m_tools.patience, context);
        const Result<QString> newest = api ? api->newest(m_facts.alias) : Result<QString>(Failure(api.error()));
        if (!newest)
            return Failure(newest.error());
        context.outputs.insert(deploymentBeforeOutput, *newest);
    }
    return checkCode(*ways, context);
}

Result<void> UmbracoJob::notePoint(Context &context) const
{
    const QDateTime now = context.clock.now().toUTC();
    context.outputs.insert(dataAtOutput, now.toString(Qt::ISODateWithMs));
    // From the next step on something may have reached the cloud, whatever is still written down of that.
    context.outputs.insert(mayRunOutput, true);
    context.log.note(
        Text(QT_TRANSLATE_NOOP("Text", "The portal can take the database of %1 back to %2."), {m_facts.title, now}));
    return {};
}

Probe UmbracoJob::probePrepared(Context &context) const
{
    const Result<QString> commit = localCode().named(newName(), context);
    return commit ? (commit->isEmpty() ? Probe::NotDone : Probe::Done) : Probe::CannotTell;
}

Result<void> UmbracoJob::raise(Context &context) const
{
    const CodeStore code = localCode();
    const Result<SourceTree> tree = sourceTreeOf(code, m_facts.commit, context);
    if (!tree)
        return Failure(tree.error());
    const Result<RaisedSources> raised = raiseVersions(*tree, m_facts.targets);
    if (!raised)
        return Failure(raised.error());
    for (const RaisedVersion &change : raised->changes)
        context.log.line(Stream::Output, raisedLine(change));
    const Result<QString> commit = code.commit(m_facts.commit, raised->files,
                                               u"Upgrade Umbraco to %1"_s.arg(m_facts.toVersion), newName(), context);
    if (!commit)
        return Failure(commit.error());
    if (const Result<QStringList> diff = code.diff(m_facts.commit, *commit, {}, context))
        for (const QString &line : *diff)
            context.log.line(Stream::Output, line);
    context.log.note(Text(QT_TRANSLATE_NOOP("Text", "The commit is %1; it is not pushed yet."), {*commit}));
    return {};
}

Result<void> UmbracoJob::revert(Context &context) const
{
    const Result<QString> commit = localCode().commitLike(
        m_facts.targetCommit, m_facts.commit, u"Go back to Umbraco %1"_s.arg(m_facts.toVersion), newName(), context);
    return commit ? Result<void>() : Failure(commit.error());
}

Result<void> UmbracoJob::discardCommit(Context &context) const
{
    const Result<QString> commit = localCode().named(newName(), context);
    if (!commit || commit->isEmpty())
        return commit ? Result<void>() : Failure(commit.error());
    if (context.outputs.value(mayRunOutput).toBool()) {
        Result<Ways> ways = open(context); // without Kudu it stays
        const Result<CodeStore> code = ways ? this->code(*ways, context) : Result<CodeStore>(Failure(ways.error()));
        const Result<QString> head =
            code ? code->remoteHead(umbracoBranch, context) : Result<QString>(Failure(code.error()));
        if (!head || *head != m_facts.commit)
            return {}; // by it one tells later what is there
    }
    return localCode().forget(newName(), context);
}

Result<SourceTree> sourceTreeOf(const CodeStore &code, const QString &commit, Context &context)
{
    const Result<QStringList> paths = code.paths(commit, context);
    if (!paths)
        return Failure(paths.error());
    const ReadSource read = [&](const QString &path) -> Result<std::optional<QByteArray>> {
        if (!paths->contains(path))
            return std::optional<QByteArray>();
        return code.file(commit, path, context).map([](const QByteArray &bytes) { return std::optional(bytes); });
    };
    return readSourceTree(read, *paths);
}

} // namespace Switchback
