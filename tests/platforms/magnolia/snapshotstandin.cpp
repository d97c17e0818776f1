// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/platforms/magnolia/snapshotstandin.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

SnapshotStandIn::SnapshotStandIn(const TestCluster &cluster, QString restoreSize)
    : m_cluster(cluster)
    , m_restoreSize(std::move(restoreSize))
    , m_thread([this](const std::stop_token &stop) {
        while (!stop.stop_requested()) // kubectl takes its time, so that this is no busy loop
            work();
    })
{
}

SnapshotStandIn::~SnapshotStandIn()
{
    m_thread.request_stop();
    m_thread.join();
}

void SnapshotStandIn::work()
{
    const QByteArray printed =
        m_cluster.kubectl({u"get"_s, u"volumesnapshots"_s, u"--all-namespaces"_s, u"-o"_s, u"json"_s});
    const QJsonArray all = QJsonDocument::fromJson(printed)["items"_L1].toArray();
    for (const QJsonValue &one : all) {
        if (one["status"_L1]["readyToUse"_L1].toBool())
            continue;
        QJsonObject snapshot = one.toObject();
        snapshot.insert("status"_L1, QJsonObject{{u"readyToUse"_s, true}, {u"restoreSize"_s, m_restoreSize}});
        const QString address = u"/apis/snapshot.storage.k8s.io/v1/namespaces/%1/volumesnapshots/%2/status"_s.arg(
            one["metadata"_L1]["namespace"_L1].toString(), one["metadata"_L1]["name"_L1].toString());
        (void)m_cluster.kubectl({u"replace"_s, u"--raw"_s, address, u"-f"_s, u"-"_s},
                                QJsonDocument(snapshot).toJson(QJsonDocument::Compact));
    }
}

} // namespace Switchback
