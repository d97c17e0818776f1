// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"
#include "app/engine/lanes.h"
#include "models/cockpit.h"

namespace Switchback {

/// Keeps the keys of environments for bad times. Each question gets one answer, by the signals of Cockpit that are called
/// alike. Lives in the GUI thread; works on a lane of its own.
class KeyDesk final : public QObject {
    Q_OBJECT

public:
    /// \a parts is not owned and outlives the desk.
    explicit KeyDesk(const EngineParts &parts, QObject *parent = nullptr);
    ~KeyDesk() override;

    /// As Cockpit::saveKeys().
    void save(Cockpit::Ticket ticket, const EnvironmentRef &environment, const QString &file,
              const std::shared_ptr<const Secret> &passphrase);

Q_SIGNALS:
    void saved(Switchback::Cockpit::Ticket ticket, const QStringList &names);
    void failed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

private:
    [[nodiscard]] Result<QStringList> keep(const EnvironmentRef &environment, const QString &file,
                                           const Secret &passphrase, const std::stop_token &stop) const;

    const EngineParts &m_parts;
    Lanes m_lane; // last: its thread ends before anything it uses
};

} // namespace Switchback
