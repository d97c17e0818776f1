// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/velerostandin.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

VeleroStandIn::VeleroStandIn(const TestCluster &cluster)
    : m_cluster(cluster)
{
    (void)cluster.apply({{u"apiVersion"_s, u"v1"_s},
                         {u"kind"_s, u"Namespace"_s},
                         {u"metadata"_s, QJsonObject{{u"name"_s, u"velero"_s}}}});
    (void)cluster.apply({{u"apiVersion"_s, u"velero.io/v1"_s},
                         {u"kind"_s, u"BackupStorageLocation"_s},
                         {u"metadata"_s, QJsonObject{{u"name"_s, u"default"_s}, {u"namespace"_s, u"velero"_s}}},
                         {u"status"_s, QJsonObject{{u"phase"_s, u"Available"_s}}}});
    m_thread = std::jthread([this](const std::stop_token &stop) {
        while (!stop.stop_requested())
            work();
    });
}

VeleroStandIn::~VeleroStandIn()
{
    m_thread.request_stop();
    m_thread.join();
    for (const char *type : {"backupstoragelocations", "backups", "deletebackuprequests", "restores"})
        (void)m_cluster.kubectl({u"-n"_s, u"velero"_s, u"delete"_s, QString::fromLatin1(type), u"--all"_s});
}

QJsonArray VeleroStandIn::all(const QString &plural) const
{
    const QByteArray printed = m_cluster.kubectl({u"-n"_s, u"velero"_s, u"get"_s, plural, u"-o"_s, u"json"_s});
    return QJsonDocument::fromJson(printed)["items"_L1].toArray();
}

/// kubectl takes its time, so that this is no busy loop.
void VeleroStandIn::work()
{
    finishBackups();
    obeyRequests();
    finishRestores();
}

void VeleroStandIn::finishBackups()
{
    const QJsonArray backups = all(u"backups.velero.io"_s);
    for (const QJsonValue &backup : backups) {
        if (backup["status"_L1]["phase"_L1].isString())
            continue;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        constexpr int perHour = 3600;
        const QString ttl = backup["spec"_L1]["ttl"_L1].toString();
        const qint64 hours = ttl.section(u'h', 0, 0).toLongLong();
        const QJsonObject status{{u"phase"_s, m_fails ? u"PartiallyFailed"_s : u"Completed"_s},
                                 {u"startTimestamp"_s, now.toString(Qt::ISODate)},
                                 {u"expiration"_s, now.addSecs(hours * perHour).toString(Qt::ISODate)}};
        (void)m_cluster.kubectl({u"-n"_s, u"velero"_s, u"patch"_s, u"backups.velero.io"_s,
                                 backup["metadata"_L1]["name"_L1].toString(), u"--type=merge"_s, u"-p"_s,
                                 QString::fromUtf8(compact({{u"status"_s, status}}))});
    }
}

void VeleroStandIn::obeyRequests()
{
    const QJsonArray requests = all(u"deletebackuprequests.velero.io"_s);
    for (const QJsonValue &request : requests) {
        (void)m_cluster.kubectl({u"-n"_s, u"velero"_s, u"delete"_s, u"--ignore-not-found"_s, u"backups.velero.io"_s,
                                 request["spec"_L1]["backupName"_L1].toString()});
        (void)m_cluster.kubectl({u"-n"_s, u"velero"_s, u"delete"_s, u"deletebackuprequests.velero.io"_s,
                                 request["metadata"_L1]["name"_L1].toString()});
    }
}

/// Where the types matter: with their pods, and without what belongs to the cluster they come from.
void VeleroStandIn::copy(const QJsonValue &restore, const QString &from, const QString &to) const
{
    const QJsonArray left = restore["spec"_L1]["excludedResources"_L1].toArray();
    QStringList types{u"configmaps"_s, u"services"_s, u"persistentvolumeclaims"_s, u"statefulsets.apps"_s,
                      u"ingresses.networking.k8s.io"_s};
    types.removeIf([&](const QString &type) { return left.contains(type); });
    const QByteArray printed = m_cluster.kubectl({u"-n"_s, from, u"get"_s, types.join(u','), u"-o"_s, u"json"_s});
    QJsonArray copies;
    const QJsonArray all = QJsonDocument::fromJson(printed)["items"_L1].toArray();
    for (const QJsonValue &one : all) {
        if (one["metadata"_L1]["name"_L1] == "kube-root-ca.crt"_L1)
            continue;
        QJsonObject copied = one.toObject();
        QJsonObject labels = one["metadata"_L1]["labels"_L1].toObject();
        labels.insert("velero.io/restore-name"_L1, restore["metadata"_L1]["name"_L1]);
        QJsonObject annotations = one["metadata"_L1]["annotations"_L1].toObject();
        for (const QString &key : annotations.keys())
            if (key.startsWith("pv.kubernetes.io/"_L1) || key.startsWith("kubectl.kubernetes.io/"_L1))
                annotations.remove(key);
        copied.insert("metadata"_L1, QJsonObject{{u"name"_s, one["metadata"_L1]["name"_L1]},
                                                 {u"namespace"_s, to},
                                                 {u"labels"_s, labels},
                                                 {u"annotations"_s, annotations}});
        copied.remove("status"_L1);
        QJsonObject spec = one["spec"_L1].toObject();
        spec.remove("volumeName"_L1);
        if (spec.value("clusterIP"_L1) != "None"_L1) {
            spec.remove("clusterIP"_L1);
            spec.remove("clusterIPs"_L1);
        }
        if (!spec.isEmpty())
            copied.insert("spec"_L1, spec);
        copies.append(copied);
    }
    (void)m_cluster.apply({{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"List"_s}, {u"items"_s, copies}});
}

void VeleroStandIn::finishRestores()
{
    const QJsonArray restores = all(u"restores.velero.io"_s);
    for (const QJsonValue &restore : restores) {
        if (restore["status"_L1]["phase"_L1].isString())
            continue;
        const QJsonObject mapping = restore["spec"_L1]["namespaceMapping"_L1].toObject();
        for (const QString &from : mapping.keys())
            copy(restore, from, mapping.value(from).toString());
        const QJsonObject status{{u"phase"_s, u"Completed"_s}};
        (void)m_cluster.kubectl({u"-n"_s, u"velero"_s, u"patch"_s, u"restores.velero.io"_s,
                                 restore["metadata"_L1]["name"_L1].toString(), u"--type=merge"_s, u"-p"_s,
                                 QString::fromUtf8(compact({{u"status"_s, status}}))});
    }
}

} // namespace Switchback
