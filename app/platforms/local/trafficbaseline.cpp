// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/trafficbaseline.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QJsonObject trafficJson(const Traffic &traffic)
{
    QJsonObject json{{u"requests"_s, traffic.requests}, {u"failed"_s, traffic.failed}, {u"broken"_s, traffic.broken}};
    if (traffic.percentile95)
        json.insert("percentile95"_L1, qint64(traffic.percentile95->count()));
    return json;
}

Traffic trafficOfJson(const QJsonObject &json)
{
    Traffic traffic{.requests = json.value("requests"_L1).toInteger(),
                    .failed = json.value("failed"_L1).toInteger(),
                    .broken = json.value("broken"_L1).toInteger()};
    if (json.contains("percentile95"_L1))
        traffic.percentile95 = std::chrono::milliseconds(json.value("percentile95"_L1).toInteger());
    return traffic;
}

} // namespace

QJsonObject TrafficBaseline::toJson() const
{
    return {{u"switchedAt"_s, switchedAt.toString(Qt::ISODateWithMs)},
            {u"before"_s, trafficJson(before)},
            {u"greenCounted"_s, trafficJson(greenCounted)},
            {u"greenWrites"_s, greenWrites}};
}

TrafficBaseline TrafficBaseline::fromJson(const QJsonObject &json)
{
    return {.switchedAt = QDateTime::fromString(json.value("switchedAt"_L1).toString(), Qt::ISODateWithMs),
            .before = trafficOfJson(json.value("before"_L1).toObject()),
            .greenCounted = trafficOfJson(json.value("greenCounted"_L1).toObject()),
            .greenWrites = json.value("greenWrites"_L1).toInteger()};
}

Traffic countedTraffic(const BackendCounters &counters)
{
    return {.requests = counters.requests, .failed = counters.failures(), .broken = counters.connectionErrors};
}

Traffic hourBefore(const QList<FrontRequest> &requests, quint16 port, const QDateTime &now, const Traffic &counted)
{
    constexpr qint64 hour = 60 * 60;
    const QDateTime since = now.addSecs(-hour);
    const Traffic traffic = trafficOf(requests, port, since, since);
    return traffic.requests > 0 ? traffic : counted;
}

} // namespace Switchback
