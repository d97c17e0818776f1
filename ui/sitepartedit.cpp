// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sitepartedit.h"

#include "ui/tableheader.h"

#include <QEvent>
#include <QTableWidget>

namespace Switchback {

namespace {
constexpr int leastRows = 5;
constexpr int rowMargin = 14;
} // namespace

void SitePartEdit::dress(QTableWidget *table)
{
    auto *header = new TableHeader(table);
    table->setHorizontalHeader(header);
    header->setSectionsClickable(false);
    header->setSectionsMovable(false);
    // Cells and not rows: it has to be seen which one a key would write into.
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                           | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    const int row = table->fontMetrics().height() + rowMargin;
    table->verticalHeader()->setDefaultSectionSize(row);
    table->setMinimumHeight(row * leastRows);
}

void SitePartEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Switchback
