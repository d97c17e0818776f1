// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the main window keeps from one run to the next, and the dialogs in which lasting things are set.
#include "models/activitymodel.h"
#include "models/projectcatalog.h"
#include "ui/accountsdialog.h"
#include "ui/activitydock.h"
#include "ui/cataloguedialog.h"
#include "ui/diagnosisdialog.h"
#include "ui/keysdialog.h"
#include "ui/mainwindow.h"
#include "ui/projecttree.h"
#include "ui/remediesdialog.h"
#include "ui/settingsdialog.h"
#include "ui/tablepane.h"
#include "ui/verificationdialog.h"
#include "ui/workspacepage.h"

#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>

namespace Switchback {

namespace {
constexpr QSize firstSize(1280, 860);
constexpr int firstDockHeight = 275;
} // namespace

void MainWindow::restorePreferences()
{
    if (!restoreGeometry(m_preferences.geometry))
        resize(firstSize.boundedTo(screen()->availableSize()));
    if (!restoreState(m_preferences.windowState))
        resizeDocks({m_dock}, {firstDockHeight}, Qt::Vertical);
    for (TablePane *table : m_page->tables())
        table->restoreHeader(m_preferences.headers.value(table->name()));
    m_dock->list()->restoreHeader(m_preferences.headers.value(m_dock->list()->name()));
    m_splitter->restoreState(m_preferences.splitters.value(m_splitter->objectName()));
    m_dock->restoreSplitter(m_preferences.splitters.value(m_dock->splitter()->objectName()));
    m_awaitedProject = m_preferences.selectedProject;
}

void MainWindow::schedulePreferences()
{
    if (m_asked && !m_saveTimer->isActive())
        m_saveTimer->start();
}

void MainWindow::collectPreferences()
{
    m_saveTimer->stop();
    Preferences now = m_preferences;
    now.geometry = saveGeometry();
    if (!m_dockRests)
        now.windowState = saveState();
    for (const TablePane *table : m_page->tables())
        now.headers.insert(table->name(), table->headerState());
    now.headers.insert(m_dock->list()->name(), m_dock->list()->headerState());
    for (const QSplitter *splitter : {m_splitter, m_dock->splitter()})
        now.splitters.insert(splitter->objectName(), splitter->saveState());
    // A project that has not arrived yet is still the one to come back to.
    now.selectedProject = m_awaitedProject.isEmpty() ? m_tree->currentProject() : m_awaitedProject;
    if (now == m_preferences)
        return;
    m_preferences = now;
    Q_EMIT preferencesChanged(m_preferences);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_preferences.language, m_preferences.theme, m_preferences.recovery, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, this, &MainWindow::applySettings);
    dialog->open();
}

void MainWindow::showCatalogues()
{
    auto *dialog = new CatalogueDialog(m_cockpit, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showKeys()
{
    const Environment *environment = selectedEnvironment();
    const Project *project = environment ? m_catalog->project(environment->ref.projectId) : nullptr;
    if (!project)
        return;
    auto *dialog = new KeysDialog(m_cockpit, *environment, tr("%1 › %2").arg(project->name, environment->name), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showDiagnosis()
{
    if (const Environment *environment = selectedEnvironment())
        diagnose(*environment, {});
}

void MainWindow::diagnoseActivity(const QString &activityId)
{
    const Activity *activity = m_activities->activity(activityId);
    if (!activity)
        return;
    if (const Environment *environment = m_catalog->environment(activity->request.environment))
        diagnose(*environment, activityId);
    else
        statusBar()->showMessage(tr("The environment of this activity is not in the list any more."));
}

void MainWindow::diagnose(const Environment &environment, const QString &activityId)
{
    const Project *project = m_catalog->project(environment.ref.projectId);
    if (!project)
        return;
    const auto open = findChildren<DiagnosisDialog *>();
    for (DiagnosisDialog *dialog : open) {
        if (dialog->environment() == environment.ref && dialog->activityId() == activityId && dialog->isVisible()) {
            dialog->raise();
            dialog->activateWindow();
            return;
        }
    }
    auto *dialog = new DiagnosisDialog(m_cockpit, environment.ref, tr("%1 › %2").arg(project->name, environment.name),
                                       activityId, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DiagnosisDialog::operationRequested, this,
            [this](OperationKind kind, const EnvironmentRef &ref) { openWizard(kind, ref); });
    connect(dialog, &DiagnosisDialog::activityRequested, this, &MainWindow::showActivity);
    // Others can be opened beside it, and the window is of use meanwhile.
    dialog->show();
}

void MainWindow::showVerification()
{
    const Environment *environment = selectedEnvironment();
    const Project *project = environment ? m_catalog->project(environment->ref.projectId) : nullptr;
    if (!project)
        return;
    const auto open = findChildren<VerificationDialog *>();
    for (VerificationDialog *dialog : open) {
        if (dialog->environment() == environment->ref && dialog->isVisible()) {
            dialog->raise();
            dialog->activateWindow();
            return;
        }
    }
    const PagePictures pictures = m_preferences.comparesPictures ? PagePictures::Compared : PagePictures::Off;
    auto *dialog = new VerificationDialog(m_cockpit, environment->ref,
                                          tr("%1 › %2").arg(project->name, environment->name), pictures, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VerificationDialog::picturesChosen, this, [this](PagePictures chosen) {
        m_preferences.comparesPictures = chosen == PagePictures::Compared;
        Q_EMIT preferencesChanged(m_preferences);
    });
    // Others can be opened beside it, and the window is of use meanwhile.
    dialog->show();
}

void MainWindow::showRemedies()
{
    auto *dialog = new RemediesDialog(m_cockpit, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemediesDialog::activityRequested, this, &MainWindow::showActivity);
    dialog->show();
}

void MainWindow::showAccounts()
{
    auto *dialog = new AccountsDialog(m_cockpit, m_catalog, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::applySettings(const QString &language, ThemeChoice theme, Recovery recovery)
{
    if (language == m_preferences.language && theme == m_preferences.theme && recovery == m_preferences.recovery)
        return;
    m_preferences.recovery = recovery;
    m_preferences.language = language;
    m_preferences.theme = theme;
    m_theme.apply(theme);
    Q_EMIT preferencesChanged(m_preferences);
}

} // namespace Switchback
