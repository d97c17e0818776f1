// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "models/activitymodel.h"
#include "models/projectcatalog.h"
#include "ui/activitydock.h"
#include "ui/noticebell.h"
#include "ui/projecttree.h"
#include "ui/startpage.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/windowactions.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int saveMilliseconds = 500;
constexpr int tickMilliseconds = 10 * 1000;
constexpr int firstWidth = 1280;
} // namespace

MainWindow::MainWindow(Cockpit *cockpit, const Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_cockpit(cockpit)
    , m_preferences(preferences)
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_catalog(new ProjectCatalog(cockpit, this))
    , m_activities(new ActivityModel(cockpit, this))
    , m_saveTimer(new QTimer(this))
    , m_clockTimer(new QTimer(this))
{
    initialiseIcons();
    m_theme.apply(preferences.theme);
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setWindowIcon(themedIcon(u"switchback"_s));
    m_actions = new WindowActions(this);
    buildToolBar();
    buildCentre();
    buildDock();
    buildStatusBar();
    connectActions();
    connectPage();
    connectCockpit();
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(saveMilliseconds);
    connect(m_saveTimer, &QTimer::timeout, this, &MainWindow::collectPreferences);
    connect(m_clockTimer, &QTimer::timeout, this, &MainWindow::tick);
    m_clockTimer->start(tickMilliseconds);
    restorePreferences();
    retranslateUi();
    tick();
    updatePage();
}

MainWindow::~MainWindow()
{
    // The children go after this class is gone; what they say while going must not reach it any more.
    const QList<QObject *> children = findChildren<QObject *>();
    for (QObject *child : children)
        child->disconnect(this);
}

void MainWindow::setClock(const Clock &clock)
{
    m_clock = clock;
    tick();
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({18, 18});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addAction(m_actions->addSite);
    m_toolBar->addAction(m_actions->addAccount);
    m_toolBar->addAction(m_actions->refresh);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->upgrade);
    m_toolBar->addAction(m_actions->restore);
    for (QToolButton *button : m_toolBar->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus);
    auto *spacer = new QWidget(m_toolBar);
    spacer->setObjectName(u"toolBarSpacer"_s);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spacer);
    m_search = new QLineEdit(m_toolBar);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_actions->find, QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 42);
    m_toolBar->addWidget(m_search);
    m_toolBar->layout()->setContentsMargins(8, 6, 12, 6);
    m_toolBar->layout()->setSpacing(4);
}

void MainWindow::buildCentre()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"centreSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *side = new QWidget(m_splitter);
    side->setObjectName(u"sideBar"_s);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(8, 10, 8, 8);
    m_tree = new ProjectTree(m_catalog, side);
    sideColumn->addWidget(m_tree);
    auto *right = new QWidget(m_splitter);
    right->setObjectName(u"centreColumn"_s);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new WizardMessage(right);
    m_message->setObjectName(u"windowMessage"_s);
    column->addWidget(m_message);
    m_centre = new QStackedWidget(right);
    m_centre->setObjectName(u"centre"_s);
    column->addWidget(m_centre, 1);
    m_loading = new QLabel(m_centre);
    m_loading->setObjectName(u"loading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    m_loading->setForegroundRole(QPalette::PlaceholderText);
    m_page = new WorkspacePage(m_catalog, m_centre);
    m_centre->addWidget(m_loading);
    m_centre->addWidget(m_page);
    m_splitter->addWidget(side);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 28, firstWidth});
    setCentralWidget(m_splitter);

    auto *dismiss = new QToolButton(m_message);
    dismiss->setObjectName(u"dismissMessage"_s);
    dismiss->setAutoRaise(true);
    m_message->addButton(dismiss);
    connect(dismiss, &QToolButton::clicked, m_message, &WizardMessage::clear);
}

void MainWindow::buildDock()
{
    m_dock = new ActivityDock(m_cockpit, m_activities, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    QAction *toggle = m_dock->toggleViewAction();
    toggle->setObjectName(u"actionToggleActivityLog"_s);
    toggle->setShortcut(Qt::CTRL | Qt::Key_L);
    toggle->setIcon(themedIcon(u"activity"_s));
    m_actions->viewMenu->insertAction(m_actions->viewMenu->actions().constFirst(), toggle);
}

void MainWindow::buildStatusBar()
{
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    m_status = new QLabel(this);
    m_status->setObjectName(u"status"_s);
    m_status->setContentsMargins(8, 0, 0, 0);
    statusBar()->addWidget(m_status);
    m_notices = new NoticeBell(this);
    statusBar()->addPermanentWidget(m_notices);
    connect(m_notices, &NoticeBell::requested, this, &MainWindow::showEnvironment);
    connect(m_notices, &NoticeBell::activityRequested, this, &MainWindow::showActivity);
}

void MainWindow::connectActions()
{
    connect(m_actions->addSite, &QAction::triggered, this, &MainWindow::addSite);
    connect(m_actions->siteSettings, &QAction::triggered, this, &MainWindow::showSiteSettings);
    connect(m_actions->addRelease, &QAction::triggered, this, &MainWindow::addRelease);
    connect(m_actions->addAccount, &QAction::triggered, this, &MainWindow::addAccount);
    connect(m_actions->createSample, &QAction::triggered, this, &MainWindow::createSample);
    connect(m_actions->removeProject, &QAction::triggered, this, &MainWindow::removeProject);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connectOperations();
    connect(m_actions->showProgress, &QAction::triggered, this, [this] {
        if (const Environment *environment = selectedEnvironment())
            if (const Activity *running = m_catalog->openOn(environment->ref))
                m_dock->showActivity(running->id);
    });
    connect(m_actions->openInBrowser, &QAction::triggered, this, &MainWindow::openInBrowser);
    connect(m_actions->copyAddress, &QAction::triggered, this, &MainWindow::copyAddress);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions->accounts, &QAction::triggered, this, &MainWindow::showAccounts);
    connect(m_actions->catalogues, &QAction::triggered, this, &MainWindow::showCatalogues);
    connect(m_actions->remedies, &QAction::triggered, this, &MainWindow::showRemedies);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->columnsMenu, &QMenu::aboutToShow, this, &MainWindow::fillColumnsMenu);

    connect(m_search, &QLineEdit::textChanged, m_page, &WorkspacePage::setFilterText);
    auto *leave = new QShortcut(Qt::Key_Escape, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_search->clear();
        m_page->currentTable()->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::connectOperations()
{
    const auto opens = [this](QAction *action, OperationKind kind) {
        connect(action, &QAction::triggered, this, [this, kind] { openWizard(kind, target()); });
    };
    opens(m_actions->upgrade, OperationKind::Upgrade);
    opens(m_actions->rehearse, OperationKind::Rehearse);
    opens(m_actions->restore, OperationKind::Restore);
    opens(m_actions->setUp, OperationKind::SetUp);
    opens(m_actions->backUp, OperationKind::BackUp);
    opens(m_actions->copyContent, OperationKind::CopyContent);
    opens(m_actions->tearDown, OperationKind::TearDown);
    connect(m_actions->extendBackup, &QAction::triggered, this,
            [this] { openWizard(OperationKind::ExtendBackup, target(), targetUpgradeBackup()); });
    connect(m_actions->saveKeys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->diagnose, &QAction::triggered, this, &MainWindow::showDiagnosis);
    connect(m_actions->verify, &QAction::triggered, this, &MainWindow::showVerification);
    connect(m_actions->deleteBackup, &QAction::triggered, this,
            [this] { openWizard(OperationKind::DeleteBackup, target(), targetUpgradeBackup()); });
    connect(m_actions->protection, &QAction::triggered, this, [this] {
        const Environment *environment = selectedEnvironment();
        const bool lifts = environment && environment->terminationProtected;
        openWizard(lifts ? OperationKind::LiftProtection : OperationKind::Protect, target());
    });
}

void MainWindow::connectPage()
{
    connect(m_tree, &ProjectTree::projectSelected, this, &MainWindow::selectProject);
    connect(m_tree, &ProjectTree::projectMenuRequested, this, [this](const QString &, const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(
            {m_actions->refresh, m_actions->siteSettings, m_actions->addRelease, m_actions->removeProject});
        menu->popup(position);
    });
    connect(m_page, &WorkspacePage::selectionChanged, this, &MainWindow::updateActions);
    connect(m_page, &WorkspacePage::settingsRequested, this, &MainWindow::showSiteSettings);
    connect(m_page, &WorkspacePage::environmentRequested, this, &MainWindow::showEnvironment);
    connect(m_page, &WorkspacePage::environmentActivated, this, &MainWindow::activateEnvironment);
    connect(m_page, &WorkspacePage::upgradeRequested, this,
            [this](const EnvironmentRef &ref) { openWizard(OperationKind::Upgrade, ref); });
    connect(m_page, &WorkspacePage::setUpRequested, this,
            [this](const EnvironmentRef &ref) { openWizard(OperationKind::SetUp, ref); });
    connect(m_page, &WorkspacePage::restoreRequested, this,
            [this](const EnvironmentRef &ref) { openWizard(OperationKind::Restore, ref); });
    connect(m_page, &WorkspacePage::extendRequested, this,
            [this](const EnvironmentRef &ref) { openWizard(OperationKind::ExtendBackup, ref); });
    connect(m_page, &WorkspacePage::backupOperationRequested, this,
            [this](OperationKind kind, const EnvironmentRef &ref, const QString &backupId) {
                openWizard(kind, ref, backupId);
            });
    connect(m_dock, &ActivityDock::diagnosisRequested, this, &MainWindow::diagnoseActivity);
    connect(m_page, &WorkspacePage::activityRequested, m_dock, &ActivityDock::showActivity);
    connect(m_page, &WorkspacePage::environmentMenuRequested, m_actions, &WindowActions::addEnvironmentActions);
    connect(m_page, &WorkspacePage::headersChanged, this, &MainWindow::schedulePreferences);
    connect(m_dock->list(), &TablePane::headerChanged, this, &MainWindow::schedulePreferences);
    connect(m_dock->splitter(), &QSplitter::splitterMoved, this, &MainWindow::schedulePreferences);
    connect(m_dock, &QDockWidget::visibilityChanged, this, &MainWindow::schedulePreferences);
    connect(m_splitter, &QSplitter::splitterMoved, this, &MainWindow::schedulePreferences);
}

void MainWindow::connectCockpit()
{
    connect(m_catalog, &ProjectCatalog::projectAdded, this, [this](const QString &id) {
        updatePage();
        updateActions();
        if (id == m_awaitedProject)
            showProject(id);
    });
    connect(m_catalog, &ProjectCatalog::projectRemoved, this, [this] {
        updatePage();
        updateActions();
    });
    connect(m_catalog, &ProjectCatalog::projectChanged, this, &MainWindow::updateActions);
    connect(m_catalog, &ProjectCatalog::runningChanged, this, &MainWindow::updateActions);
    connect(m_activities, &QAbstractItemModel::rowsInserted, this, &MainWindow::updatePage);
    connect(m_activities, &ActivityModel::runningCountChanged, this, &MainWindow::updateTitle);
    connect(m_activities, &ActivityModel::interruptedCountChanged, this, &MainWindow::updateTitle);
    connect(m_cockpit, &Cockpit::activitiesChanged, this, [this](const QList<Activity> &activities) {
        updateTitle();
        lookForInterruptions(activities);
    });
    connect(m_cockpit, &Cockpit::activitiesLoaded, this,
            [this](Cockpit::Ticket, const QList<Activity> &activities) { lookForInterruptions(activities); });
    connect(m_cockpit, &Cockpit::refreshed, this, [this] {
        m_loaded = true;
        m_actions->refresh->setEnabled(true);
        statusBar()->clearMessage();
        updatePage();
    });
    connect(m_cockpit, &Cockpit::siteAdded, this, &MainWindow::onSiteAdded);
    connect(m_cockpit, &Cockpit::siteFailed, this, &MainWindow::onSiteFailed);
    connect(m_cockpit, &Cockpit::noticed, this, [this](const Text &sentence, const QString &projectId) {
        notice(sentence, {projectId, {}});
    });
    connect(m_cockpit, &Cockpit::expiryWarned, this,
            [this](const Activity &entry) { notice(entry.outcome, entry.request.environment); });
    connect(m_cockpit, &Cockpit::busyChanged, this, [this](bool busy) {
        // What was asked about has ended by itself.
        if (!busy && m_question)
            m_question->reject();
    });
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_closing = false;
    m_cockpit->setSeen(true);
    if (m_asked)
        return;
    m_asked = true;
    // After the first paint: the window comes first, what it shows comes as it is read.
    QTimer::singleShot(0, this, [this] {
        refresh();
        m_cockpit->loadActivities(1000);
    });
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_cockpit->setSeen(false);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    collectPreferences();
    if (!m_closing && m_cockpit->isBusy()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::askBeforeClosing()
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(QMessageBox::Question, tr("An operation is running"),
                                 tr("An operation is running. What should become of it?"), QMessageBox::NoButton, this);
    m_question->setObjectName(u"busyQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(
        tr("It can go on without the window. Switchback then closes when it is done and tells you.\n\n"
           "If the computer is switched off before that, nothing is lost: Switchback shows the operation when it is "
           "started again, and you can resume it or roll it back."));
    QPushButton *keep = m_question->addButton(tr("Keep running, close when done"), QMessageBox::AcceptRole);
    QPushButton *cancel = m_question->addButton(tr("Cancel the operation"), QMessageBox::DestructiveRole);
    QPushButton *stay = m_question->addButton(tr("Stay"), QMessageBox::RejectRole);
    keep->setObjectName(u"keepRunning"_s);
    cancel->setObjectName(u"cancelOperation"_s);
    stay->setObjectName(u"stay"_s);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_closing = true;
        hide();
        Q_EMIT closeWhenIdleRequested();
    });
    connect(cancel, &QPushButton::clicked, this, &MainWindow::cancelRunning);
    m_question->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    schedulePreferences();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    schedulePreferences();
}

void MainWindow::tick()
{
    const QDateTime now = m_clock();
    m_activities->setNow(now);
    m_page->setNow(now);
    m_dock->setNow(now);
    updateActions();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_page)
        retranslateUi();
    if (event->type() == QEvent::WindowStateChange)
        m_cockpit->setSeen(isVisible() && !isMinimized());
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_cockpit->setSeen(true);
}

} // namespace Switchback
