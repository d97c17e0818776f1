// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/guardscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

using Kinds = QList<OperationKind>;
using enum OperationKind;

Kinds allKinds()
{
    const QMetaEnum meta = QMetaEnum::fromType<OperationKind>();
    Kinds kinds;
    for (int i = 0; i < meta.keyCount(); ++i)
        if (OperationKind(meta.value(i)) != ExpiryWarning) // nobody asks for it: no guard has a say
            kinds.append(OperationKind(meta.value(i)));
    return kinds;
}

/// Something that is so, and what each kind of operation gets for it: nothing where it is not named.
struct Fact {
    const char *name;
    Change change;
    QList<QPair<Kinds, QString>> answers;
};

const Kinds changingTheRelease{Upgrade, TearDown};

/// Facts that every kind of operation meets in the same way.
QList<Fact> commonFacts()
{
    return {
        {"nothing in the way", [](Scene &) {}, {}},
        {"it cannot be rehearsed there",
         [](Scene &s) { s.project.rehearsable = false; },
         {{{Rehearse}, u"TargetRefuses:Refuse"_s}}},
        {"project cannot be read",
         [](Scene &s) { s.project.problem = Problem{}; },
         {{allKinds(), u"NotReachable:Refuse"_s}}},
        {"no such environment",
         [](Scene &s) { s.environmentId = u"moon"_s; },
         {{allKinds(), u"NotReachable:Refuse"_s}}},
        {"an operation runs",
         [](Scene &s) { s.run(OperationState::Running); },
         {{allKinds(), u"OperationRunning:Refuse"_s}}},
        {"an operation waits",
         [](Scene &s) { s.run(OperationState::Queued); },
         {{allKinds(), u"OperationRunning:Refuse"_s}}},
        {"an operation is taken back",
         [](Scene &s) { s.run(OperationState::Undoing); },
         {{allKinds(), u"OperationRunning:Refuse"_s}}},
        {"an operation has ended", [](Scene &s) { s.run(OperationState::Failed); }, {}},
        {"an operation runs on the source",
         [](Scene &s) {
             s.run(OperationState::Running);
             s.runningOnSource = std::exchange(s.running, std::nullopt);
         },
         {{{CopyContent}, u"OperationRunning:Refuse"_s}}},
    };
}

QList<Fact> environmentFacts()
{
    return {
        {"the environment is protected",
         [](Scene &s) { s.environment(u"live"_s).terminationProtected = true; },
         {{changingTheRelease, u"Protected:Refuse"_s}, {{Protect}, u"AlreadyProtected:Refuse"_s}}},
        {"the environment is not protected",
         [](Scene &s) { s.environment(u"live"_s).terminationProtected = false; },
         {{{LiftProtection}, u"NotProtected:Refuse"_s}}},
        {"Live has an upgrade backup",
         [](Scene &s) { s.addBackup(u"u"_s, u"live"_s); },
         {{changingTheRelease, u"UpgradeBackupExists:Refuse"_s}}},
        {"Live has one that has expired",
         [](Scene &s) { s.addBackup(u"u"_s, u"live"_s).expiresAt = s.now; },
         {{changingTheRelease, u"UpgradeBackupExists:Refuse"_s}}},
        {"Live has an installation set aside",
         [](Scene &s) { s.addBackup(u"u"_s, u"live"_s, BackupKind::SetAside); },
         {}},
        {"the environment is not set up",
         [](Scene &s) {
             s.environment(u"live"_s).health = Health::NotSetUp;
             s.environment(u"live"_s).version.clear();
             s.environment(u"live"_s).installationId.clear();
         },
         {{{Upgrade, Rehearse, TearDown, Protect, CopyContent, BackUp}, u"NotSetUp:Refuse"_s}}},
        {"the environment is set up",
         [](Scene &s) { s.environment(u"live"_s) = Scene().environment(u"live"_s); },
         {{{SetUp}, u"AlreadySetUp:Refuse"_s}, {{LiftProtection}, u"NotProtected:Refuse"_s}}},
        {"the environment is down",
         [](Scene &s) {
             Environment &live = s.environment(u"live"_s);
             live.health = live.health == Health::NotSetUp ? live.health : Health::Down;
         },
         {}},
        {"what runs there is not known",
         [](Scene &s) { s.environment(u"live"_s).version.clear(); },
         {{{Upgrade, Rehearse, CopyContent, BackUp}, u"NotReachable:Refuse"_s}}},
        {"the newest release runs there",
         [](Scene &s) {
             s.project.releases = {s.release(u"2.0.0"_s)};
             s.environment(u"live"_s).version = u"2.0.0"_s;
         },
         {{{Upgrade, Rehearse}, u"AlreadyNewest:Refuse"_s}}},
        {"the release runs nowhere else yet",
         [](Scene &s) {
             for (const QString &id : {u"integration"_s, u"uat"_s})
                 s.environment(id).version = u"1.1.0"_s;
         },
         {{{Upgrade}, u"NotProvenBefore:Warning"_s}}},
        {"there is no manual backup of the newest content",
         [](Scene &s) { s.environment(u"live"_s).contentChangedAt = s.now; },
         {{{Upgrade}, u"NoRecentManualBackup:Advice"_s}}},
        {"the release comes from newer ones only",
         [](Scene &s) { s.release(u"2.0.0"_s).minimumVersion = u"1.5.0"_s; },
         {{{Upgrade, Rehearse}, u"MinimumVersion:Refuse"_s}}},
        {"the release is not there",
         [](Scene &s) { s.version = u"9.9.9"_s; },
         {{{Upgrade, Rehearse, SetUp}, u"ReleaseUnknown:Refuse"_s}}},
        {"the source runs a newer release",
         [](Scene &s) { s.environment(u"uat"_s).version = u"2.0.0"_s; },
         {{{CopyContent}, u"SourceUnusable:Refuse"_s}}},
    };
}

/// The backup "b" is the one that is restored, extended, deleted or kept.
QList<Fact> backupFacts()
{
    const auto with = [](const std::function<void(Scene &, Backup &)> &change) {
        return [change](Scene &s) {
            if (Backup *backup = s.backup(u"b"_s))
                change(s, *backup);
        };
    };
    return {
        {"the backup has expired",
         with([](Scene &s, Backup &b) {
             if (b.kind != BackupKind::Manual)
                 b.expiresAt = s.now;
         }),
         {{{Restore, ExtendBackup}, u"BackupExpired:Refuse"_s}}},
        {"the backup was extended",
         with([](Scene &, Backup &b) { b.extended = true; }),
         {{{ExtendBackup}, u"ExtendedAlready:Refuse"_s}}},
        {"the backup is kept for 5 days already",
         with([](Scene &, Backup &b) { b.expiresAt = b.createdAt.addSecs(extendedBackupSeconds); }),
         {{{ExtendBackup}, u"ExtendedAlready:Refuse"_s}}},
        {"the backup has no end",
         with([](Scene &, Backup &b) { b.expiresAt = {}; }),
         {{{ExtendBackup}, u"NotExtendable:Refuse"_s}}},
        {"not known when the backup was made",
         with([](Scene &, Backup &b) { b.createdAt = {}; }),
         {{{ExtendBackup}, u"NotExtendable:Refuse"_s}}},
        {"the backup was set aside",
         with([](Scene &, Backup &b) { b.kind = BackupKind::SetAside; }),
         {{{ExtendBackup, KeepBackup, UnkeepBackup}, u"NotExtendable:Refuse"_s}}},
        {"the backup is a manual one",
         with([](Scene &, Backup &b) { b.kind = BackupKind::Manual; }),
         {{{ExtendBackup}, u"NotExtendable:Refuse"_s}}},
        {"the backup is kept",
         with([](Scene &, Backup &b) { b.kept = true; }),
         {{{DeleteBackup, KeepBackup}, u"BackupKept:Refuse"_s}}},
        {"the backup is not kept",
         with([](Scene &, Backup &b) { b.kept = false; }),
         {{{UnkeepBackup}, u"BackupNotKept:Refuse"_s}}},
        {"the backup is damaged",
         with([](Scene &, Backup &b) { b.unusable = Text("Damaged."); }),
         {{{Restore}, u"BackupUnusable:Refuse"_s}}},
        {"the backup is gone",
         [](Scene &s) { s.project.backups.removeIf([](const Backup &b) { return b.id == "b"_L1; }); },
         {{{Restore, ExtendBackup, DeleteBackup, KeepBackup, UnkeepBackup}, u"NothingToRestore:Refuse"_s}}},
        {"the backup is another environment's",
         with([](Scene &, Backup &b) { b.environment.environmentId = u"uat"_s; }),
         {{{Restore, ExtendBackup, DeleteBackup, KeepBackup, UnkeepBackup}, u"NothingToRestore:Refuse"_s}}},
        {"it is no backup but what is active",
         with([](Scene &s, Backup &b) { s.environment(u"live"_s).installationId = b.id; }),
         {{{DeleteBackup}, u"NothingToRestore:Refuse"_s}}},
    };
}

/// A fact that may come together with any other, and the refusal that each kind gets for it.
struct Bit {
    Change change;
    QHash<OperationKind, GuardId> refuses;
};

QHash<OperationKind, GuardId> each(const Kinds &kinds, GuardId guard)
{
    QHash<OperationKind, GuardId> refusals;
    for (const OperationKind kind : kinds)
        refusals.insert(kind, guard);
    return refusals;
}

QList<Bit> bits()
{
    QHash<OperationKind, GuardId> protectedThere = each(changingTheRelease, GuardId::Protected);
    protectedThere.insert(Protect, GuardId::AlreadyProtected);
    const auto onBackup = [](void (*change)(Scene &, Backup &)) {
        return [change](Scene &s) {
            if (Backup *backup = s.backup(u"b"_s))
                change(s, *backup);
        };
    };
    return {
        {[](Scene &s) { s.project.problem = Problem{}; }, each(allKinds(), GuardId::NotReachable)},
        {[](Scene &s) { s.run(OperationState::Running); }, each(allKinds(), GuardId::OperationRunning)},
        {[](Scene &s) { s.environment(u"live"_s).terminationProtected = true; }, protectedThere},
        {[](Scene &s) { s.addBackup(u"u"_s, u"live"_s); }, each(changingTheRelease, GuardId::UpgradeBackupExists)},
        {[](Scene &s) { s.release(u"2.0.0"_s).minimumVersion = u"1.5.0"_s; },
         each({Upgrade, Rehearse}, GuardId::MinimumVersion)},
        {onBackup([](Scene &, Backup &b) { b.kept = true; }), each({DeleteBackup, KeepBackup}, GuardId::BackupKept)},
        {onBackup([](Scene &, Backup &b) { b.extended = true; }), each({ExtendBackup}, GuardId::ExtendedAlready)},
        {onBackup([](Scene &, Backup &b) { b.unusable = Text("Damaged."); }), each({Restore}, GuardId::BackupUnusable)},
        {[](Scene &s) { s.environment(u"uat"_s).version = u"3.0.0"_s; }, each({CopyContent}, GuardId::SourceUnusable)},
    };
}

} // namespace

/// Every rule against every kind of operation: what a fact refuses, and that it refuses nothing else.
class TestGuardTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFactMeetsEveryKind_data();
    void everyFactMeetsEveryKind();
    void everyCombinationRefusesWhatItsPartsDo();
    void noReasonHidesAnother();
    void upgradeBackupOfLiveNamesEveryWayOut();
    void moreThanFiveDaysIsForTheHelpDesk();
    void emptyListOfReleasesSaysSo();
    void operationOnEitherSideIsNamed();
};

void TestGuardTable::everyFactMeetsEveryKind_data()
{
    QTest::addColumn<OperationKind>("kind");
    addColumns();
    for (const Fact &fact : commonFacts() + environmentFacts() + backupFacts()) {
        for (const OperationKind kind : allKinds()) {
            QStringList expected;
            for (const auto &[kinds, verdict] : fact.answers)
                if (kinds.contains(kind))
                    expected.append(verdict);
            QTest::addRow("%s: %s", fact.name, qPrintable(enumName(kind))) << kind << fact.change << expected;
        }
    }
}

void TestGuardTable::everyFactMeetsEveryKind()
{
    QFETCH(OperationKind, kind);
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    Scene scene;
    scene.prepareFor(kind);
    change(scene);
    const auto verdicts = scene.judge(kind);
    QCOMPARE(summary(verdicts), expected);
    checkWords(verdicts);
}

/// The facts above, all together and in every selection.
void TestGuardTable::everyCombinationRefusesWhatItsPartsDo()
{
    const QList<Bit> facts = bits();
    for (const OperationKind kind : allKinds()) {
        for (uint selection = 0; selection < 1u << facts.size(); ++selection) {
            Scene scene;
            scene.prepareFor(kind);
            QSet<GuardId> expected;
            for (qsizetype i = 0; i < facts.size(); ++i) {
                if ((selection & (1u << i)) == 0)
                    continue;
                facts.at(i).change(scene);
                if (const auto refusal = facts.at(i).refuses.constFind(kind); refusal != facts.at(i).refuses.constEnd())
                    expected.insert(*refusal);
            }
            QSet<GuardId> refused;
            const auto verdicts = scene.judge(kind);
            for (const GuardVerdict &verdict : verdicts)
                if (verdict.severity == Severity::Refuse)
                    refused.insert(verdict.guard);
            QVERIFY2(refused == expected,
                     qPrintable(u"%1 with facts %2: %3"_s.arg(enumName(kind), QString::number(selection, 2),
                                                              summary(verdicts).join(u' '))));
            checkWords(verdicts);
        }
    }
}

/// One after the other they are put right, and each next reason comes to light at once: nobody runs into it later.
void TestGuardTable::noReasonHidesAnother()
{
    Scene scene;
    scene.run(OperationState::Running);
    scene.environment(u"live"_s).terminationProtected = true;
    scene.addBackup(u"u"_s, u"live"_s);
    QCOMPARE(summary(scene.judge(TearDown)),
             QStringList({u"OperationRunning:Refuse"_s, u"Protected:Refuse"_s, u"UpgradeBackupExists:Refuse"_s}));
}

void TestGuardTable::upgradeBackupOfLiveNamesEveryWayOut()
{
    Scene scene;
    Backup &backup = scene.addBackup(u"u"_s, u"live"_s);
    const auto wayOut = [&scene](OperationKind kind) { return scene.judge(kind).constFirst().wayOut.english(); };
    for (const OperationKind kind : changingTheRelease) {
        const QString text = wayOut(kind);
        QVERIFY2(text.contains(u"Extend it") && text.contains(u"Roll back to it") && text.contains(u"delete it"),
                 qPrintable(text));
    }
    backup.extended = true;
    QVERIFY(!wayOut(Upgrade).contains(u"Extend"));
    QVERIFY(wayOut(Upgrade).contains(u"delete it"));
    backup.expiresAt = scene.now.addSecs(-1);
    QVERIFY(wayOut(Upgrade).contains(u"has expired"));
    backup.expiresAt = {};
    QCOMPARE(wayOut(TearDown), u"Roll back to it, or delete it."_s);
}

void TestGuardTable::moreThanFiveDaysIsForTheHelpDesk()
{
    Scene scene;
    scene.prepareFor(ExtendBackup);
    scene.backup(u"b"_s)->extended = true;
    const GuardVerdict verdict = scene.judge(ExtendBackup).constFirst();
    QVERIFY2(verdict.reason.english().contains(u"once, to 5 days"), qPrintable(verdict.reason.english()));
    QVERIFY2(verdict.wayOut.english().contains(u"help desk"), qPrintable(verdict.wayOut.english()));
}

void TestGuardTable::emptyListOfReleasesSaysSo()
{
    Scene scene;
    scene.environment(u"live"_s).version = u"4.0.0"_s;
    QVERIFY(newerReleases(scene.project, u"live"_s).isEmpty());
    QCOMPARE(upgradeGuards(scene.project, u"live"_s, nullptr, scene.now).constFirst().reason.english(),
             u"Live runs 4.0.0. There is no newer release."_s);
}

void TestGuardTable::operationOnEitherSideIsNamed()
{
    Scene scene;
    scene.prepareFor(CopyContent);
    scene.run(OperationState::Running);
    scene.runningOnSource = scene.running;
    scene.runningOnSource->request.kind = BackUp;
    const auto verdicts = scene.judge(CopyContent);
    QCOMPARE(verdicts.size(), 2);
    QCOMPARE(verdicts.at(0).reason.english(), u"Another operation is under way on Live: Upgrade 1.0.0 → 1.1.0."_s);
    QCOMPARE(verdicts.at(1).reason.english(), u"Another operation is under way on UAT: Back up 1.0.0."_s);
}

QTEST_GUILESS_MAIN(TestGuardTable)
#include "tst_guardtable.moc"
