// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/choicemodel.h"

#include <QListView>

namespace Switchback {

/// A list of cards to choose exactly one from, by mouse or keyboard. Chooses the first usable one by itself, so that
/// there is something to go on with; isTouched() tells whether the person chose.
class ChoiceList : public QListView {
    Q_OBJECT

public:
    explicit ChoiceList(QWidget *parent = nullptr);

    /// Keeps the chosen one where it is still there and usable. When it is not, nothing is chosen: the list never
    /// goes over to another one behind the person's back.
    void setChoices(const QList<Choice> &choices);
    /// Forgets what was chosen, before choices of another kind come.
    void startOver();
    /// Chooses \a id for the person. When that cannot be chosen none is, rather than another.
    void choose(const QString &id);
    /// The id of the chosen one; empty when there is none.
    [[nodiscard]] const QString &chosen() const { return m_chosen; }
    /// True once the person chose another than the one chosen for them.
    [[nodiscard]] bool isTouched() const { return m_touched; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Also when it is chosen by choose() or setChoices().
    void chosenChanged(const QString &id);
    /// A double click on one that can be chosen.
    void confirmed();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void select(const QModelIndex &index);
    void take(const QModelIndex &index);

    ChoiceModel *m_model = nullptr;
    QString m_chosen;
    bool m_touched = false;
    bool m_mayChoose = true;
    bool m_choosing = false;
};

} // namespace Switchback
