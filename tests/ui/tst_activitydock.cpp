// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "models/outputmodel.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampleaccounts.h"
#include "tests/fakes/sampledata.h"
#include "ui/activitydetails.h"
#include "ui/activitydock.h"
#include "ui/activityreport.h"
#include "ui/outputview.h"
#include "ui/tablepane.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

class TestActivityDock : public QObject {
    Q_OBJECT

private:
    QString startUpgrade();
    template <typename T>
    T *find(const QString &name) const
    {
        return m_dock->findChild<T *>(name);
    }
    QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    Activity past(OperationState state) const;

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<ActivityModel> m_model;
    std::unique_ptr<ActivityDock> m_dock;

private Q_SLOTS:
    void init();
    void cleanup();

    void whatRunsComesFirst();
    void nothingIsBuiltBeforeSomethingIsLookedAt();
    void aRunningActivityShowsStepsAndProgress();
    void outputIsLoadedAndGoesOnLive();
    void outputOfAnotherActivityIsNotMixedIn();
    void requestsHaveATabWhereThereAreSome();
    void theViewFollowsOnlyAtTheEnd();
    void cancelIsAnsweredInPlace();
    void aCancelThatComesTooLateIsSaid();
    void aFailureSaysWhatWhoAndWhatNext();
    void theDetailsOfAFailureCanBeOpened();
    void theReportHoldsEverything();
    void theReportIsSavedByTheCockpit();
    void theReportSaysWhoBeganIt();
    void theListIsFilteredByTextAndOutcome();
    void showingAnActivityLiftsTheFilterThatHidesIt();
    void anActivityAskedForTooEarlyIsShownWhenItComes();
    void whatFailedCanBeDiagnosedAndNothingElse();
};

void TestActivityDock::init()
{
    m_cockpit = std::make_unique<FakeCockpit>();
    m_model = std::make_unique<ActivityModel>(m_cockpit.get());
    m_dock = std::make_unique<ActivityDock>(m_cockpit.get(), m_model.get());
    m_dock->setNow(m_cockpit->now());
    m_dock->resize(1200, 420);
    m_dock->show();
    m_cockpit->setProject(guestbook());
    m_model->merge(guestbookHistory());
}

void TestActivityDock::cleanup()
{
    m_dock.reset();
    m_model.reset();
    m_cockpit.reset();
}

QString TestActivityDock::startUpgrade()
{
    OperationRequest request;
    request.environment = uatRef();
    request.version = u"2.0.0"_s;
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

Activity TestActivityDock::past(OperationState state) const
{
    const QList<Activity> history = guestbookHistory();
    const auto found = std::find_if(history.begin(), history.end(),
                                    [state](const Activity &activity) { return activity.state == state; });
    return found == history.end() ? Activity() : *found;
}

void TestActivityDock::whatRunsComesFirst()
{
    const QString id = startUpgrade();
    const QAbstractItemModel *rows = m_dock->list()->view()->model();
    QCOMPARE(rows->rowCount(), int(guestbookHistory().size()) + 1);
    QCOMPARE(rows->index(0, 0).data(IdRole).toString(), id);
    QVERIFY(rows->index(0, 0).data(FractionRole).isValid());
}

void TestActivityDock::nothingIsBuiltBeforeSomethingIsLookedAt()
{
    QVERIFY(!m_dock->details());
    QTableView *view = m_dock->list()->view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    QVERIFY(m_dock->details());
    QCOMPARE(m_dock->shownActivity(), guestbookHistory().at(1).id);
}

void TestActivityDock::aRunningActivityShowsStepsAndProgress()
{
    const QString id = startUpgrade();
    m_dock->showActivity(id);
    QVERIFY2(label(u"activityHeadline"_s).contains("Guestbook / UAT"_L1), qPrintable(label(u"activityHeadline"_s)));
    const auto *steps = find<QTableView>(u"stepsTable"_s)->model();
    QCOMPARE(steps->rowCount(), int(m_cockpit->activity(id)->steps.size()));
    auto *bar = find<QProgressBar>(u"activityProgress"_s);
    QVERIFY(bar->isVisible());
    const int before = bar->value();
    m_cockpit->advance();
    QVERIFY(bar->value() > before);
    QVERIFY(find<QPushButton>(u"cancelActivity"_s)->isVisible());
    m_cockpit->finish(OperationState::Succeeded);
    QVERIFY(!bar->isVisible());
    QVERIFY(!find<QPushButton>(u"cancelActivity"_s)->isVisible());
    QVERIFY(!label(u"activityOutcome"_s).isEmpty());
}

void TestActivityDock::outputIsLoadedAndGoesOnLive()
{
    const QString id = startUpgrade();
    m_cockpit->print({u"one"_s, u"two"_s});
    m_dock->showActivity(id);
    const auto *output = find<OutputView>(u"outputView"_s)->model();
    QTRY_COMPARE(output->rowCount(), 2);
    m_cockpit->print({u"three"_s});
    QCOMPARE(output->rowCount(), 3);
    QVERIFY(output->index(2, 0).data().toString().contains("three"_L1));
}

void TestActivityDock::outputOfAnotherActivityIsNotMixedIn()
{
    const QString id = startUpgrade();
    m_cockpit->print({u"one"_s});
    m_cockpit->holdAnswers();
    m_dock->showActivity(id);
    m_dock->showActivity(guestbookHistory().constFirst().id);
    m_cockpit->releaseAnswers();
    m_cockpit->print({u"two"_s}, Stream::Output, id);
    QTest::qWait(0);
    QCOMPARE(find<OutputView>(u"outputView"_s)->model()->rowCount(), 0);
}

void TestActivityDock::requestsHaveATabWhereThereAreSome()
{
    const QString id = startUpgrade();
    m_dock->showActivity(id);
    auto *tabs = find<QTabBar>(u"activityTabs"_s);
    QVERIFY(!tabs->isVisible());
    QStringList lines;
    for (const OutputLine &line : sampleRequests())
        lines.append(line.text);
    m_cockpit->print({u"copying"_s});
    m_cockpit->print(lines, Stream::Request);
    QVERIFY(tabs->isVisible());
    QCOMPARE(find<OutputView>(u"outputView"_s)->model()->rowCount(), 1);
    tabs->setCurrentIndex(1);
    auto *table = find<QTableView>(u"requestsTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    auto *details = find<QPlainTextEdit>(u"requestDetails"_s);
    QVERIFY(!details->isVisible());
    table->selectRow(2);
    QVERIFY(details->isVisible());
    QVERIFY(details->toPlainText().contains(u"X-Octopus-ApiKey: ‹secret›"_s));
    QVERIFY(details->toPlainText().contains(u"Tried again, 2 attempt"_s));
    QVERIFY(!details->toPlainText().contains(u"Received"_s));
    table->selectRow(0);
    QVERIFY(details->toPlainText().contains(u"Server: Octopus"_s));

    m_dock->showActivity(guestbookHistory().first().id);
    QVERIFY(!tabs->isVisible());
    QVERIFY(find<OutputView>(u"outputView"_s)->isVisible());
}

void TestActivityDock::theViewFollowsOnlyAtTheEnd()
{
    const QString id = startUpgrade();
    m_dock->showActivity(id);
    QStringList many;
    for (int line = 0; line < 200; ++line)
        many << u"line %1"_s.arg(line);
    m_cockpit->print(many);
    auto *view = find<OutputView>(u"outputView"_s);
    QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(view->isAtEnd());
    m_cockpit->print({u"at the end"_s});
    QTRY_VERIFY(view->isAtEnd());

    view->verticalScrollBar()->setValue(3);
    m_cockpit->print({u"somebody reads above"_s});
    QTest::qWait(0);
    QCOMPARE(view->verticalScrollBar()->value(), 3);
}

void TestActivityDock::cancelIsAnsweredInPlace()
{
    const QString id = startUpgrade();
    m_dock->showActivity(id);
    m_cockpit->setCancelAnswer(CancelAnswer::StillRunning, Text("It is still copying the data."));
    auto *button = find<QPushButton>(u"cancelActivity"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_cockpit->calls.contains(QString(u"cancel "_s + id)));
    auto *answer = find<QWidget>(u"cancelAnswer"_s);
    QVERIFY(answer->isVisible());
    const auto says = [answer](QLatin1StringView words) {
        const auto labels = answer->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [words](QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says("It is still copying the data."_L1));
}

void TestActivityDock::aCancelThatComesTooLateIsSaid()
{
    const QString id = startUpgrade();
    m_dock->showActivity(id);
    m_cockpit->setCancelAnswer(CancelAnswer::TooLate, Text("It is too late to stop."));
    auto *button = find<QPushButton>(u"cancelActivity"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(find<QWidget>(u"cancelAnswer"_s)->isVisible());
    // What was said of one activity is not said of the next.
    m_dock->showActivity(guestbookHistory().constFirst().id);
    QVERIFY(!find<QWidget>(u"cancelAnswer"_s)->isVisible());
}

void TestActivityDock::aFailureSaysWhatWhoAndWhatNext()
{
    const Activity failed = past(OperationState::FailedAndUndone);
    QVERIFY(failed.problem);
    m_dock->showActivity(failed.id);
    auto *problem = find<QWidget>(u"activityProblem"_s);
    QVERIFY(problem->isVisible());
    QString said;
    for (const QLabel *part : problem->findChildren<QLabel *>())
        said += part->text() + u'\n';
    QVERIFY(said.contains(failed.problem->sentence.translated()));
    QVERIFY(said.contains(failed.problem->remedy.translated()));
    QVERIFY(said.contains(displayName(failed.problem->owner)));

    m_dock->showActivity(past(OperationState::Succeeded).id);
    QVERIFY(!problem->isVisible());
}

void TestActivityDock::theDetailsOfAFailureCanBeOpened()
{
    Activity failed = past(OperationState::FailedAndUndone);
    failed.problem->details = u"GET / answered 503\nConnection: close"_s;
    m_cockpit->setActivity(failed);
    m_dock->showActivity(failed.id);
    auto *details = find<QPlainTextEdit>(u"problemDetails"_s);
    QVERIFY(!details->isVisible());
    QTest::mouseClick(find<QToolButton>(u"problemDetailsToggle"_s), Qt::LeftButton);
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), failed.problem->details);
    m_dock->showActivity(past(OperationState::Succeeded).id);
    QVERIFY(!details->isVisible());
}

void TestActivityDock::theReportHoldsEverything()
{
    const Activity failed = past(OperationState::FailedAndUndone);
    m_dock->showActivity(failed.id);
    QTest::mouseClick(find<QPushButton>(u"copyActivity"_s), Qt::LeftButton);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.contains("Guestbook / UAT"_L1));
    QVERIFY(report.contains(displayName(failed.state)));
    QVERIFY(report.contains(failed.problem->sentence.translated()));
    for (const StepRecord &step : failed.steps)
        QVERIFY2(report.contains(step.info.title.translated()), qPrintable(step.info.id));
    QVERIFY(report.contains(failed.id));

    const QString id = startUpgrade();
    m_cockpit->print({u"a line of output"_s});
    m_dock->showActivity(id);
    QTRY_VERIFY(m_dock->details()->report().contains("a line of output"_L1));
}

void TestActivityDock::theReportIsSavedByTheCockpit()
{
    m_dock->showActivity(past(OperationState::Succeeded).id);
    QVERIFY(!find<QPushButton>(u"saveActivity"_s)->isVisible());
    m_dock->showActivity(past(OperationState::FailedAndUndone).id);
    QTest::mouseClick(find<QPushButton>(u"saveActivity"_s), Qt::LeftButton);
    auto *question = find<QFileDialog>(u"reportFile"_s);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"report.txt"_s);
    question->selectFile(file);
    QMetaObject::invokeMethod(question, "accept");
    QTRY_VERIFY(find<QWidget>(u"cancelAnswer"_s)->isVisible());
    QCOMPARE(m_cockpit->calls.last(), u"save report %1: %2"_s.arg(file, m_dock->details()->report()));
    QVERIFY(!QFile::exists(file)); // the window writes nothing itself
}

void TestActivityDock::theReportSaysWhoBeganIt()
{
    Activity activity = guestbookHistory().constFirst();
    activity.request.reason = u"expired"_s;
    QVERIFY(ActivityReport::plainText(activity, {}, sampleNow()).contains("Reason given: expired"_L1));
    activity.request.onlyExpired = true;
    const QString byItself = ActivityReport::plainText(activity, {}, sampleNow());
    QVERIFY(byItself.contains("Begun by Switchback"_L1));
    QVERIFY(!byItself.contains("Reason given"_L1)); // nobody gave one
}

void TestActivityDock::theListIsFilteredByTextAndOutcome()
{
    startUpgrade();
    const QAbstractItemModel *rows = m_dock->list()->view()->model();
    auto *outcome = find<QComboBox>(u"activityFilterState"_s);
    outcome->setCurrentIndex(1);
    QCOMPARE(rows->rowCount(), 1);
    m_cockpit->finish(OperationState::Succeeded);
    QCOMPARE(rows->rowCount(), 0);
    outcome->setCurrentIndex(3);
    for (int row = 0; row < rows->rowCount(); ++row) {
        const auto state = rows->index(row, 0).data(StateRole).value<OperationState>();
        QVERIFY(isTerminal(state) && state != OperationState::Succeeded);
    }
    QCOMPARE(rows->rowCount(), 2);
    outcome->setCurrentIndex(0);
    QTest::keyClicks(find<QLineEdit>(u"activityFilterText"_s), u"live"_s);
    QCOMPARE(rows->rowCount(), 1);
}

void TestActivityDock::showingAnActivityLiftsTheFilterThatHidesIt()
{
    find<QLineEdit>(u"activityFilterText"_s)->setText(u"no such thing"_s);
    QCOMPARE(m_dock->list()->view()->model()->rowCount(), 0);
    m_dock->showActivity(guestbookHistory().constFirst().id);
    QCOMPARE(find<QLineEdit>(u"activityFilterText"_s)->text(), QString());
    QCOMPARE(m_dock->list()->current().data(IdRole).toString(), guestbookHistory().constFirst().id);
}

void TestActivityDock::anActivityAskedForTooEarlyIsShownWhenItComes()
{
    Activity late = guestbookHistory().constFirst();
    late.id = u"late"_s;
    m_dock->showActivity(late.id);
    QVERIFY(m_dock->shownActivity() != late.id);
    m_cockpit->setActivity(late);
    QCOMPARE(m_dock->shownActivity(), late.id);
}

void TestActivityDock::whatFailedCanBeDiagnosedAndNothingElse()
{
    const QSignalSpy asked(m_dock.get(), &ActivityDock::diagnosisRequested);
    m_dock->showActivity(past(OperationState::Succeeded).id);
    auto *diagnose = find<QPushButton>(u"diagnoseActivity"_s);
    QVERIFY(diagnose->isHidden());
    m_dock->showActivity(past(OperationState::Cancelled).id);
    QVERIFY(diagnose->isHidden());
    const QString failed = past(OperationState::FailedAndUndone).id;
    m_dock->showActivity(failed);
    QVERIFY(!diagnose->isHidden());
    QTest::mouseClick(diagnose, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), failed);
}

QTEST_MAIN(TestActivityDock)
#include "tst_activitydock.moc"
