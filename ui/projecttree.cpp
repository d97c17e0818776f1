// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/projecttree.h"

#include "models/itemroles.h"
#include "models/projecttreemodel.h"
#include "ui/treedelegate.h"

#include <QContextMenuEvent>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace Switchback {

ProjectTree::ProjectTree(ProjectCatalog *catalog, QWidget *parent)
    : QTreeView(parent)
    , m_projects(new ProjectTreeModel(catalog, this))
{
    setObjectName(u"projectTree"_s);
    setModel(m_projects);
    setItemDelegate(new TreeDelegate(this));
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The side bar belongs to the window, not to the page beside it.
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    retranslateUi();
    expandAll();
    setCurrentIndex(m_projects->overview());

    connect(m_projects, &QAbstractItemModel::rowsInserted, this, &QTreeView::expandAll);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT projectSelected(currentProject()); });
    // A click beside the rows, or the end of the selected project, must not leave nothing selected.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!selectionModel()->hasSelection())
            setCurrentIndex(currentIndex().flags().testFlag(Qt::ItemIsSelectable) ? currentIndex()
                                                                                  : m_projects->overview());
    });
}

QString ProjectTree::currentProject() const
{
    return currentIndex().data(ProjectIdRole).toString();
}

void ProjectTree::setCurrentProject(const QString &projectId)
{
    const QModelIndex index = m_projects->indexOf(projectId);
    setCurrentIndex(index.isValid() ? index : m_projects->overview());
}

QSize ProjectTree::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, QTreeView::sizeHint().height()};
}

QModelIndex ProjectTree::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex from = currentIndex();
    QModelIndex to = QTreeView::moveCursor(action, modifiers);
    // The headings of the accounts are passed over.
    const bool down = action == MoveDown || action == MoveNext || action == MoveHome || action == MovePageDown;
    while (to.isValid() && !to.flags().testFlag(Qt::ItemIsSelectable))
        to = down ? indexBelow(to) : indexAbove(to);
    return to.isValid() ? to : from;
}

void ProjectTree::contextMenuEvent(QContextMenuEvent *event)
{
    const QString projectId = currentProject();
    if (projectId.isEmpty())
        return;
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT projectMenuRequested(projectId, keyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                                                    : event->globalPos());
}

void ProjectTree::retranslateUi()
{
    setAccessibleName(tr("Projects"));
    m_projects->retranslate();
}

void ProjectTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
