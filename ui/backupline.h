// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/backup.h"

#include <QWidget>

class QGridLayout;
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
    /// In full, whatever there is room for.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QPushButton *extendButton() const { return m_extend; }

Q_SIGNALS:
    void extendRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Beside where there is room for it.
    enum class Link { Nowhere, Beside, Below };

    void fit();
    void placeLink(Link place);

    QString m_text;
    QString m_shortText; ///< without the words that the icon says, too: the time left is never cut off
    FactRow *m_fact;
    QPushButton *m_extend;
    QGridLayout *m_grid;
    Link m_place = Link::Nowhere;
};

} // namespace Switchback
