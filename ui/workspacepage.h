// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

#include <QList>
#include <QWidget>

#include <optional>

class QMenu;
class QStackedWidget;

namespace Switchback {

class BackupModel;
class EnvironmentModel;
class LedgerPane;
class OverviewHead;
class PipelineView;
class ProjectCatalog;
class ProjectHead;
class ReleaseModel;
class TabLine;
class TablePane;

/// The centre of the window: a project with its pipeline, or the overview of all, above the tables. Card and table row
/// of an environment are selected together. Does not own the catalog, which must outlive it. GUI thread.
class WorkspacePage : public QWidget {
    Q_OBJECT

public:
    explicit WorkspacePage(ProjectCatalog *catalog, QWidget *parent = nullptr);

    /// Empty: the overview. Selects no environment.
    void setProjectId(const QString &projectId);
    [[nodiscard]] const QString &projectId() const { return m_projectId; }
    void setSelected(const std::optional<EnvironmentRef> &ref);
    [[nodiscard]] const std::optional<EnvironmentRef> &selected() const { return m_selected; }
    void setFilterText(const QString &text) const;
    void setNow(const QDateTime &now);

    [[nodiscard]] QList<TablePane *> tables() const;
    [[nodiscard]] TablePane *currentTable() const;
    [[nodiscard]] PipelineView *pipeline() const;

Q_SIGNALS:
    /// Another environment is selected, or none.
    void selectionChanged();
    /// An environment of the overview was chosen: show it in its project.
    void environmentRequested(const Switchback::EnvironmentRef &ref);
    /// Enter or a double click on its row: do what is most likely wanted.
    void environmentActivated(const Switchback::EnvironmentRef &ref);
    void upgradeRequested(const Switchback::EnvironmentRef &ref);
    void setUpRequested(const Switchback::EnvironmentRef &ref);
    void restoreRequested(const Switchback::EnvironmentRef &ref);
    /// Of the environment's upgrade backup.
    void extendRequested(const Switchback::EnvironmentRef &ref);
    /// Something is to be done with that backup.
    void backupOperationRequested(Switchback::OperationKind kind, const Switchback::EnvironmentRef &ref,
                                  const QString &backupId);
    void activityRequested(const QString &activityId);
    /// The settings of the project that is shown.
    void settingsRequested();
    /// The context menu of what is selected is about to be shown: put its actions in.
    void environmentMenuRequested(QMenu *menu);
    void currentTableChanged();
    void headersChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { EnvironmentTab, ReleaseTab, BackupTab };

    void buildTables();
    void connectPipeline();
    void connectTables();
    void showMenu(const EnvironmentRef &ref, const QPoint &globalPosition);
    void takeRow(const QModelIndex &source);
    void expectTexts();
    void retranslateUi();

    ProjectCatalog *m_catalog;
    EnvironmentModel *m_environments;
    ReleaseModel *m_releases;
    BackupModel *m_backups;
    OverviewHead *m_overview;
    ProjectHead *m_project;
    TabLine *m_tabs;
    QStackedWidget *m_tables;
    TablePane *m_environmentPane = nullptr;
    TablePane *m_releasePane = nullptr;
    LedgerPane *m_ledger = nullptr;
    QString m_projectId;
    std::optional<EnvironmentRef> m_selected;
};

} // namespace Switchback
