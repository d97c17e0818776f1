// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Switchback {

/// A line for a secret: dots, and an eye that shows it only while it is held down. What was typed is overwritten when
/// the widget goes; it is handed out as a Secret and in no other way.
class SecretEdit : public QWidget {
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    [[nodiscard]] bool isEmpty() const;
    /// A copy of what stands here.
    [[nodiscard]] Secret secret() const;
    /// Empties it and overwrites what stood there.
    void wipeText();

    /// Shown while nothing is typed.
    void setPlaceholder(const QString &text);
    /// How the line is called, for people who cannot see it.
    void setSpoken(const QString &name, const QString &description);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLineEdit *m_line;
    QToolButton *m_eye;
    QString m_name;
};

} // namespace Switchback
