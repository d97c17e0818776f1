// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/logtail.h"

#include <QFile>
#include <QFileInfo>

namespace Switchback {

LogTail::LogTail(QString path)
    : m_path(std::move(path))
    , m_position(QFileInfo(m_path).size())
{
}

void LogTail::read(const std::function<void(const QString &)> &line)
{
    constexpr qsizetype keptLines = 20;
    if (!m_withheld.isEmpty())
        return;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    if (file.size() < m_position)
        m_position = 0; // somebody emptied it
    file.seek(m_position);
    const QByteArray added = file.readAll();
    m_position += added.size();
    m_splitter.add(added, [&](const QString &written) {
        const QString text = m_redactor ? m_redactor->redacted(written) : written;
        line(text);
        m_last.append(text);
        if (m_last.size() > keptLines)
            m_last.removeFirst();
    });
}

QString LogTail::lastWords() const
{
    for (qsizetype index = m_last.size(); index-- > 0;)
        if (const QString words = m_last.at(index).trimmed(); !words.isEmpty())
            return words;
    return {};
}

} // namespace Switchback
