// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Switchback {

struct EnvironmentOffers;

/// Everything that can be asked for in the main window, with its texts, icons and shortcuts, and the menus that show
/// it. Owned by the window; what the actions do is connected there.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow *window);

    QAction *addSite;
    QAction *addAccount;
    QAction *createSample;
    QAction *siteSettings;
    QAction *addRelease;
    QAction *removeProject;
    QAction *quit;
    QAction *refresh;
    QAction *upgrade;
    QAction *rehearse;
    QAction *restore;
    QAction *setUp;
    QAction *extendBackup;
    QAction *deleteBackup;
    QAction *backUp;
    QAction *saveKeys;
    QAction *copyContent;
    QAction *protection; ///< protects, or lifts the protection
    QAction *tearDown;
    QAction *openInBrowser;
    QAction *copyAddress;
    QAction *showProgress;
    QAction *diagnose;
    QAction *verify;
    QAction *find;
    QAction *accounts;
    QAction *catalogues;
    QAction *remedies;
    QAction *settings;
    QAction *about;
    QAction *whatsThis;

    QMenu *fileMenu;
    QMenu *environmentMenu;
    QMenu *backupMenu; ///< "Back up and restore", within the menus of an environment
    QMenu *viewMenu;
    QMenu *columnsMenu;
    QMenu *helpMenu;

    /// The actions on the selected environment, in the order of the menu; a null pointer stands for a separator.
    [[nodiscard]] QList<QAction *> environmentActions() const;
    void addEnvironmentActions(QMenu *menu) const;
    void retranslateUi();
    /// What the acts that depend on the selected environment are called there; \a environmentName may be empty.
    void nameFor(const QString &environmentName, const EnvironmentOffers &offers) const;

private:
    [[nodiscard]] QAction *make(const char *name, const QString &icon = {});
    [[nodiscard]] QMenu *makeMenu(const char *name);
    void fillMenus();

    QMainWindow *m_window;
};

} // namespace Switchback
