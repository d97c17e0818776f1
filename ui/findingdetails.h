// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/finding.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Switchback {

class LinkButton;

/// All that is known of one finding: what it means, what to do, whose side it is on, and what logs say, to be copied. Text
/// that has no room scrolls.
class FindingDetails : public QWidget {
    Q_OBJECT

public:
    explicit FindingDetails(QWidget *parent = nullptr);

    void setFinding(const Finding &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void setMonospaced();
    void copyText() const;

    Finding m_finding;
    QLabel *m_sentence;
    QLabel *m_explanation;
    QLabel *m_remedy;
    QLabel *m_owner;
    QPlainTextEdit *m_lines;
    LinkButton *m_page;
    QPushButton *m_copy;
};

} // namespace Switchback
