// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/plan.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace Switchback {

class LossModel;
class WizardMessage;

/// What came in after the backup and would be left behind by going back to it: a small table, or a sentence when it is
/// nothing or cannot be told.
class LossView : public QWidget {
    Q_OBJECT

public:
    explicit LossView(QWidget *parent = nullptr);

    /// \a unknown: why it cannot be told; empty when it can.
    void setLosses(const QList<Loss> &losses, const Text &unknown);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fitTable();

    LossModel *m_model;
    QLabel *m_title;
    QLabel *m_hint;
    QTableView *m_table;
    WizardMessage *m_sentence;
    Text m_unknown;
};

} // namespace Switchback
