// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/finding.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Switchback {

class LinkButton;

/// All that is known of one finding: what it means, what to do step by step, whose side it is on, who says so, and what logs
/// say, to be copied; with a button for each thing that can be done about it. Text that has no room scrolls.
class FindingDetails : public QWidget {
    Q_OBJECT

public:
    explicit FindingDetails(QWidget *parent = nullptr);

    void setFinding(const Finding &finding);
    /// Whether it is of an environment, so that somebody can acknowledge it there, and operations can be prepared.
    void setOfEnvironment(bool isOfEnvironment);

Q_SIGNALS:
    /// An action that others have to do: RemedyActionKind::Diagnose, Prepare or ShowActivity.
    void actionRequested(const Switchback::RemedyAction &action);
    void acknowledgeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void setMonospaced();
    void copyText() const;
    void fillActions();
    void act(const RemedyAction &action);

    Finding m_finding;
    QLabel *m_sentence;
    QLabel *m_explanation;
    QLabel *m_remedy;
    QLabel *m_steps;
    QLabel *m_reason;
    QLabel *m_acknowledged;
    QLabel *m_owner;
    QPlainTextEdit *m_lines;
    LinkButton *m_page;
    QWidget *m_actionRow;
    QHBoxLayout *m_actions; ///< the row's
    QPushButton *m_acknowledge;
    QPushButton *m_copy;
    bool m_isOfEnvironment = false;
};

} // namespace Switchback
