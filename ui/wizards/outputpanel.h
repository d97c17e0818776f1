// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QWidget>

class QToolButton;

namespace Switchback {

class OutputModel;
class OutputView;

/// The last lines an operation printed; all of them on request.
class OutputPanel : public QWidget {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the panel.
    explicit OutputPanel(Cockpit *cockpit, QWidget *parent = nullptr);

    /// Loads what was printed so far and follows from there.
    void watch(const QString &activityId);
    void retranslate();

private:
    /// Hides the lines while there are none, and gives them their height.
    void fit();

    Cockpit *m_cockpit;
    QString m_activityId;
    Cockpit::Ticket m_ticket = 0;
    OutputModel *m_model = nullptr;
    QToolButton *m_toggle = nullptr;
    OutputView *m_view = nullptr;
    bool m_expanded = false;
};

} // namespace Switchback
