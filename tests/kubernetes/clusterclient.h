// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"
#include "app/kubernetes/kubeconfig.h"
#include "tests/kubernetes/testcluster.h"

namespace Switchback {

/// A client of the cluster of a kubeconfig with the rights of one of its contexts, who tries \a attempts times.
inline std::unique_ptr<KubeClient> clientOf(const QString &kubeconfig, Clock &clock,
                                            const QString &context = QStringLiteral("admin"), int attempts = 4,
                                            const HttpLogSink &log = {})
{
    const auto config = Kubeconfig::load({kubeconfig});
    const auto target = config ? config->target(context, QDateTime::currentDateTimeUtc()) : Failure(config.error());
    if (!target)
        qFatal("%s", qPrintable(target.error().sentence.english()));
    HttpPolicy policy;
    policy.systemProxy = false;
    policy.attempts = attempts;
    policy.log = log;
    return std::make_unique<KubeClient>(std::make_shared<KubeCredential>(*target, std::make_shared<Redactor>(), clock),
                                        policy, clock);
}

inline std::unique_ptr<KubeClient> clientOf(const TestCluster &cluster, Clock &clock,
                                            const QString &context = QStringLiteral("admin"), int attempts = 4,
                                            const HttpLogSink &log = {})
{
    return clientOf(cluster.kubeconfig(), clock, context, attempts, log);
}

/// An object of version v1.
inline QJsonObject coreObject(const QString &kind, const QString &name, QJsonObject rest = {})
{
    using namespace Qt::StringLiterals;
    rest.insert(u"apiVersion"_s, u"v1"_s);
    rest.insert(u"kind"_s, kind);
    rest.insert(u"metadata"_s, QJsonObject{{u"name"_s, name}});
    return rest;
}

} // namespace Switchback
