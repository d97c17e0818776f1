// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// The part of the cockpit that says what is wrong and what to do about it.

#include "app/engine/enginecockpit.h"

namespace Switchback {

void EngineCockpit::connectAdvice()
{
    connect(&m_diagnoses, &DiagnosisDesk::progressed, this, &Cockpit::diagnosisProgress);
    connect(&m_diagnoses, &DiagnosisDesk::diagnosed, this, &Cockpit::diagnosed);
    connect(&m_diagnoses, &DiagnosisDesk::failed, this, &Cockpit::diagnosisFailed);
    connect(&m_remedies, &RemedyDesk::explained, this, &Cockpit::explained);
    connect(&m_remedies, &RemedyDesk::loaded, this, &Cockpit::remediesLoaded);
    connect(&m_remedies, &RemedyDesk::acknowledged, this, &Cockpit::findingAcknowledged);
    connect(&m_remedies, &RemedyDesk::acknowledgementFailed, this, &Cockpit::acknowledgementFailed);
    connect(&m_remedies, &RemedyDesk::reportSaved, this, &Cockpit::reportSaved);
    connect(&m_remedies, &RemedyDesk::reportCleaned, this, &Cockpit::reportCleaned);
    connect(&m_remedies, &RemedyDesk::reportFailed, this, &Cockpit::reportFailed);
}

Cockpit::Ticket EngineCockpit::diagnose(const EnvironmentRef &environment, const QString &about,
                                        const QString &activityId)
{
    m_diagnoses.diagnose(++m_lastTicket, environment, about, activityId);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::explain(const Symptom &symptom)
{
    m_remedies.explain(++m_lastTicket, symptom);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::loadRemedies()
{
    m_remedies.load(++m_lastTicket);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::acknowledge(const EnvironmentRef &environment, const Finding &finding,
                                           const QString &note)
{
    m_remedies.acknowledge(++m_lastTicket, environment, finding, note);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::saveReport(const QString &file, const QString &text)
{
    m_remedies.saveReport(++m_lastTicket, file, text);
    return m_lastTicket;
}

Cockpit::Ticket EngineCockpit::cleanReport(const QString &text)
{
    m_remedies.cleanReport(++m_lastTicket, text);
    return m_lastTicket;
}

} // namespace Switchback
