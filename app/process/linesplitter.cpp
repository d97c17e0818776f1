// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/linesplitter.h"

namespace Switchback {

namespace {

constexpr qsizetype longestLine = 64 * 1024;
/// How much is looked at on either side of a cut.
constexpr qsizetype margin = 8 * 1024;

QString lineText(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

void LineSplitter::add(const QByteArray &bytes, const Sink &sink)
{
    m_rest += bytes;
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', begin)) {
        sink(lineText(m_rest.mid(begin, end - begin)));
        begin = end + 1;
    }
    m_rest.remove(0, begin);
    while (m_rest.size() > longestLine + margin) {
        const qsizetype length = cut();
        sink(lineText(m_rest.left(length)));
        m_rest.remove(0, length);
    }
}

qsizetype LineSplitter::cut() const
{
    constexpr qsizetype step = 32;
    for (qsizetype at = longestLine; m_mayCut && at > longestLine - margin; at -= step) {
        const QByteArray before = m_rest.mid(at - margin, margin);
        const QByteArray after = m_rest.mid(at, margin);
        if (m_mayCut(QString::fromUtf8(before), QString::fromUtf8(after)))
            return at;
    }
    return longestLine;
}

void LineSplitter::finish(const Sink &sink)
{
    if (!m_rest.isEmpty())
        sink(lineText(m_rest));
    m_rest.clear();
}

} // namespace Switchback
