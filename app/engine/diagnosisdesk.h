// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

namespace Switchback {

/// Has platforms look at environments for what is wrong. Each question gets one answer, by the signals of Cockpit that are
/// called alike, and none after it. Lives in the GUI thread; works on lanes of its own.
class DiagnosisDesk final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the desk.
    explicit DiagnosisDesk(const EngineParts &parts, QObject *parent = nullptr);
    ~DiagnosisDesk() override;

    /// As Cockpit::diagnose().
    void diagnose(Cockpit::Ticket ticket, const EnvironmentRef &environment, const QString &about,
                  const QString &activityId = {});
    /// As Cockpit::cancelDiagnosis().
    void cancel(Cockpit::Ticket ticket);

Q_SIGNALS:
    void progressed(Switchback::Cockpit::Ticket ticket, const Switchback::Text &sentence);
    void diagnosed(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Finding> &findings);
    void failed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

private:
    [[nodiscard]] Result<QList<Finding>> look(Cockpit::Ticket ticket, const EnvironmentRef &environment,
                                              const QString &about, const QString &activityId,
                                              const std::stop_token &stop);
    [[nodiscard]] Result<QList<Finding>> advised(Result<QList<Finding>> found, const EnvironmentRef &environment,
                                                 const QString &platform, const QString &about,
                                                 const QString &activityId, const std::stop_token &stop) const;
    void answer(Cockpit::Ticket ticket, const Result<QList<Finding>> &findings);

    const EngineParts &m_parts;
    QHash<Cockpit::Ticket, std::stop_source> m_waiting; ///< those that have no answer yet
    Lanes m_lanes;                                      // last: their threads end before anything they use
};

} // namespace Switchback
