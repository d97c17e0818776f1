// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/followers.h"

#include "app/engine/quietsession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// The account and the platform are one: an account is of one platform.
bool canFollow(const EngineParts &parts, const ReachedProject &project)
{
    const Platform *platform = parts.platform(project.entry.platform);
    return platform && platform->canFollow() && project.account && *project.account;
}

Milliseconds pauseAfter(int failures, const Result<void> &end, const FollowPace &pace)
{
    constexpr int mostDoublings = 16;
    const Milliseconds grown = pace.firstPause * (1 << std::min(failures, mostDoublings));
    const Milliseconds asked(end ? 0 : end.error().retryAfterMilliseconds);
    return std::max(std::min(grown, pace.longestPause), asked);
}

} // namespace

Followers::Followers(const EngineParts &parts, const FollowPace &pace, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Followers::tell);
}

Followers::~Followers()
{
    for (const auto &[accountId, follower] : m_followers)
        follower.lane->requestStop(); // of all, before the first is waited for
}

void Followers::follow(const QList<ReachedProject> &projects)
{
    const std::map<QString, Subject> wanted = subjectsOf(projects);
    for (auto known = m_followers.begin(); known != m_followers.end();) {
        const auto same = wanted.find(known->first);
        if (same != wanted.end() && same->second == known->second.subject) {
            ++known;
            continue;
        }
        end(std::move(known->second));
        known = m_followers.erase(known);
    }
    for (const auto &[accountId, subject] : wanted) {
        if (!m_followers.contains(accountId))
            begin(subject);
    }
}

std::map<QString, Followers::Subject> Followers::subjectsOf(const QList<ReachedProject> &projects) const
{
    std::map<QString, Subject> subjects;
    for (const ReachedProject &project : projects) {
        if (!canFollow(m_parts, project))
            continue;
        Subject &subject = subjects[project.entry.accountId];
        subject.account = **project.account;
        subject.entries.append(project.entry);
    }
    return subjects;
}

void Followers::begin(const Subject &subject)
{
    const int number = ++m_lastNumber;
    Follower follower{.subject = subject, .number = number, .lane = std::make_unique<Lanes>(u"follower"_s, 1)};
    follower.lane->post([this, subject, number](const std::stop_token &stop) {
        followOn(subject, stop);
        QMetaObject::invokeMethod(
            this, [this, number] { m_ending.erase(number); }, Qt::QueuedConnection);
    });
    m_followers.emplace(subject.account.id, std::move(follower));
}

/// Without waiting: a connection takes its time to end.
void Followers::end(Follower follower)
{
    follower.lane->requestStop();
    m_ending.emplace(follower.number, std::move(follower));
}

void Followers::followOn(const Subject &subject, const std::stop_token &stop)
{
    const Platform *platform = m_parts.platform(subject.entries.first().platform);
    const auto changed = [this](const QString &projectId) {
        QMetaObject::invokeMethod(
            this, [this, projectId] { heard(projectId); }, Qt::QueuedConnection);
    };
    int failures = 0;
    while (!stop.stop_requested()) {
        AccountAccess access(subject.account, m_parts.vault);
        QuietSession session(*m_parts.clock, stop, &access);
        Context context = session.context();
        const Stopwatch time(*m_parts.clock);
        const Result<void> end = platform->follow(subject.entries, changed, context);
        if (time.elapsed() > m_pace.longestPause)
            failures = 0; // it went well for long
        if (!m_parts.clock->wait(pauseAfter(failures, end, m_pace), stop))
            return;
        ++failures;
    }
}

void Followers::heard(const QString &projectId)
{
    if (m_dueAt.contains(projectId))
        return;
    const std::chrono::nanoseconds now = m_parts.clock->monotonic();
    const auto last = m_toldAt.constFind(projectId);
    const std::chrono::nanoseconds gathered = now + m_pace.gather;
    m_dueAt.insert(projectId, last == m_toldAt.cend() ? gathered : std::max(gathered, *last + m_pace.apart));
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > m_pace.gather)
        m_timer.start(m_pace.gather);
}

void Followers::tell()
{
    const std::chrono::nanoseconds now = m_parts.clock->monotonic();
    m_toldAt.removeIf([&](const auto told) { return *told + m_pace.apart <= now; });
    QSet<QString> due;
    std::chrono::nanoseconds next = std::chrono::nanoseconds::max();
    for (auto waiting = m_dueAt.cbegin(); waiting != m_dueAt.cend(); ++waiting) {
        if (*waiting <= now)
            due.insert(waiting.key());
        else
            next = std::min(next, *waiting);
    }
    for (const QString &projectId : std::as_const(due)) {
        m_dueAt.remove(projectId);
        m_toldAt.insert(projectId, now);
    }
    if (!m_dueAt.isEmpty())
        m_timer.start(std::chrono::ceil<Milliseconds>(next - now));
    if (!due.isEmpty())
        Q_EMIT changed(due);
}

} // namespace Switchback
