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

QJsonObject countJson(const SlotCount &count)
{
    return {{u"requests"_s, count.requests},
            {u"failed"_s, count.failed},
            {u"broken"_s, count.broken},
            {u"writes"_s, count.writes}};
}

SlotCount countOfJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    return {.requests = json.value("requests"_L1).toInteger(),
            .failed = json.value("failed"_L1).toInteger(),
            .broken = json.value("broken"_L1).toInteger(),
            .writes = json.value("writes"_L1).toInteger()};
}

} // namespace

SlotCount countOf(const FrontCounters &counters, Slot slot)
{
    const BackendCounters both = slotCounters(counters, slot);
    const BackendCounters writes = counters.value(writeBackend(slot));
    return {.requests = both.requests,
            .failed = both.failed(),
            .broken = both.broken(),
            .writes = writes.requests + writes.current};
}

SlotTally::SlotTally(const QString &run, const SlotCount &counted)
    : m_run(run)
    , m_first(counted)
    , m_last(counted)
{
}

void SlotTally::add(const QString &run, const SlotCount &counted)
{
    // Fewer than before: somebody cleared its counters.
    const bool isAnother = !m_run.isEmpty() && (run != m_run || counted.requests < m_last.requests);
    if (isAnother) {
        m_earlier = sum();
        m_first = {};
        m_whole = false;
    }
    m_run = run;
    m_last = counted;
}

SlotCount SlotTally::sum() const
{
    return {.requests = m_earlier.requests + m_last.requests - m_first.requests,
            .failed = m_earlier.failed + m_last.failed - m_first.failed,
            .broken = m_earlier.broken + m_last.broken - m_first.broken,
            .writes = m_earlier.writes + m_last.writes - m_first.writes};
}

QJsonObject SlotTally::toJson() const
{
    return {{u"run"_s, m_run},
            {u"first"_s, countJson(m_first)},
            {u"last"_s, countJson(m_last)},
            {u"earlier"_s, countJson(m_earlier)},
            {u"whole"_s, m_whole}};
}

SlotTally SlotTally::fromJson(const QJsonObject &json)
{
    SlotTally tally;
    tally.m_run = json.value("run"_L1).toString();
    tally.m_first = countOfJson(json.value("first"_L1));
    tally.m_last = countOfJson(json.value("last"_L1));
    tally.m_earlier = countOfJson(json.value("earlier"_L1));
    tally.m_whole = json.value("whole"_L1).toBool();
    return tally;
}

QJsonObject TrafficBaseline::toJson() const
{
    QJsonObject json{{u"before"_s, trafficJson(before)}};
    if (green) {
        json.insert("switchedAt"_L1, switchedAt.toString(Qt::ISODateWithMs));
        json.insert("green"_L1, green->toJson());
    }
    return json;
}

TrafficBaseline TrafficBaseline::fromJson(const QJsonObject &json)
{
    TrafficBaseline baseline{.before = trafficOfJson(json.value("before"_L1).toObject())};
    if (json.contains("green"_L1)) {
        baseline.switchedAt = QDateTime::fromString(json.value("switchedAt"_L1).toString(), Qt::ISODateWithMs);
        baseline.green = SlotTally::fromJson(json.value("green"_L1).toObject());
    }
    return baseline;
}

Traffic trafficBefore(const QList<FrontRequest> &requests, quint16 port, const QDateTime &now)
{
    constexpr qint64 hour = 60 * 60;
    const QDateTime since = now.addSecs(-hour);
    const Traffic traffic = trafficOf(requests, port, since, since);
    if (traffic.requests >= enoughRequestsBefore)
        return traffic;
    const QDateTime always = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return trafficOf(requests, port, always, always);
}

Traffic measureOf(const Traffic &before)
{
    return before.requests >= enoughRequestsBefore ? before : Traffic{.percentile95 = before.percentile95};
}

} // namespace Switchback
