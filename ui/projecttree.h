// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace Switchback {

class ProjectCatalog;
class ProjectTreeModel;

/// The side bar: Overview and the projects by account, each with the state of its worst environment. One of them is
/// always selected. Does not own the catalog, which must outlive it.
class ProjectTree : public QTreeView {
    Q_OBJECT

public:
    explicit ProjectTree(ProjectCatalog *catalog, QWidget *parent = nullptr);

    /// Empty for the overview.
    [[nodiscard]] QString currentProject() const;
    /// Selects that project; the overview for an empty or unknown id.
    void setCurrentProject(const QString &projectId);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Empty for the overview.
    void projectSelected(const QString &projectId);
    void projectMenuRequested(const QString &projectId, const QPoint &globalPosition);

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    ProjectTreeModel *m_projects;
};

} // namespace Switchback
