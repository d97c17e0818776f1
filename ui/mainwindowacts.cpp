// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the actions of the main window do, and when they can be done.
#include "models/activitymodel.h"
#include "models/operationtext.h"
#include "models/projectcatalog.h"
#include "ui/activitydock.h"
#include "ui/mainwindow.h"
#include "ui/noticebell.h"
#include "ui/projecttree.h"
#include "ui/startpage.h"
#include "ui/tablepane.h"
#include "ui/windowactions.h"
#include "ui/wizards/accountwizard.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/wording.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int messageMilliseconds = 8000;
constexpr int noticeMilliseconds = 10'000;

} // namespace

void MainWindow::refresh()
{
    m_actions->refresh->setEnabled(false);
    statusBar()->showMessage(tr("Reading the projects…"));
    m_cockpit->refresh();
}

void MainWindow::showProject(const QString &projectId)
{
    m_tree->setCurrentProject(projectId);
}

void MainWindow::selectProject(const QString &projectId)
{
    m_awaitedProject.clear();
    m_page->setProjectId(projectId);
    updateActions();
    schedulePreferences();
}

void MainWindow::updatePage()
{
    const bool empty = m_catalog->projects().isEmpty();
    if (!empty) {
        m_centre->setCurrentWidget(m_page);
    } else if (!m_loaded) {
        m_centre->setCurrentWidget(m_loading);
    } else {
        if (!m_start) {
            m_start = new StartPage(m_centre);
            m_centre->addWidget(m_start);
            connect(m_start, &StartPage::sampleRequested, this, &MainWindow::createSample);
            connect(m_start, &StartPage::addSiteRequested, this, &MainWindow::addSite);
            connect(m_start, &StartPage::addAccountRequested, this, &MainWindow::addAccount);
            m_start->setAccountsOffered(!m_cockpit->accountForms().isEmpty());
        }
        m_centre->setCurrentWidget(m_start);
    }
    m_search->setEnabled(!empty);
    restDock(empty && m_loaded && m_activities->rowCount() == 0 && (m_dockRests || m_dock->isVisible()));
}

void MainWindow::restDock(bool rests)
{
    if (rests == m_dockRests)
        return;
    m_dockRests = rests;
    m_dock->setVisible(!rests);
}

QString MainWindow::runningSentence() const
{
    const int count = m_activities->runningCount();
    if (count == 0)
        return {};
    if (count > 1)
        return tr("%n operations are running", nullptr, count);
    const auto activity = m_activities->index(0, 0).data(ValueRole).value<Activity>();
    //: A project and one of its environments: "Guestbook/Live"
    const QString where = tr("%1/%2").arg(activity.projectName, activity.environmentName);
    const QString percent = Wording::percent(activity.fraction());
    switch (activity.request.kind) {
    case OperationKind::SetUp:
        return tr("Set-up of %1 %2").arg(where, percent);
    case OperationKind::Upgrade:
        return tr("Upgrade of %1 %2").arg(where, percent);
    case OperationKind::Restore:
        return tr("Rollback of %1 %2").arg(where, percent);
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
    case OperationKind::TearDown:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
    case OperationKind::CopyContent:
    case OperationKind::BackUp:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    //: What runs, where, and how far it is: "Copy content, Guestbook/UAT 43 %"
    return tr("%1, %2 %3").arg(displayName(activity.request.kind), where, percent);
}

void MainWindow::updateTitle()
{
    const QString sentence = runningSentence();
    //: The window's title while something runs: "Upgrade of Guestbook/Live 43 % — Switchback"
    setWindowTitle(sentence.isEmpty() ? tr("Switchback") : tr("%1 — Switchback").arg(sentence));
    const int interrupted = m_activities->interruptedCount();
    QStringList parts{sentence.isEmpty() ? tr("No operation is running") : sentence};
    if (interrupted > 0)
        parts << tr("%n interrupted operation(s) waiting for you", nullptr, interrupted);
    m_status->setText(parts.join(u"  ·  "_s));
}

void MainWindow::lookForInterruptions(const QList<Activity> &activities)
{
    for (const Activity &told : activities) {
        // A late record may be older than what is known by now.
        const Activity *activity = m_activities->activity(told.id);
        if (!activity || activity->state != OperationState::Interrupted)
            continue;
        const QString time = u"%1 %2"_s.arg(activity->id).arg(activity->measures.value(takenUpMeasure).toInt());
        if (m_toldInterruptions.contains(time))
            continue;
        m_toldInterruptions.insert(time);
        const Activity interrupted = *activity; // what is told of it may change the model
        const QVariantList what{QVariant::fromValue(operationText(interrupted)), interrupted.environmentName};
        m_notices->addActivityNotice(interrupted.waitsFor()
                                         ? Text(QT_TRANSLATE_NOOP("Text", "%1 on %2 waits for you."), what)
                                         : Text(QT_TRANSLATE_NOOP("Text", "%1 on %2 was interrupted."), what),
                                     interrupted.id, m_clock());
        if (m_dock->shownActivity().isEmpty())
            m_dock->showActivity(interrupted.id);
        Q_EMIT interruptionFound(interrupted);
    }
}

void MainWindow::addAccount()
{
    if (!m_accountWizard) {
        m_accountWizard = new AccountWizard(m_cockpit, {}, this);
        connect(m_accountWizard, &AccountWizard::accountSaved, this, [this](const Account &account) {
            statusBar()->showMessage(tr("The account “%1” was saved.").arg(account.name), messageMilliseconds);
        });
    }
    m_accountWizard->show();
    m_accountWizard->raise();
    m_accountWizard->activateWindow();
}

void MainWindow::createSample()
{
    m_message->clear();
    m_actions->createSample->setEnabled(false);
    if (m_start)
        m_start->setBusy(true);
    statusBar()->showMessage(tr("Setting up the sample site…"));
    m_siteTicket = m_cockpit->createSample();
    m_siteTickets.insert(m_siteTicket);
}

void MainWindow::removeProject()
{
    const Project *project = m_catalog->project(m_page->projectId());
    if (!project)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove project"),
                                     tr("Remove %1 from the list?").arg(project->name), QMessageBox::NoButton, this);
    question->setObjectName(u"removeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its folder, its sites and its activities stay as they are. It can be added again."));
    QAbstractButton *remove = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QAbstractButton::clicked, this,
            [this, id = project->id] { m_siteTickets.insert(m_cockpit->removeSite(id)); });
    question->open();
}

void MainWindow::onSiteAdded(Cockpit::Ticket ticket, const QString &projectId)
{
    const bool mine = ticket == m_siteTicket;
    const bool known = m_catalog->project(projectId);
    m_siteTickets.remove(ticket);
    m_actions->createSample->setEnabled(true);
    if (m_start)
        m_start->setBusy(false);
    // The only project there is is what one wants to see, whoever added it.
    if (known && (mine || m_catalog->projects().size() == 1))
        showProject(projectId);
    else if (mine)
        m_awaitedProject = projectId;
    if (mine)
        statusBar()->clearMessage();
}

void MainWindow::onSiteFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    // Wizards and dialogs say themselves what became of what they asked for.
    if (!m_siteTickets.remove(ticket))
        return;
    m_actions->createSample->setEnabled(true);
    if (m_start)
        m_start->setBusy(false);
    statusBar()->clearMessage();
    m_message->say(WizardMessage::Weight::Error, problem.sentence.translated(), problem.remedy.translated());
}

void MainWindow::openInBrowser()
{
    if (const Environment *environment = selectedEnvironment())
        QDesktopServices::openUrl(environment->url);
}

void MainWindow::copyAddress()
{
    const Environment *environment = selectedEnvironment();
    if (!environment)
        return;
    QGuiApplication::clipboard()->setText(environment->url.toString());
    statusBar()->showMessage(tr("Copied: %1").arg(environment->url.toDisplayString()), messageMilliseconds);
}

void MainWindow::fillColumnsMenu()
{
    m_actions->columnsMenu->clear();
    m_page->currentTable()->fillColumnMenu(m_actions->columnsMenu);
}

void MainWindow::cancelRunning()
{
    for (int row = 0; row < m_activities->runningCount(); ++row) {
        const QString id = m_activities->index(row, 0).data(IdRole).toString();
        if (!m_cockpit->runsHere(id))
            continue;
        m_dock->showActivity(id);
        m_cockpit->cancel(id);
    }
}

void MainWindow::notice(const Text &sentence, const EnvironmentRef &where)
{
    statusBar()->showMessage(sentence.translated(), noticeMilliseconds);
    m_notices->addNotice(sentence, where, m_clock());
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showActivity(const QString &activityId)
{
    comeToFront();
    m_dock->showActivity(activityId);
}

void MainWindow::showEnvironment(const EnvironmentRef &ref)
{
    comeToFront();
    showProject(ref.projectId);
    if (!ref.environmentId.isEmpty())
        m_page->setSelected(ref);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Switchback"));
    box->setIconPixmap(windowIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    box->setText(tr("Switchback %1").arg(QStringLiteral(SWITCHBACK_VERSION)));
    box->setInformativeText(
        tr("Upgrades the environments of web platforms, keeps the version before, and rolls back in "
           "one click.\n\nFree software under the Apache License 2.0. Built with Qt %1.")
            .arg(QLatin1StringView(qVersion())));
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void MainWindow::retranslateUi()
{
    m_actions->retranslateUi();
    m_activities->retranslate();
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_toolBar->setAccessibleName(tr("Toolbar"));
    menuBar()->setAccessibleName(tr("Menu bar"));
    m_search->setPlaceholderText(tr("Search the tables (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the tables"));
    m_loading->setText(tr("Reading the projects…"));
    if (auto *dismiss = m_message->findChild<QToolButton *>(u"dismissMessage"_s)) {
        dismiss->setText(tr("Dismiss"));
        dismiss->setAccessibleName(tr("Dismiss the message"));
    }
    m_tree->setWhatsThis(tr("Your projects by account. The sign at the right is the state of the project's worst "
                            "environment."));
    m_page->setWhatsThis(
        tr("The environments of the project in the order in which releases are promoted, and tables of "
           "its environments, releases and backups."));
    m_dock->setWhatsThis(tr("Everything that was done, what runs now and what was interrupted first. Choose an "
                            "activity to see its steps, its "
                            "output and, where something went wrong, what to do."));
    m_search->setWhatsThis(tr("Shows only the rows in which every word occurs."));
    updateActions();
    updateTitle();
}

} // namespace Switchback
