// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "models/preferences.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QMessageBox;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolBar;

namespace Switchback {

class AccountWizard;
class ActivityDock;
class ActivityModel;
class NoticeBell;
class OperationWizard;
class ProjectCatalog;
class ProjectTree;
class SiteSettingsDialog;
class SiteWizard;
class StartPage;
class WindowActions;
class WizardMessage;
class WorkspacePage;

/// The cockpit's window. Knows the engine only as the Cockpit it is given, which must outlive it; keeps no settings
/// store but says what is to be kept. On its first showing it asks the cockpit for everything. GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    MainWindow(Cockpit *cockpit, const Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Where ages and countdowns are told by (UTC). Default: the system's clock.
    void setClock(const Clock &clock);
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }

    [[nodiscard]] ProjectCatalog *catalog() const { return m_catalog; }
    [[nodiscard]] ActivityModel *activities() const { return m_activities; }
    [[nodiscard]] WindowActions *windowActions() const { return m_actions; }
    [[nodiscard]] WorkspacePage *page() const { return m_page; }
    [[nodiscard]] ProjectTree *tree() const { return m_tree; }
    [[nodiscard]] ActivityDock *dock() const { return m_dock; }

public Q_SLOTS:
    /// Brings the window to the front and opens the activity log there.
    void showActivity(const QString &activityId);
    /// Selects a project, or the overview for an empty id.
    void showProject(const QString &projectId);
    /// Brings the window to the front and selects the environment in its project; without an environment's id the
    /// project alone.
    void showEnvironment(const Switchback::EnvironmentRef &ref);
    void showSettings();
    void showCatalogues();
    void showKeys();
    void showDiagnosis();
    void showVerification();
    void showRemedies();
    void showAccounts();

Q_SIGNALS:
    /// Something to be kept changed; at most twice a second.
    void preferencesChanged(const Switchback::Preferences &preferences);
    /// The person closed the window but wants the running operation to go on: quit when the cockpit is no longer busy.
    void closeWhenIdleRequested();
    /// An operation was found interrupted: said once for each time that happens to it.
    void interruptionFound(const Switchback::Activity &activity);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp: construction and closing
    void buildToolBar();
    void buildCentre();
    void buildDock();
    void buildStatusBar();
    void connectActions();
    void connectOperations();
    void connectPage();
    void connectCockpit();
    void tick();
    void askBeforeClosing();

    // mainwindowpreferences.cpp: what is kept
    void restorePreferences();
    void schedulePreferences();
    void collectPreferences();
    void applySettings(const QString &language, ThemeChoice theme, Recovery recovery);

    void diagnose(const Environment &environment, const QString &activityId);
    void diagnoseActivity(const QString &activityId);

    // mainwindowoffers.cpp: what is open now, and the wizards that do it
    void updateActions();
    void offerAccounts();
    void offerWithoutEnvironment();
    void offerFor(const Project &project, const Environment &environment);
    void openWizard(OperationKind kind, const std::optional<EnvironmentRef> &ref, const QString &backupId = {},
                    const QString &version = {});
    void rehearse(const EnvironmentRef &ref, const QString &version);
    [[nodiscard]] OperationWizard *makeWizard(OperationKind kind, const std::optional<EnvironmentRef> &ref,
                                              const QString &backupId);
    void activateEnvironment(const EnvironmentRef &ref);
    [[nodiscard]] const Environment *selectedEnvironment() const;
    [[nodiscard]] std::optional<EnvironmentRef> target() const;
    [[nodiscard]] QString targetUpgradeBackup() const;

    // mainwindowsites.cpp: sites on this machine
    void addSite();
    void showSiteSettings();
    void addRelease();
    void awaitProject(const QString &projectId);
    void openSiteWizard(const QString &path);
    void openAddRelease(const QString &path);
    void askWhatToMake(const QString &path);
    [[nodiscard]] const Project *configurableProject() const;

    // mainwindowacts.cpp: what the actions do
    void retranslateUi();
    void refresh();
    void selectProject(const QString &projectId);
    void updatePage();
    void restDock(bool rests);
    void updateTitle();
    void lookForInterruptions(const QList<Activity> &activities);
    [[nodiscard]] QString runningSentence() const;
    void addAccount();
    void createSample();
    void removeProject();
    void notice(const Text &sentence, const EnvironmentRef &where);
    void comeToFront();
    void openInBrowser();
    void copyAddress();
    void fillColumnsMenu();
    void cancelRunning();
    void showAbout();
    void onSiteAdded(Cockpit::Ticket ticket, const QString &projectId);
    void onSiteFailed(Cockpit::Ticket ticket, const Problem &problem);

    Cockpit *m_cockpit;
    Preferences m_preferences;
    Theme m_theme;
    Clock m_clock;
    ProjectCatalog *m_catalog;
    ActivityModel *m_activities;
    WindowActions *m_actions = nullptr;
    QLineEdit *m_search = nullptr;
    QToolBar *m_toolBar = nullptr;
    ProjectTree *m_tree = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_centre = nullptr;
    WizardMessage *m_message = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_loading = nullptr;
    StartPage *m_start = nullptr;
    WorkspacePage *m_page = nullptr;
    ActivityDock *m_dock = nullptr;
    NoticeBell *m_notices = nullptr;
    QTimer *m_saveTimer = nullptr;
    QTimer *m_clockTimer = nullptr;
    Cockpit::Ticket m_siteTicket = 0;
    QSet<Cockpit::Ticket> m_siteTickets; ///< what this window itself asked for, and was not answered yet
    QPointer<SiteWizard> m_siteWizard;
    QPointer<SiteSettingsDialog> m_siteSettings;
    /// The project last looked at, until it has arrived or somebody chose another.
    QString m_awaitedProject;
    QPointer<AccountWizard> m_accountWizard;
    QPointer<OperationWizard> m_wizard;
    OperationKind m_wizardKind = OperationKind::Upgrade;
    std::optional<EnvironmentRef> m_wizardTarget;
    QString m_wizardBackup;
    QPointer<QMessageBox> m_question;
    /// What was told of already: the id of the activity and how often it had been taken up.
    QSet<QString> m_toldInterruptions;
    bool m_loaded = false;
    /// The activity log is put away while there is nothing at all in the workspace.
    bool m_dockRests = false;
    bool m_asked = false;
    bool m_closing = false;
};

} // namespace Switchback
