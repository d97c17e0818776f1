// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;

namespace Switchback {

class ElidedLabel;

/// An icon with one line beside it, and where something needs to be said at length a sentence below; on an accented
/// ground when it must not be overlooked.
class FactRow : public QWidget {
    Q_OBJECT

public:
    enum class Accent { None, Muted, Warning, Error };

    FactRow(const QString &name, QWidget *parent = nullptr);

    /// \a iconName as in themedIcon(). An empty \a text hides the row.
    void setFact(const QString &iconName, const QString &text, const QString &sentence = {},
                 Accent accent = Accent::None);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Accent accent() const { return m_accent; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QColor ink() const;

    QLabel *m_icon;
    ElidedLabel *m_text;
    QLabel *m_sentence;
    QString m_iconName;
    Accent m_accent = Accent::None;
};

} // namespace Switchback
