// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace Switchback {

/// The bytes of a text and what they are encoded in.
struct EncodedText {
    QByteArray bytes;
    QByteArray encoding; ///< lower case: "utf-8", or a name that nobody here knows better
};

/// Finds out what \a body is encoded in: a byte order mark, the `charset` of the header, that of the page's beginning, and
/// otherwise UTF-8 where it is such, else Latin-1. UTF-8, UTF-16 and Latin-1 come back as faultless UTF-8 without NULs; the
/// rest as it is.
[[nodiscard]] EncodedText recoded(const QByteArray &body, const QByteArray &contentType);
/// The same as far as text goes that is no page, with what cannot be decoded replaced.
[[nodiscard]] QString plainText(const QByteArray &body, const QByteArray &contentType);

} // namespace Switchback
