// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/activitydock.h"
#include "ui/environmentcard.h"
#include "ui/mainwindow.h"
#include "ui/noticebell.h"
#include "ui/pipelineview.h"
#include "ui/tablepane.h"
#include "ui/windowactions.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;
using namespace Switchback::Driver;

/// What the window shows of an operation whose program died, and of one that another program runs.
class TestInterrupted : public QObject {
    Q_OBJECT

private:
    void open();
    void openWith(const Activity &activity);
    [[nodiscard]] QString said(const QString &message) const
    {
        return find<WizardMessage>(m_window.get(), message)->text();
    }
    [[nodiscard]] EnvironmentCard *card(const EnvironmentRef &ref) const
    {
        return m_window->page()->pipeline()->card(ref);
    }
    [[nodiscard]] QStringList calls(QLatin1StringView word) const { return m_cockpit->calls.filter(word); }

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void init();
    void cleanup();

    void whatWasInterruptedIsShownFirstAndAtOnce();
    void theSiteIsQuotedWhenItHasAnswered();
    void resumeIsOneClick();
    void rollBackIsOneClick();
    void whatWasBeingTakenBackHasOneWay();
    void whatCannotBeTakenBackSaysWhy();
    void aRefusalIsSaidInPlace();
    void anAnswerForAnotherActivityIsNotSaidHere();
    void whatIsInterruptedAgainCanBeTakenUpAgain();
    void theCardSaysItAndLeadsThere();
    void whatWaitsForAPersonSaysForWhat();
    void otherActsAreRefused();
    void theNoticeLeadsToTheActivity();
    void eachInterruptionIsToldOnce();
    void anotherProgramsOperationCannotBeCancelledHere();
    void anotherProgramsOutputIsFollowed();
    void closingCancelsOnlyWhatRunsHere();
};

void TestInterrupted::init()
{
    m_cockpit = std::make_unique<FakeCockpit>();
    m_cockpit->setHistory(guestbookHistory());
    m_cockpit->setProject(guestbook());
}

void TestInterrupted::cleanup()
{
    m_window.reset();
    m_cockpit.reset();
}

void TestInterrupted::open()
{
    m_window = std::make_unique<MainWindow>(m_cockpit.get(), Preferences());
    m_window->setClock([this] { return m_cockpit->now(); });
    m_window->resize(1280, 860);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->activities()->rowCount() > 0);
    QTRY_VERIFY(!m_window->catalog()->projects().isEmpty());
    m_window->showProject(QString::fromLatin1(guestbookId));
}

void TestInterrupted::openWith(const Activity &activity)
{
    m_cockpit->setActivity(activity);
    open();
    m_window->dock()->showActivity(activity.id);
}

void TestInterrupted::whatWasInterruptedIsShownFirstAndAtOnce()
{
    m_cockpit->setActivity(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    open();
    QTRY_COMPARE(m_window->dock()->shownActivity(), u"interrupted"_s);
    const QAbstractItemModel *rows = m_window->dock()->list()->view()->model();
    QCOMPARE(rows->index(0, 0).data(IdRole).toString(), u"interrupted"_s);
    QCOMPARE(rows->index(0, ActivityModel::State).data().toString(), u"Interrupted"_s);
    QVERIFY(isShown(m_window.get(), u"recoveryMessage"_s));
    QVERIFY2(said(u"recoveryMessage"_s).contains(u"Copy the data"_s), qPrintable(said(u"recoveryMessage"_s)));
    // What the message says is not said twice.
    QVERIFY(!isShown(m_window.get(), u"activityProblem"_s));
    QVERIFY(!isShown(m_window.get(), u"activityOutcome"_s));
    QVERIFY(label(m_window.get(), u"status"_s).contains(u"interrupted"_s));
}

void TestInterrupted::theSiteIsQuotedWhenItHasAnswered()
{
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    openWith(activity);
    QVERIFY(said(u"recoveryMessage"_s).contains(u"Asking the site"_s));
    activity.targetSays = Probe::NotDone;
    m_cockpit->setActivity(activity);
    QVERIFY(said(u"recoveryMessage"_s).contains(u"The site says: this step is not done."_s));
}

void TestInterrupted::resumeIsOneClick()
{
    openWith(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    QVERIFY(said(u"recoveryMessage"_s).contains(u"goes on with “Copy the data”"_s));
    m_cockpit->holdAnswers();
    click(m_window.get(), u"resumeActivity"_s);
    QCOMPARE(calls("recover "_L1), QStringList{u"recover interrupted Resume"_s});
    // Asked once, and not for both ways.
    QVERIFY(!isEnabled(m_window.get(), u"resumeActivity"_s));
    QVERIFY(!isEnabled(m_window.get(), u"rollBackActivity"_s));
    m_cockpit->releaseAnswers();
    QTRY_VERIFY(!isShown(m_window.get(), u"recoveryMessage"_s));
    QVERIFY(isShown(m_window.get(), u"activityProgress"_s));
    QVERIFY(isEnabled(m_window.get(), u"cancelActivity"_s));
    m_cockpit->finish(OperationState::Succeeded);
    QVERIFY(!isShown(m_window.get(), u"activityProgress"_s));
    QCOMPARE(m_window->activities()->interruptedCount(), 0);
}

void TestInterrupted::rollBackIsOneClick()
{
    openWith(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    QVERIFY(said(u"recoveryMessage"_s).contains(u"Live then runs 1.1.0, as before"_s));
    click(m_window.get(), u"rollBackActivity"_s);
    QCOMPARE(calls("recover "_L1), QStringList{u"recover interrupted RollBack"_s});
    QTRY_COMPARE(m_cockpit->activity(u"interrupted"_s)->state, OperationState::Undoing);
    QVERIFY(!isShown(m_window.get(), u"recoveryMessage"_s));
}

void TestInterrupted::whatWasBeingTakenBackHasOneWay()
{
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    activity.steps[2].state = StepState::Undoing;
    openWith(activity);
    QVERIFY(!isShown(m_window.get(), u"resumeActivity"_s));
    QCOMPARE(find<QPushButton>(m_window.get(), u"rollBackActivity"_s)->text(), u"Finish taking back"_s);
    click(m_window.get(), u"rollBackActivity"_s);
    QCOMPARE(calls("recover "_L1), QStringList{u"recover interrupted RollBack"_s});
}

void TestInterrupted::whatCannotBeTakenBackSaysWhy()
{
    Activity activity = interruptedOnLive(OperationKind::TearDown, u"remove-data"_s);
    openWith(activity);
    auto *button = find<QPushButton>(m_window.get(), u"rollBackActivity"_s);
    QVERIFY(button->isVisible() && !button->isEnabled());
    const QString why = u"“Remove installations, backups and data” has begun on Live"_s;
    QVERIFY2(button->toolTip().contains(why), qPrintable(button->toolTip()));
    QCOMPARE(button->accessibleDescription(), button->toolTip());
    // A disabled button cannot be reached by the keyboard.
    QVERIFY(said(u"recoveryMessage"_s).contains(why));
    QVERIFY(isEnabled(m_window.get(), u"resumeActivity"_s));
    activity.targetSays = Probe::NotDone;
    m_cockpit->setActivity(activity);
    QVERIFY(button->isEnabled());
    QVERIFY(!said(u"recoveryMessage"_s).contains(why));
}

void TestInterrupted::aRefusalIsSaidInPlace()
{
    openWith(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    Problem busy;
    busy.sentence = Text("Live is held by another program.");
    busy.remedy = Text("Try again in a minute.");
    m_cockpit->failNextStart(busy);
    click(m_window.get(), u"resumeActivity"_s);
    QTRY_VERIFY(isShown(m_window.get(), u"recoveryFailure"_s));
    QVERIFY(said(u"recoveryFailure"_s).contains(u"held by another program"_s));
    QVERIFY(said(u"recoveryFailure"_s).contains(u"Try again in a minute"_s));
    QVERIFY(isEnabled(m_window.get(), u"resumeActivity"_s));
    click(m_window.get(), u"resumeActivity"_s);
    QVERIFY(!isShown(m_window.get(), u"recoveryFailure"_s));
    QTRY_COMPARE(m_cockpit->activity(u"interrupted"_s)->state, OperationState::Running);
}

void TestInterrupted::anAnswerForAnotherActivityIsNotSaidHere()
{
    Activity other = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    other.id = u"other"_s;
    m_cockpit->setActivity(other);
    openWith(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    m_cockpit->failNextStart(Problem());
    m_cockpit->holdAnswers();
    click(m_window.get(), u"resumeActivity"_s);
    m_window->dock()->showActivity(other.id);
    QVERIFY(isEnabled(m_window.get(), u"resumeActivity"_s));
    QSignalSpy failed(m_cockpit.get(), &Cockpit::startFailed);
    m_cockpit->releaseAnswers();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!isShown(m_window.get(), u"recoveryFailure"_s));
}

void TestInterrupted::whatIsInterruptedAgainCanBeTakenUpAgain()
{
    openWith(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    click(m_window.get(), u"resumeActivity"_s);
    QTRY_COMPARE(m_cockpit->activity(u"interrupted"_s)->state, OperationState::Running);
    Activity again = *m_cockpit->activity(u"interrupted"_s);
    again.state = OperationState::Interrupted;
    again.outcome = Text("Switchback ended once more.");
    m_cockpit->setActivity(again);
    QVERIFY(isEnabled(m_window.get(), u"resumeActivity"_s));
    click(m_window.get(), u"resumeActivity"_s);
    QTRY_COMPARE(m_cockpit->activity(u"interrupted"_s)->state, OperationState::Running);
}

void TestInterrupted::theCardSaysItAndLeadsThere()
{
    m_cockpit->setActivity(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    open();
    m_window->dock()->showActivity(guestbookHistory().constFirst().id);
    const EnvironmentCard *live = card(liveRef());
    QVERIFY(isShown(live, u"cardInterrupted"_s));
    QVERIFY(live->accessibleDescription().contains(u"Interrupted: Upgrade 1.1.0 → 2.0.0"_s));
    QVERIFY(!isShown(live, u"cardProgress"_s));
    QVERIFY(!isShown(live, u"cardUpgrade"_s));
    QVERIFY(!isShown(card(uatRef()), u"cardInterrupted"_s));
    click(live, u"cardShowActivity"_s);
    QCOMPARE(m_window->dock()->shownActivity(), u"interrupted"_s);
    click(m_window.get(), u"resumeActivity"_s);
    QTRY_VERIFY(!isShown(live, u"cardInterrupted"_s));
    QVERIFY(isShown(live, u"cardProgress"_s));
}

void TestInterrupted::whatWaitsForAPersonSaysForWhat()
{
    openWith(waitingOnLive());
    const QString message = said(u"recoveryMessage"_s);
    QVERIFY2(message.contains(u"waits for you at “Compare old and new”"_s), qPrintable(message));
    QVERIFY2(message.contains(u"When that is done, Resume goes on with “Compare old and new”."_s), qPrintable(message));
    QVERIFY2(!message.contains(u"The site"_s), qPrintable(message)); // it was not interrupted, so nobody asks it
    const QString problem = said(u"activityProblem"_s);
    QVERIFY2(problem.contains(u"The shop shows an error page."_s), qPrintable(problem));
    QVERIFY2(problem.contains(u"Push a fix."_s), qPrintable(problem));
    const QAbstractItemModel *rows = m_window->dock()->list()->view()->model();
    QCOMPARE(rows->index(0, ActivityModel::State).data().toString(), u"Waits for you"_s);
    QVERIFY(card(liveRef())->accessibleDescription().contains(u"Waits for you: Upgrade 1.1.0 → 2.0.0"_s));
    click(m_window.get(), u"resumeActivity"_s);
    QTRY_COMPARE(m_cockpit->activity(u"interrupted"_s)->state, OperationState::Running);
    QVERIFY(!isShown(m_window.get(), u"activityProblem"_s));
}

void TestInterrupted::otherActsAreRefused()
{
    m_cockpit->setActivity(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    open();
    m_window->page()->setSelected(liveRef());
    const WindowActions &actions = *m_window->windowActions();
    for (const QAction *action : {actions.upgrade, actions.restore, actions.backUp, actions.tearDown}) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QVERIFY2(action->toolTip().contains(u"was interrupted and has not ended"_s), qPrintable(action->toolTip()));
    }
    m_window->page()->setSelected(uatRef());
    QVERIFY(actions.upgrade->isEnabled());
    // The row leads to it as the card does.
    m_window->dock()->showActivity(guestbookHistory().constFirst().id);
    m_window->page()->setSelected(liveRef());
    actions.showProgress->trigger();
    QCOMPARE(m_window->dock()->shownActivity(), u"interrupted"_s);
}

void TestInterrupted::theNoticeLeadsToTheActivity()
{
    m_cockpit->setActivity(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    open();
    auto *bell = m_window->findChild<NoticeBell *>();
    QTRY_VERIFY(bell->isVisible());
    QVERIFY2(bell->toolTip().contains(u"Upgrade 1.1.0 → 2.0.0 on Live was interrupted"_s), qPrintable(bell->toolTip()));
    m_window->dock()->showActivity(guestbookHistory().constFirst().id);
    bell->click();
    auto *menu = bell->findChild<QMenu *>(u"noticesMenu"_s);
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(m_window->dock()->shownActivity(), u"interrupted"_s);
}

void TestInterrupted::eachInterruptionIsToldOnce()
{
    open();
    QSignalSpy found(m_window.get(), &MainWindow::interruptionFound);
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    m_cockpit->setActivity(activity);
    activity.targetSays = Probe::NotDone;
    m_cockpit->setActivity(activity);
    QCOMPARE(found.count(), 1);
    activity.state = OperationState::Running;
    activity.measures.insert(takenUpMeasure, 1);
    m_cockpit->setActivity(activity);
    activity.state = OperationState::Interrupted;
    m_cockpit->setActivity(activity);
    QCOMPARE(found.count(), 2);
}

void TestInterrupted::anotherProgramsOperationCannotBeCancelledHere()
{
    Activity activity = upgradeElsewhere();
    openWith(activity);
    QVERIFY(isShown(m_window.get(), u"activityProgress"_s));
    auto *button = find<QPushButton>(m_window.get(), u"cancelActivity"_s);
    QVERIFY(button->isVisible() && !button->isEnabled());
    QVERIFY2(button->accessibleDescription().contains(u"process 812 on build1"_s),
             qPrintable(button->accessibleDescription()));
    QVERIFY(label(m_window.get(), u"activityCircumstances"_s).contains(u"process 812 on build1"_s));
    activity.state = OperationState::Succeeded;
    m_cockpit->setActivity(activity);
    QVERIFY(!button->isVisible());
}

void TestInterrupted::anotherProgramsOutputIsFollowed()
{
    const Activity activity = upgradeElsewhere();
    QSignalSpy loaded(m_cockpit.get(), &Cockpit::outputLoaded);
    openWith(activity);
    QTRY_COMPARE(loaded.count(), 1);
    auto *output = find<QAbstractItemView>(m_window.get(), u"outputView"_s);
    {
        // Nothing is told of lines that another program prints.
        const QSignalBlocker silent(m_cockpit.get());
        m_cockpit->print({u"one"_s, u"two"_s}, Stream::Output, activity.id);
    }
    QTest::qWait(0);
    QCOMPARE(output->model()->rowCount(), 0);
    Activity moved = activity;
    moved.steps[2].progress = {ProgressUnit::Bytes, 10, 20};
    m_cockpit->setActivity(moved);
    QTRY_COMPARE(output->model()->rowCount(), 2);
}

void TestInterrupted::closingCancelsOnlyWhatRunsHere()
{
    openWith(upgradeElsewhere());
    // What another program runs does not end with this window.
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QVERIFY(!m_window->findChild<QMessageBox *>());

    m_window->show();
    Activity own = upgradeElsewhere();
    own.id = u"own"_s;
    own.lease = {};
    m_cockpit->setActivity(own);
    m_window->close();
    auto *question = m_window->findChild<QMessageBox *>(u"busyQuestion"_s);
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(u"resume it or roll it back"_s));
    QTest::mouseClick(question->findChild<QPushButton *>(u"cancelOperation"_s), Qt::LeftButton);
    QCOMPARE(calls("cancel "_L1), QStringList{u"cancel own"_s});
}

QTEST_MAIN(TestInterrupted)
#include "tst_interrupted.moc"
