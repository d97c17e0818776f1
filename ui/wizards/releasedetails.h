// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/project.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace Switchback {

class WizardMessage;

/// What there is to know of one release: dates, support, where it runs, its notes and the link to them.
class ReleaseDetails : public QFrame {
    Q_OBJECT

public:
    explicit ReleaseDetails(QWidget *parent = nullptr);

    /// \a refusal: why it cannot be installed, with the way out on a second line; empty when it can. \a today: the day by
    /// which its end of life is judged.
    void setRelease(const Release &release, const QStringList &runsOn, const QString &refusal, QDate today);
    void clear();
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    Release m_release;
    QStringList m_runsOn;
    QDate m_today;
    QLabel *m_heading = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_running = nullptr;
    QLabel *m_link = nullptr;
    WizardMessage *m_refusal = nullptr;
    WizardMessage *m_ended = nullptr;
    QPlainTextEdit *m_notes = nullptr;
};

} // namespace Switchback
