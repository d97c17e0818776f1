// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/expirer.h"

#include "models/expirywarnings.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int retrySeconds = 5 * 60;
/// A deletion that neither failed nor ended by then is asked for again; the environment's lock keeps it single.
constexpr int patienceSeconds = 60 * 60;

QString keyOf(const QString &projectId, const QString &backupId)
{
    return projectId + QLatin1Char('/') + backupId;
}

} // namespace

Expirer::Expirer(std::shared_ptr<Clock> clock, Begin begin, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_begin(std::move(begin))
{
}

void Expirer::look(const Project &project)
{
    const QDateTime now = m_clock->now();
    const QList<Backup> due = expired(project.backups, now);
    for (const Backup &backup : due) {
        const QString key = keyOf(project.id, backup.id);
        if (const QDateTime notBefore = m_notBefore.value(key); notBefore.isValid() && now < notBefore)
            continue;
        m_notBefore.insert(key, now.addSecs(patienceSeconds));
        OperationRequest request;
        request.kind = OperationKind::DeleteBackup;
        request.environment = backup.environment;
        request.backupId = backup.id;
        request.onlyExpired = true;
        request.reason = u"expired"_s;
        m_asked.insert(m_begin(request), request);
    }
}

void Expirer::startFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (!m_asked.contains(ticket))
        return;
    const OperationRequest request = m_asked.take(ticket);
    retryLater(request);
    // It was extended after the picture that it was asked for on: nothing to tell anybody.
    if (problem.code == u"guard."_s + enumName(GuardId::BackupNotExpired))
        return;
    Q_EMIT noticed(Text(QT_TRANSLATE_NOOP("Text", "An expired backup could not be deleted yet: %1"),
                        {QVariant::fromValue(problem.sentence)}),
                   request.environment.projectId);
}

void Expirer::activityEnded(const Activity &activity)
{
    const OperationRequest &request = activity.request;
    if (request.kind != OperationKind::DeleteBackup || activity.state == OperationState::Succeeded)
        return;
    if (m_notBefore.contains(keyOf(request.environment.projectId, request.backupId)))
        retryLater(request);
}

void Expirer::retryLater(const OperationRequest &request)
{
    m_notBefore.insert(keyOf(request.environment.projectId, request.backupId), m_clock->now().addSecs(retrySeconds));
}

} // namespace Switchback
