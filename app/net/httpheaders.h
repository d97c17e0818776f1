// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

namespace Switchback {

/// One header line. Names compare without case.
struct HttpHeader {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

using HttpHeaders = QList<HttpHeader>;

/// The first value of that name, or an empty array.
[[nodiscard]] QByteArray headerValue(const HttpHeaders &headers, const QByteArray &name);
/// Replaces every value of that name.
void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value);
/// Adds the header unless one of that name is there already.
void addDefaultHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value);
/// False for a name that is no token and for a value with a line break or NUL: it would smuggle a second header in.
[[nodiscard]] bool isSendable(const HttpHeader &header);

} // namespace Switchback
