// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>

namespace Switchback {

/// One request as the front noted it when it had ended.
struct FrontRequest {
    QDateTime at; ///< when it had ended, UTC
    quint16 port; ///< of the installation it went to; 0: to none
    bool failed;  ///< an answer of the 5xx kind, or broken
    bool broken;  ///< the installation could not be reached, broke off, or gave nothing that is an answer
    std::chrono::milliseconds duration;
};

/// In HAProxy's configuration: the memory of the latest requests, and what is noted of each (docs.haproxy.org/2.6/
/// configuration.html, 3.9 and 8.2.4). A mebibyte holds about 20,000 of them. The time is that of the noting: the one at
/// which HAProxy says a request came is, on a connection that is kept, that at which the one before it ended.
inline constexpr char frontRequestsRing[] = "ring requests\n"
                                            "    format raw\n"
                                            "    maxlen 128\n"
                                            "    size 1048576\n";
inline constexpr char frontRequestsLog[] = "    log ring@requests format raw local0\n"
                                           "    log-format \"%[date].%[date(0,ms),mod(1000)] %sp %ST %Ta %ts\"\n";

/// Reads the answer to `show events requests`. Empty when the front has no such memory (an older one still runs), or has
/// had no request.
[[nodiscard]] QList<FrontRequest> parseFrontRequests(const QByteArray &events);

/// What visitors got of one installation.
struct Traffic {
    qint64 requests = 0;
    qint64 failed = 0; ///< broken ones among them
    qint64 broken = 0;
    /// Of the response times; nothing when too few are known to tell.
    std::optional<std::chrono::milliseconds> percentile95{};
};

/// Of the \a requests to \a port that ended at or after \a since (UTC). Where the times are judged, those from \a warmSince
/// on count: a program that has just been started is slow at first.
[[nodiscard]] Traffic trafficOf(const QList<FrontRequest> &requests, quint16 port, const QDateTime &since,
                                const QDateTime &warmSince);

} // namespace Switchback
