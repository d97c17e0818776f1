// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// Renders the window and its dialogs with a scripted cockpit to PNG files, to be looked at by people and for the
// documentation: screenshots FOLDER [light|dark] [language] [font points]. QT_SCALE_FACTOR sets the scale.
#include "models/expirywarnings.h"
#include "models/projectcatalog.h"
#include "tests/fakes/sampleaccounts.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/accountscreens.h"
#include "tests/ui/camera.h"
#include "tests/ui/dialogscreens.h"
#include "tests/ui/sitescreens.h"
#include "ui/activitydock.h"
#include "ui/cataloguedialog.h"
#include "ui/settingsdialog.h"
#include "ui/tablepane.h"
#include "ui/windowactions.h"
#include "ui/wizards/actwizard.h"
#include "ui/wizards/restorewizard.h"
#include "ui/wizards/upgradewizard.h"
#include "ui/workspacepage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

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
    scene.beginUpgrade();
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

/// An upgrade that may wait for a fix, and one that does.
void waitingUpgrade(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setProject(guestbook());
    scene.cockpit.setHistory(guestbookHistory());
    scene.cockpit.setMendable(true);
    scene.open();
    scene.window.showProject(QString::fromLatin1(guestbookId));
    auto *wizard = new UpgradeWizard(&scene.cockpit, scene.window.catalog(), uatRef());
    wizard->setClock([&scene] { return scene.cockpit.now(); });
    wizard->show();
    wizard->findChild<QPushButton *>(u"wizardNextButton"_s)->click();
    QTest::qWait(50);
    camera.take(wizard, u"plan-mendable"_s);
    wizard->close();
    scene.cockpit.setActivity(waitingOnLive());
    scene.window.showActivity(waitingOnLive().id);
    camera.take(&scene.window, u"waiting"_s);
}

/// The upgrade of Live, before and after it was rehearsed.
void rehearsedUpgrade(const Camera &camera)
{
    Scene scene(camera.preferences());
    Project project = guestbook();
    project.backups.clear();
    project.rehearsable = true;
    scene.cockpit.setProject(project);
    scene.open();
    scene.window.showProject(project.id);
    scene.window.page()->setSelected(liveRef());
    scene.window.windowActions()->upgrade->trigger();
    auto *upgrade = scene.window.findChild<UpgradeWizard *>();
    camera.take(upgrade, u"rehearse-first"_s);
    upgrade->findChild<QPushButton *>(u"rehearseFirst"_s)->click();
    upgrade->close();
    QTest::qWait(20); // that one is gone
    auto *rehearsal = scene.window.findChild<UpgradeWizard *>();
    camera.take(rehearsal, u"rehearse-release"_s);
    rehearsal->findChild<QPushButton *>(u"wizardNextButton"_s)->click();
    QTest::qWait(50);
    camera.take(rehearsal, u"rehearse-plan"_s);
    rehearsal->findChild<QPushButton *>(u"wizardActionButton"_s)->click();
    QTest::qWait(50);
    scene.cockpit.finish(OperationState::Succeeded);
    camera.take(rehearsal, u"rehearse-done"_s);
    rehearsal->close();
    scene.cockpit.setNow(scene.cockpit.now().addSecs(12 * 60));
    scene.cockpit.setProject(*scene.window.catalog()->project(project.id));
    scene.window.page()->setSelected(liveRef());
    camera.take(&scene.window, u"rehearsed"_s);
    auto *wizard = new UpgradeWizard(&scene.cockpit, scene.window.catalog(), liveRef());
    wizard->setClock([&scene] { return scene.cockpit.now(); });
    wizard->show();
    wizard->findChild<QPushButton *>(u"wizardNextButton"_s)->click();
    QTest::qWait(50);
    camera.take(wizard, u"plan-rehearsed"_s);
    wizard->close();
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
    troubled.environments[2].probe = {
        .address = QUrl(u"https://www.example.org/health"_s), .at = sampleNow(), .status = 503, .milliseconds = 34};
    troubled.environments[2].terminationProtected = true;
    Environment extra = troubled.environments[2];
    extra.ref.environmentId = u"demo"_s;
    extra.name = u"Demo"_s;
    extra.role = Role::Other;
    extra.version.clear();
    extra.installationId.clear();
    extra.health = Health::NotSetUp;
    extra.healthReason = {};
    extra.probe = {};
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

/// A backup of Live is about to expire, and a warning comes up under an open plan.
void warnings(const Camera &camera)
{
    Scene scene(camera.preferences());
    Project project = guestbook();
    scene.cockpit.setNow(project.upgradeBackup(liveRef().environmentId)->expiresAt.addSecs(-3000));
    const QList<ExpiryWarning> due = dueWarnings(project, {}, scene.cockpit.now());
    const Activity entry = entryOf(due.first(), project, scene.cockpit.now());
    scene.cockpit.setProject(project);
    scene.cockpit.setHistory(guestbookHistory());
    scene.open();
    scene.window.showEnvironment(liveRef());
    scene.cockpit.setActivity(entry);
    Q_EMIT scene.cockpit.expiryWarned(entry);
    scene.window.dock()->showActivity(entry.id);
    camera.take(&scene.window, u"expiry-warning"_s);

    project.backups.clear();
    for (Environment &environment : project.environments) {
        environment.version = environment.role == Role::Live ? environment.version : u"2.0.0"_s;
        environment.verifiedSince = scene.cockpit.now().addDays(-1);
    }
    scene.cockpit.setProject(project);
    ProjectCatalog catalog(&scene.cockpit);
    scene.cockpit.setProject(project);
    auto *wizard = new UpgradeWizard(&scene.cockpit, &catalog, liveRef(), OperationKind::Upgrade);
    wizard->setClock([&scene] { return scene.cockpit.now(); });
    wizard->show();
    QTest::qWait(120);
    auto *table = wizard->findChild<QAbstractItemView *>(u"releaseTable"_s);
    const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"2.0.0"_s);
    table->setCurrentIndex(found.first());
    QTest::keyClick(table, Qt::Key_Return);
    QTest::qWait(200);
    project.environments[1].health = Health::Down;
    scene.cockpit.setProject(project);
    camera.take(wizard, u"wizard-new-warning"_s);
    wizard->close();
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

ReleaseCatalogue catalogueOf(const QString &id, const QString &product, const QString &source)
{
    ReleaseCatalogue catalogue;
    catalogue.id = id;
    catalogue.product = product;
    catalogue.platform = id;
    catalogue.source = QUrl(source);
    catalogue.updatedOn = QDate(2026, 11, 20);
    catalogue.releases = {{.version = u"6.4.3"_s},
                          {.version = u"6.3"_s,
                           .minimumVersion = u"6.2"_s,
                           .notes = u"Upgrade 6.2 to its latest maintenance release first."_s},
                          {.version = u"6.2"_s, .releasedOn = QDate(2020, 3, 27)},
                          {.version = u"5.7"_s, .releasedOn = QDate(2018, 6, 25), .endOfLife = QDate(2023, 12, 31)}};
    return catalogue;
}

/// The dialog of release catalogues, and the choice of a release that a catalogue knows more of.
void catalogues(const Camera &camera)
{
    Scene scene(camera.preferences());
    ReleaseCatalogue magnolia = catalogueOf(u"magnolia"_s, u"Magnolia"_s, u"https://docs.magnolia-cms.com/"_s);
    magnolia.ownReleases = {{.version = u"6.4.3"_s, .releasedOn = QDate(2026, 10, 1), .lts = true}};
    ReleaseCatalogue shop = catalogueOf(u"shop"_s, u"Web shop"_s, u"https://example.org/"_s);
    shop.refreshedFrom = u"https://releases.example.org/catalogues/web-shop/shop.json"_s;
    shop.refreshedAt = sampleNow();
    scene.cockpit.setCatalogues(
        {catalogueOf(u"magento"_s, u"Adobe Commerce"_s, u"https://github.com/AdobeDocs"_s), magnolia,
         catalogueOf(u"octopus"_s, u"Octopus Server"_s, u"https://github.com/OctopusDeploy/docs"_s), shop});
    scene.cockpit.setProject(guestbook());
    scene.open();
    scene.window.showCatalogues();
    auto *dialog = scene.window.findChild<CatalogueDialog *>();
    QTest::qWait(50);
    auto *table = dialog->findChild<QTableView *>(u"cataloguesTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    auto *releases = dialog->findChild<QTableView *>(u"catalogueReleasesTable"_s);
    releases->setCurrentIndex(releases->model()->index(0, 0));
    camera.take(dialog, u"catalogues"_s);
    dialog->findChild<QPushButton *>(u"catalogueEditRelease"_s)->click();
    camera.take(dialog->findChild<QDialog *>(u"releaseEntryDialog"_s), u"catalogue-entry"_s);
    dialog->findChild<QDialog *>(u"releaseEntryDialog"_s)->close();
    Problem problem;
    problem.sentence = Text("shop.json: “releases[3].endOfLife” must be a date such as 2026-11-20.");
    problem.remedy = Text("Correct the file and refresh.");
    scene.cockpit.failNextCatalogue(problem);
    dialog->findChild<QPushButton *>(u"catalogueFromAddress"_s)->click();
    auto *address = dialog->findChild<QInputDialog *>();
    camera.take(address, u"catalogue-address"_s);
    address->accept();
    camera.take(dialog, u"catalogue-failed"_s);
    dialog->close();

    Project project = guestbook();
    Release known = project.releases.at(3);
    known.version = u"3.0.0"_s;
    known.releasedOn = QDate(2026, 9, 1);
    known.inProject = false;
    known.unusable =
        Text("It is known from the catalogue “%1”, but it has not been added to this project.", {u"Guestbook"_s});
    project.releases.prepend(known);
    project.releases[4].endOfLife = QDate(2026, 11, 1);
    scene.cockpit.setProject(project);
    scene.window.showProject(QString::fromLatin1(guestbookId));
    scene.window.page()->findChild<QTabBar *>(u"tabs"_s)->setCurrentIndex(1);
    camera.take(&scene.window, u"catalogue-releases"_s);
    ProjectCatalog catalog(&scene.cockpit);
    scene.cockpit.setProject(project);
    auto *wizard = new UpgradeWizard(&scene.cockpit, &catalog, uatRef());
    wizard->setClock([&scene] { return scene.cockpit.now(); });
    wizard->show();
    auto *choices = wizard->findChild<QTableView *>(u"releaseTable"_s);
    choices->setCurrentIndex(choices->model()->index(0, 0));
    camera.take(wizard, u"catalogue-choice"_s);
    choices->setCurrentIndex(choices->model()->index(4, 0));
    camera.take(wizard, u"catalogue-ended"_s);
    wizard->close();
    project.catalogueDefect = Text("There is no release catalogue “shop”.");
    scene.cockpit.setProject(project);
    camera.take(&scene.window, u"catalogue-defect"_s);
}

void emptyWorkspace(const Camera &camera)
{
    Scene scene(camera.preferences());
    scene.cockpit.setForms({octopusForm()});
    scene.window.setClock([&scene] { return scene.cockpit.now(); });
    scene.open();
    camera.take(&scene.window, u"start"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    arguments.resize(4);
    const QString folder = arguments.at(0).isEmpty() ? u"screenshots"_s : arguments.at(0);
    const ThemeChoice theme = arguments.at(1) == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Light;
    QTranslator translator;
    const QString language = arguments.at(2).isEmpty() ? u"en"_s : arguments.at(2);
    if (!translator.load(u"switchback_%1"_s.arg(language), QStringLiteral(TRANSLATIONS)))
        qFatal("no translation of that language: %s", qPrintable(language));
    QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(language));
    if (const int points = arguments.at(3).toInt(); points > 0) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }
    const Camera camera(folder, theme);
    sampleProject(camera);
    runningUpgrade(camera);
    interruptedUpgrade(camera);
    waitingUpgrade(camera);
    rehearsedUpgrade(camera);
    troubledProject(camera);
    ledger(camera);
    lifeWizards(camera);
    warnings(camera);
    severalProjects(camera);
    catalogues(camera);
    showAccounts(camera);
    showDialogs(camera);
    showSites(camera.preferences(), [&camera](QWidget *shown, const QString &name) { camera.take(shown, name); });
    emptyWorkspace(camera);
    return 0;
}
