// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/kubernetes/kubereplies.h"
#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QFile>
#include <QJsonArray>

/// An API server that two environments of Magnolia can be seen at, and that changes nothing: for the programs as a whole,
/// where what a real cluster does is not the point.
namespace Switchback::FakeCluster {

/// Takes \a token and nobody else, and repeats it wherever it refuses something. The package "shop": UAT with release
/// 6.2.50 and Live with 6.2.45, both up.
[[nodiscard]] inline HostileServer::Handler repeating(const QByteArray &token)
{
    return [token](const HostileRequest &request) {
        using namespace Qt::StringLiterals;
        using namespace KubeReply;
        if (request.headers.value("authorization") != "Bearer " + token)
            return failure(status(401, u"Unauthorized"_s, u"Unauthorized"_s));
        const QByteArray path = request.target.split('?').first();
        if (path == "/version")
            return HostileReply::json(R"({"major":"1","minor":"27","gitVersion":"v1.27.0"})");
        if (path.endsWith("/selfsubjectaccessreviews"))
            return HostileReply::json(compact({{u"status"_s, QJsonObject{{u"allowed"_s, true}}}}));
        if (path.contains("/leases")) // nobody else works there
            return request.method == "POST" ? HostileReply::json(request.body)
                                            : failure(status(404, u"NotFound"_s, u"there is no such lease"_s));
        // What is written on a Service may be rehearsed, and is refused only when it is meant.
        if (request.headers.value("content-type").startsWith("application/merge-patch") && path.contains("/services/")
            && request.target.contains("dryRun=All"))
            return HostileReply::json(compact(object(QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1)), 1)));
        if (request.method != "GET")
            return failure(status(403, u"Forbidden"_s,
                                  u"admission webhook \"rules\" denied the request: Bearer %1 is not welcome"_s.arg(
                                      QString::fromUtf8(token))));
        if (path.startsWith("/apis/")
            && path.count('/') == 3) // which types a group has: none of those that may be there
            return HostileReply::json(compact({{u"kind"_s, u"APIResourceList"_s}, {u"resources"_s, QJsonArray()}}));
        if (path == "/api/v1/namespaces")
            return list({object(u"shop-prod"_s, 1), object(u"shop-uat"_s, 1)}, 1);
        const bool isLive = path.contains("/shop-prod/");
        const QHash<QByteArray, QString> kinds{
            {"statefulsets", u"StatefulSet"_s}, {"services", u"Service"_s}, {"configmaps", u"ConfigMap"_s}};
        QList<QJsonObject> items;
        for (QJsonObject one :
             magnoliaRelease(isLive ? u"shop-prod"_s : u"shop-uat"_s, u"shop"_s, isLive ? u"6.2.45"_s : u"6.2.50"_s)) {
            const int wanted = one["spec"_L1]["replicas"_L1].toInt();
            one.insert(
                "status"_L1,
                QJsonObject{{u"replicas"_s, wanted}, {u"readyReplicas"_s, wanted}, {u"updatedReplicas"_s, wanted}});
            if (one.value("kind"_L1) == kinds.value(path.mid(path.lastIndexOf('/') + 1)))
                items.append(one);
        }
        return list(items, 1);
    };
}

/// A kubeconfig for it at \a path, whose only user is \a user. False when it cannot be written.
[[nodiscard]] inline bool writeKubeconfig(const QString &path, const HostileServer &server, const QJsonObject &user)
{
    using namespace Qt::StringLiterals;
    const QJsonObject cluster{{u"server"_s, server.url(QString()).toString()}};
    const QJsonObject context{{u"cluster"_s, u"here"_s}, {u"user"_s, u"me"_s}};
    const QJsonObject config{{u"apiVersion"_s, u"v1"_s},
                             {u"kind"_s, u"Config"_s},
                             {u"current-context"_s, u"here"_s},
                             {u"clusters"_s, QJsonArray{QJsonObject{{u"name"_s, u"here"_s}, {u"cluster"_s, cluster}}}},
                             {u"users"_s, QJsonArray{QJsonObject{{u"name"_s, u"me"_s}, {u"user"_s, user}}}},
                             {u"contexts"_s, QJsonArray{QJsonObject{{u"name"_s, u"here"_s}, {u"context"_s, context}}}}};
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(KubeReply::compact(config)) > 0;
}

} // namespace Switchback::FakeCluster
