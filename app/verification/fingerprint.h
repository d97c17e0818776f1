// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/htmlpage.h"

#include <QByteArray>
#include <QMap>

namespace Switchback {

/// A page's visible content as numbers, so that it can be kept without keeping what the page said: per slot, the hashes of
/// the passages there, of which each stands once for each time it occurs. Known noise is out of the way (withoutNoise()).
class Fingerprint {
public:
    Fingerprint() = default;
    [[nodiscard]] static Fingerprint of(const QList<Passage> &passages);
    /// Of what is no page: line by line where it is text, else as a whole.
    [[nodiscard]] static Fingerprint ofText(const QString &text);
    [[nodiscard]] static Fingerprint ofBytes(const QByteArray &bytes);

    /// Of what has been made into numbers already.
    [[nodiscard]] static Fingerprint ofHashes(const QMap<quint64, QList<quint64>> &parts);

    [[nodiscard]] bool isEmpty() const { return m_slots.isEmpty(); }
    /// Of passages.
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] const QMap<quint64, QList<quint64>> &parts() const { return m_slots; }

    /// 16 bytes a passage, in base64, and back; an unreadable one is empty.
    [[nodiscard]] QByteArray toBase64() const;
    [[nodiscard]] static Fingerprint fromBase64(const QByteArray &text);

    friend bool operator==(const Fingerprint &, const Fingerprint &) = default;

private:
    void add(quint64 slot, const QString &text);
    void sort();

    QMap<quint64, QList<quint64>> m_slots; ///< hashes in order of size
};

/// How far one content differs from another.
struct ContentDifference {
    qsizetype gone = 0;
    qsizetype added = 0;

    [[nodiscard]] bool isNone() const { return gone == 0 && added == 0; }
};

/// How \a after differs from what a page said before, apart from noise. Noise is what differed between two looks at the same
/// thing, \a before and \a again: a slot where passages came and went may hold as many other passages as came and went,
/// while what both looks had must still be there. Without a second look, pass \a before twice.
[[nodiscard]] ContentDifference differenceBeyondNoise(const Fingerprint &before, const Fingerprint &again,
                                                      const Fingerprint &after);

} // namespace Switchback
