// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/crawlqueue.h"

#include "app/verification/pathmanners.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype longestPath = 1024;
/// Of what is only counted; a site that finds ever more names must not fill the memory.
constexpr qsizetype mostSeen = 100'000;

/// "/a/b/a/b/a/b": a relative link that leads ever deeper.
bool repeatsItself(const QString &path)
{
    constexpr int most = 3;
    QHash<QString, int> counts;
    const QStringList segments = path.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
    for (const QString &segment : segments) {
        if (++counts[segment] > most - 1)
            return true;
    }
    return false;
}

} // namespace

CrawlQueue::CrawlQueue(const CrawlLimits &limits)
    : m_limits(limits)
{
}

void CrawlQueue::addKnown(const QString &path, bool isStart, const QString &linkedFrom)
{
    if (m_seen.contains(path))
        return;
    m_seen.insert(path);
    ++m_accepted;
    ++m_shapes[shapeOf(path)];
    ++m_queries[path.section(u'?', 0, 0)];
    m_waiting.push_back({.path = path, .linkedFrom = linkedFrom, .depth = 0, .isStart = isStart});
}

void CrawlQueue::addFound(const QString &path, const QString &from, int depth)
{
    if (m_seen.contains(path) || m_seen.size() >= mostSeen)
        return;
    m_seen.insert(path);
    if (m_accepted >= m_limits.pages || isTrap(path, depth + 1))
        return;
    ++m_accepted;
    m_waiting.push_back({.path = path, .linkedFrom = from, .depth = depth + 1, .isStart = false});
}

bool CrawlQueue::isTrap(const QString &path, int depth)
{
    if (depth > m_limits.depth || path.size() > longestPath || repeatsItself(path))
        return true;
    const QString shape = shapeOf(path);
    if (shape != path && m_shapes.value(shape) >= m_limits.perShape)
        return true;
    const QString plain = path.section(u'?', 0, 0);
    if (plain != path && m_queries.value(plain) >= m_limits.queriesPerPath)
        return true;
    ++m_shapes[shape];
    ++m_queries[plain];
    return false;
}

std::vector<CrawlQueue::Entry> CrawlQueue::take(std::size_t count)
{
    std::vector<Entry> taken;
    while (taken.size() < count && !m_waiting.empty()) {
        taken.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return taken;
}

} // namespace Switchback
