// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/markerfilter.h"

#include <algorithm>

namespace Switchback {

QList<MarkerFilter::Piece> MarkerFilter::add(const QByteArray &bytes)
{
    m_held += bytes;
    QList<Piece> pieces;
    qsizetype begin = 0;
    while (true) {
        const qsizetype marker = m_held.indexOf(m_token, begin);
        const qsizetype end = marker < 0 ? -1 : m_held.indexOf('\n', marker);
        if (end < 0) {
            // From here on it may be a marker that has not come whole.
            qsizetype held = marker < 0 ? m_held.size() : marker;
            for (qsizetype size = std::min(m_token.size() - 1, m_held.size() - begin); marker < 0 && size > 0; --size) {
                if (m_held.endsWith(m_token.left(size))) {
                    held = m_held.size() - size;
                    break;
                }
            }
            if (held > begin)
                pieces.append({m_held.mid(begin, held - begin), {}});
            m_held.remove(0, held);
            return pieces;
        }
        const qsizetype words = marker + m_token.size();
        pieces.append({m_held.mid(begin, marker - begin), m_held.mid(words, end - words).trimmed()});
        begin = end + 1;
    }
}

} // namespace Switchback
