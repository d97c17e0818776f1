// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "models/itemroles.h"
#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "ui/activitydock.h"
#include "ui/environmentcard.h"
#include "ui/factrow.h"
#include "ui/mainwindow.h"
#include "ui/noticebell.h"
#include "ui/pipelineview.h"
#include "ui/projecttree.h"
#include "ui/settingsdialog.h"
#include "ui/tablepane.h"
#include "ui/windowactions.h"
#include "ui/wizards/operationwizard.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

/// Puts every text in brackets, so that one that was not asked for again can be seen.
class BracketTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString(u'[' + QString::fromUtf8(source) + u']');
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

const auto projectId = QString::fromLatin1(guestbookId);

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private:
    void open(const Preferences &preferences = {});
    void openProject();
    QString startUpgrade(const EnvironmentRef &ref, const QString &version);
    EnvironmentCard *card(const EnvironmentRef &ref) const { return m_window->page()->pipeline()->card(ref); }
    TablePane *table(int number) const { return m_window->page()->tables().at(number); }

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void init() { m_cockpit = std::make_unique<FakeCockpit>(); }
    void cleanup()
    {
        m_window.reset();
        m_cockpit.reset();
    }

    void anEmptyWorkspaceOffersTheSample();
    void aSiteThatCannotBeAddedIsExplained();
    void aRefusedActIsDisabledAndSaysWhy();
    void aStateThatIsNotGoodIsWrittenOut();
    void aProjectThatCannotBeReadIsNotShownAsUp();
    void anEnvironmentThatIsNotSetUpOffersToSetItUp();
    void anUpgradeThatStoppedHalfWayIsOfferedToBeFinished();
    void cardAndTitleFollowAnOperation();
    void cardAndRowAreSelectedTogether();
    void arrowKeysGoFromCardToCard();
    void enterOnARowOpensTheUpgrade();
    void enterInTheOverviewOpensTheProject();
    void aTreeItemShowsItsProject();
    void theSearchFiltersTheTables();
    void copyingGivesTextAndCsv();
    void columnsAreChosenAndKept();
    void settingsTakeEffectAtOnce();
    void closingWhileBusyAsks();
    void closingWhileIdleCloses();
    void aLanguageChangeReachesEveryText();
    void noticesAreKept();
    void anExpiryWarningLeadsToItsEnvironment();
    void showActivityBringsTheLogUp();
    void actionsOpenTheWizardForTheSelection();
};

void TestMainWindow::open(const Preferences &preferences)
{
    m_window = std::make_unique<MainWindow>(m_cockpit.get(), preferences);
    m_window->setClock([this] { return m_cockpit->now(); });
    m_window->resize(1200, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_cockpit->calls.contains(u"loadActivities 1000"_s));
    // refreshed() gives the action back.
    QTRY_VERIFY(m_window->windowActions()->refresh->isEnabled());
}

void TestMainWindow::openProject()
{
    m_cockpit->setProject(guestbook());
    open();
    m_window->showProject(projectId);
    QVERIFY(card(liveRef()));
}

QString TestMainWindow::startUpgrade(const EnvironmentRef &ref, const QString &version)
{
    OperationRequest request;
    request.environment = ref;
    request.version = version;
    QSignalSpy ready(m_cockpit.get(), &Cockpit::planReady);
    m_cockpit->prepare(request);
    if (ready.isEmpty())
        ready.wait();
    QSignalSpy started(m_cockpit.get(), &Cockpit::started);
    m_cockpit->start(m_cockpit->lastPlan().id);
    if (started.isEmpty())
        started.wait();
    m_cockpit->advance();
    return m_cockpit->newestRunning();
}

void TestMainWindow::anEmptyWorkspaceOffersTheSample()
{
    open();
    auto *button = m_window->findChild<QPushButton *>(u"createSample"_s);
    QVERIFY(button);
    QTRY_VERIFY(button->isVisible());
    QVERIFY(m_window->findChild<QPushButton *>(u"startAddSite"_s)->isVisible());
    QVERIFY(!m_window->dock()->isVisible());

    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(m_cockpit->calls.contains(u"createSample"_s));
    QTRY_VERIFY(!m_window->catalog()->projects().isEmpty());
    QTRY_COMPARE(m_window->tree()->currentProject(), m_window->catalog()->projects().constFirst().id);
    QVERIFY(m_window->page()->isVisible());
    QVERIFY(m_window->dock()->isVisible());
}

void TestMainWindow::aSiteThatCannotBeAddedIsExplained()
{
    open();
    Problem problem;
    problem.sentence = Text("The folder has no project.json.");
    problem.remedy = Text("Write one.");
    m_cockpit->failNextSite(problem);
    auto *button = m_window->findChild<QPushButton *>(u"createSample"_s);
    QTRY_VERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *message = m_window->findChild<QWidget *>(u"windowMessage"_s);
    QTRY_VERIFY(message->isVisible());
    const auto labels = message->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](QLabel *label) { return label->text() == "The folder has no project.json."_L1; }));
    // Another try is possible.
    QVERIFY(button->isEnabled());
}

void TestMainWindow::aRefusedActIsDisabledAndSaysWhy()
{
    openProject();
    QPushButton *upgradeLive = card(liveRef())->upgradeButton();
    QVERIFY(!upgradeLive->isEnabled());
    QVERIFY2(upgradeLive->toolTip().contains("upgrade backup"_L1), qPrintable(upgradeLive->toolTip()));
    QCOMPARE(upgradeLive->accessibleDescription(), upgradeLive->toolTip());
    // The card tells it, too: nobody can get to a disabled button by keyboard.
    QVERIFY(card(liveRef())->accessibleDescription().contains(upgradeLive->toolTip()));
    QVERIFY(card(liveRef())->restoreButton()->isEnabled());

    QVERIFY(card(uatRef())->upgradeButton()->isEnabled());
    QVERIFY(card(uatRef())->upgradeButton()->toolTip().isEmpty());
    QVERIFY(!card(uatRef())->restoreButton()->isEnabled());
    QVERIFY(!card(uatRef())->restoreButton()->toolTip().isEmpty());

    m_window->page()->setSelected(liveRef());
    QVERIFY(!m_window->windowActions()->upgrade->isEnabled());
    QCOMPARE(m_window->windowActions()->upgrade->toolTip(), upgradeLive->toolTip());
    m_window->page()->setSelected(uatRef());
    QVERIFY(m_window->windowActions()->upgrade->isEnabled());
}

void TestMainWindow::aStateThatIsNotGoodIsWrittenOut()
{
    Project project = guestbook();
    project.environments[0].health = Health::Down;
    project.environments[0].healthReason = Text("The process ended.");
    project.environments[1].health = Health::Unknown;
    project.environments[2].probe = {
        .address = QUrl(u"https://live.example.org/"_s), .at = sampleNow(), .status = 503, .milliseconds = 34};
    m_cockpit->setProject(project);
    open();
    m_window->showProject(projectId);
    const auto *disputed = card(liveRef())->findChild<FactRow *>(u"cardState"_s);
    QCOMPARE(disputed->text(), u"Disputed"_s);
    QCOMPARE(disputed->accent(), FactRow::Accent::Warning);
    QCOMPARE(disputed->findChild<QLabel *>(u"cardStateSentence"_s)->text(),
             u"The platform says that Live is up. https://live.example.org/ answered with status 503."_s);
    QVERIFY(disputed->toolTip().contains("Status 503"_L1));
    QVERIFY(card(liveRef())->accessibleDescription().contains("503"_L1));
    const auto *down = card(integrationRef())->findChild<FactRow *>(u"cardState"_s);
    QCOMPARE(down->text(), u"Down"_s);
    QCOMPARE(down->accent(), FactRow::Accent::Error);
    QCOMPARE(down->findChild<QLabel *>(u"cardStateSentence"_s)->text(), u"The process ended."_s);
    const auto *unknown = card(uatRef())->findChild<FactRow *>(u"cardState"_s);
    QCOMPARE(unknown->text(), u"Not known"_s);
    QVERIFY(unknown->accent() != FactRow::Accent::None);
    m_cockpit->setProject(guestbook());
    QCOMPARE(card(liveRef())->findChild<FactRow *>(u"cardState"_s)->accent(), FactRow::Accent::None);
}

void TestMainWindow::aProjectThatCannotBeReadIsNotShownAsUp()
{
    openProject();
    Project project = guestbook();
    project.problem = Problem{};
    project.problem->sentence = Text("The folder is gone.");
    m_cockpit->setProject(project);
    const auto *state = card(liveRef())->findChild<FactRow *>(u"cardState"_s);
    QCOMPARE(state->text(), u"Not known"_s);
    QVERIFY(m_window->findChild<QWidget *>(u"projectProblem"_s)->isVisible());
    QVERIFY(!card(uatRef())->upgradeButton()->isEnabled());
}

void TestMainWindow::anEnvironmentThatIsNotSetUpOffersToSetItUp()
{
    Project project = guestbook();
    Environment &environment = project.environments[1];
    environment.health = Health::NotSetUp;
    environment.version.clear();
    environment.installationId.clear();
    m_cockpit->setProject(project);
    open();
    m_window->showProject(projectId);
    QPushButton *button = card(uatRef())->upgradeButton();
    QCOMPARE(button->text(), u"Set up…"_s);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<OperationWizard *>());
    m_window->page()->setSelected(uatRef());
    QVERIFY(m_window->windowActions()->setUp->isEnabled());
    QVERIFY(!m_window->windowActions()->upgrade->isEnabled());
}

void TestMainWindow::anUpgradeThatStoppedHalfWayIsOfferedToBeFinished()
{
    openProject();
    const auto *upgrade = m_window->page()->pipeline()->card(uatRef())->upgradeButton();
    const QAction *action = m_window->windowActions()->upgrade;
    m_window->page()->setSelected(uatRef());
    QCOMPARE(upgrade->text(), u"Upgrade…"_s);
    QCOMPARE(action->text(), u"&Upgrade…"_s);
    Project project = guestbook();
    for (Environment &environment : project.environments)
        if (environment.ref == uatRef())
            environment.unfinishedVersion = environment.version;
    m_cockpit->setProject(project);
    QCOMPARE(upgrade->text(), u"Finish…"_s);
    QCOMPARE(upgrade->accessibleName(), u"Finish the upgrade of UAT"_s);
    QVERIFY(upgrade->isEnabled());
    QCOMPARE(action->text(), u"&Finish the upgrade…"_s);
    QVERIFY2(action->toolTip().contains(u"half-way"_s), qPrintable(action->toolTip()));
    m_cockpit->setProject(guestbook());
    QCOMPARE(upgrade->text(), u"Upgrade…"_s);
    QCOMPARE(action->text(), u"&Upgrade…"_s);
}

void TestMainWindow::cardAndTitleFollowAnOperation()
{
    openProject();
    QCOMPARE(m_window->windowTitle(), u"Switchback"_s);
    startUpgrade(uatRef(), u"2.0.0"_s);
    QVERIFY2(m_window->windowTitle().startsWith("Upgrade of Guestbook/UAT"_L1), qPrintable(m_window->windowTitle()));
    QVERIFY(m_window->windowTitle().endsWith(u"% — Switchback"_s));
    auto *bar = card(uatRef())->findChild<QProgressBar *>(u"cardProgress"_s);
    QVERIFY(bar->isVisible());
    const int before = bar->value();
    m_cockpit->advance();
    m_cockpit->advance();
    QVERIFY(bar->value() > before);
    QVERIFY(!card(uatRef())->upgradeButton()->isVisible());

    auto *log = card(uatRef())->findChild<QPushButton *>(u"cardShowActivity"_s);
    QTest::mouseClick(log, Qt::LeftButton);
    QCOMPARE(m_window->dock()->shownActivity(), m_cockpit->newestRunning());

    m_cockpit->finish(OperationState::Succeeded);
    QCOMPARE(m_window->windowTitle(), u"Switchback"_s);
    QVERIFY(!bar->isVisible());
    QCOMPARE(card(uatRef())->findChild<QLabel *>(u"cardVersion"_s)->text(), u"2.0.0"_s);
}

void TestMainWindow::cardAndRowAreSelectedTogether()
{
    openProject();
    QTest::mouseClick(card(uatRef()), Qt::LeftButton, {}, QPoint(30, 12));
    QVERIFY(card(uatRef())->isSelected());
    QCOMPARE(table(0)->current().data(RefRole).value<EnvironmentRef>(), uatRef());

    QTableView *view = table(0)->view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(card(liveRef())->isSelected());
    QVERIFY(!card(uatRef())->isSelected());
}

void TestMainWindow::arrowKeysGoFromCardToCard()
{
    openProject();
    card(integrationRef())->setFocus();
    QVERIFY(card(integrationRef())->hasFocus());
    QTest::keyClick(card(integrationRef()), Qt::Key_Right);
    QVERIFY(card(uatRef())->hasFocus());
    QTest::keyClick(card(uatRef()), Qt::Key_Space);
    QVERIFY(card(uatRef())->isSelected());
    QTest::keyClick(card(uatRef()), Qt::Key_Left);
    QVERIFY(card(integrationRef())->hasFocus());
    QTest::keyClick(card(integrationRef()), Qt::Key_Left);
    QVERIFY(card(integrationRef())->hasFocus());
}

void TestMainWindow::enterOnARowOpensTheUpgrade()
{
    openProject();
    m_window->page()->setSelected(uatRef());
    table(0)->view()->setFocus();
    QTest::keyClick(table(0)->view(), Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<OperationWizard *>());
    QVERIFY(!m_window->findChild<OperationWizard *>()->isModal());
}

void TestMainWindow::enterInTheOverviewOpensTheProject()
{
    m_cockpit->setProject(guestbook());
    m_cockpit->setProject(plainProject(u"shop"_s, u"Web shop"_s, u"local"_s, {Role::Integration, Role::Live}));
    open();
    QVERIFY(m_window->tree()->currentProject().isEmpty());
    m_window->page()->setSelected(uatRef());
    table(0)->view()->setFocus();
    QTest::keyClick(table(0)->view(), Qt::Key_Return);
    QCOMPARE(m_window->tree()->currentProject(), projectId);
    QVERIFY(card(uatRef())->isSelected());
    QVERIFY(!m_window->findChild<OperationWizard *>());
}

void TestMainWindow::aTreeItemShowsItsProject()
{
    m_cockpit->setProject(guestbook());
    m_cockpit->setProject(plainProject(u"shop"_s, u"Web shop"_s, u"local"_s, {Role::Integration, Role::Live}));
    open();
    QTRY_COMPARE(table(0)->view()->model()->rowCount(), 5);
    // In the overview a row says which project it belongs to.
    QVERIFY(!table(0)->view()->isColumnHidden(1));

    ProjectTree *tree = m_window->tree();
    tree->setFocus();
    for (int press = 0; press < 3 && tree->currentProject() != "shop"_L1; ++press)
        QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(tree->currentProject(), u"shop"_s);
    QCOMPARE(m_window->page()->pipeline()->cards().size(), 2);
    QCOMPARE(table(0)->view()->model()->rowCount(), 2);
    QVERIFY(table(0)->view()->isColumnHidden(1));

    m_cockpit->removeProject(u"shop"_s);
    QVERIFY(tree->currentProject() != "shop"_L1);
    QVERIFY(tree->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
}

void TestMainWindow::theSearchFiltersTheTables()
{
    openProject();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"uat"_s);
    QCOMPARE(table(0)->view()->model()->rowCount(), 1);
    QTest::keyClicks(search, u" nothing"_s);
    QCOMPARE(table(0)->view()->model()->rowCount(), 0);
    const auto *empty = table(0)->findChild<QLabel *>(u"environmentsEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains("uat nothing"_L1));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(table(0)->view()->model()->rowCount(), 3);
    QVERIFY(table(0)->view()->hasFocus());
}

void TestMainWindow::copyingGivesTextAndCsv()
{
    openProject();
    m_window->page()->setSelected(liveRef());
    table(0)->view()->setFocus();
    QTest::keyClick(table(0)->view(), Qt::Key_C, Qt::ControlModifier);
    QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith("Live\t1.1.0\t"_L1), qPrintable(copied));
    QVERIFY(!copied.contains("Integration"_L1));

    table(0)->copyCsv();
    copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith("Environment,Version,"_L1), qPrintable(copied));
    QCOMPARE(copied.count("\r\n"_L1), 2);

    // With no row selected all of them are meant.
    m_window->page()->setSelected(std::nullopt);
    table(0)->copyCsv();
    QCOMPARE(QGuiApplication::clipboard()->text().count("\r\n"_L1), 4);
}

void TestMainWindow::columnsAreChosenAndKept()
{
    openProject();
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    QMenu *columns = m_window->windowActions()->columnsMenu;
    Q_EMIT columns->aboutToShow();
    const QList<QAction *> entries = columns->actions();
    const auto address = std::find_if(entries.begin(), entries.end(),
                                      [](const QAction *entry) { return entry->text() == "Address"_L1; });
    QVERIFY(address != entries.end());
    QVERIFY((*address)->isChecked());
    (*address)->trigger();
    QHeaderView *header = table(0)->view()->horizontalHeader();
    const int hidden = header->hiddenSectionCount();
    // Written once for all that changed in one go.
    QTRY_COMPARE(changed.size(), 1);
    const Preferences kept = changed.constFirst().constFirst().value<Preferences>();
    QCOMPARE(kept.selectedProject, projectId);

    m_window.reset();
    open(kept);
    QTRY_COMPARE(m_window->tree()->currentProject(), projectId);
    QCOMPARE(table(0)->view()->horizontalHeader()->hiddenSectionCount(), hidden);
}

void TestMainWindow::settingsTakeEffectAtOnce()
{
    openProject();
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    m_window->windowActions()->settings->trigger();
    auto *dialog = m_window->findChild<SettingsDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>(u"language"_s)->setCurrentIndex(1);
    dialog->findChild<QComboBox *>(u"theme"_s)->setCurrentIndex(2);
    QCOMPARE(changed.size(), 0);
    dialog->accept();
    QCOMPARE(changed.size(), 0);

    m_window->windowActions()->settings->trigger();
    const auto dialogs = m_window->findChildren<SettingsDialog *>();
    dialog = dialogs.constLast();
    dialog->findChild<QComboBox *>(u"language"_s)->setCurrentIndex(1);
    dialog->findChild<QComboBox *>(u"theme"_s)->setCurrentIndex(2);
    dialog->findChild<QComboBox *>(u"recovery"_s)->setCurrentIndex(1);
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto ok = std::find_if(buttons.begin(), buttons.end(),
                                 [](const QPushButton *button) { return button->text() == "OK"_L1; });
    QVERIFY(ok != buttons.end());
    QTest::mouseClick(*ok, Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    const Preferences now = changed.constFirst().constFirst().value<Preferences>();
    QCOMPARE(now.language, u"de"_s);
    QCOMPARE(now.theme, ThemeChoice::Dark);
    QCOMPARE(now.recovery, Recovery::Resume);
    QTRY_VERIFY(Theme::isDark(m_window->palette()));
    Theme().apply(ThemeChoice::Light);
}

void TestMainWindow::closingWhileBusyAsks()
{
    openProject();
    const QString id = startUpgrade(uatRef(), u"2.0.0"_s);
    const auto question = [this] { return m_window->findChild<QMessageBox *>(u"busyQuestion"_s); };

    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(question());
    QTest::mouseClick(question()->findChild<QPushButton *>(u"stay"_s), Qt::LeftButton);
    QTRY_VERIFY(!question());
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_cockpit->calls.contains(QString(u"cancel "_s + id)));

    QSignalSpy whenIdle(m_window.get(), &MainWindow::closeWhenIdleRequested);
    m_window->close();
    QTest::mouseClick(question()->findChild<QPushButton *>(u"keepRunning"_s), Qt::LeftButton);
    QCOMPARE(whenIdle.size(), 1);
    QVERIFY(!m_window->isVisible());
    QVERIFY(!m_cockpit->calls.contains(QString(u"cancel "_s + id)));

    m_window->show();
    QTRY_VERIFY(!question());
    m_window->close();
    QTest::mouseClick(question()->findChild<QPushButton *>(u"cancelOperation"_s), Qt::LeftButton);
    QVERIFY(m_cockpit->calls.contains(QString(u"cancel "_s + id)));
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->dock()->shownActivity(), id);
}

void TestMainWindow::closingWhileIdleCloses()
{
    openProject();
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QVERIFY(!m_window->findChild<QMessageBox *>());
    // What was not written yet is written now.
    QCOMPARE(changed.size(), 1);
}

void TestMainWindow::aLanguageChangeReachesEveryText()
{
    m_cockpit->setHistory(guestbookHistory());
    openProject();
    m_window->dock()->showActivity(guestbookHistory().constFirst().id);
    BracketTranslator brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QTRY_COMPARE(m_window->windowActions()->addSite->text(), u"[&Add site…]"_s);
    QTRY_COMPARE(card(uatRef())->upgradeButton()->text(), u"[Upgrade…]"_s);
    QCOMPARE(card(uatRef())->findChild<FactRow *>(u"cardState"_s)->text(), u"[Up]"_s);
    QCOMPARE(table(0)->view()->accessibleName(), u"[Environments]"_s);
    QVERIFY(table(0)->view()->model()->headerData(0, Qt::Horizontal).toString().startsWith(u'['));
    QCOMPARE(m_window->dock()->windowTitle(), u"[Activity log]"_s);

    // Nothing that a person reads stayed as it was.
    const auto untranslated = [this] {
        QStringList stayed;
        for (const QPushButton *button : m_window->findChildren<QPushButton *>())
            if (!button->text().isEmpty() && !button->text().startsWith(u'['))
                stayed << button->text();
        for (const QAction *action : m_window->findChildren<QAction *>())
            if (action->objectName().startsWith("action"_L1) && !action->text().startsWith(u'['))
                stayed << action->text();
        return stayed.join(u'|');
    };
    QTRY_COMPARE(untranslated(), QString());
    QCoreApplication::removeTranslator(&brackets);
    QTRY_COMPARE(card(uatRef())->upgradeButton()->text(), u"Upgrade…"_s);
}

void TestMainWindow::noticesAreKept()
{
    openProject();
    auto *bell = m_window->findChild<NoticeBell *>();
    QVERIFY(!bell->isVisible());
    Q_EMIT m_cockpit->noticed(Text("The site was started again."), projectId);
    QVERIFY(bell->isVisible());
    QCOMPARE(bell->count(), 1);
    QVERIFY(bell->toolTip().contains("started again"_L1));
}

void TestMainWindow::anExpiryWarningLeadsToItsEnvironment()
{
    openProject();
    m_window->showProject({});
    Activity entry;
    entry.id = u"warning-1"_s;
    entry.request.kind = OperationKind::ExpiryWarning;
    entry.request.environment = liveRef();
    entry.state = OperationState::Succeeded;
    entry.createdAt = m_cockpit->now();
    entry.toVersion = u"1.0.0"_s;
    entry.outcome = Text("The backup of release 1.0.0 of Live expires in less than an hour.");
    m_cockpit->setActivity(entry);
    Q_EMIT m_cockpit->expiryWarned(entry);
    auto *bell = m_window->findChild<NoticeBell *>();
    QVERIFY(bell->isVisible());
    QVERIFY(bell->toolTip().contains("less than an hour"_L1));
    QTest::mouseClick(bell, Qt::LeftButton);
    auto *menu = bell->findChild<QMenu *>(u"noticesMenu"_s);
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    menu->hide();
    QCOMPARE(m_window->page()->projectId(), projectId);
    QCOMPARE(m_window->page()->selected(), std::optional(liveRef()));

    // In the log it is a warning, and neither a success nor something that runs.
    const QModelIndex row = m_window->activities()->indexOf(entry.id);
    QCOMPARE(row.data().toString(), u"Warning"_s);
    QCOMPARE(m_window->activities()->runningCount(), 0);
    m_window->showActivity(entry.id);
    QVERIFY(!m_window->findChild<QWidget *>(u"activityBody"_s)->isVisible());
    QVERIFY(m_window->findChild<QLabel *>(u"activityOutcome"_s)->text().contains("less than an hour"_L1));
}

void TestMainWindow::showActivityBringsTheLogUp()
{
    m_cockpit->setHistory(guestbookHistory());
    openProject();
    m_window->dock()->hide();
    m_window->hide();
    const QString id = guestbookHistory().at(1).id;
    m_window->showActivity(id);
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->dock()->isVisible());
    QCOMPARE(m_window->dock()->shownActivity(), id);
}

void TestMainWindow::actionsOpenTheWizardForTheSelection()
{
    openProject();
    m_window->page()->setSelected(liveRef());
    m_window->windowActions()->restore->trigger();
    QTRY_COMPARE(m_window->findChildren<OperationWizard *>().size(), 1);
    // Asked again, the same wizard comes to the front: two of them could start the same thing twice.
    m_window->windowActions()->restore->trigger();
    QCOMPARE(m_window->findChildren<OperationWizard *>().size(), 1);

    auto *wizard = m_window->findChild<OperationWizard *>();
    const QString id = guestbookHistory().constFirst().id;
    m_cockpit->setActivity(guestbookHistory().constFirst());
    Q_EMIT wizard->activityStarted(id);
    QCOMPARE(m_window->dock()->shownActivity(), id);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
