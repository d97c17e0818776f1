// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/clusterscene.h"

#include "tests/fakes/memorycredentials.h"
#include "tests/fakes/stepwalk.h"
#include "tests/platforms/magnolia/notedsession.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

ClusterScene::ClusterScene(TestCluster &cluster)
    : nameSpace(cluster.newNamespace())
    , m_cluster(cluster)
{
    const auto memory = std::make_shared<MemoryCredentials>();
    m_vault = std::make_shared<const Vault>(std::make_shared<Redactor>(), memory, memory);
    account.id = u"magnolia-1"_s;
    account.platform = u"magnolia"_s;
    account.values = {{u"kubeconfig"_s, cluster.kubeconfig()}, {u"context"_s, context}};
    m_access = std::make_unique<AccountAccess>(account, m_vault);
    platform = std::make_unique<MagnoliaPlatform>(nullptr, timings);
    entry = platform->entryOf(account, u"Shop=%1/shop@Live"_s.arg(nameSpace));
}

ClusterScene::~ClusterScene()
{
    (void)m_cluster.kubectl(
        QStringList{u"delete"_s, u"namespace"_s, u"--wait=false"_s, u"--ignore-not-found"_s, nameSpace} + otherSpaces);
}

/// In one call: kubectl takes its time to start.
void ClusterScene::apply(const QList<QJsonObject> &objects)
{
    QJsonArray items;
    for (const QJsonObject &object : objects)
        items.append(object);
    (void)m_cluster.apply({{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"List"_s}, {u"items"_s, items}});
}

void ClusterScene::addVolumes(int count, const QString &size)
{
    static int made = 0;
    QList<QJsonObject> volumes;
    for (int i = 0; i < count; ++i) {
        const QString name = u"volume-%1"_s.arg(++made);
        const QJsonObject spec{{u"capacity"_s, QJsonObject{{u"storage"_s, size}}},
                               {u"accessModes"_s, QJsonArray{u"ReadWriteOnce"_s}},
                               {u"storageClassName"_s, u"manual"_s},
                               {u"persistentVolumeReclaimPolicy"_s, u"Retain"_s},
                               {u"hostPath"_s, QJsonObject{{u"path"_s, QString("/nowhere/"_L1 + name)}}}};
        volumes.append({{u"apiVersion"_s, u"v1"_s},
                        {u"kind"_s, u"PersistentVolume"_s},
                        {u"metadata"_s, QJsonObject{{u"name"_s, name}}},
                        {u"spec"_s, spec}});
    }
    apply(volumes);
}

void ClusterScene::removeFreeVolumes() const
{
    const QString free = read(u"pv"_s, u"{.items[?(@.status.phase==\"Available\")].metadata.name}"_s);
    if (!free.isEmpty())
        kubectl(QStringList{u"delete"_s, u"pv"_s, u"--wait=false"_s} + free.split(u' '));
}

void ClusterScene::kubectl(const QStringList &arguments) const
{
    (void)m_cluster.kubectl(QStringList{u"-n"_s, nameSpace} + arguments);
}

QString ClusterScene::read(const QString &what, const QString &jsonPath) const
{
    return QString::fromUtf8(m_cluster.kubectl(QStringList{u"-n"_s, nameSpace, u"get"_s} + what.split(u' ')
                                               + QStringList{u"-o"_s, "jsonpath="_L1 + jsonPath}));
}

Result<void> ClusterScene::withContext(const std::function<Result<void>(Context &)> &work)
{
    QuietSession session(clock, {}, m_access.get());
    Context now = session.context();
    return work(now);
}

Project ClusterScene::observe()
{
    QuietSession session(clock, {}, m_access.get());
    Context now = session.context();
    return platform->observe(entry, now);
}

Result<PreparedOperation> ClusterScene::prepare(OperationKind kind, const QString &version)
{
    OperationRequest request;
    request.kind = kind;
    request.environment = {entry.id, nameSpace + u".shop"_s};
    request.version = version;
    return prepare(request);
}

Result<PreparedOperation> ClusterScene::prepare(const OperationRequest &request)
{
    QuietSession session(clock, {}, m_access.get());
    Context now = session.context();
    return platform->prepare(entry, request, {}, now);
}

Result<void> ClusterScene::operate(OperationKind kind, const QString &version, const QString &failAfter)
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

Result<void> ClusterScene::carryOut(const PreparedOperation &prepared, const QString &failAfter)
{
    NotedSession session(clock, m_access.get(), notes);
    Context now = session.context();
    const Walked walked = walkSteps(prepared.steps, now, failAfter);
    return walked.notUndone.isEmpty() ? walked.outcome : Failure(walked.notUndone.first());
}

} // namespace Switchback
