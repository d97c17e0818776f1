// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/standinscene.h"

#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/stepwalk.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"
#include "tests/platforms/magnolia/notedsession.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// How the activity begins to say what was done.
constexpr std::array words{std::pair{"create"_L1, "Created "_L1}, std::pair{"patch"_L1, "Changed "_L1},
                           std::pair{"delete"_L1, "Removed "_L1}};

QString sentenceOf(const ClusterStandIn::Change &change)
{
    const auto word =
        std::find_if(words.begin(), words.end(), [&](const auto &one) { return one.first == change.verb; });
    const StoredAt &at = change.at;
    const KubeRef ref{.resource = {at.group, at.version, at.plural}, .nameSpace = at.nameSpace, .name = at.name};
    return QString(word->second + ref.text().english() + u'.');
}

bool isLease(const ClusterStandIn::Change &change)
{
    return change.at.type() == "leases.coordination.k8s.io"_L1;
}

/// Some changes have words of their own, which say more.
bool tells(const QString &note, const ClusterStandIn::Change &change)
{
    const StoredAt &at = change.at;
    const bool isPatch = change.verb == "patch"_L1;
    if (isPatch && at.type() == "services"_L1 && note.startsWith(u"The service %1 leads to "_s.arg(at.name)))
        return true;
    if (isPatch && at.type() == "backups.velero.io"_L1)
        return note.startsWith(u"Velero keeps its backup %1/%2 until "_s.arg(at.nameSpace, at.name));
    if (isLease(change))
        return note.startsWith(
            u"Wrote leases.coordination.k8s.io “%1” in the namespace %2: "_s.arg(at.name, at.nameSpace));
    return note == sentenceOf(change);
}

/// Whether it says that something was changed.
bool isOfAChange(const QString &note)
{
    return note.startsWith("Wrote "_L1) || note.startsWith("Velero keeps its backup "_L1)
           || (note.startsWith("The service "_L1) && note.contains(" leads to "_L1))
           || std::any_of(words.begin(), words.end(), [&](const auto &word) { return note.startsWith(word.second); });
}

/// Without the Ingress: nobody looks from outside.
QList<QJsonObject> hidden(QList<QJsonObject> release)
{
    release.removeIf([](const QJsonObject &object) { return object.value("kind"_L1) == "Ingress"_L1; });
    return release;
}

} // namespace

StandInScene::StandInScene(const QString &newer)
{
    const auto memory = std::make_shared<MemoryCredentials>();
    m_vault = std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory);
    account.id = u"magnolia-1"_s;
    account.platform = u"magnolia"_s;
    account.values = {{u"kubeconfig"_s, m_folder.filePath(u"config"_s)}};
    if (!cluster.writeKubeconfig(account.values.value(u"kubeconfig"_s)))
        qFatal("no kubeconfig can be written");
    cluster.put(hidden(magnoliaRelease(u"live"_s, u"shop"_s, u"6.2.45"_s)));
    cluster.put(hidden(magnoliaRelease(u"other"_s, u"shop"_s, newer)));
    platform = std::make_unique<MagnoliaPlatform>(nullptr, timings);
    entry = platform->entryOf(account, u"Shop=live/shop@Live,other/shop@Other"_s);
}

template <typename Work>
auto StandInScene::with(const Work &work)
{
    AccountAccess access(account, m_vault);
    NotedSession session(m_clock, &access, notes);
    Context context = session.context();
    return work(context);
}

Project StandInScene::observe()
{
    return with([this](Context &context) { return platform->observe(entry, context); });
}

Result<PreparedOperation> StandInScene::prepare(OperationKind kind, const QString &version, const QString &backupId)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {entry.id, u"live.shop"_s};
    request.version = version;
    request.backupId = backupId;
    return prepare(request);
}

Result<PreparedOperation> StandInScene::prepare(const OperationRequest &request)
{
    return with([&](Context &context) { return platform->prepare(entry, request, {}, context); });
}

Result<void> StandInScene::operate(OperationKind kind, const QString &version, const QString &failAfter)
{
    const Result<PreparedOperation> prepared = prepare(kind, version);
    if (!prepared)
        return Failure(prepared.error());
    if (const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts)) {
        Problem problem;
        problem.code = u"guard."_s + enumName(refusal->guard);
        problem.sentence = refusal->reason;
        return Failure(problem);
    }
    return carryOut(*prepared, failAfter);
}

Result<void> StandInScene::carryOut(const PreparedOperation &prepared, const QString &failAfter)
{
    return with([&](Context &context) -> Result<void> {
        const auto held = platform->lock(entry, prepared.plan.request.environment.environmentId, context);
        if (!held)
            return Failure(held.error());
        const Walked walked = walkSteps(prepared.steps, context, failAfter);
        notUndone += walked.notUndone;
        return walked.outcome;
    });
}

tl::expected<AccountFinding, AccountTrouble> StandInScene::explore()
{
    return with([this](Context &context) { return platform->explore(context); });
}

QString StandInScene::leadsTo(const QString &service)
{
    return cluster.with([&](const ObjectStore &store) {
        return store.object(u"services"_s, u"live"_s, service)["spec"_L1]["selector"_L1]["release"_L1].toString();
    });
}

QStringList StandInScene::inventory()
{
    return cluster.with([](const ObjectStore &store) {
        QStringList all;
        for (const QString &type : {u"statefulsets"_s, u"deployments"_s, u"services"_s, u"configmaps"_s,
                                    u"persistentvolumeclaims"_s, u"volumesnapshots"_s, u"poddisruptionbudgets"_s,
                                    u"horizontalpodautoscalers"_s, u"networkpolicies"_s, u"ingresses"_s})
            for (const QString &name : store.names(type, u"live"_s))
                all.append(QString(type + u'/' + name));
        return all;
    });
}

QStringList StandInScene::unsaid() const
{
    QStringList unsaid;
    QStringList said = notes;
    QList<ClusterStandIn::Change> changes = cluster.changes();
    // Its end comes after that of the log, and was announced.
    changes.removeIf([](const auto &change) { return isLease(change) && change.verb == "delete"_L1; });
    for (const ClusterStandIn::Change &change : std::as_const(changes)) {
        const auto sentence =
            std::find_if(said.begin(), said.end(), [&](const QString &note) { return tells(note, change); });
        if (sentence == said.end())
            unsaid.append(sentenceOf(change));
        else
            said.erase(sentence);
    }
    std::copy_if(said.cbegin(), said.cend(), std::back_inserter(unsaid), isOfAChange);
    return unsaid;
}

} // namespace Switchback
