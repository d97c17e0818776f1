// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QWidget>

class QPushButton;

namespace Switchback {

class WizardMessage;

/// What an interrupted operation was at, what the site says about that, and the two ways on: one click each, as the
/// plan was confirmed when the operation began. Hidden for any other activity. Does not own the cockpit, which must
/// outlive it. GUI thread.
class RecoveryPane : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryPane(Cockpit *cockpit, QWidget *parent = nullptr);

    /// Call it again when the activity or the language changes.
    void setActivity(const Activity &activity);

private:
    void ask(Recovery way);
    void answer(Cockpit::Ticket ticket, const std::optional<Problem> &problem);
    void offer(const Activity &activity);
    [[nodiscard]] QPushButton *makeButton(const QString &name, Recovery way);

    Cockpit *m_cockpit;
    WizardMessage *m_message;
    WizardMessage *m_failure;
    QPushButton *m_resume;
    QPushButton *m_rollBack;
    Activity m_activity;
    Cockpit::Ticket m_ticket = 0;
    /// Why the last request for it was refused.
    std::optional<Problem> m_problem;
};

} // namespace Switchback
