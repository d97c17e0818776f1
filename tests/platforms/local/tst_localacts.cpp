// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/manualbackup.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

QString sentence(const Result<void> &result)
{
    return result ? QString() : result.error().sentence.english();
}

QString said(const Plan &plan)
{
    QStringList list;
    for (const Text &text : plan.consequences)
        list.append(text.english());
    return list.join(u'\n');
}

std::optional<GuardId> refusal(const Result<PreparedOperation> &prepared)
{
    const GuardVerdict *verdict = firstRefusal(prepared->plan.verdicts);
    return verdict ? std::optional(verdict->guard) : std::nullopt;
}

} // namespace

#define VERIFY_SUCCESS(call)                                                                                           \
    do {                                                                                                               \
        const Result<void> outcome = (call);                                                                           \
        QVERIFY2(outcome, qPrintable(sentence(outcome)));                                                              \
    } while (false)

/// What is done to backups and environments, beside installing and going back.
class LocalActsTest : public QObject {
    Q_OBJECT

private:
    /// Live on 2.0.0 with the upgrade backup of 1.0.0.
    void upgradedLive(TestSite &site)
    {
        site.addEnvironment(u"Live"_s, u"live"_s);
        site.environmentId = u"live"_s;
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"hello"_s), 201);
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
    }

private Q_SLOTS:
    void anUpgradeBackupIsExtendedOnceToFiveDaysFromItsCreation()
    {
        TestSite site(0);
        upgradedLive(site);
        const Backup before = site.observe().backups.first();
        QVERIFY(!before.extended);
        const Plan plan = site.prepare(OperationKind::ExtendBackup)->plan;
        QCOMPARE(plan.request.backupId, before.id);
        QCOMPARE(plan.toVersion, u"1.0.0"_s);
        QVERIFY2(said(plan).contains(u"instead of"_s), qPrintable(said(plan)));

        site.clock.shiftSeconds += 3600; // the time is counted from the creation, not from now
        VERIFY_SUCCESS(site.operate(OperationKind::ExtendBackup));
        const Backup after = site.observe().backups.first();
        QVERIFY(after.extended);
        QCOMPARE(after.createdAt, before.createdAt);
        QCOMPARE(after.createdAt.secsTo(after.expiresAt), extendedBackupSeconds);
        QCOMPARE(refusal(site.prepare(OperationKind::ExtendBackup)), GuardId::ExtendedAlready);
    }

    void anExtensionThatFailsIsTakenBack()
    {
        TestSite site(0);
        upgradedLive(site);
        const Backup before = site.observe().backups.first();
        QVERIFY(!site.operate(OperationKind::ExtendBackup, {}, u"extend"_s));
        const Backup after = site.observe().backups.first();
        QVERIFY(!after.extended);
        QCOMPARE(after.expiresAt, before.expiresAt);
    }

    void anExpiredBackupIsNotExtended()
    {
        TestSite site(0);
        upgradedLive(site);
        site.clock.shiftSeconds += upgradeBackupSeconds + 1;
        QCOMPARE(refusal(site.prepare(OperationKind::ExtendBackup)), GuardId::BackupExpired);
    }

    void anExtendedBackupIsNotDeletedByItself()
    {
        TestSite site(0);
        upgradedLive(site);
        VERIFY_SUCCESS(site.operate(OperationKind::ExtendBackup));
        OperationRequest request;
        request.kind = OperationKind::DeleteBackup;
        request.environment = {site.entry().id, site.environmentId};
        request.onlyExpired = true;
        site.clock.shiftSeconds += upgradeBackupSeconds + 1; // its time would be up by now without the extension
        QCOMPARE(refusal(site.prepare(request)), GuardId::BackupNotExpired);
        site.clock.shiftSeconds += extendedBackupSeconds;
        QVERIFY(firstRefusal(site.prepare(request)->plan.verdicts) == nullptr);
    }

    void deletingTheUpgradeBackupLiftsWhatItBlocks()
    {
        TestSite site(0);
        upgradedLive(site);
        site.addRelease(u"3.0.0"_s);
        const Backup backup = site.observe().backups.first();
        QCOMPARE(refusal(site.prepare(OperationKind::Upgrade, u"3.0.0"_s)), GuardId::UpgradeBackupExists);
        QCOMPARE(refusal(site.prepare(OperationKind::TearDown)), GuardId::UpgradeBackupExists);
        const Plan plan = site.prepare(OperationKind::DeleteBackup)->plan;
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().effect, Effect::Destroys);
        QVERIFY(!plan.steps.first().undoable);
        QVERIFY2(said(plan).contains(u"release 1.0.0"_s) && said(plan).contains(u"lost for good"_s),
                 qPrintable(said(plan)));

        VERIFY_SUCCESS(site.operate(OperationKind::DeleteBackup));
        QVERIFY(site.observe().backups.isEmpty());
        QVERIFY(!QFile::exists(site.layout().installation(u"live"_s, backup.id)));
        QVERIFY(!refusal(site.prepare(OperationKind::Upgrade, u"3.0.0"_s)));
        QVERIFY(!refusal(site.prepare(OperationKind::TearDown)));
        QCOMPARE(site.get(u"/entries"_s), u"hello\n"_s);
        QCOMPARE(refusal(site.prepare(OperationKind::DeleteBackup)), GuardId::NothingToRestore);
    }

    void anExpiredBackupIsDeletedLikeAnyOther()
    {
        TestSite site(0);
        upgradedLive(site);
        site.backupId = site.observe().backups.first().id;
        site.clock.shiftSeconds += upgradeBackupSeconds + 1;
        VERIFY_SUCCESS(site.operate(OperationKind::DeleteBackup));
        QVERIFY(site.observe().backups.isEmpty());
    }

    void whatRunsIsNoBackupAndIsNotDeleted()
    {
        TestSite site(0);
        upgradedLive(site);
        site.backupId = site.environment().installationId;
        QVERIFY(refusal(site.prepare(OperationKind::DeleteBackup)));
        // Nor when the world changes between the plan and the step.
        site.backupId.clear();
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::DeleteBackup);
        const QString planned = prepared->plan.request.backupId;
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        Context context = site.context();
        const Result<void> refused = prepared->steps.front().run(context);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.installation-active"_s);
        QCOMPARE(site.environment().installationId, planned);
        QCOMPARE(site.environment().health, Health::Up);
    }

    void aDeletionThatWasCutOffIsFinished()
    {
        TestSite site(0);
        upgradedLive(site);
        const QString folder = site.layout().installation(u"live"_s, site.observe().backups.first().id);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::DeleteBackup);
        // As if we had been killed after the rename.
        QVERIFY(QDir().rename(folder, QFileInfo(folder).path() + u"/.deleting-"_s + QFileInfo(folder).fileName()));
        QVERIFY(site.observe().backups.isEmpty());
        Context context = site.context();
        QCOMPARE(prepared->steps.front().probe(context), Probe::CannotTell); // begun, so there is no way back
        QCOMPARE(site.platform().tend(site.entry(), nobodyWaits, context).size(), 1);
        QCOMPARE(prepared->steps.front().probe(context), Probe::Done);
        QCOMPARE(site.platform().tend(site.entry(), nobodyWaits, context).size(), 0);
        QCOMPARE(
            QDir(QFileInfo(folder).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void aRestoreThatHoldsTheEnvironmentKeepsADeletionOut()
    {
        TestSite site(0);
        upgradedLive(site);
        const auto restore = site.lock(u"live"_s);
        QVERIFY(restore);
        const auto deletion = site.lock(u"live"_s);
        QVERIFY(!deletion);
        QCOMPARE(deletion.error().code, u"local.environment-held"_s);
    }

    void aProtectedEnvironmentCanNeitherBeUpgradedNorTornDown()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(!site.operate(OperationKind::Protect, {}, u"protect"_s));
        QVERIFY(!site.environment().terminationProtected); // taken back
        VERIFY_SUCCESS(site.operate(OperationKind::Protect));
        QVERIFY(site.environment().terminationProtected);
        QCOMPARE(refusal(site.prepare(OperationKind::Upgrade, u"2.0.0"_s)), GuardId::Protected);
        QCOMPARE(refusal(site.prepare(OperationKind::TearDown)), GuardId::Protected);
        QCOMPARE(refusal(site.prepare(OperationKind::Protect)), GuardId::AlreadyProtected);
        VERIFY_SUCCESS(site.operate(OperationKind::LiftProtection));
        QVERIFY(!site.environment().terminationProtected);
        QCOMPARE(refusal(site.prepare(OperationKind::LiftProtection)), GuardId::NotProtected);
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
    }

    void aTornDownEnvironmentIsNotSetUpAndCanBeSetUpAgain()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"gone"_s), 201);
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QString active = site.environment().installationId;
        const SiteProcess process = site.runner().process(active);
        const Plan plan = site.prepare(OperationKind::TearDown)->plan;
        QVERIFY2(said(plan).contains(u"Release 2.0.0 is removed"_s), qPrintable(said(plan)));
        QVERIFY2(said(plan).contains(u"The upgrade backup of release 1.0.0"_s), qPrintable(said(plan)));
        QVERIFY(process.isRunning());

        VERIFY_SUCCESS(site.operate(OperationKind::TearDown));
        QCOMPARE(site.environment().health, Health::NotSetUp);
        QVERIFY(site.observe().backups.isEmpty());
        QCOMPARE(site.get(u"/"_s), u"status 0"_s);
        QVERIFY(!process.isRunning());
        QCOMPARE(QDir(site.layout().environment(u"integration"_s))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        QVERIFY(refusal(site.prepare(OperationKind::TearDown)));
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"2.0.0"_s));
        QCOMPARE(site.get(u"/entries"_s), QString());
    }

    void aTearDownThatFailsBeforeAnythingIsRemovedBringsTheSiteBack()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(!site.operate(OperationKind::TearDown, {}, u"stop"_s));
        QCOMPARE(site.environment().health, Health::Up);
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    void aTearDownThatWasCutOffIsFinished()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::TearDown);
        Context context = site.context();
        VERIFY_SUCCESS(prepared->steps.front().run(context));
        // As if we had been killed right after the point of no return.
        VERIFY_SUCCESS(renameDurably(site.layout().environmentFile(u"integration"_s),
                                     site.layout().tornDownFile(u"integration"_s)));
        QCOMPARE(site.environment().health, Health::NotSetUp);
        QVERIFY(site.observe().backups.isEmpty());
        QCOMPARE(prepared->steps.back().probe(context), Probe::CannotTell); // begun, so there is no way back
        QCOMPARE(site.platform().tend(site.entry(), nobodyWaits, context).size(), 1);
        QCOMPARE(prepared->steps.back().probe(context), Probe::Done);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.observe().backups.size(), 0);
    }

    void aReleaseIsVerifiedFromTheMomentItServes()
    {
        TestSite site(1);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        site.addRelease(u"3.0.0"_s, {.failEvery = 3});
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const QDateTime first = site.environment().verifiedSince;
        QVERIFY(first.isValid());
        site.clock.shiftSeconds += 100;
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QDateTime second = site.environment().verifiedSince;
        QVERIFY(first.secsTo(second) >= 100);
        QVERIFY(!site.operate(OperationKind::Upgrade, u"3.0.0"_s)); // switched back
        QCOMPARE(site.environment().verifiedSince, second);
        site.backupId = site.observe().upgradeBackup(u"integration"_s)->id;
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.environment().verifiedSince, first);
    }

    void theTimeOfTheLastWriteIsKnown()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QVERIFY(!site.environment().contentChangedAt.isValid());
        const QDateTime before = QDateTime::currentDateTimeUtc();
        QCOMPARE(site.post(u"x"_s), 201);
        QVERIFY(qAbs(before.secsTo(site.environment().contentChangedAt)) < 60);
    }
};

QTEST_GUILESS_MAIN(LocalActsTest)
#include "tst_localacts.moc"
