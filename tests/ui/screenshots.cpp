// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Renders the window and its dialogs with a scripted cockpit to PNG files, to be looked at by people and for the
// documentation: screenshots FOLDER [light|dark] [language] [font points]. QT_SCALE_FACTOR sets the scale.
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "ui/activitydock.h"
#include "ui/mainwindow.h"
#include "ui/pipelineview.h"
#include "ui/settingsdialog.h"
#include "ui/tablepane.h"
#include "ui/windowactions.h"
#include "ui/wizards/actwizard.h"
#include "ui/wizards/restorewizard.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

class Camera {
public:
    Camera(QString folder, ThemeChoice theme)
        : m_folder(std::move(folder))
        , m_theme(theme)
    {
        QDir().mkpath(m_folder);
    }

    void take(QWidget *widget, const QString &name) const
    {
        QTest::qWait(120);
        const QString file =
            u"%1/%2-%3.png"_s.arg(m_folder, name, m_theme == ThemeChoice::Dark ? u"dark"_s : u"light"_s);
        if (!widget->grab().save(file))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }

    [[nodiscard]] Preferences preferences() const
    {
        Preferences preferences;
        preferences.theme = m_theme;
        return preferences;
    }

private:
    QString m_folder;
    ThemeChoice m_theme;
};

struct Scene {
    explicit Scene(const Preferences &preferences)
        : window(&cockpit, preferences)
    {
        window.setClock([this] { return cockpit.now(); });
        window.resize(1280, 860);
    }

    void open()
    {
        window.show();
        window.activateWindow();
        QTest::qWait(150);
    }

    FakeCockpit cockpit;
    MainWindow window;
};

void sampleProject(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.cockpit.setHistory(guestbookHistory());
    scene.open();
    scene.window.showProject(QString::fromLatin1(guestbookId));
    camera.take(&scene.window, u"project"_s);
    scene.window.page()->setSelected(liveRef());
    camera.take(&scene.window, u"project-selected"_s);
    auto *tabs = scene.window.page()->findChild<QTabBar *>(u"tabs"_s);
    tabs->setCurrentIndex(1);
    camera.take(&scene.window, u"releases"_s);
    tabs->setCurrentIndex(2);
    camera.take(&scene.window, u"backups"_s);
    tabs->setCurrentIndex(0);
    for (const Activity &activity : guestbookHistory()) {
        scene.window.dock()->showActivity(activity.id);
        camera.take(&scene.window, QString(u"activity-"_s + enumName(activity.state)));
    }
    scene.window.dock()->setFloating(false);
    scene.window.showSettings();
    auto *settings = scene.window.findChild<SettingsDialog *>();
    camera.take(settings, u"settings"_s);
    settings->close();
}

void runningUpgrade(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.cockpit.setHistory(guestbookHistory());
    scene.open();
    scene.window.showProject(QString::fromLatin1(guestbookId));
    OperationRequest request;
    request.environment = uatRef();
    request.version = u"2.0.0"_s;
    scene.cockpit.prepare(request);
    QTest::qWait(50);
    scene.cockpit.start(scene.cockpit.lastPlan().id);
    QTest::qWait(50);
    for (int step = 0; step < 4; ++step) {
        scene.cockpit.advance();
        scene.cockpit.print({u"copying data/guestbook.sqlite"_s, u"copied 12 files"_s});
    }
    scene.cockpit.print({u"warning: old file format, converting"_s}, Stream::Error);
    scene.cockpit.progress(ProgressUnit::Bytes, 412'000'000, 980'000'000);
    scene.window.showActivity(scene.cockpit.newestRunning());
    camera.take(&scene.window, u"running"_s);
    scene.window.close();
    if (auto *question = scene.window.findChild<QMessageBox *>(u"busyQuestion"_s)) {
        camera.take(question, u"busy"_s);
        question->reject();
    }
    scene.window.page()->setSelected(uatRef());
    scene.window.windowActions()->showProgress->trigger();
    QTest::qWait(20);
    scene.cockpit.finish(OperationState::Succeeded);
    camera.take(&scene.window, u"finished"_s);
}

/// An upgrade of Live that was interrupted, and one of UAT that another program runs.
void interruptedUpgrade(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.cockpit.setHistory(guestbookHistory());
    scene.cockpit.setActivity(upgradeElsewhere());
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    scene.cockpit.setActivity(activity);
    scene.open();
    scene.window.showProject(QString::fromLatin1(guestbookId));
    camera.take(&scene.window, u"interrupted-asking"_s);
    activity.targetSays = Probe::NotDone;
    scene.cockpit.setActivity(activity);
    camera.take(&scene.window, u"interrupted"_s);
    Problem busy;
    busy.sentence = Text("Live is held by another program.");
    busy.remedy = Text("Try again in a minute.");
    scene.cockpit.failNextStart(busy);
    scene.window.findChild<QPushButton *>(u"resumeActivity"_s)->click();
    camera.take(&scene.window, u"interrupted-refused"_s);
    scene.window.dock()->showActivity(u"elsewhere"_s);
    camera.take(&scene.window, u"elsewhere"_s);
    Activity tearDown = interruptedOnLive(OperationKind::TearDown, u"remove-data"_s);
    tearDown.id = u"tear-down"_s;
    tearDown.targetSays = Probe::CannotTell;
    scene.cockpit.setActivity(tearDown);
    scene.window.showActivity(tearDown.id);
    camera.take(&scene.window, u"interrupted-teardown"_s);
    activity.id = u"back"_s;
    activity.steps[2].state = StepState::Undoing;
    scene.cockpit.setActivity(activity);
    scene.window.showActivity(activity.id);
    camera.take(&scene.window, u"interrupted-back"_s);
}

void troubledProject(const Camera &camera)
{
    Scene scene(camera.preferences());
    Project troubled = guestbook();
    troubled.environments[0].health = Health::Down;
    troubled.environments[0].healthReason =
        Text("The site's process ended 2 minutes ago with exit code 1. Nothing listens on port 8101.");
    troubled.environments[1].health = Health::Unknown;
    troubled.environments[1].healthReason = Text("The site did not answer within 5 seconds.");
    troubled.environments[2].health = Health::Degraded;
    troubled.environments[2].healthReason = Text("One answer in three is an error.");
    troubled.environments[2].terminationProtected = true;
    Environment extra = troubled.environments[2];
    extra.ref.environmentId = u"demo"_s;
    extra.name = u"Demo"_s;
    extra.role = Role::Other;
    extra.version.clear();
    extra.installationId.clear();
    extra.health = Health::NotSetUp;
    extra.healthReason = {};
    extra.newerReleases = 0;
    extra.terminationProtected = false;
    troubled.environments.append(extra);
    scene.cockpit.setProject(troubled);
    scene.open();
    scene.window.showProject(QString::fromLatin1(guestbookId));
    camera.take(&scene.window, u"troubled"_s);
}

void chooseBackup(const Scene &scene, int row)
{
    QTableView *view = scene.window.page()->tables().constLast()->view();
    view->setCurrentIndex(view->model()->index(row, 0));
}

/// The backups with what can be done with them, and the menus of an environment.
void ledger(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setNow(sampleNow().addSecs(26 * 3600));
    scene.cockpit.setProject(guestbookLedger());
    scene.cockpit.setProject(
        plainProject(u"shop"_s, u"Web shop"_s, u"local"_s, {Role::Integration, Role::Uat, Role::Live}));
    scene.open();
    scene.window.page()->findChild<QTabBar *>(u"tabs"_s)->setCurrentIndex(2);
    chooseBackup(scene, 1);
    camera.take(&scene.window, u"ledger"_s);
    scene.window.showProject(QString::fromLatin1(guestbookId));
    chooseBackup(scene, 3);
    camera.take(&scene.window, u"ledger-project"_s);
    scene.window.page()->setSelected(liveRef());
    const WindowActions &actions = *scene.window.windowActions();
    for (QMenu *menu : {actions.environmentMenu, actions.backupMenu}) {
        menu->popup({});
        camera.take(menu, QString(u"menu-"_s + menu->objectName()));
        menu->close();
    }
    scene.cockpit.setNow(sampleNow().addDays(33));
    scene.window.setClock([&scene] { return scene.cockpit.now(); });
    camera.take(&scene.window, u"ledger-overdue"_s);
}

struct ActScene {
    OperationKind kind;
    std::optional<EnvironmentRef> environment;
    QString backupId;
    const char *name;
};

/// Each act's wizard as it opens.
void lifeWizards(const Camera &camera)
{
    const QList<ActScene> acts{
        {OperationKind::ExtendBackup, {}, {}, "extend-choose"},
        {OperationKind::ExtendBackup, liveRef(), {}, "extend"},
        {OperationKind::DeleteBackup, liveRef(), u"live-1.0.0"_s, "delete"},
        {OperationKind::DeleteBackup, liveRef(), u"live-manual-kept"_s, "delete-choose"},
        {OperationKind::TearDown, uatRef(), {}, "teardown-choose"},
        {OperationKind::TearDown, integrationRef(), {}, "teardown"},
        {OperationKind::CopyContent, uatRef(), {}, "copy-choose"},
        {OperationKind::BackUp, liveRef(), {}, "backup"},
        {OperationKind::Protect, liveRef(), {}, "protect"},
        {OperationKind::KeepBackup, liveRef(), u"live-manual"_s, "keep"},
    };
    FakeCockpit cockpit;
    ProjectCatalog catalog(&cockpit);
    const auto clock = [&cockpit] { return cockpit.now(); };
    cockpit.setProject(guestbookLedger());
    const auto shoot = [&](OperationWizard *wizard, const QString &name) {
        wizard->show();
        camera.take(wizard, QString(u"wizard-"_s + name));
    };
    for (const ActScene &act : acts) {
        auto *wizard = new ActWizard(&cockpit, &catalog, act.kind, act.environment, act.backupId, clock);
        shoot(wizard, QString::fromLatin1(act.name));
        if (act.kind == OperationKind::CopyContent) {
            QTest::keyClick(wizard->focusWidget(), Qt::Key_Return);
            shoot(wizard, u"copy"_s);
        }
        wizard->close();
    }
    for (const bool told : {true, false}) {
        auto *restore = new RestoreWizard(&cockpit, &catalog, liveRef(), u"live-1.0.0"_s, clock);
        shoot(restore, told ? u"restore-losses"_s : u"restore-unknown"_s);
        restore->close();
        cockpit.setLosses({}, Text("The database is of a kind that cannot be compared."));
    }
    auto *late = new ActWizard(&cockpit, &catalog, OperationKind::ExtendBackup, liveRef(), {}, clock);
    shoot(late, u"extend-early"_s);
    cockpit.setNow(sampleNow().addDays(2));
    late->setClock(clock);
    shoot(late, u"extend-late"_s);
    late->close();
    cockpit.setNow(sampleNow());
    Project free = guestbookLedger();
    free.backups.removeAt(1);
    cockpit.setProject(free);
    auto *live = new ActWizard(&cockpit, &catalog, OperationKind::TearDown, liveRef(), {}, clock);
    shoot(live, u"teardown-live"_s);
    live->close();
}

void severalProjects(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.cockpit.setProject(
        plainProject(u"shop"_s, u"Web shop"_s, u"local"_s, {Role::Integration, Role::Uat, Role::Live}));
    Project docs = plainProject(u"docs"_s, u"Documentation"_s, u"magnolia"_s, {Role::Integration, Role::Live});
    docs.environments[0].health = Health::Down;
    docs.environments[0].healthReason = Text("The site did not answer.");
    scene.cockpit.setProject(docs);
    scene.open();
    Q_EMIT scene.cockpit.noticed(Text("The process of Web shop / Live had ended and was started again."), u"shop"_s);
    camera.take(&scene.window, u"overview"_s);
    scene.window.page()->setFilterText(u"nothing like it"_s);
    camera.take(&scene.window, u"filtered"_s);
}

void emptyWorkspace(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.open();
    camera.take(&scene.window, u"start"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    arguments.resize(4);
    const QString folder = arguments.at(0).isEmpty() ? u"screenshots"_s : arguments.at(0);
    const ThemeChoice theme = arguments.at(1) == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    QTranslator translator;
    // Only where the program was built with its translations.
    if (!arguments.at(2).isEmpty() && translator.load(u":/i18n/switchback_%1"_s.arg(arguments.at(2)))) {
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(arguments.at(2)));
    }
    if (const int points = arguments.at(3).toInt(); points > 0) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }
    const Camera camera(folder, theme);
    sampleProject(camera);
    runningUpgrade(camera);
    interruptedUpgrade(camera);
    troubledProject(camera);
    ledger(camera);
    lifeWizards(camera);
    severalProjects(camera);
    emptyWorkspace(camera);
    return 0;
}
