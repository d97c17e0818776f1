// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "testsite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

QString sentence(const Result<void> &result)
{
    return result ? QString() : result.error().sentence.english();
}

} // namespace

#define VERIFY_SUCCESS(call)                                                                                           \
    do {                                                                                                               \
        const Result<void> outcome = (call);                                                                           \
        QVERIFY2(outcome, qPrintable(sentence(outcome)));                                                              \
    } while (false)

class CopyContentTest : public QObject {
    Q_OBJECT

private:
    /// Live with 1.0.0 and "live", Integration with \a version and "own"; the copy goes from Live to Integration.
    void setUpBoth(TestSite &site, const QString &version, const SiteBehaviour &behaviour = {})
    {
        site.addEnvironment(u"Live"_s, u"live"_s);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(version, behaviour);
        site.environmentId = u"live"_s;
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(site.post(u"live"_s), 201);
        site.environmentId = u"integration"_s;
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, version));
        QCOMPARE(site.post(u"own"_s), 201);
        site.sourceId = u"live"_s;
    }

    /// Live as it was, and nothing of it held.
    void verifySource(TestSite &site)
    {
        site.environmentId = u"live"_s;
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"live\n"_s);
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(site.environment().health, Health::Up);
        QCOMPARE(site.post(u"more"_s), 201);
        QVERIFY(site.lock(u"live"_s));
        site.environmentId = u"integration"_s;
    }

private Q_SLOTS:
    void theContentIsCopiedAndMigratedAndCanBeTakenBack()
    {
        TestSite site(1);
        setUpBoth(site, u"2.0.0"_s, {.migration = u"echo migrated >> \"$DATA_DIR/entries.txt\""_s});
        const QDateTime verified = site.environment().verifiedSince;
        const Plan plan = site.prepare(OperationKind::CopyContent)->plan;
        QVERIFY(!plan.consequences.isEmpty());
        QCOMPARE(plan.toVersion, u"2.0.0"_s);
        VERIFY_SUCCESS(site.operate(OperationKind::CopyContent));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QCOMPARE(site.get(u"/entries"_s), u"live\nmigrated\n"_s);
        QVERIFY(site.measures.contains(u"sourceFreezeMilliseconds"_s));
        QVERIFY(site.measures.contains(u"freezeMilliseconds"_s));
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(site.environment().verifiedSince, verified); // the same release, as proven as it was
        const Project project = site.observe();
        QCOMPARE(project.backups.size(), 1);
        QCOMPARE(project.backups.first().kind, BackupKind::SetAside);
        verifySource(site);
        VERIFY_SUCCESS(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/entries"_s), u"migrated\nown\n"_s);
    }

    void aCopyThatFailsLeavesBothAsTheyWere_data()
    {
        QTest::addColumn<QString>("after");
        for (const char *step : {"check", "replicate", "freeze-source", "copy", "lift-source", "migrate", "health",
                                 "verify", "freeze", "switch", "lift", "observe"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }

    void aCopyThatFailsLeavesBothAsTheyWere()
    {
        QFETCH(QString, after);
        TestSite site(1);
        setUpBoth(site, u"2.0.0"_s, {.migration = u"true"_s});
        const QString before = site.environment().installationId;
        QVERIFY(!site.operate(OperationKind::CopyContent, {}, after));
        QCOMPARE(site.environment().installationId, before);
        QCOMPARE(site.environment().health, Health::Up);
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(site.get(u"/entries"_s), u"own\n"_s);
        QCOMPARE(site.post(u"x"_s), 201);
        verifySource(site);
    }

    void bothAreHeldMeanwhile()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::CopyContent);
        QVERIFY(site.lock(u"live"_s)); // a plan alone holds nothing
        site.outputs = {};
        Context context = site.context();
        for (const Step &step : prepared->steps) {
            VERIFY_SUCCESS(step.run(context));
            if (step.info.id == "freeze-source"_L1) {
                const auto other = site.lock(u"live"_s);
                QVERIFY(!other);
                QCOMPARE(other.error().code, u"local.environment-held"_s);
                site.environmentId = u"live"_s;
                QCOMPARE(site.post(u"refused"_s), 503);
                QCOMPARE(site.get(u"/entries"_s), u"live\n"_s);
                site.environmentId = u"integration"_s;
                QCOMPARE(site.post(u"goes on"_s), 201); // its own writes are refused at the switch only
                // Upkeep leaves a freeze alone that somebody stands behind.
                QCOMPARE(site.platform().tend(site.entry(), nobodyWaits, context).size(), 0);
            }
        }
        verifySource(site);
    }

    void aWholeCopyStaysOneWhenTheSourceGoesOn()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::CopyContent);
        site.outputs = {};
        Context context = site.context();
        const Step *copy = nullptr;
        for (const Step &step : prepared->steps) {
            if (step.info.id == "migrate"_L1 || step.info.id == "start"_L1)
                break;
            if (step.info.id == "copy"_L1) {
                copy = &step;
                QCOMPARE(step.probe(context), Probe::NotDone);
            }
            VERIFY_SUCCESS(step.run(context));
        }
        QVERIFY(copy);
        // By now the freeze of the source is lifted, as it also is when the operation was interrupted and nobody came.
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(copy->probe(context), Probe::Done);
        QVERIFY(copy->holds(context));
    }

    void aSourceThatSomebodyWorksOnIsNotCopiedFrom()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        const auto other = site.lock(u"live"_s);
        QVERIFY(other);
        const Result<void> refused = site.operate(OperationKind::CopyContent);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.environment-held"_s);
        QCOMPARE(site.get(u"/entries"_s), u"own\n"_s);
    }

    void whatRunsOnTheSourceIsSaidInThePlan()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        Activity upgrade;
        upgrade.request.environment = {site.entry().id, u"live"_s};
        upgrade.state = OperationState::Running;
        site.unfinished = {upgrade};
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::CopyContent);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QCOMPARE(refusal->guard, GuardId::OperationRunning);
        QVERIFY(refusal->reason.english().contains(u"Live"_s));
        // Nor is a source of one copy to be upgraded, or copied from by another, meanwhile.
        Activity copy;
        copy.request.kind = OperationKind::CopyContent;
        copy.request.environment = {site.entry().id, u"uat"_s};
        copy.request.sourceEnvironmentId = u"live"_s;
        copy.state = OperationState::Running;
        site.unfinished = {copy};
        QVERIFY(firstRefusal(site.prepare(OperationKind::CopyContent)->plan.verdicts));
        site.unfinished.first().state = OperationState::Succeeded;
        QVERIFY(!firstRefusal(site.prepare(OperationKind::CopyContent)->plan.verdicts));
    }

    void dataOfANewerReleaseIsRefused()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        site.environmentId = u"live"_s;
        site.sourceId = u"integration"_s;
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::CopyContent);
        const GuardVerdict *refusal = firstRefusal(prepared->plan.verdicts);
        QVERIFY(refusal);
        QCOMPARE(refusal->guard, GuardId::SourceUnusable);
    }

    void aSourceThatWasUpgradedSinceThePlanIsRefused()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        site.addRelease(u"3.0.0"_s);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::CopyContent);
        site.environmentId = u"live"_s;
        VERIFY_SUCCESS(site.operate(OperationKind::Upgrade, u"3.0.0"_s));
        site.environmentId = u"integration"_s;
        site.outputs = {};
        Context context = site.context();
        const Result<void> refused = prepared->steps.front().run(context);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.source-newer"_s);
    }

    void anEmptySourceIsNoWorseThanItself()
    {
        TestSite site(0);
        setUpBoth(site, u"2.0.0"_s);
        site.addEnvironment(u"UAT"_s, u"uat"_s);
        site.environmentId = u"uat"_s;
        VERIFY_SUCCESS(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        site.environmentId = u"integration"_s;
        site.sourceId = u"uat"_s;
        VERIFY_SUCCESS(site.operate(OperationKind::CopyContent));
        QCOMPARE(site.get(u"/entries"_s), QString());
    }
};

QTEST_GUILESS_MAIN(CopyContentTest)
#include "tst_copycontent.moc"
