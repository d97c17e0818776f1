// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activity.h"
#include "models/operationtext.h"
#include "models/project.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

template <typename Value>
Value throughJson(const Value &value)
{
    const QByteArray stored = QJsonDocument(value.toJson()).toJson();
    return Value::fromJson(QJsonDocument::fromJson(stored).object());
}

Activity withSteps(const QList<int> &weights)
{
    Activity activity;
    activity.state = OperationState::Running;
    for (const int weight : weights) {
        StepRecord step;
        step.info.weight = weight;
        activity.steps.append(step);
    }
    return activity;
}

template <typename E>
void checkNames()
{
    const QMetaEnum meta = QMetaEnum::fromType<E>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        const E value = E(meta.value(i));
        QCOMPARE(enumFromName<E>(enumName(value)), std::optional<E>(value));
    }
    QCOMPARE(enumFromName<E>(u"SomethingNewer"_s), std::nullopt);
}

template <typename E>
void checkWords()
{
    const QMetaEnum meta = QMetaEnum::fromType<E>();
    QSet<QString> words;
    for (int i = 0; i < meta.keyCount(); ++i)
        words.insert(displayName(E(meta.value(i))));
    QCOMPARE(words.size(), meta.keyCount());
    QVERIFY(!words.contains(QString()));
}

} // namespace

class TestValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problemSurvivesStorage();
    void damagedProblemIsInternal();
    void requestSurvivesStorage();
    void enumerationsAreStoredByName();
    void everyValueHasAWordOfItsOwn();
    void exactlyFiveStatesAreTerminal();
    void fractionRisesWithSteps();
    void fractionCountsProgressOfCurrentStep();
    void fractionStaysWithinBounds();
    void fractionNeverFallsDuringRun();
    void currentStepIsFound();
    void rollbackPrefersUpgradeBackup();
    void operationIsNamedByKindAndVersions();
    void everyKindHasAPhraseOfItsOwn();
    void emptyBackupIdMeansWhatIsMostLikely();
    void progressIsWrittenInItsUnit();
};

void TestValues::problemSurvivesStorage()
{
    const Problem problem{ProblemKind::DiskFull,
                          Owner::You,
                          u"local.disk-full"_s,
                          Text("%1 is full.", {u"/srv %1"_s}),
                          Text("Make room for %1.", {QVariant::fromValue(Bytes{4096})}),
                          u"ENOSPC\nsecond line"_s};
    QCOMPARE(throughJson(problem), problem);
}

void TestValues::damagedProblemIsInternal()
{
    const Problem problem = Problem::fromJson({{u"kind"_s, u"FromTheFuture"_s}, {u"code"_s, u"x"_s}});
    QCOMPARE(problem.kind, ProblemKind::Internal);
    QCOMPARE(problem.owner, Owner::Switchback);
    QCOMPARE(problem.code, u"x"_s);
}

void TestValues::requestSurvivesStorage()
{
    const OperationRequest request{OperationKind::Restore,
                                   Fakes::liveRef(),
                                   u"1.0.0"_s,
                                   u"backup/7"_s,
                                   u"uat"_s,
                                   u"Shop is down; \"now\""_s,
                                   true};
    QCOMPARE(throughJson(request), request);
}

void TestValues::enumerationsAreStoredByName()
{
    checkNames<Role>();
    checkNames<Health>();
    checkNames<OperationKind>();
    checkNames<OperationState>();
    checkNames<StepState>();
    checkNames<Effect>();
    checkNames<BackupKind>();
    checkNames<ExpiryStage>();
    checkNames<GuardId>();
    checkNames<Severity>();
    checkNames<Owner>();
    checkNames<ProblemKind>();
    checkNames<Stream>();
}

void TestValues::everyValueHasAWordOfItsOwn()
{
    checkWords<Role>();
    checkWords<Health>();
    checkWords<OperationKind>();
    checkWords<OperationState>();
    checkWords<StepState>();
    checkWords<Effect>();
    checkWords<BackupKind>();
    checkWords<Owner>();
}

void TestValues::exactlyFiveStatesAreTerminal()
{
    const QMetaEnum meta = QMetaEnum::fromType<OperationState>();
    QStringList open;
    for (int i = 0; i < meta.keyCount(); ++i)
        if (!isTerminal(OperationState(meta.value(i))))
            open.append(QString::fromLatin1(meta.key(i)));
    QCOMPARE(open, QStringList({u"Queued"_s, u"Running"_s, u"Undoing"_s}));
}

void TestValues::fractionRisesWithSteps()
{
    Activity activity = withSteps({1, 3});
    QCOMPARE(activity.fraction(), 0.0);
    activity.steps[0].state = StepState::Done;
    QCOMPARE(activity.fraction(), 0.25);
    activity.steps[1].state = StepState::NotNeeded;
    QCOMPARE(activity.fraction(), 1.0);
}

void TestValues::fractionCountsProgressOfCurrentStep()
{
    Activity activity = withSteps({1, 1});
    activity.steps[0].state = StepState::Running;
    activity.steps[0].progress = {ProgressUnit::Bytes, 50, 0};
    QCOMPARE(activity.fraction(), 0.0);
    activity.steps[0].progress = {ProgressUnit::Bytes, 50, 100};
    QCOMPARE(activity.fraction(), 0.25);
}

void TestValues::fractionStaysWithinBounds()
{
    QCOMPARE(Activity().fraction(), 0.0);
    Activity activity = withSteps({2});
    activity.steps[0].state = StepState::Running;
    activity.steps[0].progress = {ProgressUnit::Bytes, 300, 100};
    QCOMPARE(activity.fraction(), 1.0);
    activity.steps[0].progress = {ProgressUnit::Bytes, -5, 100};
    QCOMPARE(activity.fraction(), 0.0);
    activity.state = OperationState::Succeeded;
    QCOMPARE(activity.fraction(), 1.0);
}

void TestValues::fractionNeverFallsDuringRun()
{
    Fakes::FakeCockpit cockpit;
    cockpit.setProject(Fakes::guestbook());
    QString id;
    QObject::connect(&cockpit, &Cockpit::planReady, &cockpit,
                     [&](Cockpit::Ticket, const Plan &plan) { cockpit.start(plan.id, u"test"_s); });
    QObject::connect(&cockpit, &Cockpit::started, &cockpit,
                     [&id](Cockpit::Ticket, const QString &started) { id = started; });
    cockpit.prepare({OperationKind::Upgrade, Fakes::uatRef(), u"2.0.0"_s, {}, {}, {}});
    QTRY_VERIFY(!id.isEmpty());
    QTRY_VERIFY(cockpit.activity(id));
    double last = 0.0;
    int rises = 0;
    const auto look = [&] {
        const double fraction = cockpit.activity(id)->fraction();
        QVERIFY2(fraction >= last, qPrintable(u"%1 after %2"_s.arg(fraction).arg(last)));
        rises += fraction > last ? 1 : 0;
        last = fraction;
    };
    while (cockpit.advance(id)) {
        look();
        for (const qint64 done : {1, 7, 10}) {
            cockpit.progress(ProgressUnit::Files, done, 10, id);
            look();
        }
    }
    QCOMPARE(last, 1.0);
    QVERIFY(rises > 10);
}

void TestValues::currentStepIsFound()
{
    Activity activity = withSteps({1, 1, 1});
    QCOMPARE(activity.currentStep(), -1);
    activity.steps[0].state = StepState::Done;
    activity.steps[1].state = StepState::Undoing;
    QCOMPARE(activity.currentStep(), 1);
}

void TestValues::rollbackPrefersUpgradeBackup()
{
    Project project = Fakes::guestbook();
    QCOMPARE(project.rollbackTarget(Fakes::uatRef().environmentId), nullptr);
    Backup aside;
    aside.id = u"aside"_s;
    aside.environment = Fakes::liveRef();
    aside.kind = BackupKind::SetAside;
    project.backups.prepend(aside);
    QVERIFY(project.rollbackTarget(Fakes::liveRef().environmentId));
    QCOMPARE(project.rollbackTarget(Fakes::liveRef().environmentId)->id, u"live-1.0.0"_s);
    project.backups.removeLast();
    QVERIFY(project.rollbackTarget(Fakes::liveRef().environmentId));
    QCOMPARE(project.rollbackTarget(Fakes::liveRef().environmentId)->id, u"aside"_s);
}

void TestValues::operationIsNamedByKindAndVersions()
{
    QCOMPARE(operationText(OperationKind::Upgrade, u"1.0.0"_s, u"2.0.0"_s).english(), u"Upgrade 1.0.0 → 2.0.0"_s);
    QCOMPARE(operationText(OperationKind::Upgrade, u"2.0.0"_s, u"2.0.0"_s).english(), u"Finish the upgrade to 2.0.0"_s);
    QCOMPARE(operationText(OperationKind::Restore, {}, u"1.0.0"_s).english(), u"Roll back to 1.0.0"_s);
    QCOMPARE(operationText(OperationKind::SetUp, {}, u"1.0.0"_s).english(), u"Set up 1.0.0"_s);
    QCOMPARE(operationText(OperationKind::Restore, {}, {}).english(), u"Roll back"_s);
    QCOMPARE(operationText(OperationKind::DeleteBackup, u"2.0.0"_s, u"1.0.0"_s).english(),
             u"Delete the backup of 1.0.0"_s);
    QCOMPARE(operationText(OperationKind::BackUp, u"2.0.0"_s, {}).english(), u"Back up 2.0.0"_s);
    Activity copy;
    copy.request.kind = OperationKind::CopyContent;
    copy.request.sourceEnvironmentId = u"live"_s;
    QCOMPARE(operationText(copy).english(), u"Copy content from “live”"_s);
}

/// The activity log names each kind, and no two alike, also where no release is known.
void TestValues::everyKindHasAPhraseOfItsOwn()
{
    const QMetaEnum meta = QMetaEnum::fromType<OperationKind>();
    QSet<QString> bare;
    QSet<QString> full;
    for (int i = 0; i < meta.keyCount(); ++i) {
        bare.insert(operationText(OperationKind(meta.value(i)), {}, {}).english());
        full.insert(operationText(OperationKind(meta.value(i)), u"1"_s, u"2"_s).english());
    }
    QCOMPARE(bare.size(), meta.keyCount());
    QCOMPARE(full.size(), meta.keyCount());
    QVERIFY(!bare.contains(QString()));
}

void TestValues::emptyBackupIdMeansWhatIsMostLikely()
{
    const Project project = Fakes::guestbookLedger();
    const auto meant = [&project](OperationKind kind, const EnvironmentRef &ref, const QString &id = {}) {
        OperationRequest request;
        request.kind = kind;
        request.environment = ref;
        request.backupId = id;
        const Backup *backup = requestedBackup(project, request);
        return backup ? backup->id : QString();
    };
    using enum OperationKind;
    for (const OperationKind kind : {Restore, ExtendBackup, DeleteBackup})
        QCOMPARE(meant(kind, Fakes::liveRef()), u"live-1.0.0"_s);
    QCOMPARE(meant(Restore, Fakes::uatRef()), u"uat-2.0.0"_s); // set aside
    QCOMPARE(meant(ExtendBackup, Fakes::uatRef()), QString());
    for (const OperationKind kind : {KeepBackup, UnkeepBackup})
        QCOMPARE(meant(kind, Fakes::liveRef()), u"live-manual"_s);
    for (const OperationKind kind : {SetUp, Upgrade, TearDown, Protect, LiftProtection, CopyContent, BackUp})
        QCOMPARE(meant(kind, Fakes::liveRef()), QString());
    QCOMPARE(meant(DeleteBackup, Fakes::liveRef(), u"live-manual-kept"_s), u"live-manual-kept"_s);
    QCOMPARE(meant(DeleteBackup, Fakes::uatRef(), u"live-manual-kept"_s), QString());
}

void TestValues::progressIsWrittenInItsUnit()
{
    const auto text = [](const Progress &progress) {
        return progressText(progress).english().replace(QChar::Nbsp, u' ');
    };
    QCOMPARE(text({}), QString());
    QCOMPARE(text({ProgressUnit::Files, 12, 40}), u"12 of 40 files"_s);
    QCOMPARE(text({ProgressUnit::Files, 12, 0}), u"12 files so far"_s);
    QCOMPARE(text({ProgressUnit::Bytes, 1024, 2048}), u"1.0 KiB of 2.0 KiB"_s);
    QCOMPARE(text({ProgressUnit::Milliseconds, 1500, 8000}), u"1.5 s of 8.0 s"_s);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
