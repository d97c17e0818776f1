// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/frontrequests.h"

#include <algorithm>
#include <vector>

namespace Switchback {

namespace {

/// Below it the 95th percentile is little more than the slowest one.
constexpr qsizetype enoughTimes = 20;

std::optional<FrontRequest> parseLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    if (words.size() != 5)
        return std::nullopt;
    const QList<QByteArray> time = words.at(0).split('.');
    const qint64 seconds = time.first().toLongLong();
    const int status = words.at(2).toInt();
    if (seconds <= 0 || status <= 0)
        return std::nullopt; // 0 or -1: the client went away, nobody answered anything
    // Section 8.5: who ended it, and where. S: the server did; s: it let its time pass; PH: what it said was no answer.
    const QByteArray &ending = words.at(4);
    const bool broken = ending.startsWith('S') || ending.startsWith('s') || ending == "PH";
    return FrontRequest{.at = QDateTime::fromMSecsSinceEpoch(seconds * 1000 + time.value(1).toLongLong(), Qt::UTC),
                        .port = quint16(words.at(1).toUShort()),
                        .failed = status >= 500 || broken,
                        .broken = broken,
                        .duration = std::chrono::milliseconds(words.at(3).toLongLong())};
}

std::optional<std::chrono::milliseconds> percentile95(std::vector<std::chrono::milliseconds> &times)
{
    if (qsizetype(times.size()) < enoughTimes)
        return std::nullopt;
    const auto place = times.begin() + qsizetype(times.size() * 95 / 100);
    std::nth_element(times.begin(), place, times.end());
    return *place;
}

} // namespace

QList<FrontRequest> parseFrontRequests(const QByteArray &events)
{
    QList<FrontRequest> requests;
    qsizetype from = 0;
    while (from < events.size()) {
        const qsizetype end = events.indexOf('\n', from);
        const qsizetype next = end < 0 ? events.size() : end;
        if (const auto request = parseLine(events.mid(from, next - from)))
            requests.append(*request);
        from = next + 1;
    }
    return requests;
}

Traffic trafficOf(const QList<FrontRequest> &requests, quint16 port, const QDateTime &since, const QDateTime &warmSince)
{
    Traffic traffic;
    std::vector<std::chrono::milliseconds> times;
    for (const FrontRequest &request : requests) {
        if (request.port != port || request.at < since)
            continue;
        ++traffic.requests;
        traffic.failed += request.failed ? 1 : 0;
        traffic.broken += request.broken ? 1 : 0;
        if (!request.failed && request.at >= warmSince)
            times.push_back(request.duration);
    }
    traffic.percentile95 = percentile95(times);
    return traffic;
}

} // namespace Switchback
