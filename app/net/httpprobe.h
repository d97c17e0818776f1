// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <stop_token>

namespace Switchback {

/// What a site answered.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType; ///< without parameters, lower case: "text/html"
    qint64 bodyBytes = 0;   ///< of the whole body
    QByteArray body;        ///< at most the first 64 KiB
    std::chrono::milliseconds elapsed{0};

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    /// 2 for 204, 5 for 503.
    [[nodiscard]] int statusClass() const { return status / 100; }
};

/// One GET to 127.0.0.1:\a port on a connection of its own; never follows a redirect. Blocks at most \a limit in all,
/// and ends within 50 ms of \a stop. Needs no event loop. An answer of any status is an answer; a Problem means that
/// there was none, or half a one.
[[nodiscard]] Result<HttpAnswer> probeHttp(quint16 port, const QString &path, std::chrono::milliseconds limit,
                                           const std::stop_token &stop = {});

} // namespace Switchback
