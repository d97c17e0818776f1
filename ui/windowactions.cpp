// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowactions.h"

#include "ui/environmentoffers.h"
#include "ui/themedicon.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace Switchback {

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    addSite = make("actionAddSite", u"add"_s);
    addAccount = make("actionAddAccount", u"account"_s);
    createSample = make("actionCreateSample", u"site"_s);
    siteSettings = make("actionSiteSettings", u"settings"_s);
    addRelease = make("actionAddRelease", u"add"_s);
    removeProject = make("actionRemoveProject", u"remove"_s);
    quit = make("actionQuit");
    refresh = make("actionRefresh", u"refresh"_s);
    upgrade = make("actionUpgrade", u"upgrade"_s);
    rehearse = make("actionRehearse", u"eye"_s);
    restore = make("actionRestore", u"rollback"_s);
    setUp = make("actionSetUp", u"start"_s);
    extendBackup = make("actionExtendBackup", u"queued"_s);
    deleteBackup = make("actionDeleteBackup", u"effect-destroys"_s);
    backUp = make("actionBackUp", u"backup-manual"_s);
    saveKeys = make("actionSaveKeys", u"lock"_s);
    copyContent = make("actionCopyContent", u"copy"_s);
    protection = make("actionProtection", u"shield"_s);
    tearDown = make("actionTearDown", u"stop"_s);
    openInBrowser = make("actionOpenInBrowser", u"open-in-browser"_s);
    copyAddress = make("actionCopyAddress", u"copy"_s);
    showProgress = make("actionShowProgress", u"activity"_s);
    diagnose = make("actionDiagnose", u"eye"_s);
    verify = make("actionVerify", u"verify"_s);
    find = make("actionFind", u"search"_s);
    accounts = make("actionAccounts", u"lock"_s);
    catalogues = make("actionCatalogues", u"notes"_s);
    remedies = make("actionRemedies", u"info"_s);
    settings = make("actionSettings", u"settings"_s);
    about = make("actionAbout", u"info"_s);
    whatsThis = QWhatsThis::createAction(this);
    whatsThis->setObjectName(u"actionWhatsThis"_s);

    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    refresh->setShortcut(QKeySequence::Refresh);
    find->setShortcut(QKeySequence::Find);
    addSite->setShortcut(QKeySequence::Open);
    upgrade->setShortcut(Qt::CTRL | Qt::Key_U);
    restore->setShortcut(Qt::CTRL | Qt::Key_R);
    openInBrowser->setShortcut(Qt::CTRL | Qt::Key_B);
    settings->setShortcut(QKeySequence::Preferences);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    refresh->setShortcuts({QKeySequence(Qt::Key_F5)});
    fillMenus();
    retranslateUi();
}

QAction *WindowActions::make(const char *name, const QString &icon)
{
    auto *action = new QAction(m_window);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    return action;
}

QMenu *WindowActions::makeMenu(const char *name)
{
    auto *menu = m_window->menuBar()->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(name));
    menu->setToolTipsVisible(true);
    return menu;
}

QList<QAction *> WindowActions::environmentActions() const
{
    return {upgrade,     rehearse,     restore,    setUp,         nullptr,    backupMenu->menuAction(),
            copyContent, nullptr,      protection, tearDown,      nullptr,    diagnose,
            verify,      showProgress, nullptr,    openInBrowser, copyAddress};
}

void WindowActions::addEnvironmentActions(QMenu *menu) const
{
    menu->setToolTipsVisible(true);
    for (QAction *action : environmentActions()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

void WindowActions::fillMenus()
{
    fileMenu = makeMenu("menuFile");
    environmentMenu = makeMenu("menuEnvironment");
    viewMenu = makeMenu("menuView");
    helpMenu = makeMenu("menuHelp");
    backupMenu = new QMenu(m_window);
    backupMenu->setObjectName(u"menuBackup"_s);
    backupMenu->setIcon(themedIcon(u"backup"_s));
    backupMenu->setToolTipsVisible(true);
    backupMenu->addActions({extendBackup, deleteBackup, restore, backUp, saveKeys});
    fileMenu->addActions({addSite, addAccount, createSample, siteSettings, addRelease, removeProject});
    fileMenu->addSeparator();
    fileMenu->addAction(quit);
    addEnvironmentActions(environmentMenu);
    viewMenu->addActions({find, refresh});
    viewMenu->addSeparator();
    columnsMenu = viewMenu->addMenu(QString());
    columnsMenu->setObjectName(u"menuColumns"_s);
    columnsMenu->setIcon(themedIcon(u"columns"_s));
    viewMenu->addSeparator();
    viewMenu->addActions({accounts, catalogues, settings});
    helpMenu->addActions({remedies, whatsThis, about});
}

void WindowActions::retranslateUi()
{
    fileMenu->setTitle(tr("&File"));
    environmentMenu->setTitle(tr("&Environment"));
    viewMenu->setTitle(tr("&View"));
    backupMenu->setTitle(tr("&Back up and restore"));
    columnsMenu->setTitle(tr("&Columns"));
    helpMenu->setTitle(tr("&Help"));

    addSite->setText(tr("&Add site…"));
    addSite->setToolTip(tr("Takes a site on this machine into the list, or makes one of a release."));
    siteSettings->setText(tr("Sit&e settings…"));
    addRelease->setText(tr("Add re&lease…"));
    addAccount->setText(tr("Add acco&unt…"));
    createSample->setText(tr("&Create sample site"));
    createSample->setToolTip(tr("Sets up a small guestbook with three environments to try things on."));
    removeProject->setText(tr("&Remove project from the list"));
    removeProject->setToolTip(tr("Its folder, its sites and its activities stay as they are."));
    quit->setText(tr("&Quit"));
    refresh->setText(tr("Re&fresh"));
    refresh->setToolTip(tr("Reads every project afresh (F5)."));
    rehearse->setText(tr("Re&hearse…"));
    restore->setText(tr("&Roll back…"));
    setUp->setText(tr("&Set up…"));
    extendBackup->setText(tr("&Extend upgrade backup storage period…"));
    deleteBackup->setText(tr("&Delete the upgrade backup…"));
    backUp->setText(tr("Back &up…"));
    saveKeys->setText(tr("Back up &keys…"));
    tearDown->setText(tr("&Tear down…"));
    nameFor({}, {});
    openInBrowser->setText(tr("&Open site in browser"));
    copyAddress->setText(tr("&Copy address"));
    diagnose->setText(tr("&Diagnose…"));
    verify->setText(tr("&Verify now…"));
    showProgress->setText(tr("Show pro&gress"));
    find->setText(tr("&Find"));
    accounts->setText(tr("&Accounts…"));
    accounts->setToolTip(tr("By what Switchback reaches servers and services: change it, sign out of it, remove it."));
    catalogues->setText(tr("Release ca&talogues…"));
    catalogues->setToolTip(tr("What is known of a product's releases: refresh it, or add to it."));
    remedies->setText(tr("&Remedies…"));
    remedies->setToolTip(tr("What is known of failures and what to do: to search, or to have a message explained."));
    settings->setText(tr("&Settings…"));
    about->setText(tr("&About Switchback"));
    whatsThis->setText(tr("&What is this?"));
}

void WindowActions::nameFor(const QString &environmentName, const EnvironmentOffers &offers) const
{
    // An ampersand in the name is no mnemonic.
    const QString name = QString(environmentName).replace(u'&', "&&"_L1);
    copyContent->setText(name.isEmpty() ? tr("Copy co&ntent…") : tr("Copy co&ntent to %1…").arg(name));
    upgrade->setText(offers.finishes ? tr("&Finish the upgrade…") : tr("&Upgrade…"));
    protection->setText(offers.isProtected ? tr("&Lift protection…") : tr("&Protect…"));
}

} // namespace Switchback
