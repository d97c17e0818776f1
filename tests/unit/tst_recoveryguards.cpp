// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/recoveryguards.h"
#include "tests/fakes/sampledata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

using MaybeProbe = std::optional<Probe>;
Q_DECLARE_METATYPE(MaybeProbe)

/// What can become of an interrupted operation, and the sentences that say so.
class TestRecoveryGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepThatCannotBeTakenBackForbidsGoingBack_data();
    void aStepThatCannotBeTakenBackForbidsGoingBack();
    void whatGoesBackAlreadyMayGoOnGoingBack();
    void onceTheEpilogueHasBegunThereIsOnlyTheWayForward();
    void theSiteIsQuoted_data();
    void theSiteIsQuoted();
    void resumeNamesTheStepItGoesOnWith_data();
    void resumeNamesTheStepItGoesOnWith();
    void rollBackNamesWhatIsLeftThen();
    void laterRecordsAreToldFromOlderOnes_data();
    void laterRecordsAreToldFromOlderOnes();
};

void TestRecoveryGuards::aStepThatCannotBeTakenBackForbidsGoingBack_data()
{
    using enum OperationKind;
    QTest::addColumn<OperationKind>("kind");
    QTest::addColumn<QString>("stepId");
    QTest::addColumn<MaybeProbe>("targetSays");
    QTest::addColumn<QString>("because");
    const QString removes = u"Remove installations, backups and data"_s;
    const auto row = [](const char *name, OperationKind kind, const QString &step, MaybeProbe says,
                        const QString &because) { QTest::newRow(name) << kind << step << says << because; };
    row("upgrade, copying", Upgrade, u"copy-data"_s, Probe::CannotTell, {});
    row("upgrade, the last step is done", Upgrade, u"keep"_s, Probe::Done, {});
    row("tear-down, before it removes anything", TearDown, u"stop"_s, Probe::Done, {});
    row("tear-down, removing", TearDown, u"remove-data"_s, Probe::CannotTell, removes);
    row("tear-down, removed", TearDown, u"remove-data"_s, Probe::Done, removes);
    row("tear-down, not removed", TearDown, u"remove-data"_s, Probe::NotDone, {});
    row("tear-down, not asked yet", TearDown, u"remove-data"_s, std::nullopt, removes);
    row("tear-down, past removing", TearDown, u"remove-front"_s, Probe::NotDone, removes);
    row("deletion, not begun", DeleteBackup, u"delete"_s, Probe::NotDone, {});
    row("between two steps, all of them done", DeleteBackup, u"none"_s, std::nullopt, u"Delete the backup"_s);
}

void TestRecoveryGuards::aStepThatCannotBeTakenBackForbidsGoingBack()
{
    QFETCH(OperationKind, kind);
    QFETCH(QString, stepId);
    QFETCH(MaybeProbe, targetSays);
    QFETCH(QString, because);
    const std::optional<Problem> why = whyNotRolledBack(interruptedOnLive(kind, stepId), targetSays);
    QCOMPARE(why.has_value(), !because.isEmpty());
    if (!why)
        return;
    QCOMPARE(why->kind, ProblemKind::Refused);
    QVERIFY(!why->remedy.isEmpty());
    const QString sentence = why->sentence.english();
    QVERIFY2(sentence.contains(because) && sentence.contains(u"Live"_s), qPrintable(sentence));
}

void TestRecoveryGuards::whatGoesBackAlreadyMayGoOnGoingBack()
{
    Activity activity = interruptedOnLive(OperationKind::TearDown, u"remove-front"_s);
    QVERIFY(whyNotRolledBack(activity, Probe::Done));
    activity.steps.last().state = StepState::Undoing;
    QVERIFY(!whyNotRolledBack(activity, Probe::Done));
}

void TestRecoveryGuards::onceTheEpilogueHasBegunThereIsOnlyTheWayForward()
{
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"observe"_s);
    const qsizetype current = activity.currentStep();
    QVERIFY(current > 0);
    QVERIFY(!whyNotRolledBack(activity, Probe::Done));
    activity.steps[current].info.epilogue = true;
    QVERIFY(!whyNotRolledBack(activity, Probe::NotDone));
    QVERIFY(whyNotRolledBack(activity, Probe::Done));
    activity.steps[current].state = StepState::Failed;
    QVERIFY(!activity.isBeingTakenBack());
    QVERIFY(whyNotRolledBack(activity, std::nullopt));
}

void TestRecoveryGuards::theSiteIsQuoted_data()
{
    QTest::addColumn<MaybeProbe>("targetSays");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not asked yet") << MaybeProbe() << u"Asking the site whether this step is done…"_s;
    QTest::newRow("done") << MaybeProbe(Probe::Done) << u"The site says: this step is done."_s;
    QTest::newRow("not done") << MaybeProbe(Probe::NotDone) << u"The site says: this step is not done."_s;
    QTest::newRow("cannot tell") << MaybeProbe(Probe::CannotTell)
                                 << u"The site cannot tell whether this step is done."_s;
}

void TestRecoveryGuards::theSiteIsQuoted()
{
    QFETCH(MaybeProbe, targetSays);
    QFETCH(QString, sentence);
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    activity.targetSays = targetSays;
    QCOMPARE(targetText(activity).english(), sentence);
    activity.state = OperationState::Running;
    QVERIFY(targetText(activity).isEmpty());
    QVERIFY(targetText(interruptedOnLive(OperationKind::Upgrade, u"none"_s)).isEmpty());
}

void TestRecoveryGuards::resumeNamesTheStepItGoesOnWith_data()
{
    QTest::addColumn<QString>("stepId");
    QTest::addColumn<MaybeProbe>("targetSays");
    QTest::addColumn<QString>("sentence");
    const QString copy = u"Resume goes on with “Copy the data”."_s;
    QTest::newRow("not asked yet") << u"copy-data"_s << MaybeProbe() << copy;
    QTest::newRow("not done") << u"copy-data"_s << MaybeProbe(Probe::NotDone) << copy;
    QTest::newRow("done") << u"copy-data"_s << MaybeProbe(Probe::Done) << u"Resume goes on with “Migrate the data”."_s;
    QTest::newRow("all done") << u"keep"_s << MaybeProbe(Probe::Done)
                              << u"All steps are done: Resume brings the operation to its end."_s;
}

void TestRecoveryGuards::resumeNamesTheStepItGoesOnWith()
{
    QFETCH(QString, stepId);
    QFETCH(MaybeProbe, targetSays);
    QFETCH(QString, sentence);
    Activity activity = interruptedOnLive(OperationKind::Upgrade, stepId);
    activity.targetSays = targetSays;
    QCOMPARE(resumeText(activity).english(), sentence);
}

void TestRecoveryGuards::rollBackNamesWhatIsLeftThen()
{
    Activity activity = interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s);
    QCOMPARE(rollBackText(activity).english(),
             u"Roll back takes back what was done: Live then runs 1.1.0, as before."_s);
    activity.steps[2].state = StepState::Undoing;
    QCOMPARE(rollBackText(activity).english(), u"It was being taken back: Live then runs 1.1.0, as before."_s);
    activity.fromVersion.clear();
    QCOMPARE(rollBackText(activity).english(), u"It was being taken back: Live is then not set up, as before."_s);
    activity.steps[2].state = StepState::Running;
    QCOMPARE(rollBackText(activity).english(),
             u"Roll back takes back what was done: Live is then not set up, as before."_s);
}

void TestRecoveryGuards::laterRecordsAreToldFromOlderOnes_data()
{
    using enum OperationState;
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<int>("takenUp");
    QTest::addColumn<OperationState>("otherState");
    QTest::addColumn<int>("otherTakenUp");
    QTest::addColumn<bool>("older");
    QTest::newRow("it runs on") << Running << 0 << Running << 0 << false;
    QTest::newRow("it was interrupted") << Running << 0 << Interrupted << 0 << true;
    QTest::newRow("it was taken up") << Interrupted << 0 << Running << 1 << true;
    QTest::newRow("it is taken back") << Interrupted << 0 << Undoing << 1 << true;
    QTest::newRow("and was interrupted again") << Running << 1 << Interrupted << 1 << true;
    QTest::newRow("it ran before it was interrupted twice") << Running << 0 << Interrupted << 1 << true;
    QTest::newRow("it ended") << Running << 1 << Succeeded << 1 << true;
    QTest::newRow("it was given up") << Interrupted << 0 << Failed << 0 << true;
    QTest::newRow("both ended") << Cancelled << 0 << Succeeded << 0 << false;
}

void TestRecoveryGuards::laterRecordsAreToldFromOlderOnes()
{
    QFETCH(OperationState, state);
    QFETCH(int, takenUp);
    QFETCH(OperationState, otherState);
    QFETCH(int, otherTakenUp);
    QFETCH(bool, older);
    Activity left;
    left.state = state;
    left.measures.insert(takenUpMeasure, takenUp);
    Activity right;
    right.state = otherState;
    right.measures.insert(takenUpMeasure, otherTakenUp);
    QCOMPARE(left.isOlderThan(right), older);
    QVERIFY(!right.isOlderThan(left));
}

QTEST_GUILESS_MAIN(TestRecoveryGuards)
#include "tst_recoveryguards.moc"
