// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/fingerprint.h"

#include "app/verification/noisemask.h"
#include "app/verification/stablehash.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Hashes = QList<quint64>;

Hashes common(const Hashes &one, const Hashes &other)
{
    Hashes both;
    std::set_intersection(one.cbegin(), one.cend(), other.cbegin(), other.cend(), std::back_inserter(both));
    return both;
}

qsizetype countWithout(const Hashes &all, const Hashes &without)
{
    Hashes left;
    std::set_difference(all.cbegin(), all.cend(), without.cbegin(), without.cend(), std::back_inserter(left));
    return left.size();
}

ContentDifference slotDifference(const Hashes &before, const Hashes &again, const Hashes &after)
{
    const Hashes stable = common(before, again);
    const qsizetype cameBefore = countWithout(before, stable);
    const qsizetype cameAgain = countWithout(again, stable);
    ContentDifference difference{.gone = countWithout(stable, after), .added = countWithout(after, stable)};
    // A list of changing length may have any.
    if (cameBefore != cameAgain)
        difference.added = 0;
    else
        difference.added = std::max<qsizetype>(difference.added - cameBefore, 0);
    return difference;
}

} // namespace

Fingerprint Fingerprint::of(const QList<Passage> &passages)
{
    Fingerprint print;
    for (const Passage &passage : passages)
        print.add(passage.slot, passage.text);
    print.sort();
    return print;
}

Fingerprint Fingerprint::ofText(const QString &text)
{
    Fingerprint print;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        print.add(stableHash("text"), line);
    print.sort();
    return print;
}

Fingerprint Fingerprint::ofBytes(const QByteArray &bytes)
{
    Fingerprint print;
    if (!bytes.isEmpty())
        print.m_slots[stableHash("bytes")].append(stableHash(bytes));
    return print;
}

Fingerprint Fingerprint::ofHashes(const QMap<quint64, QList<quint64>> &parts)
{
    Fingerprint print;
    print.m_slots = parts;
    print.sort();
    return print;
}

void Fingerprint::add(quint64 slot, const QString &text)
{
    const QString plain = withoutNoise(text);
    if (!plain.isEmpty())
        m_slots[slot].append(stableHash(plain.toUtf8()));
}

void Fingerprint::sort()
{
    for (Hashes &hashes : m_slots)
        std::sort(hashes.begin(), hashes.end());
}

qsizetype Fingerprint::size() const
{
    qsizetype count = 0;
    for (const Hashes &hashes : m_slots)
        count += hashes.size();
    return count;
}

QByteArray Fingerprint::toBase64() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (auto slot = m_slots.cbegin(); slot != m_slots.cend(); ++slot) {
        for (const quint64 hash : slot.value())
            stream << slot.key() << hash;
    }
    return bytes.toBase64();
}

Fingerprint Fingerprint::fromBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    Fingerprint print;
    if (!decoded)
        return print;
    QDataStream stream(decoded.decoded);
    while (!stream.atEnd()) {
        quint64 slot = 0;
        quint64 hash = 0;
        stream >> slot >> hash;
        if (stream.status() != QDataStream::Ok)
            return {};
        print.m_slots[slot].append(hash);
    }
    print.sort();
    return print;
}

ContentDifference differenceBeyondNoise(const Fingerprint &before, const Fingerprint &again, const Fingerprint &after)
{
    ContentDifference all;
    QMap<quint64, QList<quint64>> places = before.parts();
    places.insert(again.parts());
    places.insert(after.parts());
    for (auto slot = places.keyBegin(); slot != places.keyEnd(); ++slot) {
        const ContentDifference one =
            slotDifference(before.parts().value(*slot), again.parts().value(*slot), after.parts().value(*slot));
        all.gone += one.gone;
        all.added += one.added;
    }
    return all;
}

} // namespace Switchback
