// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/process/linesplitter.h"

namespace Switchback {

namespace {

constexpr qsizetype longestLine = 64 * 1024;

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
    while (m_rest.size() > longestLine) {
        sink(lineText(m_rest.left(longestLine)));
        m_rest.remove(0, longestLine);
    }
}

void LineSplitter::finish(const Sink &sink)
{
    if (!m_rest.isEmpty())
        sink(lineText(m_rest));
    m_rest.clear();
}

} // namespace Switchback
