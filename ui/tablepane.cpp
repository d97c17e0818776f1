// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tablepane.h"

#include "models/csv.h"
#include "models/tablefilter.h"
#include "models/tablemodel.h"
#include "ui/progressdelegate.h"
#include "ui/rowdelegate.h"
#include "ui/tableheader.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QShortcut>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// No column is fitted wider than this many average characters; the rest is elided.
constexpr int widestCharacters = 46;
/// No column comes back narrower than this.
constexpr int narrowest = 48;
} // namespace

TablePane::TablePane(const QString &name, TableModel *model, QWidget *parent, TableFilter *filter)
    : QWidget(parent)
    , m_name(name)
    , m_model(model)
    , m_filter(filter ? filter : new TableFilter)
    , m_view(new QTableView(this))
    , m_empty(new QLabel(m_view->viewport()))
{
    setObjectName(QString(name + u"Pane"));
    m_filter->setParent(this);
    m_filter->setSourceModel(model);
    buildView();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, &TablePane::updateEmptyText);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &TablePane::updateEmptyText);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &TablePane::updateEmptyText);
    updateEmptyText();
}

void TablePane::buildView()
{
    m_view->setObjectName(QString(m_name + u"Table"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->viewport()->installEventFilter(this);
    setRowHeight();

    auto *header = new TableHeader(m_view);
    header->setObjectName(QString(m_name + u"Header"));
    m_view->setHorizontalHeader(header);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(100);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    // The model's own order, until somebody asks for another; a third click gives it back.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);

    m_empty->setObjectName(QString(m_name + u"Empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *copy = new QShortcut(QKeySequence::Copy, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &TablePane::copyText);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(m_filter->mapToSource(index)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT currentChanged(m_filter->mapToSource(index)); });
    connect(m_view, &QTableView::customContextMenuRequested, this, &TablePane::showRowMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TablePane::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &TablePane::headerChanged);
    connect(header, &QHeaderView::sectionResized, this, &TablePane::headerChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TablePane::headerChanged);
}

void TablePane::setTexts(const QString &title, const QString &emptyText)
{
    m_view->setAccessibleName(title);
    m_view->horizontalHeader()->setAccessibleName(tr("Columns of %1").arg(title));
    m_emptyText = emptyText;
    updateEmptyText();
}

void TablePane::setInitiallyHidden(const QList<int> &columns)
{
    for (const int column : columns)
        m_view->setColumnHidden(column, true);
    searchShownColumns();
}

void TablePane::setContextColumn(int column, bool shown)
{
    m_contextColumn = column;
    m_contextShown = shown;
    m_view->setColumnHidden(column, !shown);
    searchShownColumns();
}

void TablePane::setProgressColumn(int column, int characters)
{
    m_progressCharacters = characters;
    m_progressColumn = column;
    m_view->setItemDelegateForColumn(column, new ProgressDelegate(m_view));
}

void TablePane::setExpectedTexts(int column, const QStringList &texts)
{
    m_expectedTexts.insert(column, texts);
}

void TablePane::setStretchedColumn(int column)
{
    m_stretchedColumn = column;
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QModelIndex TablePane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    // A row that the filter took away stays nobody's current row.
    return index.isValid() && m_view->selectionModel()->isRowSelected(index.row()) ? m_filter->mapToSource(index)
                                                                                   : QModelIndex();
}

void TablePane::setCurrent(const QModelIndex &source)
{
    const QModelIndex index = m_filter->mapFromSource(source);
    if (!index.isValid()) {
        m_view->selectionModel()->clear();
        return;
    }
    if (m_view->currentIndex().row() == index.row() && m_view->selectionModel()->isRowSelected(index.row()))
        return;
    int column = 0;
    while (column < m_filter->columnCount() - 1 && m_view->isColumnHidden(column))
        ++column;
    m_view->setCurrentIndex(index.siblingAtColumn(column));
    m_view->scrollTo(m_view->currentIndex());
}

QByteArray TablePane::headerState() const
{
    return m_fitted ? m_view->horizontalHeader()->saveState() : QByteArray();
}

void TablePane::restoreHeader(const QByteArray &state)
{
    if (state.isEmpty() || !m_view->horizontalHeader()->restoreState(state))
        return;
    m_fitted = true;
    if (m_contextColumn >= 0)
        m_view->setColumnHidden(m_contextColumn, !m_contextShown);
    searchShownColumns();
}

void TablePane::fillColumnMenu(QMenu *menu)
{
    const QList<int> shown = shownColumns();
    const QHeaderView *header = m_view->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (column == m_contextColumn && !m_contextShown)
            continue;
        QAction *entry = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        entry->setCheckable(true);
        entry->setChecked(shown.contains(column));
        // A table without columns could not be brought back by its header.
        entry->setEnabled(shown.size() > 1 || !shown.contains(column));
        connect(entry, &QAction::toggled, this, [this, column](bool on) { setColumnShown(column, on); });
    }
}

void TablePane::setColumnShown(int column, bool shown)
{
    m_view->setColumnHidden(column, !shown);
    if (shown && m_view->columnWidth(column) < narrowest)
        m_view->resizeColumnToContents(column);
    searchShownColumns();
    Q_EMIT headerChanged();
}

void TablePane::searchShownColumns()
{
    m_filter->setSearchedColumns(shownColumns());
}

QString TablePane::selectionAsText() const
{
    return tabText(*m_filter, chosenRows(), shownColumns());
}

QString TablePane::selectionAsCsv() const
{
    return csvText(*m_filter, chosenRows(), shownColumns());
}

void TablePane::copyText() const
{
    QGuiApplication::clipboard()->setText(selectionAsText());
}

void TablePane::copyCsv() const
{
    QGuiApplication::clipboard()->setText(selectionAsCsv());
}

void TablePane::setFilterText(const QString &text)
{
    m_filter->setText(text);
    updateEmptyText();
}

void TablePane::setProjectId(const QString &projectId)
{
    m_filter->setProjectId(projectId);
    updateEmptyText();
}

QList<int> TablePane::shownColumns() const
{
    QList<int> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (int place = 0; place < header->count(); ++place)
        if (!header->isSectionHidden(header->logicalIndex(place)))
            columns.append(header->logicalIndex(place));
    return columns;
}

QList<int> TablePane::chosenRows() const
{
    QSet<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        rows.insert(index.row());
    QList<int> sorted(rows.cbegin(), rows.cend());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void TablePane::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_view->indexAt(position);
    if (index.isValid()) {
        Q_EMIT rowMenuRequested(m_filter->mapToSource(index), menu);
        if (!menu->isEmpty())
            menu->addSeparator();
    }
    menu->addAction(tr("Copy"), this, &TablePane::copyText)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy as CSV"), this, &TablePane::copyCsv);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void TablePane::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(m_view->horizontalHeader()->mapToGlobal(position));
}

void TablePane::fitColumnsOnce()
{
    if (m_fitted || m_filter->rowCount() == 0)
        return;
    m_fitted = true;
    m_view->resizeColumnsToContents();
    const int character = m_view->fontMetrics().averageCharWidth();
    const QList<int> columns = shownColumns();
    for (const int column : columns) {
        // What runs says something else every moment: its width is not measured.
        m_view->setColumnWidth(column, column == m_progressColumn
                                           ? character * m_progressCharacters
                                           : std::min(m_view->columnWidth(column), character * widestCharacters));
    }
    for (auto it = m_expectedTexts.cbegin(); it != m_expectedTexts.cend(); ++it) {
        int widest = m_view->columnWidth(it.key());
        for (const QString &text : it.value())
            widest = std::max(widest, m_view->fontMetrics().horizontalAdvance(text)
                                          + RowDelegate::widthBeside(m_view->fontMetrics()));
        m_view->setColumnWidth(it.key(), widest);
    }
    // It was fitted like the others, and takes the room again that is left only when it is told.
    if (m_stretchedColumn >= 0)
        m_view->horizontalHeader()->setSectionResizeMode(m_stretchedColumn, QHeaderView::Stretch);
}

void TablePane::updateEmptyText()
{
    const bool empty = m_filter->rowCount() == 0;
    m_empty->setVisible(empty);
    if (!empty) {
        // Once the first rows are all there: they arrive one project at a time.
        if (!m_fitted)
            QTimer::singleShot(0, this, &TablePane::fitColumnsOnce);
        return;
    }
    if (!m_filter->text().isEmpty())
        m_empty->setText(tr("Nothing here matches “%1”.").arg(m_filter->text()));
    else if (m_model->rowCount() > 0 && m_filter->projectId().isEmpty())
        m_empty->setText(tr("Nothing here matches the filter."));
    else
        m_empty->setText(m_emptyText);
    m_view->setAccessibleDescription(m_empty->text());
    placeEmptyText();
}

void TablePane::placeEmptyText()
{
    m_empty->setGeometry(m_view->viewport()->rect().marginsRemoved({24, 12, 24, 12}));
}

void TablePane::setRowHeight()
{
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 11);
}

bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        placeEmptyText();
    return QWidget::eventFilter(watched, event);
}

void TablePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setRowHeight();
    else if (event->type() == QEvent::LanguageChange)
        updateEmptyText();
}

} // namespace Switchback
