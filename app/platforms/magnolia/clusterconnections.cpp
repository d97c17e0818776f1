// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterconnections.h"

#include "app/kubernetes/kubeconfig.h"
#include "app/net/accounthttp.h"
#include "app/net/httpcertificate.h"
#include "app/platforms/magnolia/clusternames.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool mayBeMissing(const Problem &problem)
{
    return problem.code == "kube.forbidden"_L1 || problem.code == "kube.no-such-type"_L1;
}

/// The files that the account names, or kubectl would use.
QStringList kubeconfigsOf(const AccountAccess &account)
{
    QStringList files = account.value(u"kubeconfig"_s).split(u':', Qt::SkipEmptyParts);
    if (files.isEmpty())
        return Kubeconfig::standardFiles(QProcessEnvironment::systemEnvironment());
    for (QString &file : files)
        if (file.startsWith("~/"_L1)) // as a shell has it, where people know the path from
            file.replace(0, 1, QDir::homePath());
    return files;
}

Result<KubeTarget> readTarget(const QStringList &files, const QString &context, const QDateTime &now, bool isPinned)
{
    return Kubeconfig::load(files).and_then(
        [&](const Kubeconfig &config) { return config.target(context, now, isPinned); });
}

bool isPinned(const AccountAccess &account)
{
    return !account.account().trustedFingerprint.isEmpty();
}

QByteArray keyOf(const Account &account)
{
    return QJsonDocument(account.toJson()).toJson(QJsonDocument::Compact);
}

/// The items of lists come without their kind.
QList<QJsonObject> ofKind(QList<QJsonObject> items, const QString &kind)
{
    for (QJsonObject &item : items)
        item.insert("kind"_L1, kind);
    return items;
}

} // namespace

Result<KubeTarget> clusterTarget(const AccountAccess &account, const QDateTime &now)
{
    return readTarget(kubeconfigsOf(account), account.value(u"context"_s), now, isPinned(account));
}

Result<std::shared_ptr<KubeCredential>> ClusterConnections::credential(Context &context) const
{
    const QByteArray key = keyOf(context.account->account());
    const std::lock_guard guard(m_mutex);
    if (const auto known = m_credentials.find(key); known != m_credentials.end())
        return known->second;
    Result<KubeTarget> target = clusterTarget(*context.account, context.clock.now());
    if (!target)
        return Failure(target.error());
    // The context by its name: the current one may be another one by then.
    const auto reread = [files = kubeconfigsOf(*context.account), name = target->context, &clock = context.clock,
                         pinned = isPinned(*context.account)] { return readTarget(files, name, clock.now(), pinned); };
    constexpr std::chrono::seconds pluginDeadline(30);
    const auto made = std::make_shared<KubeCredential>(std::move(*target), context.account->redactor(), context.clock,
                                                       pluginDeadline, reread);
    m_credentials.emplace(key, made);
    return made;
}

void ClusterConnections::forget(const Account &account) const
{
    const std::lock_guard guard(m_mutex);
    m_credentials.erase(keyOf(account));
}

std::unique_ptr<KubeClient> ClusterAccess::client() const
{
    return std::make_unique<KubeClient>(credential, policy, *clock, pinnedSha256);
}

Result<ClusterAccess> ClusterConnections::access(Context &context) const
{
    Result<std::shared_ptr<KubeCredential>> known = credential(context);
    if (!known)
        return Failure(known.error());
    ClusterAccess access{.credential = std::move(*known),
                         .policy = policyFor(context),
                         .clock = &context.clock,
                         .pinnedSha256 =
                             fingerprintFromText(context.account->account().trustedFingerprint).value_or(QByteArray())};
    access.policy.log = {}; // it writes to what lives as long as the context
    return access;
}

Result<std::unique_ptr<KubeClient>> ClusterConnections::open(Context &context) const
{
    Result<ClusterAccess> access = this->access(context);
    if (!access)
        return Failure(access.error());
    access->policy.log = policyFor(context).log;
    return access->client();
}

Result<ClusterObjects> readNamespace(KubeClient &client, const QString &nameSpace, const std::stop_token &stop)
{
    ClusterObjects objects;
    const Result<KubeList> sets = client.list({.resource = Cluster::statefulSets, .nameSpace = nameSpace}, {}, stop);
    if (!sets)
        return Failure(sets.error());
    objects.workloads = ofKind(sets->items, u"StatefulSet"_s);
    const Result<KubeList> services = client.list({.resource = Cluster::services, .nameSpace = nameSpace}, {}, stop);
    if (!services)
        return Failure(services.error());
    objects.services = services->items;
    const Result<KubeList> deployments =
        client.list({.resource = Cluster::deployments, .nameSpace = nameSpace}, {}, stop);
    if (!deployments && !mayBeMissing(deployments.error()))
        return Failure(deployments.error());
    if (deployments)
        objects.workloads += ofKind(deployments->items, u"Deployment"_s);
    const Result<KubeList> ingresses = client.list({.resource = Cluster::ingresses, .nameSpace = nameSpace}, {}, stop);
    if (!ingresses && !mayBeMissing(ingresses.error()))
        return Failure(ingresses.error());
    if (ingresses)
        objects.ingresses = ingresses->items;
    return objects;
}

} // namespace Switchback
