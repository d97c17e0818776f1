// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;
using Model = ActivityModel;

namespace {

struct House {
    FakeCockpit cockpit;
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    explicit House(int capacity = 100)
        : model(&cockpit, nullptr, capacity)
    {
        model.setNow(sampleNow());
    }
};

/// Begun \a minute minutes after noon.
Activity at(const QString &id, int minute, OperationState state = OperationState::Succeeded)
{
    Activity activity;
    activity.id = id;
    activity.request.environment = liveRef();
    activity.createdAt = sampleNow().addSecs(60 * minute);
    activity.startedAt = activity.createdAt;
    if (isTerminal(state))
        activity.endedAt = activity.startedAt.addSecs(10);
    activity.state = state;
    return activity;
}

Activity takenUp(Activity activity)
{
    activity.measures.insert(takenUpMeasure, 1);
    return activity;
}

QStringList ids(const Model &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data(IdRole).toString());
    return all;
}

constexpr OperationState running = OperationState::Running;
constexpr OperationState interrupted = OperationState::Interrupted;
constexpr OperationState queued = OperationState::Queued;
constexpr OperationState failed = OperationState::Failed;

} // namespace

class TestActivityModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void newestIsFirst();
    void factsAreShown();
    void problemIsTheReason();
    void runningOnesComeBeforeTheRest();
    void endedOneMovesToItsPlace();
    void endedOneStaysWhereItIsFirst();
    void changeTouchesOneRow();
    void sameRecordSaysNothing();
    void lateRecordDoesNotReviveEndedOne();
    void interruptedOneCanBeResumed();
    void interruptedOnesWaitBelowWhatRuns();
    void lateRecordDoesNotInterruptTheOneTakenUp();
    void whatTheSiteSaidIsNotForgotten();
    void pageOfThePastGoesBelow();
    void loadedAndChangedAreMerged();
    void recordsInAnyOrderEndSorted();
    void oldestGoWhenFull();
    void pageBeyondCapacityIsPassedOver();
    void runningCountIsTold();
    void progressIsShownWhileItRuns();
    void timePassesForRunningOnesOnly();
    void thousandsAreMergedAndFound();
    void languageChanges();
};

void TestActivityModel::newestIsFirst()
{
    House house;
    house.model.merge({at(u"1"_s, 1), at(u"3"_s, 3), at(u"2"_s, 2)});
    QCOMPARE(ids(house.model), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    house.model.merge({at(u"4"_s, 4)});
    QCOMPARE(ids(house.model).constFirst(), u"4"_s);
    QCOMPARE(house.reset.count(), 0);
}

void TestActivityModel::factsAreShown()
{
    House house;
    const QList<Activity> history = guestbookHistory();
    house.model.merge(history);
    QStringList texts;
    for (int column = 0; column < Model::ColumnCount; ++column)
        if (column != Model::Started)
            texts.append(shown(house.model, 0, column));
    QCOMPARE(texts,
             QStringList({u"Succeeded"_s, u"Upgrade 1.1.0 → 2.0.0"_s, u"Integration"_s, u"Guestbook"_s, u"ada"_s,
                          u"14 s"_s, u"Integration runs 2.0.0. The upgrade backup of 1.1.0 is kept for 48 hours."_s}));
    const QModelIndex first = house.model.index(0, Model::State);
    QCOMPARE(first.data(ValueRole).value<Activity>(), history.constFirst());
    QCOMPARE(first.data(RefRole).value<EnvironmentRef>(), integrationRef());
    QCOMPARE(first.data(ProjectIdRole).toString(), u"guestbook"_s);
    QCOMPARE(first.data(StateRole).value<OperationState>(), OperationState::Succeeded);
    QCOMPARE(first.data(RunningRole).toBool(), false);
    QVERIFY(!first.data(FractionRole).isValid());
    QVERIFY(first.data(Qt::DecorationRole).canConvert<QIcon>());
    QCOMPARE(first.siblingAtColumn(Model::Took).data(ExportRole).toDouble(), 14.2);
    QCOMPARE(first.siblingAtColumn(Model::Started).data(SortRole).toDateTime(), history.constFirst().startedAt);
    QCOMPARE(house.model.indexOf(u"a-3"_s).row(), 2);
    QVERIFY(house.model.activity(u"a-3"_s));
    QVERIFY(!house.model.activity(u"a-9"_s));
    QVERIFY(!house.model.indexOf(u"a-9"_s).isValid());
}

void TestActivityModel::problemIsTheReason()
{
    House house;
    house.model.merge(guestbookHistory());
    QCOMPARE(house.model.indexOf(u"a-3"_s).data(ReasonRole).toString(),
             u"Release 2.1.0 started, but its health check answered 503 for 30 s. "
             "Read what the release printed, repair it and try again."_s);
    Activity bare = at(u"x"_s, 1, failed);
    bare.problem = Problem{};
    bare.problem->sentence = Text("It broke.");
    house.model.merge({bare});
    QCOMPARE(shown(house.model, 0, Model::Outcome), u"It broke."_s);
    QCOMPARE(house.model.index(0, 0).data(ReasonRole).toString(), u"It broke."_s);
}

void TestActivityModel::runningOnesComeBeforeTheRest()
{
    House house;
    house.model.merge({at(u"old run"_s, 1, running), at(u"done"_s, 5), at(u"new run"_s, 3, queued)});
    QCOMPARE(ids(house.model), QStringList({u"new run"_s, u"old run"_s, u"done"_s}));
    QCOMPARE(house.model.runningCount(), 2);
}

void TestActivityModel::endedOneMovesToItsPlace()
{
    House house;
    house.model.merge({at(u"a"_s, 1), at(u"c"_s, 5), at(u"run"_s, 3, running), at(u"wait"_s, 2, queued)});
    QCOMPARE(ids(house.model), QStringList({u"run"_s, u"wait"_s, u"c"_s, u"a"_s}));
    const QPersistentModelIndex selected = house.model.indexOf(u"run"_s);
    house.model.merge({at(u"run"_s, 3, failed)});
    QCOMPARE(ids(house.model), QStringList({u"wait"_s, u"c"_s, u"run"_s, u"a"_s}));
    QCOMPARE(selected.row(), 2);
    QCOMPARE(selected.data(StateRole).value<OperationState>(), failed);
    QCOMPARE(house.moved.count(), 1);
    for (const QString &id : ids(house.model))
        QCOMPARE(house.model.indexOf(id).data(IdRole).toString(), id);
}

void TestActivityModel::endedOneStaysWhereItIsFirst()
{
    House house;
    house.model.merge({at(u"a"_s, 1), at(u"run"_s, 3, running)});
    house.changed.clear();
    house.model.merge({at(u"run"_s, 3)});
    QCOMPARE(ids(house.model), QStringList({u"run"_s, u"a"_s}));
    QCOMPARE(house.moved.count(), 0);
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.model.runningCount(), 0);
}

void TestActivityModel::changeTouchesOneRow()
{
    House house;
    house.model.merge({at(u"a"_s, 1), at(u"b"_s, 2), at(u"c"_s, 3)});
    house.changed.clear();
    Activity changed = at(u"b"_s, 2);
    changed.who = u"bob"_s;
    house.model.merge({changed});
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(house.changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(shown(house.model, 1, Model::Who), u"bob"_s);
}

void TestActivityModel::sameRecordSaysNothing()
{
    House house;
    house.model.merge({at(u"a"_s, 1), at(u"r"_s, 2, running)});
    house.changed.clear();
    house.inserted.clear();
    house.model.merge({at(u"a"_s, 1), at(u"r"_s, 2, running)});
    QCOMPARE(house.changed.count(), 0);
    QCOMPARE(house.inserted.count(), 0);
}

void TestActivityModel::lateRecordDoesNotReviveEndedOne()
{
    House house;
    house.model.merge({at(u"a"_s, 1)});
    house.model.merge({at(u"a"_s, 1, running)});
    QCOMPARE(house.model.runningCount(), 0);
    QCOMPARE(house.model.index(0, 0).data(StateRole).value<OperationState>(), OperationState::Succeeded);
}

void TestActivityModel::interruptedOneCanBeResumed()
{
    House house;
    QSignalSpy counted{&house.model, &Model::interruptedCountChanged};
    house.model.merge({at(u"a"_s, 1, interrupted), at(u"b"_s, 2), at(u"c"_s, 3)});
    QCOMPARE(counted.count(), 1);
    house.model.merge({takenUp(at(u"a"_s, 1, running))});
    QCOMPARE(ids(house.model), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    QCOMPARE(house.model.runningCount(), 1);
    QCOMPARE(house.model.interruptedCount(), 0);
    QCOMPARE(counted.count(), 2);
    house.model.merge({takenUp(at(u"a"_s, 1))});
    QCOMPARE(ids(house.model), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(house.model.indexOf(u"b"_s).row(), 1);
}

void TestActivityModel::interruptedOnesWaitBelowWhatRuns()
{
    House house;
    house.model.merge({at(u"a"_s, 1, interrupted), at(u"b"_s, 2), at(u"c"_s, 3, interrupted), at(u"d"_s, 4, running),
                       at(u"e"_s, 5, running)});
    QCOMPARE(ids(house.model), QStringList({u"e"_s, u"d"_s, u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(house.model.runningCount(), 2);
    QCOMPARE(house.model.interruptedCount(), 2);

    // They move when they are interrupted or taken up.
    const QPersistentModelIndex selected = house.model.indexOf(u"e"_s);
    house.moved.clear();
    house.model.merge({at(u"e"_s, 5, interrupted)});
    QCOMPARE(ids(house.model), QStringList({u"d"_s, u"e"_s, u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(selected.row(), 1);
    house.model.merge({takenUp(at(u"a"_s, 1, running))});
    QCOMPARE(ids(house.model), QStringList({u"d"_s, u"a"_s, u"e"_s, u"c"_s, u"b"_s}));
    QCOMPARE(house.moved.count(), 2);
    house.model.merge({at(u"c"_s, 3, failed)});
    QCOMPARE(ids(house.model), QStringList({u"d"_s, u"a"_s, u"e"_s, u"c"_s, u"b"_s}));
    QCOMPARE(house.model.interruptedCount(), 1);
}

void TestActivityModel::lateRecordDoesNotInterruptTheOneTakenUp()
{
    House house;
    house.model.merge({takenUp(at(u"a"_s, 1, running))});
    house.model.merge({at(u"a"_s, 1, interrupted)});
    QCOMPARE(house.model.runningCount(), 1);
    QCOMPARE(house.model.interruptedCount(), 0);
}

void TestActivityModel::whatTheSiteSaidIsNotForgotten()
{
    House house;
    Activity asked = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    house.model.merge({asked});
    const auto outcome = [&house] { return house.model.index(0, Model::Outcome).data().toString(); };
    QVERIFY2(outcome().contains(u"Copy the data"_s) && outcome().contains(u"Asking the site"_s), qPrintable(outcome()));
    asked.targetSays = Probe::NotDone;
    house.model.merge({asked});
    QVERIFY2(outcome().contains(u"The site says: this step is not done."_s), qPrintable(outcome()));
    // The record as it stands in the journal holds no answer.
    asked.targetSays.reset();
    house.model.merge({asked});
    QVERIFY2(outcome().contains(u"The site says: this step is not done."_s), qPrintable(outcome()));
}

void TestActivityModel::pageOfThePastGoesBelow()
{
    House house;
    house.model.merge({at(u"5"_s, 5), at(u"6"_s, 6)});
    const QPersistentModelIndex selected = house.model.indexOf(u"5"_s);
    house.inserted.clear();
    house.model.merge({at(u"4"_s, 4), at(u"3"_s, 3), at(u"2"_s, 2), at(u"2"_s, 2)});
    QCOMPARE(ids(house.model), QStringList({u"6"_s, u"5"_s, u"4"_s, u"3"_s, u"2"_s}));
    QCOMPARE(house.inserted.count(), 1);
    QCOMPARE(selected.row(), 1);
    QCOMPARE(house.model.indexOf(u"2"_s).row(), 4);
    QCOMPARE(house.model.indexOf(u"6"_s).row(), 0);
}

void TestActivityModel::loadedAndChangedAreMerged()
{
    House house;
    house.cockpit.setHistory(guestbookHistory());
    house.cockpit.setActivity(at(u"new"_s, 1, running));
    house.cockpit.loadActivities(100);
    QTRY_COMPARE(ids(house.model), QStringList({u"new"_s, u"a-5"_s, u"a-4"_s, u"a-3"_s, u"a-2"_s, u"a-1"_s}));
}

void TestActivityModel::recordsInAnyOrderEndSorted()
{
    QRandomGenerator random(7);
    House house;
    QHash<QString, Activity> known;
    for (int round = 0; round < 200; ++round) {
        QList<Activity> batch;
        for (int i = random.bounded(4); i >= 0; --i) {
            const int number = random.bounded(60);
            const QString id = QString::number(number);
            const OperationState state = random.bounded(3) == 0 ? running : failed;
            batch.append(at(id, number, state));
            if (!known.contains(id) || !isTerminal(known.value(id).state))
                known.insert(id, batch.constLast());
        }
        house.model.merge(batch);
        QList<Activity> expected = known.values();
        std::sort(expected.begin(), expected.end(), [](const Activity &a, const Activity &b) {
            if (isTerminal(a.state) != isTerminal(b.state))
                return isTerminal(b.state);
            return a.createdAt > b.createdAt;
        });
        QStringList expectedIds;
        for (const Activity &activity : expected)
            expectedIds.append(activity.id);
        QCOMPARE(ids(house.model), expectedIds);
        for (int row = 0; row < expectedIds.size(); ++row)
            QCOMPARE(house.model.indexOf(expectedIds.at(row)).row(), row);
    }
    QCOMPARE(house.reset.count(), 0);
}

void TestActivityModel::oldestGoWhenFull()
{
    House house(3);
    house.model.merge({at(u"1"_s, 1), at(u"2"_s, 2), at(u"3"_s, 3), at(u"r"_s, 0, running)});
    house.model.merge({at(u"4"_s, 4), at(u"5"_s, 5)});
    QCOMPARE(ids(house.model), QStringList({u"r"_s, u"5"_s, u"4"_s, u"3"_s}));
    QVERIFY(!house.model.indexOf(u"2"_s).isValid());
    QCOMPARE(house.model.indexOf(u"3"_s).row(), 3);
    house.model.merge({at(u"4"_s, 4, failed)});
    QCOMPARE(house.model.indexOf(u"4"_s).row(), 2);
}

void TestActivityModel::pageBeyondCapacityIsPassedOver()
{
    House house(3);
    house.model.merge({at(u"8"_s, 8), at(u"9"_s, 9)});
    house.model.merge({at(u"1"_s, 1), at(u"2"_s, 2), at(u"3"_s, 3)});
    QCOMPARE(ids(house.model), QStringList({u"9"_s, u"8"_s, u"3"_s}));
}

void TestActivityModel::runningCountIsTold()
{
    House house;
    QSignalSpy count(&house.model, &Model::runningCountChanged);
    house.model.merge({at(u"a"_s, 1, running), at(u"b"_s, 2, queued)});
    QCOMPARE(count.count(), 1);
    QCOMPARE(count.at(0).at(0).toInt(), 2);
    house.model.merge({at(u"b"_s, 2, running)});
    QCOMPARE(count.count(), 1);
    house.model.merge({at(u"b"_s, 2)});
    QCOMPARE(count.count(), 2);
    QCOMPARE(count.at(1).at(0).toInt(), 1);
}

void TestActivityModel::progressIsShownWhileItRuns()
{
    House house;
    Activity activity = at(u"a"_s, 0, queued);
    for (const StepInfo &info : sampleSteps(OperationKind::Upgrade)) {
        StepRecord step;
        step.info = info;
        activity.steps.append(step);
    }
    house.cockpit.setActivity(activity);
    QCOMPARE(shown(house.model, 0, Model::Outcome), u"Waits for its turn."_s);
    house.cockpit.advance();
    house.cockpit.advance();
    house.cockpit.advance();
    QCOMPARE(shown(house.model, 0, Model::Outcome), u"Copy the data (step 3 of 11)"_s);
    const double before = house.model.index(0, 0).data(FractionRole).toDouble();
    QVERIFY(before > 0.0);
    house.cockpit.progress(ProgressUnit::Bytes, 1, 2);
    QVERIFY(house.model.index(0, 0).data(FractionRole).toDouble() > before);
    house.cockpit.finish(OperationState::Cancelled);
    QVERIFY(!house.model.index(0, 0).data(FractionRole).isValid());
    QCOMPARE(shown(house.model, 0, Model::State), u"Cancelled"_s);
}

void TestActivityModel::timePassesForRunningOnesOnly()
{
    House house;
    house.model.merge({at(u"done"_s, 0), at(u"runs"_s, 0, running)});
    house.changed.clear();
    house.model.setNow(sampleNow().addSecs(65));
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.changed.at(0).at(0).toModelIndex(), house.model.index(0, Model::Took));
    QCOMPARE(house.changed.at(0).at(1).toModelIndex(), house.model.index(0, Model::Took));
    QCOMPARE(shownColumn(house.model, Model::Took), QStringList({u"1 min 5 s"_s, u"10 s"_s}));
}

void TestActivityModel::thousandsAreMergedAndFound()
{
    FakeCockpit cockpit;
    Model model(&cockpit, nullptr, 20000); // no tester: it looks at every row after every change
    QList<Activity> page;
    for (int i = 0; i < 10000; ++i)
        page.append(at(u"p%1"_s.arg(i), i));
    model.merge(page);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int i = 10000; i < 20000; ++i)
        model.merge({at(u"p%1"_s.arg(i), i)});
    for (int i = 0; i < 20000; ++i)
        model.merge({at(u"p%1"_s.arg(i), i, failed)});
    QCOMPARE(inserted.count(), 10000);
    QCOMPARE(changed.count(), 20000);
    QCOMPARE(model.rowCount(), 20000);
    QCOMPARE(model.indexOf(u"p19999"_s).row(), 0);
    QCOMPARE(model.indexOf(u"p0"_s).row(), 19999);
}

void TestActivityModel::languageChanges()
{
    House house;
    house.model.merge(guestbookHistory());
    house.changed.clear();
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(house.changed.count(), 1);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(house.model.headerData(column, Qt::Horizontal).toString().startsWith(u'['));
    QCOMPARE(shown(house.model, 0, Model::State), u"[Succeeded]"_s);
    QCOMPARE(shown(house.model, 0, Model::What), u"[Upgrade 1.1.0 → 2.0.0]"_s);
    QVERIFY(shown(house.model, 0, Model::Outcome).startsWith(u'['));
}

QTEST_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
