// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/clock.h"
#include "models/cockpit.h"

#include <QHash>

#include <functional>
#include <memory>

namespace Switchback {

/// Deletes backups whose time is over, as an operation like any other: with a plan, a journal entry and an outcome.
/// A deletion that was refused (another operation holds the environment) or failed is reported and tried again later.
///
/// Lives in the GUI thread; is told what happens by its owner.
class Expirer final : public QObject {
    Q_OBJECT

public:
    using Begin = std::function<Cockpit::Ticket(const OperationRequest &)>;

    /// \a begin starts an operation and returns the ticket of its answer.
    Expirer(std::shared_ptr<Clock> clock, Begin begin, QObject *parent = nullptr);

    /// Begins the deletions that are due in this fresh snapshot.
    void look(const Project &project);
    void startFailed(Cockpit::Ticket ticket, const Problem &problem);
    void activityEnded(const Activity &activity);

Q_SIGNALS:
    void noticed(const Switchback::Text &sentence, const QString &projectId);

private:
    void retryLater(const OperationRequest &request);

    std::shared_ptr<Clock> m_clock;
    Begin m_begin;
    QHash<Cockpit::Ticket, OperationRequest> m_asked;
    /// When a backup is looked at again, UTC: far away while its deletion is under way. By project and backup.
    QHash<QString, QDateTime> m_notBefore;
};

} // namespace Switchback
