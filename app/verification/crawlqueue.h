// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/crawllimits.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <deque>
#include <vector>

namespace Switchback {

/// Which pages of a site are looked at, and in which order: as they were found, so breadth first. Keeps an endless site
/// finite.
class CrawlQueue {
public:
    struct Entry {
        QString path;
        QString linkedFrom;
        int depth = 0;
        bool isStart = false;
    };

    explicit CrawlQueue(const CrawlLimits &limits);

    /// A page that is looked at in any case: asked for by a person, or known from before.
    void addKnown(const QString &path, bool isStart, const QString &linkedFrom = {});
    /// A page that \a from, at \a depth, links to.
    void addFound(const QString &path, const QString &from, int depth);

    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    /// At most \a count; they count as looked at.
    [[nodiscard]] std::vector<Entry> take(std::size_t count);
    /// Looked at and waiting.
    [[nodiscard]] qsizetype known() const { return m_accepted; }
    /// Found, but one too many of all, or of their kind.
    [[nodiscard]] qsizetype leftOut() const { return m_seen.size() - m_accepted; }

private:
    [[nodiscard]] bool isTrap(const QString &path, int depth);

    CrawlLimits m_limits;
    std::deque<Entry> m_waiting;
    QSet<QString> m_seen;
    qsizetype m_accepted = 0;
    QHash<QString, int> m_shapes;
    QHash<QString, int> m_queries;
};

} // namespace Switchback
