// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What the main window offers now, for the environment selected, and the wizards that do it.
#include "models/projectcatalog.h"
#include "ui/activitydock.h"
#include "ui/environmentoffers.h"
#include "ui/mainwindow.h"
#include "ui/windowactions.h"
#include "ui/wizards/actwizard.h"
#include "ui/wizards/restorewizard.h"
#include "ui/wizards/upgradewizard.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int messageMilliseconds = 8000;

/// Enables the action, or disables it and says why where it is pointed at.
void offer(QAction *action, const QString &refusal, const QString &toolTip)
{
    action->setEnabled(refusal.isEmpty());
    action->setToolTip(refusal.isEmpty() ? toolTip : refusal);
    action->setStatusTip(refusal.isEmpty() ? QString() : QString(refusal).replace(u'\n', u' '));
}

} // namespace

const Environment *MainWindow::selectedEnvironment() const
{
    const std::optional<EnvironmentRef> &ref = m_page->selected();
    return ref ? m_catalog->environment(*ref) : nullptr;
}

std::optional<EnvironmentRef> MainWindow::target() const
{
    const Environment *environment = selectedEnvironment();
    return environment ? std::optional(environment->ref) : std::nullopt;
}

QString MainWindow::targetUpgradeBackup() const
{
    const Environment *environment = selectedEnvironment();
    const Project *project = environment ? m_catalog->project(environment->ref.projectId) : nullptr;
    const Backup *backup = project ? project->upgradeBackup(environment->ref.environmentId) : nullptr;
    return backup ? backup->id : QString();
}

void MainWindow::updateActions()
{
    const Environment *environment = selectedEnvironment();
    const Project *project = environment ? m_catalog->project(environment->ref.projectId) : nullptr;
    m_actions->removeProject->setEnabled(!m_page->projectId().isEmpty());
    const QString elsewhere = configurableProject() ? QString() : tr("Choose a site on this machine first.");
    offer(m_actions->siteSettings, elsewhere, tr("Name, environments, ports, variables and database of the site."));
    offer(m_actions->addRelease, elsewhere, tr("Takes a folder or an archive in as a release of the site."));
    offerAccounts();
    if (environment && project)
        offerFor(*project, *environment);
    else
        offerWithoutEnvironment();
}

void MainWindow::offerAccounts()
{
    const bool isNeeded = !m_cockpit->accountForms().isEmpty();
    offer(m_actions->addAccount, isNeeded ? QString() : tr("No platform here needs an account."),
          tr("Connects Switchback with the projects of a server or a service."));
}

void MainWindow::offerWithoutEnvironment()
{
    const QString choose = tr("Choose an environment first.");
    // With none chosen the wizard asks for one.
    const QString nothing = m_catalog->projects().isEmpty() ? tr("There are no projects yet.") : QString();
    offer(m_actions->upgrade, nothing, tr("Installs a newer release on an environment (Ctrl+U)."));
    offer(m_actions->rehearse, nothing, tr("Tries an upgrade and the way back out on a copy."));
    offer(m_actions->restore, nothing, tr("Takes an environment back to the version before (Ctrl+R)."));
    offer(m_actions->extendBackup, nothing, tr("Once, its 48 hours can be made 5 days."));
    offer(m_actions->deleteBackup, nothing, tr("Lets Live be upgraded and torn down again."));
    offer(m_actions->backUp, nothing, tr("Keeps the data of an environment as it is now."));
    offer(m_actions->copyContent, nothing, tr("Replaces the content of an environment with that of another."));
    offer(m_actions->tearDown, nothing, tr("Removes an environment with its data and its backups, for good."));
    for (QAction *action : {m_actions->saveKeys, m_actions->setUp, m_actions->protection, m_actions->openInBrowser,
                            m_actions->copyAddress, m_actions->showProgress, m_actions->diagnose, m_actions->verify})
        offer(action, choose, {});
    m_actions->nameFor({}, {});
}

void MainWindow::offerFor(const Project &project, const Environment &environment)
{
    const Activity *running = m_catalog->openOn(environment.ref);
    const EnvironmentOffers offers = offersFor(project, environment, running, m_clock());
    const QString &name = environment.name;
    const auto offerAct = [&offers](QAction *action, OperationKind kind, const QString &toolTip) {
        offer(action, offers.refusal(kind), toolTip);
    };
    m_actions->nameFor(name, offers);
    offerAct(m_actions->upgrade, OperationKind::Upgrade,
             offers.finishes ? tr("Does what the upgrade of %1 left to do when it stopped half-way (Ctrl+U).").arg(name)
                             : tr("Installs a newer release on %1 (Ctrl+U).").arg(name));
    offerAct(m_actions->rehearse, OperationKind::Rehearse,
             tr("Tries an upgrade of %1 and the way back out on a copy.").arg(name));
    offerAct(m_actions->restore, OperationKind::Restore, tr("Takes %1 back to the version before (Ctrl+R).").arg(name));
    offerAct(m_actions->setUp, OperationKind::SetUp, tr("Sets %1 up with a release.").arg(name));
    offerAct(m_actions->extendBackup, OperationKind::ExtendBackup, tr("Once, its 48 hours can be made 5 days."));
    offerAct(m_actions->deleteBackup, OperationKind::DeleteBackup,
             tr("What was kept for rolling %1 back goes, for good.").arg(name));
    offerAct(m_actions->backUp, OperationKind::BackUp, tr("Keeps the data of %1 as it is now.").arg(name));
    offer(m_actions->saveKeys,
          !environment.keys.isEmpty() ? QString() : tr("%1 has no keys of its own that could be kept.").arg(name),
          tr("Keeps the keys of %1 for bad times.").arg(name));
    offerAct(m_actions->copyContent, OperationKind::CopyContent,
             tr("Replaces the content of %1 with that of another environment.").arg(name));
    offerAct(m_actions->protection, offers.protection(),
             offers.isProtected ? tr("Lets %1 be upgraded and torn down again.").arg(name)
                                : tr("Keeps %1 from being upgraded or torn down.").arg(name));
    offerAct(m_actions->tearDown, OperationKind::TearDown,
             tr("Removes %1 with its data and its backups, for good.").arg(name));
    const QString noAddress = environment.url.isEmpty() ? tr("The address of %1 is not known.").arg(name) : QString();
    offer(m_actions->openInBrowser, noAddress, environment.url.toDisplayString());
    offer(m_actions->copyAddress, noAddress, environment.url.toDisplayString());
    offer(m_actions->verify, offers.setsUp ? tr("%1 is not set up yet.").arg(name) : noAddress,
          tr("Looks at the pages of %1 and compares them with the last time. Changes nothing.").arg(name));
    offer(m_actions->diagnose, {}, tr("Looks for what is wrong with %1, and changes nothing.").arg(name));
    offer(m_actions->showProgress, running ? QString() : tr("No operation is under way on %1.").arg(name), {});
}

OperationWizard *MainWindow::makeWizard(OperationKind kind, const std::optional<EnvironmentRef> &ref,
                                        const QString &backupId)
{
    if (ActWizard::handles(kind))
        return new ActWizard(m_cockpit, m_catalog, kind, ref, backupId, m_clock, this);
    if (kind == OperationKind::Restore)
        return new RestoreWizard(m_cockpit, m_catalog, ref, backupId, m_clock, this);
    return new UpgradeWizard(m_cockpit, m_catalog, ref, kind, this);
}

void MainWindow::rehearse(const EnvironmentRef &ref, const QString &version)
{
    openWizard(OperationKind::Rehearse, ref, {}, version);
}

void MainWindow::openWizard(OperationKind kind, const std::optional<EnvironmentRef> &ref, const QString &backupId,
                            const QString &version)
{
    if (m_wizard && m_wizardKind == kind && m_wizardTarget == ref && m_wizardBackup == backupId) {
        m_wizard->raise();
        m_wizard->activateWindow();
        if (auto *upgrade = qobject_cast<UpgradeWizard *>(m_wizard))
            upgrade->choose(version);
        return;
    }
    OperationWizard *wizard = makeWizard(kind, ref, backupId);
    wizard->setClock(m_clock);
    connect(wizard, &OperationWizard::activityStarted, m_dock, &ActivityDock::showActivity);
    connect(wizard, &OperationWizard::showActivityRequested, this, &MainWindow::showActivity);
    if (auto *upgrade = qobject_cast<UpgradeWizard *>(wizard)) {
        upgrade->choose(version);
        connect(upgrade, &UpgradeWizard::rehearsalRequested, this, &MainWindow::rehearse);
    }
    m_wizard = wizard;
    m_wizardKind = kind;
    m_wizardTarget = ref;
    m_wizardBackup = backupId;
    wizard->show();
}

void MainWindow::activateEnvironment(const EnvironmentRef &ref)
{
    if (m_page->projectId().isEmpty()) {
        showProject(ref.projectId);
        m_page->setSelected(ref);
        return;
    }
    m_page->setSelected(ref);
    for (QAction *action : {m_actions->showProgress, m_actions->setUp, m_actions->upgrade}) {
        if (action->isEnabled()) {
            action->trigger();
            return;
        }
    }
    statusBar()->showMessage(m_actions->upgrade->statusTip(), messageMilliseconds);
}

} // namespace Switchback
