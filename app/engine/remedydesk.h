// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

namespace Switchback {

/// Says what is known of failures, keeps what people acknowledge, and writes their reports. Each question gets one answer, by the signals of
/// Cockpit that are called alike. Lives in the GUI thread; works on a lane of its own.
class RemedyDesk final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the desk.
    explicit RemedyDesk(const EngineParts &parts, QObject *parent = nullptr);
    ~RemedyDesk() override;

    /// As Cockpit::explain().
    void explain(Cockpit::Ticket ticket, const Symptom &symptom);
    /// As Cockpit::loadRemedies().
    void load(Cockpit::Ticket ticket);
    /// As Cockpit::acknowledge().
    void acknowledge(Cockpit::Ticket ticket, const EnvironmentRef &environment, const Finding &finding,
                     const QString &note);
    /// As Cockpit::saveReport().
    void saveReport(Cockpit::Ticket ticket, const QString &file, const QString &text);
    /// As Cockpit::cleanReport().
    void cleanReport(Cockpit::Ticket ticket, const QString &text);

Q_SIGNALS:
    void explained(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Finding> &findings);
    void loaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Remedy> &remedies,
                const QList<Switchback::RemedyFault> &faults);
    void acknowledged(Switchback::Cockpit::Ticket ticket, const Switchback::Finding &finding);
    void acknowledgementFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void reportSaved(Switchback::Cockpit::Ticket ticket, const QString &file);
    void reportFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

    void reportCleaned(Switchback::Cockpit::Ticket ticket, const QString &text);

private:
    [[nodiscard]] QString cleaned(const QString &text) const;

    const EngineParts &m_parts;
    Lanes m_lane; // last: its thread ends before anything it uses
};

} // namespace Switchback
