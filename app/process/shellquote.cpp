// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/shellquote.h"

namespace Switchback {

QByteArray shellQuoted(const QString &text)
{
    return shellQuoted(QByteArrayView(text.toUtf8()));
}

QByteArray shellQuoted(QByteArrayView bytes)
{
    // Reserved for the worst case, so that no copy of a secret is left behind by growing.
    QByteArray quoted;
    constexpr qsizetype longestEscape = 4;
    quoted.reserve(bytes.size() * longestEscape + 2);
    quoted += '\'';
    for (const char byte : bytes) {
        if (byte == '\'')
            quoted += "'\\''";
        else
            quoted += byte;
    }
    quoted += '\'';
    return quoted;
}

} // namespace Switchback
