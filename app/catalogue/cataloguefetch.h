// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <stop_token>

namespace Switchback {

/// What a fetch may take at most.
struct FetchLimits {
    qint64 bytes = 1024 * 1024;
    std::chrono::milliseconds time = std::chrono::seconds(30);
};

/// Reads a web address as a whole. https with the certificate checked; plain http to this machine only; redirects
/// within the same origin only; no credentials, no cookies. Blocks the calling thread, which must not be the GUI's;
/// ends within 250 ms of a stop.
[[nodiscard]] Result<QByteArray> fetchUrl(const QUrl &url, const FetchLimits &limits, const std::stop_token &stop);

/// Reads an ordinary file of at most that size.
[[nodiscard]] Result<QByteArray> readLimitedFile(const QString &path, qint64 mostBytes);

} // namespace Switchback
