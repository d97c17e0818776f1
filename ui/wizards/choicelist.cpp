// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/choicelist.h"

#include "ui/wizards/choicedelegate.h"

#include <QMouseEvent>
#include <QScopedValueRollback>

namespace Switchback {

ChoiceList::ChoiceList(QWidget *parent)
    : QListView(parent)
    , m_model(new ChoiceModel(this))
{
    setModel(m_model);
    setItemDelegate(new ChoiceDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The cards lie on the window itself.
    viewport()->setAutoFillBackground(false);
    // Not by the current index: the view makes the first one current by itself when it gets the focus.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { take(selectionModel()->selectedIndexes().value(0)); });
}

void ChoiceList::setChoices(const QList<Choice> &choices)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_model->setChoices(choices);
    const QModelIndex kept = m_model->indexOf(m_chosen);
    if (!m_model->usableId(kept).isEmpty()) {
        select(kept);
    } else {
        m_mayChoose = m_mayChoose && m_chosen.isEmpty();
        select(m_mayChoose ? m_model->firstUsable() : QModelIndex());
    }
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void ChoiceList::startOver()
{
    m_chosen.clear();
    m_mayChoose = true;
}

void ChoiceList::choose(const QString &id)
{
    const QScopedValueRollback choosing(m_choosing, true);
    const QModelIndex index = m_model->indexOf(id);
    m_mayChoose = !m_model->usableId(index).isEmpty();
    select(m_mayChoose ? index : QModelIndex());
}

void ChoiceList::select(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    take(index);
}

void ChoiceList::take(const QModelIndex &index)
{
    const QString id = m_model->usableId(index);
    if (id == m_chosen)
        return;
    m_chosen = id;
    if (!m_choosing)
        m_touched = true;
    Q_EMIT chosenChanged(id);
}

QSize ChoiceList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {QListView::sizeHint().width(), height};
}

void ChoiceList::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && !m_model->usableId(indexAt(event->position().toPoint())).isEmpty())
        Q_EMIT confirmed();
}

void ChoiceList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // A wrapped reason needs another height at another width.
    scheduleDelayedItemsLayout();
    updateGeometry();
}

} // namespace Switchback
