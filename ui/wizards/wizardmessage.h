// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Switchback {

/// A sentence within the page, with an icon of its weight: information, warning or error. Hidden while it has
/// nothing to say. Buttons that answer it can be put at its end.
class WizardMessage : public QFrame {
    Q_OBJECT

public:
    enum class Weight { Information, Success, Warning, Error };

    explicit WizardMessage(QWidget *parent = nullptr);

    /// Shows \a sentence (plain text, its web addresses can be opened) and, below it, \a remedy; an empty sentence hides
    /// the bar.
    void say(Weight weight, const QString &sentence, const QString &remedy = {});
    void clear();
    /// Takes ownership; the button stays at the end of the bar for all its messages.
    void addButton(QWidget *button);
    /// Takes ownership; for several buttons, which stand below the text and leave it its width.
    void addRow(QWidget *row);

    [[nodiscard]] Weight weight() const { return m_weight; }
    /// What the bar says, as one text.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    [[nodiscard]] int iconSide() const;
    void paintIcon(QPainter &painter) const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] QColor accent() const;

    Weight m_weight = Weight::Information;
    QString m_text;
    QHBoxLayout *m_row = nullptr;
    QVBoxLayout *m_texts = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_remedy = nullptr;
};

} // namespace Switchback
