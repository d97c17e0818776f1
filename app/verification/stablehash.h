// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace Switchback {

/// FNV-1a, 64 bits: the same in every process and release, which qHash() does not promise; what it names is kept.
[[nodiscard]] constexpr quint64 stableHash(QByteArrayView bytes, quint64 before = 0xcbf29ce484222325ULL)
{
    constexpr quint64 prime = 0x100000001b3ULL;
    quint64 hash = before;
    for (const char byte : bytes)
        hash = (hash ^ quint64(quint8(byte))) * prime;
    return hash;
}

} // namespace Switchback
