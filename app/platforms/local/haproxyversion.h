// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QVersionNumber>

#include <stop_token>

namespace Switchback {

/// Rings, from which the front's response times are read, came with it (haproxy.org, release notes of 2.2).
[[nodiscard]] QVersionNumber oldestHaproxy();
/// "HAProxy version 2.6.12-1+deb12u4 2026/10/17 - https://haproxy.org/", or "HA-Proxy" of old ones; null when it is neither.
[[nodiscard]] QVersionNumber parseHaproxyVersion(const QString &text);
/// Asks the program itself; null when it does not say. Blocks for up to two seconds.
[[nodiscard]] QVersionNumber haproxyVersion(const QString &program, const std::stop_token &stop);

} // namespace Switchback
