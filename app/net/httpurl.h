// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QUrl>

#include <optional>

namespace Switchback {

/// Why nothing may be sent to \a url, or nothing: it must be complete, https (http to this machine only), and carry no
/// user name or password. Codes "http.url.…".
[[nodiscard]] std::optional<Problem> whyNotSendable(const QUrl &url);
/// The same for what a person typed, which may lack the scheme.
[[nodiscard]] Result<QUrl> urlFromTyped(const QString &typed);

/// 127.0.0.0/8, ::1 and "localhost".
[[nodiscard]] bool isLoopbackHost(const QString &host);
/// Scheme, host and port, the port always written: "https://example.com:443". What credentials and trust are bound to.
[[nodiscard]] QString originOf(const QUrl &url);

} // namespace Switchback
