// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/outputview.h"

#include "models/outputmodel.h"
#include "ui/outputdelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

OutputView::OutputView(OutputModel *model, QWidget *parent)
    : QListView(parent)
    , m_output(model)
{
    setObjectName(u"outputView"_s);
    setModel(model);
    setItemDelegate(new OutputDelegate(this));
    setFrameShape(QFrame::NoFrame);
    // One height for all: a list that measures each line stands still for seconds on a long log.
    setUniformItemSizes(true);
    setWordWrap(false);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideNone);
    setMonospaced();

    auto *copy = new QShortcut(QKeySequence::Copy, this, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &OutputView::copyText);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_following = isAtEnd(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_following)
            scrollToBottom();
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = isAtEnd(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_following)
            scrollToBottom();
    });
}

bool OutputView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

QString OutputView::selectionAsText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return m_output->plainText();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : std::as_const(rows))
        text += row.data().toString() + u'\n';
    return text;
}

void OutputView::copyText() const
{
    QGuiApplication::clipboard()->setText(selectionAsText());
}

void OutputView::setMonospaced()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QGuiApplication::font().pointSizeF() * 0.92);
    if (fixed != font())
        setFont(fixed);
}

void OutputView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_output->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(QGuiApplication::font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No output"));
}

void OutputView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setMonospaced();
}

void OutputView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &OutputView::copyText)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Select all"), this, &OutputView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu->popup(event->globalPos());
}

} // namespace Switchback
