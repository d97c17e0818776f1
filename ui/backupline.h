// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/backup.h"

#include <QWidget>

class QPushButton;

namespace Switchback {

class FactRow;

/// What there is to go back to and for how long, with a link beside it that extends the time. Hidden while there is
/// nothing.
class BackupLine : public QWidget {
    Q_OBJECT

public:
    explicit BackupLine(QWidget *parent = nullptr);

    /// \a backup is null when there is none; \a now is UTC. The link is there only when it can be pressed: it takes room
    /// from the countdown.
    void setBackup(const Backup *backup, bool extendable, const QDateTime &now);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *extendButton() const { return m_extend; }

Q_SIGNALS:
    void extendRequested();

private:
    FactRow *m_fact;
    QPushButton *m_extend;
};

} // namespace Switchback
