// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/standinscene.h"

#include "app/engine/quietsession.h"
#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/stepwalk.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Keeps what is noted.
class NotedLook final : public QuietSession {
public:
    NotedLook(Clock &clock, AccountAccess *account, QStringList &notes)
        : QuietSession(clock, {}, account)
        , m_notes(notes)
    {
    }
    void note(const Text &sentence) override { m_notes.append(sentence.english()); }

private:
    QStringList &m_notes;
};

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
    NotedLook session(m_clock, &access, notes);
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
    return with([&](Context &context) {
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
    const QList<StoredAt> changes = cluster.changes();
    for (const StoredAt &at : changes) {
        // As a whole word: "shop-author" is not said by "shop-author-db".
        const QString what = at.name.isEmpty() ? at.type() : at.name;
        const QRegularExpression word(u"(^|[^\\w-])"_s + QRegularExpression::escape(what) + u"($|[^\\w-])"_s);
        const bool isSaid =
            std::any_of(notes.cbegin(), notes.cend(), [&word](const QString &note) { return note.contains(word); });
        if (!isSaid)
            unsaid.append(QString(at.type() + u' ' + what));
    }
    return unsaid;
}

} // namespace Switchback
