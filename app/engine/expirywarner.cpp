// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/expirywarner.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr qint64 retrySeconds = 5 * 60;
} // namespace

Result<QList<Activity>> enterWarnings(Journal &journal, const Project &project, const QDateTime &now, const Lease &self)
{
    QList<ExpiryWarning> given;
    QSet<EnvironmentRef> asked;
    const QList<ExpiryWarning> reached = dueWarnings(project, {}, now);
    for (const ExpiryWarning &warning : reached) {
        if (asked.contains(warning.environment))
            continue;
        asked.insert(warning.environment);
        const auto entries = journal.ofKind(OperationKind::ExpiryWarning, warning.environment);
        if (!entries)
            return Failure(entries.error());
        for (const Activity &entry : *entries)
            given.append(warningOf(entry));
    }
    QList<Activity> written;
    const QList<ExpiryWarning> due = dueWarnings(project, given, now);
    for (const ExpiryWarning &warning : due) {
        Activity entry = entryOf(warning, project, now);
        entry.lease = self;
        // Where two programs come here in the same moment, both write the same entry.
        if (const auto begun = journal.begin(entry); !begun)
            return Failure(begun.error());
        written.append(entry);
    }
    return written;
}

ExpiryWarner::ExpiryWarner(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lane(u"warnings"_s, 1)
{
}

void ExpiryWarner::look(const Project &project)
{
    const QDateTime now = m_parts.clock->now();
    const QList<ExpiryWarning> due = dueWarnings(project, m_given, now);
    if (due.isEmpty())
        return;
    if (const QDateTime failed = m_failedAt.value(project.id); failed.isValid()) {
        const qint64 since = failed.secsTo(now);
        if (since >= 0 && since < retrySeconds) // a clock that was set back says nothing of how long ago it was
            return;
    }
    m_given = remembered(project, m_given, due);
    m_lane.post([this, project, now](const std::stop_token &) {
        const auto entries = m_parts.openJournal().and_then([&](const std::unique_ptr<Journal> &journal) {
            return enterWarnings(*journal, project, now, m_parts.self);
        });
        QMetaObject::invokeMethod(
            this,
            [this, entries, id = project.id] {
                if (!entries)
                    return retryLater(id, entries.error());
                m_failedAt.remove(id);
                if (!entries->isEmpty())
                    Q_EMIT entered(*entries);
                for (const Activity &entry : *entries)
                    tell(entry);
            },
            Qt::QueuedConnection);
    });
}

void ExpiryWarner::hear(const QList<Activity> &activities)
{
    for (const Activity &activity : activities)
        if (activity.request.kind == OperationKind::ExpiryWarning)
            tell(activity);
}

void ExpiryWarner::tell(const Activity &entry)
{
    if (m_told.contains(entry.id))
        return;
    m_told.insert(entry.id);
    Q_EMIT warned(entry);
}

void ExpiryWarner::retryLater(const QString &projectId, const Problem &problem)
{
    m_given.removeIf([&projectId](const ExpiryWarning &warning) { return warning.environment.projectId == projectId; });
    m_failedAt.insert(projectId, m_parts.clock->now());
    Q_EMIT noticed(Text(QT_TRANSLATE_NOOP("Text", "A warning could not be entered into the activity log: %1"),
                        {QVariant::fromValue(problem.sentence)}),
                   projectId);
}

} // namespace Switchback
