// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/workspacepage.h"

#include "models/backupmodel.h"
#include "models/environmentmodel.h"
#include "models/projectcatalog.h"
#include "models/releasemodel.h"
#include "models/timetext.h"
#include "ui/ledgerpane.h"
#include "ui/overviewhead.h"
#include "ui/pipelineview.h"
#include "ui/projecthead.h"
#include "ui/tablepane.h"
#include "ui/tabline.h"

#include <QEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int margin = 20;
/// A table lower than this shows no more than its titles.
constexpr int leastLines = 6;
} // namespace

WorkspacePage::WorkspacePage(ProjectCatalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_environments(new EnvironmentModel(catalog, this))
    , m_releases(new ReleaseModel(catalog, this))
    , m_backups(new BackupModel(catalog, this))
    , m_overview(new OverviewHead(catalog, this))
    , m_project(new ProjectHead(catalog, this))
    , m_tabs(new TabLine(this))
    , m_tables(new QStackedWidget(this))
{
    setObjectName(u"workspacePage"_s);
    m_tabs->setObjectName(u"tabs"_s);
    m_tables->setObjectName(u"tables"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin - 6, margin, margin - 8);
    column->setSpacing(0);
    column->addWidget(m_overview);
    column->addWidget(m_project);
    column->addSpacing(8);
    column->addWidget(m_tabs);
    column->addWidget(m_tables, 1);
    m_tables->setMinimumHeight(fontMetrics().height() * leastLines);
    buildTables();
    connectPipeline();
    connectTables();
    retranslateUi();
    setProjectId({});

    connect(m_project, &ProjectHead::settingsRequested, this, &WorkspacePage::settingsRequested);
    connect(m_overview, &OverviewHead::environmentRequested, this, &WorkspacePage::environmentRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_tables->setCurrentIndex(index);
        Q_EMIT currentTableChanged();
    });
}

void WorkspacePage::buildTables()
{
    m_environmentPane = new TablePane(u"environments"_s, m_environments, m_tables);
    m_environmentPane->setInitiallyHidden({EnvironmentModel::RoleName, EnvironmentModel::Protection});
    m_environmentPane->setProgressColumn(EnvironmentModel::State);
    m_releasePane = new TablePane(u"releases"_s, m_releases, m_tables);
    m_ledger = new LedgerPane(m_catalog, m_backups, m_tables);
    for (QWidget *shown : {static_cast<QWidget *>(m_environmentPane), static_cast<QWidget *>(m_releasePane),
                           static_cast<QWidget *>(m_ledger)}) {
        m_tabs->addTab(QString());
        m_tables->addWidget(shown);
    }
    const QList<TablePane *> panes = tables();
    for (TablePane *pane : panes)
        connect(pane, &TablePane::headerChanged, this, &WorkspacePage::headersChanged);
}

void WorkspacePage::connectPipeline()
{
    PipelineView *cards = pipeline();
    connect(cards, &PipelineView::selected, this, [this](const EnvironmentRef &ref) { setSelected(ref); });
    connect(cards, &PipelineView::upgradeRequested, this, &WorkspacePage::upgradeRequested);
    connect(cards, &PipelineView::setUpRequested, this, &WorkspacePage::setUpRequested);
    connect(cards, &PipelineView::restoreRequested, this, &WorkspacePage::restoreRequested);
    connect(cards, &PipelineView::extendRequested, this, &WorkspacePage::extendRequested);
    connect(cards, &PipelineView::activityRequested, this, &WorkspacePage::activityRequested);
    connect(cards, &PipelineView::menuRequested, this, &WorkspacePage::showMenu);
}

void WorkspacePage::connectTables()
{
    for (TablePane *pane : {m_environmentPane, m_ledger->table()})
        connect(pane, &TablePane::currentChanged, this, &WorkspacePage::takeRow);
    connect(m_environmentPane, &TablePane::rowMenuRequested, this, [this](const QModelIndex &source, QMenu *menu) {
        takeRow(source);
        Q_EMIT environmentMenuRequested(menu);
    });
    connect(m_environmentPane, &TablePane::activated, this, [this](const QModelIndex &source) {
        Q_EMIT environmentActivated(source.data(RefRole).value<EnvironmentRef>());
    });
    connect(m_ledger, &LedgerPane::operationRequested, this, &WorkspacePage::backupOperationRequested);
}

void WorkspacePage::takeRow(const QModelIndex &source)
{
    if (source.isValid())
        setSelected(source.data(RefRole).value<EnvironmentRef>());
}

void WorkspacePage::showMenu(const EnvironmentRef &ref, const QPoint &globalPosition)
{
    setSelected(ref);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT environmentMenuRequested(menu);
    menu->popup(globalPosition);
}

PipelineView *WorkspacePage::pipeline() const
{
    return m_project->pipeline();
}

QList<TablePane *> WorkspacePage::tables() const
{
    return {m_environmentPane, m_releasePane, m_ledger->table()};
}

TablePane *WorkspacePage::currentTable() const
{
    return tables().at(m_tables->currentIndex());
}

void WorkspacePage::setProjectId(const QString &projectId)
{
    const bool overview = projectId.isEmpty();
    m_projectId = projectId;
    m_overview->setVisible(overview);
    m_project->setVisible(!overview);
    m_project->setProjectId(projectId);
    m_releases->setProjectId(projectId);
    for (TablePane *pane : tables())
        pane->setProjectId(projectId);
    m_environmentPane->setContextColumn(EnvironmentModel::ProjectName, overview);
    m_ledger->table()->setContextColumn(BackupModel::ProjectName, overview);
    // Releases of different projects have nothing to do with each other.
    m_tabs->setTabVisible(ReleaseTab, !overview);
    setSelected(std::nullopt);
}

void WorkspacePage::setSelected(const std::optional<EnvironmentRef> &ref)
{
    if (m_selected == ref)
        return;
    m_selected = ref;
    pipeline()->setSelected(ref);
    m_environmentPane->setCurrent(ref ? m_environments->indexOf(*ref) : QModelIndex());
    Q_EMIT selectionChanged();
}

void WorkspacePage::setFilterText(const QString &text) const
{
    for (TablePane *pane : tables())
        pane->setFilterText(text);
}

void WorkspacePage::setNow(const QDateTime &now)
{
    m_environments->setNow(now);
    m_releases->setNow(now);
    m_backups->setNow(now);
    m_ledger->setNow(now);
    pipeline()->setNow(now);
}

/// What an environment is told in during its life, beyond what it is when the columns get their width.
void WorkspacePage::expectTexts()
{
    using namespace std::chrono_literals;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_environmentPane->setExpectedTexts(EnvironmentModel::State,
                                        {displayName(Health::Degraded), displayName(Health::NotSetUp)});
    m_environmentPane->setExpectedTexts(EnvironmentModel::UpgradeBackup,
                                        {backupText(u"10.10.10"_s, now.addDuration(47h + 59min), now)});
}

void WorkspacePage::retranslateUi()
{
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setTabText(EnvironmentTab, tr("Environments"));
    m_tabs->setTabText(ReleaseTab, tr("Releases"));
    m_tabs->setTabText(BackupTab, tr("Backups"));
    m_environmentPane->setTexts(tr("Environments"), tr("There are no environments here."));
    expectTexts();
    m_releasePane->setTexts(tr("Releases"), tr("There are no releases here yet."));
    m_ledger->table()->setTexts(
        tr("Backups"),
        tr("There are no backups. Each upgrade leaves one here: the version before, kept for 48 hours."));
    m_environments->retranslate();
    m_releases->retranslate();
    m_backups->retranslate();
}

void WorkspacePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
