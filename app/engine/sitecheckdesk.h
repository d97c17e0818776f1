// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

namespace Switchback {

/// Has the pages of environments looked at. Each question gets one answer, by the signals of Cockpit that are called alike,
/// and none after it. Lives in the GUI thread; works on lanes of its own.
class SiteCheckDesk final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the desk.
    explicit SiteCheckDesk(const EngineParts &parts, QObject *parent = nullptr);
    ~SiteCheckDesk() override;

    /// As Cockpit::verify(). A site that belongs to no project can be looked at, too: then \a environment has no projectId,
    /// and its environmentId is the address.
    void verify(Cockpit::Ticket ticket, const EnvironmentRef &environment, PagePictures pictures);
    /// As Cockpit::cancelVerification().
    void cancel(Cockpit::Ticket ticket);

Q_SIGNALS:
    void progressed(Switchback::Cockpit::Ticket ticket, const Switchback::Text &sentence, qint64 done, qint64 total);
    void verified(Switchback::Cockpit::Ticket ticket, const Switchback::SiteCheck &check);
    void failed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

private:
    /// What is looked at, and how.
    struct Question {
        EnvironmentRef environment;
        PagePictures pictures = PagePictures::Off;
    };

    [[nodiscard]] Result<SiteCheck> look(Cockpit::Ticket ticket, const Question &question, const std::stop_token &stop);
    [[nodiscard]] Result<SiteCheck> lookAtAddress(const Question &question, Context &context) const;
    [[nodiscard]] Result<SiteCheck> lookAtEnvironment(const Question &question, const ProjectEntry &entry,
                                                      const Platform &platform, Context &context) const;
    void tell(Cockpit::Ticket ticket, const Text &sentence, qint64 done, qint64 total);
    void answer(Cockpit::Ticket ticket, const Result<SiteCheck> &check);

    const EngineParts &m_parts;
    QHash<Cockpit::Ticket, std::stop_source> m_waiting; ///< those that have no answer yet
    Lanes m_lanes;                                      // last: their threads end before anything they use
};

} // namespace Switchback
