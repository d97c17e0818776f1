// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/magnoliaobjects.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QJsonObject object(const QString &apiVersion, const QString &kind, const QString &nameSpace, const QString &name,
                   const QJsonObject &labels, const QJsonObject &rest)
{
    QJsonObject whole = rest;
    whole.insert("apiVersion"_L1, apiVersion);
    whole.insert("kind"_L1, kind);
    whole.insert("metadata"_L1, QJsonObject{{u"name"_s, name}, {u"namespace"_s, nameSpace}, {u"labels"_s, labels}});
    return whole;
}

QJsonObject labels(const QString &release, const QString &component, const QString &tier)
{
    return {{u"app"_s, u"shop-magnolia-helm"_s},
            {u"chart"_s, u"magnolia-helm"_s},
            {u"release"_s, release},
            {u"component"_s, component},
            {u"tier"_s, tier}};
}

QJsonObject service(const QString &nameSpace, const QString &name, const QJsonObject &labels, bool isHeadless, int port)
{
    QJsonObject spec{{u"selector"_s, labels},
                     {u"ports"_s, QJsonArray{QJsonObject{{u"name"_s, u"http"_s}, {u"port"_s, port}}}}};
    if (isHeadless)
        spec.insert("clusterIP"_L1, u"None"_s);
    return object(u"v1"_s, u"Service"_s, nameSpace, name, labels, {{u"spec"_s, spec}});
}

QJsonObject claimTemplate(const QString &name)
{
    return {{u"metadata"_s, QJsonObject{{u"name"_s, name}}},
            {u"spec"_s,
             QJsonObject{{u"accessModes"_s, QJsonArray{u"ReadWriteOnce"_s}},
                         {u"storageClassName"_s, u"manual"_s},
                         {u"resources"_s, QJsonObject{{u"requests"_s, QJsonObject{{u"storage"_s, u"1Gi"_s}}}}}}}};
}

QJsonObject statefulSet(const QString &nameSpace, const QString &name, const QJsonObject &labels, int replicas,
                        const QString &serviceName, const QString &volume, const QJsonObject &pod)
{
    QJsonObject whole = pod;
    QJsonArray containers;
    const QJsonArray given = pod.value("containers"_L1).toArray();
    for (const QJsonValue &value : given) {
        QJsonObject container = value.toObject();
        container.insert("volumeMounts"_L1, QJsonArray{QJsonObject{{u"name"_s, volume}, {u"mountPath"_s, u"/data"_s}}});
        containers.append(container);
    }
    whole.insert("containers"_L1, containers);
    whole.insert("terminationGracePeriodSeconds"_L1, 1);
    const QJsonObject spec{
        {u"replicas"_s, replicas},
        {u"serviceName"_s, serviceName},
        {u"podManagementPolicy"_s, u"Parallel"_s},
        {u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}}},
        {u"template"_s, QJsonObject{{u"metadata"_s, QJsonObject{{u"labels"_s, labels}}}, {u"spec"_s, whole}}},
        {u"volumeClaimTemplates"_s, QJsonArray{claimTemplate(volume)}}};
    return object(u"apps/v1"_s, u"StatefulSet"_s, nameSpace, name, labels, {{u"spec"_s, spec}});
}

QJsonObject tomcat(const QString &version, const QString &database, const QString &configMap)
{
    return {
        {u"initContainers"_s,
         QJsonArray{QJsonObject{{u"name"_s, u"war"_s},
                                {u"image"_s, QString("registry.example.org:5000/shop/webapp:"_L1 + version)},
                                {u"command"_s, QJsonArray{u"true"_s}}}}}, // the hollow node lets it end
        {u"containers"_s,
         QJsonArray{QJsonObject{
             {u"name"_s, u"shop"_s},
             {u"image"_s, u"tomcat:9.0.80"_s},
             {u"env"_s,
              QJsonArray{QJsonObject{{u"name"_s, u"DB_ADDRESS"_s}, {u"value"_s, database}},
                         QJsonObject{{u"name"_s, u"DB_URL"_s},
                                     {u"value"_s, QString("jdbc:postgresql://"_L1 + database + ":5432/magnolia"_L1)}}}},
             {u"envFrom"_s, QJsonArray{QJsonObject{{u"configMapRef"_s, QJsonObject{{u"name"_s, configMap}}}}}}}}}};
}

QJsonObject postgres(const QString &name)
{
    return {{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, name}, {u"image"_s, u"postgres:13.4"_s}}}}};
}

QJsonObject ingress(const QString &nameSpace, const QString &name, const QString &host, const QString &service)
{
    const QJsonObject backend{
        {u"service"_s, QJsonObject{{u"name"_s, service}, {u"port"_s, QJsonObject{{u"name"_s, u"http"_s}}}}}};
    const QJsonObject path{{u"path"_s, u"/"_s}, {u"pathType"_s, u"Prefix"_s}, {u"backend"_s, backend}};
    const QJsonObject rule{{u"host"_s, host}, {u"http"_s, QJsonObject{{u"paths"_s, QJsonArray{path}}}}};
    return object(u"networking.k8s.io/v1"_s, u"Ingress"_s, nameSpace, name, {},
                  {{u"spec"_s, QJsonObject{{u"rules"_s, QJsonArray{rule}}}}});
}

} // namespace

QList<QJsonObject> magnoliaRelease(const QString &nameSpace, const QString &release, const QString &version,
                                   int publics)
{
    const QJsonObject author = labels(release, u"author-instance"_s, u"app"_s);
    const QJsonObject visitor = labels(release, u"public-instance"_s, u"app"_s);
    const QJsonObject authorDb = labels(release, u"author"_s, u"database"_s);
    const QJsonObject visitorDb = labels(release, u"public"_s, u"database"_s);
    const QString settings = QString(release + "-configmap-author"_L1);
    constexpr int web = 80;
    constexpr int database = 5432;
    return {
        object(u"v1"_s, u"ConfigMap"_s, nameSpace, settings, {},
               {{u"data"_s, QJsonObject{{u"activation"_s,
                                         QString("http://"_L1 + release + "-public-svc/.magnolia/activation"_L1)}}}}),
        service(nameSpace, QString(release + "-author-svc"_L1), author, false, web),
        service(nameSpace, QString(release + "-public-svc"_L1), visitor, true, web),
        service(nameSpace, QString(release + "-author-db"_L1), authorDb, true, database),
        service(nameSpace, QString(release + "-public-db"_L1), visitorDb, true, database),
        statefulSet(nameSpace, QString(release + "-author-db"_L1), authorDb, 1, QString(release + "-author-db"_L1),
                    u"data"_s, postgres(u"author-db"_s)),
        statefulSet(nameSpace, QString(release + "-public-db"_L1), visitorDb, publics,
                    QString(release + "-public-db"_L1), u"data"_s, postgres(u"public-db"_s)),
        statefulSet(nameSpace, QString(release + "-author"_L1), author, 1, QString(release + "-author-svc"_L1),
                    u"magnolia-home"_s, tomcat(version, QString(release + "-author-db"_L1), settings)),
        statefulSet(nameSpace, QString(release + "-public"_L1), visitor, publics, QString(release + "-public-svc"_L1),
                    u"magnolia-home"_s, tomcat(version, QString(release + "-public-db"_L1), settings)),
        ingress(nameSpace, release, QString(release + ".example.org"_L1), QString(release + "-public-svc"_L1))};
}

QList<QJsonObject> plainRelease(const QString &nameSpace, const QString &name, const QString &version)
{
    const QJsonObject own{{u"app"_s, name}};
    const QString claim = QString(name + "-uploads"_L1);
    QJsonObject volume = claimTemplate(claim);
    const QJsonObject pod{
        {u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"web"_s},
                                                 {u"image"_s, QString("example.org/"_L1 + name + u':' + version)}},
                                     QJsonObject{{u"name"_s, u"cache"_s}, {u"image"_s, u"redis:7.0"_s}}}},
        {u"volumes"_s, QJsonArray{QJsonObject{{u"name"_s, u"uploads"_s},
                                              {u"persistentVolumeClaim"_s, QJsonObject{{u"claimName"_s, claim}}}}}}};
    const QJsonObject spec{
        {u"replicas"_s, 1},
        {u"selector"_s, QJsonObject{{u"matchLabels"_s, own}}},
        {u"template"_s, QJsonObject{{u"metadata"_s, QJsonObject{{u"labels"_s, own}}}, {u"spec"_s, pod}}}};
    constexpr int web = 8080;
    return {object(u"v1"_s, u"PersistentVolumeClaim"_s, nameSpace, claim, own, {{u"spec"_s, volume.value("spec"_L1)}}),
            service(nameSpace, name, own, false, web),
            object(u"apps/v1"_s, u"Deployment"_s, nameSpace, name, own, {{u"spec"_s, spec}})};
}

} // namespace Switchback
