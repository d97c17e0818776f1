// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// How the main window takes sites in and has them set up: wizard, settings, releases, and what is dropped on it.
#include "models/projectcatalog.h"
#include "ui/addreleasedialog.h"
#include "ui/mainwindow.h"
#include "ui/sitesettingsdialog.h"
#include "ui/wizards/sitewizard.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int messageMilliseconds = 8000;

/// The one file or folder that is dragged; empty when it is something else, or several.
QString draggedPath(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

void MainWindow::addSite()
{
    openSiteWizard({});
}

void MainWindow::openSiteWizard(const QString &path)
{
    m_message->clear();
    if (m_siteWizard && !path.isEmpty()) {
        m_siteWizard->lookAt(path);
    } else if (!m_siteWizard) {
        m_siteWizard = new SiteWizard(m_cockpit, path, this);
        connect(m_siteWizard, &SiteWizard::siteReady, this, &MainWindow::awaitProject);
    }
    m_siteWizard->show();
    m_siteWizard->raise();
    m_siteWizard->activateWindow();
}

/// Shows it, now or as soon as it was read.
void MainWindow::awaitProject(const QString &projectId)
{
    if (m_catalog->project(projectId))
        showProject(projectId);
    else
        m_awaitedProject = projectId;
}

/// The project that is shown, when its settings can be changed here.
const Project *MainWindow::configurableProject() const
{
    const Project *project = m_catalog->project(m_page->projectId());
    return project && project->configurable ? project : nullptr;
}

void MainWindow::showSiteSettings()
{
    const Project *project = configurableProject();
    if (!project)
        return;
    if (!m_siteSettings || m_siteSettings->projectId() != project->id) {
        m_siteSettings = new SiteSettingsDialog(m_cockpit, project->id, project->name, this);
        connect(m_siteSettings, &SiteSettingsDialog::saved, this, [this, name = project->name] {
            statusBar()->showMessage(tr("The settings of %1 were saved.").arg(name), messageMilliseconds);
        });
    }
    m_siteSettings->show();
    m_siteSettings->raise();
    m_siteSettings->activateWindow();
}

void MainWindow::addRelease()
{
    openAddRelease({});
}

void MainWindow::openAddRelease(const QString &path)
{
    const Project *project = configurableProject();
    if (!project)
        return;
    auto *dialog = new AddReleaseDialog(m_cockpit, project->id, project->name, path, this);
    connect(dialog, &AddReleaseDialog::added, this, [this, name = project->name](const QString &version) {
        statusBar()->showMessage(tr("Release %1 is in %2.").arg(version, name), messageMilliseconds);
    });
    dialog->show();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPath(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = draggedPath(event->mimeData());
    if (path.isEmpty())
        return;
    // What is dropped is copied, whatever the other program would like.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (configurableProject())
        askWhatToMake(path);
    else
        openSiteWizard(path);
}

void MainWindow::askWhatToMake(const QString &path)
{
    const Project *project = configurableProject();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Add"),
                                     tr("What is %1?").arg(path.section(u'/', -1, -1, QString::SectionSkipEmpty)),
                                     QMessageBox::NoButton, this);
    question->setObjectName(u"dropQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(path);
    const QString name = QString(project->name).replace(u'&', "&&"_L1);
    auto *release = question->addButton(tr("A &release of %1").arg(name), QMessageBox::AcceptRole);
    release->setObjectName(u"dropRelease"_s);
    auto *site = question->addButton(tr("A &new site"), QMessageBox::AcceptRole);
    site->setObjectName(u"dropSite"_s);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(release);
    connect(release, &QPushButton::clicked, this, [this, path] { openAddRelease(path); });
    connect(site, &QPushButton::clicked, this, [this, path] { openSiteWizard(path); });
    question->open();
}

} // namespace Switchback
