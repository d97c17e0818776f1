// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/stepmodel.h"
#include "tests/fakes/sampledata.h"
#include "tests/models/pseudolanguage.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;
using Model = StepModel;

namespace {

struct House {
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};

    House() { model.setNow(sampleNow()); }
};

Activity upgrade(const QString &id)
{
    Activity activity;
    activity.id = id;
    activity.state = OperationState::Running;
    for (const StepInfo &info : sampleSteps(OperationKind::Upgrade)) {
        StepRecord step;
        step.info = info;
        activity.steps.append(step);
    }
    activity.steps[0].state = StepState::Done;
    activity.steps[0].startedAt = sampleNow().addSecs(-20);
    activity.steps[0].endedAt = sampleNow().addMSecs(-18600);
    activity.steps[1].state = StepState::Running;
    activity.steps[1].startedAt = sampleNow().addSecs(-5);
    return activity;
}

} // namespace

class TestStepModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void planIsShown();
    void planSaysHowLongAStepIsLikelyToTake();
    void activityIsShown();
    void onlyDifferentRowsChange();
    void anotherActivityIsShownAfresh();
    void planAndActivityDoNotMix();
    void progressIsWrittenBesideTheState();
    void failureIsTheReason();
    void runningTimePasses();
    void modelCanBeCleared();
    void languageChanges();
};

void TestStepModel::planIsShown()
{
    House house;
    Plan plan;
    plan.steps = sampleSteps(OperationKind::Restore);
    house.model.setPlan(plan);
    QCOMPARE(house.model.rowCount(), 6);
    QCOMPARE(shown(house.model, 3, Model::Title), u"Hold writes"_s);
    QCOMPARE(shown(house.model, 3, Model::EffectName), u"Interrupts"_s);
    QCOMPARE(house.model.index(3, 0).data(Qt::ToolTipRole).toString(),
             u"Visitors can read; who writes is asked to try again later."_s);
    QCOMPARE(house.model.index(3, 0).data(IdRole).toString(), u"freeze"_s);
    QVERIFY(!house.model.index(3, Model::Title).data(Qt::DecorationRole).isValid());
    QVERIFY(house.model.index(3, Model::EffectName).data(Qt::DecorationRole).canConvert<QIcon>());
    QVERIFY(!house.model.currentStep().isValid());
}

void TestStepModel::planSaysHowLongAStepIsLikelyToTake()
{
    House house;
    Plan plan;
    plan.steps = sampleSteps(OperationKind::Restore);
    plan.expectedMilliseconds = {{plan.steps.at(3).id, 1200}, {plan.steps.at(0).id, 4}};
    house.model.setPlan(plan);
    QCOMPARE(house.model.index(3, 0).data(Qt::ToolTipRole).toString(),
             u"Visitors can read; who writes is asked to try again later. Takes about 1.2\u00A0s."_s);
    // What is done at once, and what nobody knows, is not worth a word.
    QCOMPARE(house.model.index(0, 0).data(Qt::ToolTipRole).toString(), plan.steps.at(0).sentence.english());
    QCOMPARE(house.model.index(1, 0).data(Qt::ToolTipRole).toString(), plan.steps.at(1).sentence.english());
}

void TestStepModel::activityIsShown()
{
    House house;
    house.model.setActivity(upgrade(u"1"_s));
    QCOMPARE(house.model.rowCount(), 11);
    QCOMPARE(shown(house.model, 0, Model::State), u"Done"_s);
    QCOMPARE(shown(house.model, 0, Model::Took), u"1.4 s"_s);
    QCOMPARE(house.model.index(0, Model::Took).data(ExportRole).toDouble(), 1.4);
    QCOMPARE(shown(house.model, 1, Model::State), u"Running"_s);
    QCOMPARE(shown(house.model, 2, Model::Took), QString());
    QCOMPARE(house.model.currentStep().row(), 1);
    QCOMPARE(house.model.index(1, 0).data(StateRole).value<StepState>(), StepState::Running);
    // The icon is the state, so the title speaks it.
    QVERIFY(house.model.index(0, Model::Title).data(Qt::DecorationRole).canConvert<QIcon>());
    QCOMPARE(shown(house.model, 0, Model::Title, Qt::AccessibleTextRole), u"Check disk, release and ports, Done"_s);
}

void TestStepModel::onlyDifferentRowsChange()
{
    House house;
    Activity activity = upgrade(u"1"_s);
    house.model.setActivity(activity);
    const qsizetype resets = house.reset.count();
    house.model.setActivity(activity);
    QCOMPARE(house.changed.count(), 0);
    activity.steps[1].state = StepState::Done;
    activity.steps[2].state = StepState::Running;
    house.model.setActivity(activity);
    QCOMPARE(house.changed.count(), 2);
    QCOMPARE(house.changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(house.changed.at(1).at(0).toModelIndex().row(), 2);
    QCOMPARE(house.reset.count(), resets);
    QCOMPARE(house.model.currentStep().row(), 2);
}

void TestStepModel::anotherActivityIsShownAfresh()
{
    House house;
    house.model.setActivity(upgrade(u"1"_s));
    const qsizetype resets = house.reset.count();
    house.model.setActivity(upgrade(u"2"_s));
    QCOMPARE(house.reset.count(), resets + 1);
    Activity longer = upgrade(u"2"_s);
    longer.steps.append(longer.steps.constFirst());
    house.model.setActivity(longer);
    QCOMPARE(house.model.rowCount(), 12);
}

void TestStepModel::planAndActivityDoNotMix()
{
    House house;
    Plan plan;
    plan.steps = sampleSteps(OperationKind::Upgrade);
    house.model.setPlan(plan);
    house.model.setActivity(upgrade(u"1"_s));
    QCOMPARE(shown(house.model, 0, Model::State), u"Done"_s);
    house.model.setPlan(plan);
    QCOMPARE(shown(house.model, 0, Model::State), u"Waiting"_s);
}

void TestStepModel::progressIsWrittenBesideTheState()
{
    House house;
    Activity activity = upgrade(u"1"_s);
    activity.steps[1].progress = {ProgressUnit::Bytes, 1024, 4096};
    house.model.setActivity(activity);
    QCOMPARE(shown(house.model, 1, Model::State), u"Running: 1.0 KiB of 4.0 KiB"_s);
    QCOMPARE(house.model.index(1, 0).data(FractionRole).toDouble(), 0.25);
    QVERIFY(!house.model.index(0, 0).data(FractionRole).isValid());
    activity.steps[1].state = StepState::Done;
    house.model.setActivity(activity);
    QCOMPARE(shown(house.model, 1, Model::State), u"Done"_s);
}

void TestStepModel::failureIsTheReason()
{
    House house;
    Activity activity = upgrade(u"1"_s);
    activity.steps[1].state = StepState::Failed;
    activity.steps[1].problem = Problem{};
    activity.steps[1].problem->sentence = Text("The front did not answer.");
    house.model.setActivity(activity);
    QCOMPARE(house.model.index(1, 0).data(ReasonRole).toString(), u"The front did not answer."_s);
    QCOMPARE(house.model.index(1, 0).data(Qt::ToolTipRole).toString(), u"The front did not answer."_s);
    QCOMPARE(house.model.index(0, 0).data(ReasonRole).toString(), QString());
}

void TestStepModel::runningTimePasses()
{
    House house;
    house.model.setActivity(upgrade(u"1"_s));
    QCOMPARE(shown(house.model, 1, Model::Took), u"5.0 s"_s);
    house.changed.clear();
    house.model.setNow(sampleNow().addSecs(60));
    QCOMPARE(shown(house.model, 1, Model::Took), u"1 min 5 s"_s);
    QCOMPARE(shown(house.model, 0, Model::Took), u"1.4 s"_s);
    QCOMPARE(house.changed.count(), 1);
    QCOMPARE(house.changed.at(0).at(0).toModelIndex().column(), int(Model::Took));
}

void TestStepModel::modelCanBeCleared()
{
    House house;
    house.model.setActivity(upgrade(u"1"_s));
    house.model.clear();
    QCOMPARE(house.model.rowCount(), 0);
    house.model.setActivity(upgrade(u"1"_s));
    QCOMPARE(house.model.rowCount(), 11);
}

void TestStepModel::languageChanges()
{
    House house;
    house.model.setActivity(upgrade(u"1"_s));
    const PseudoLanguage language;
    house.model.retranslate();
    QCOMPARE(house.changed.count(), 1);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QVERIFY(house.model.headerData(column, Qt::Horizontal).toString().startsWith(u'['));
    QCOMPARE(shown(house.model, 1, Model::Title), u"[Hold writes]"_s);
    QCOMPARE(shown(house.model, 1, Model::EffectName), u"[Interrupts]"_s);
    QCOMPARE(shown(house.model, 1, Model::State), u"[Running]"_s);
}

QTEST_MAIN(TestStepModel)
#include "tst_stepmodel.moc"
