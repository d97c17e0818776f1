// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/remedydesk.h"

#include "app/engine/advice.h"

using namespace Qt::StringLiterals;

namespace Switchback {

RemedyDesk::RemedyDesk(const EngineParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_lane(u"remedies"_s, 1)
{
}

RemedyDesk::~RemedyDesk() = default;

void RemedyDesk::explain(Cockpit::Ticket ticket, const Symptom &symptom)
{
    m_lane.post([this, ticket, symptom](const std::stop_token &stop) {
        const QList<Finding> findings = Advice(m_parts, stop).on(symptom);
        QMetaObject::invokeMethod(
            this, [this, ticket, findings] { Q_EMIT explained(ticket, findings); }, Qt::QueuedConnection);
    });
}

void RemedyDesk::load(Cockpit::Ticket ticket)
{
    m_lane.post([this, ticket](const std::stop_token &) {
        const QList<Remedy> remedies = m_parts.remedies ? m_parts.remedies->all() : QList<Remedy>();
        const QList<RemedyFault> faults = m_parts.remedies ? m_parts.remedies->faults() : QList<RemedyFault>();
        QMetaObject::invokeMethod(
            this, [this, ticket, remedies, faults] { Q_EMIT loaded(ticket, remedies, faults); }, Qt::QueuedConnection);
    });
}

void RemedyDesk::acknowledge(Cockpit::Ticket ticket, const EnvironmentRef &environment, const Finding &finding,
                             const QString &note)
{
    Finding changed = finding;
    changed.acknowledged.reset();
    if (!note.trimmed().isEmpty())
        changed.acknowledged = Acknowledgement{.who = m_parts.who, .at = m_parts.clock->now(), .note = note.trimmed()};
    m_lane.post([this, ticket, environment, changed](const std::stop_token &) {
        const Result<void> kept =
            m_parts.acknowledgements ? m_parts.acknowledgements->keep(environment, changed) : Result<void>();
        QMetaObject::invokeMethod(
            this,
            [this, ticket, changed, kept] {
                if (kept)
                    Q_EMIT acknowledged(ticket, changed);
                else
                    Q_EMIT acknowledgementFailed(ticket, kept.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace Switchback
