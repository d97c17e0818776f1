// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Switchback {

/// Asks to type a name before something that cannot be taken back. Hidden while there is none to be typed.
class NameConfirmation : public QWidget {
    Q_OBJECT

public:
    explicit NameConfirmation(QWidget *parent = nullptr);

    /// Empty: nothing is asked for. What was typed for another name goes.
    void setName(const QString &name);
    /// True when the name was typed, letter for letter, or none is asked for.
    [[nodiscard]] bool isGiven() const;
    [[nodiscard]] bool isTouched() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QLabel *m_label;
    QLineEdit *m_edit;
};

} // namespace Switchback
