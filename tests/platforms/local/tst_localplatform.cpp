// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/diskfile.h"
#include "app/platforms/local/sitestate.h"
#include "testsite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Tests;

namespace {

qint64 pidIn(const QString &path)
{
    return QJsonDocument::fromJson(readWholeFile(path).value_or(QByteArray())).object().value(u"pid"_s).toInteger();
}

QString frontPidFile(const TestSite &site)
{
    return site.layout().front(u"integration"_s) + u"/haproxy.pid"_s;
}

QString webPidFile(TestSite &site)
{
    return site.layout().installation(u"integration"_s, site.environment().installationId) + u"/run/web.pid"_s;
}

QStringList english(const QList<Text> &texts)
{
    QStringList list;
    for (const Text &text : texts)
        list.append(text.english());
    return list;
}

} // namespace

class LocalPlatformTest : public QObject {
    Q_OBJECT

private:
    void setUp(TestSite &site, const QString &version = u"1.0.0"_s)
    {
        const Result<void> done = site.operate(OperationKind::SetUp, version);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence.english()));
    }

    QStringList tend(TestSite &site)
    {
        Context context = site.context();
        return english(site.platform().tend(site.entry(), nobodyWaits, context));
    }

private Q_SLOTS:
    void theSameFolderIsTheSameProject()
    {
        TestSite site;
        QVERIFY(site.entry().id.startsWith(u"local-"_s));
        QCOMPARE(site.entry().id.size(), 18);
        QCOMPARE(site.platform().open(site.entry().location + u"/releases/.."_s).value(), site.entry());
        QCOMPARE(site.platform().open(u"/nowhere"_s).error().code, u"local.not-a-folder"_s);
    }

    void aDamagedProjectFileIsAProblemOfTheProject()
    {
        TestSite site;
        site.writeProjectFile({{u"name"_s, u"x"_s}});
        const Project project = site.observe();
        QVERIFY(project.problem);
        QVERIFY(project.problem->sentence.english().startsWith(u"project.json"_s));
        QVERIFY(!site.prepare(OperationKind::SetUp, u"1.0.0"_s));
    }

    void aSiteThatSaysItIsAnotherReleaseIsDisputed()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s, {.releaseId = u"0.9.0"_s});
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        const Environment disputed = site.environment();
        QCOMPARE(disputed.health, Health::Up);
        QCOMPARE(disputed.probe.status, 200);
        QVERIFY(disputed.probe.milliseconds >= 0);
        QCOMPARE(disputed.probe.version, u"0.9.0"_s);
        QCOMPARE(shownHealth(disputed), Health::Disputed);
    }

    void aSiteThatSaysTheSameIsNot()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s, {.releaseId = u"v1.0"_s});
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        QCOMPARE(shownHealth(site.environment()), Health::Up);
        QVERIFY(site.environment().probe.isKnown());
    }

    void preparingTouchesNothing()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::SetUp);
        QVERIFY(prepared);
        QCOMPARE(prepared->plan.toVersion, u"1.0.0"_s); // nobody chose: the newest
        QVERIFY(!prepared->plan.steps.isEmpty());
        QVERIFY(!prepared->plan.consequences.isEmpty());
        QVERIFY(!QFile::exists(site.entry().location + u"/environments"_s));
    }

    void aPlanSaysWhatWillFollow()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        site.addRelease(u"3.0.0"_s);
        setUp(site);
        QVERIFY(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        const QString upgrade = english(site.prepare(OperationKind::Upgrade, u"3.0.0"_s)->plan.consequences).join(u' ');
        QVERIFY2(upgrade.contains(u"refuses writes; last time this took"_s), qPrintable(upgrade));
        QVERIFY2(upgrade.contains(u"are free on the disk"_s), qPrintable(upgrade));
        QVERIFY2(upgrade.contains(u"2.0.0 is kept as the upgrade backup until"_s), qPrintable(upgrade));
        QVERIFY2(upgrade.contains(u"release 1.0.0"_s) && upgrade.contains(u"is deleted at the end"_s),
                 qPrintable(upgrade));
        const QString restore = english(site.prepare(OperationKind::Restore)->plan.consequences).join(u' ');
        QVERIFY2(restore.contains(u"goes back to release 1.0.0"_s), qPrintable(restore));
    }

    void aReleaseInAnArchiveIsUnpackedAndDiscardedWithAFailure()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        setUp(site);
        QDir releases(site.layout().releases());
        QCOMPARE(QProcess::execute(
                     u"tar"_s, {u"-C"_s, releases.path(), u"-czf"_s, releases.filePath(u"2.0.0.tar.gz"_s), u"2.0.0"_s}),
                 0);
        QVERIFY(QDir(releases.filePath(u"2.0.0"_s)).removeRecursively());
        QCOMPARE(site.observe().release(u"2.0.0"_s)->unusable.english(), QString());

        QVERIFY(!site.operate(OperationKind::Upgrade, u"2.0.0"_s, u"start"_s));
        QVERIFY(!releases.exists(u"2.0.0"_s));
        QVERIFY(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(site.get(u"/"_s), u"release 2.0.0"_s);
        QVERIFY(releases.exists(u"2.0.0"_s));
    }

    void aTakenPortStopsASetUpWithNothingChanged()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, site.port()));
        const Result<void> refused = site.operate(OperationKind::SetUp, u"1.0.0"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"local.port-taken"_s);
        QVERIFY(listInstallations(site.layout(), u"integration"_s).isEmpty());
    }

    void aSetUpThatFailsLeavesNothingRunning()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        QVERIFY(!site.operate(OperationKind::SetUp, u"1.0.0"_s, u"switch"_s));
        QCOMPARE(site.environment().health, Health::NotSetUp);
        QVERIFY(!site.runner().front().isRunning());
    }

    void deadProcessesAreFoundAndBroughtBack()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        QCOMPARE(tend(site), QStringList());
        ::kill(pid_t(pidIn(webPidFile(site))), SIGKILL);
        QTRY_COMPARE(site.environment().health, Health::Down);
        QCOMPARE(site.environment().healthReason.english(), u"Its web process is not running."_s);
        QCOMPARE(tend(site), QStringList{u"The web process of Integration had died and was started again."_s});
        QTRY_COMPARE(site.environment().health, Health::Up);

        ::kill(pid_t(pidIn(frontPidFile(site))), SIGKILL);
        QTRY_COMPARE(site.environment().health, Health::Down);
        QCOMPARE(site.environment().version, u"1.0.0"_s);
        QCOMPARE(tend(site), QStringList{u"The front (HAProxy) of Integration had died and was started again."_s});
        QTRY_COMPARE(site.environment().health, Health::Up);
    }

    void whatDiesAgainAndAgainIsLeftAlone()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        site.addRelease(u"1.0.0"_s, {.exits = true});
        ::kill(pid_t(pidIn(webPidFile(site))), SIGKILL);
        int restarts = 0;
        for (int i = 0; i < 8; ++i) {
            QTRY_VERIFY(!site.runner().process(site.environment().installationId).isRunning());
            restarts += int(tend(site).size());
        }
        QCOMPARE(restarts, 5);
        QVERIFY2(site.environment().healthReason.english().startsWith(u"It died again and again"_s),
                 qPrintable(site.environment().healthReason.english()));
        site.clock.shiftSeconds += 601;
        QCOMPARE(tend(site).size(), 1);
    }

    void anInstallationLeavesAPortToTheEnvironmentThatAnswersOnIt()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
        Context context = site.context();
        QVERIFY(site.platform().setRunning(site.entry(), false, context));
        const InstallationState before = listInstallations(site.layout(), u"integration"_s).first();
        QJsonObject json = site.projectFile();
        QJsonArray environments = json.value("environments"_L1).toArray();
        environments.append(QJsonObject{{u"name"_s, u"UAT"_s}, {u"role"_s, u"uat"_s}, {u"port"_s, before.port}});
        json.insert("environments"_L1, environments);
        site.writeProjectFile(json);
        QVERIFY(site.platform().setRunning(site.entry(), true, context));
        QTRY_COMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
        QVERIFY(listInstallations(site.layout(), u"integration"_s).first().port != before.port);
        site.environmentId = u"uat"_s;
        QVERIFY(site.operate(OperationKind::SetUp, u"1.0.0"_s));
    }

    void stoppedOnPurposeStaysStopped()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        Context context = site.context();
        QVERIFY(site.platform().setRunning(site.entry(), false, context));
        QCOMPARE(site.environment().healthReason.english(), u"It was stopped on purpose."_s);
        QCOMPARE(tend(site), QStringList());
        QVERIFY(!site.runner().front().isRunning());
        QVERIFY(site.platform().setRunning(site.entry(), true, context));
        QCOMPARE(site.environment().health, Health::Up);
    }

    void stoppingWaitsForWhoeverHoldsItForAMoment()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        auto held = site.lock(site.environment().ref.environmentId);
        QVERIFY(held);
        std::atomic<bool> ended = false;
        Result<void> stopped;
        std::jthread stopper([&] {
            Context context = site.context();
            stopped = site.platform().setRunning(site.entry(), false, context);
            ended = true;
        });
        QVERIFY(!QTest::qWaitFor([&ended] { return ended.load(); }, 300)); // it waits instead of refusing
        held->reset();
        stopper.join();
        QVERIFY2(stopped, qPrintable(stopped ? QString() : stopped.error().sentence.english()));
        QVERIFY(!site.runner().front().isRunning());
    }

    void anEnvironmentIsHeldByOneOnly()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        auto first = site.lock(u"integration"_s);
        QVERIFY(first);
        const auto second = site.lock(u"integration"_s);
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"local.environment-held"_s);
        QVERIFY(second.error().sentence.english().contains(u"process %1"_s.arg(QCoreApplication::applicationPid())));
        ::kill(pid_t(pidIn(webPidFile(site))), SIGKILL);
        QTRY_COMPARE(site.environment().health, Health::Down);
        QCOMPARE(tend(site), QStringList()); // an operation is at work there
        first->reset();
        QVERIFY(site.lock(u"integration"_s));
    }

    void aFreezeThatAnInterruptedOperationLeftIsLifted()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        setUp(site);
        {
            const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
            site.outputs = {};
            Context context = site.context();
            for (const Step &step : prepared->steps) {
                QVERIFY(step.run(context));
                if (step.info.id == "copy"_L1)
                    break; // as if we had been killed here
            }
        }
        QVERIFY(site.environment().writesFrozen);
        QCOMPARE(site.post(u"x"_s), 503);
        QCOMPARE(tend(site).size(), 1);
        QVERIFY(!site.environment().writesFrozen);
        QCOMPARE(site.post(u"x"_s), 201);
        // The next operation removes what was left.
        QCOMPARE(listInstallations(site.layout(), u"integration"_s).size(), 2);
        QVERIFY(site.operate(OperationKind::Upgrade, u"2.0.0"_s));
        QCOMPARE(listInstallations(site.layout(), u"integration"_s).size(), 2);
        QCOMPARE(site.get(u"/entries"_s), u"x\n"_s);
    }

    void aKillAfterTheSwitchLeavesTheWayBack()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s);
        setUp(site);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        site.outputs = {};
        Context context = site.context();
        for (const Step &step : prepared->steps) {
            QVERIFY(step.run(context));
            if (step.info.id == "switch"_L1)
                break;
        }
        QCOMPARE(tend(site).size(), 1);
        QCOMPARE(site.observe().backups.size(), 1);
        QVERIFY(site.operate(OperationKind::Restore));
        QCOMPARE(site.get(u"/"_s), u"release 1.0.0"_s);
    }

    void aFrontThatWasSetByHandIsNotTrusted()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        const SiteRunner runner = site.runner();
        FrontState state = runner.front().running().value();
        state.slot = Slot::B;
        QVERIFY(runner.front().apply(state));
        const Environment environment = site.environment();
        QCOMPARE(environment.health, Health::Degraded);
        QVERIFY(environment.version.isEmpty());
        QVERIFY(environment.healthReason.english().contains(u"another installation"_s));
    }

    void newerReleasesAreCountedAndUnusableOnesSayWhy()
    {
        TestSite site;
        site.addRelease(u"1.0.0"_s);
        setUp(site);
        site.addRelease(u"1.10.0"_s);
        site.addRelease(u"1.9.0"_s);
        QVERIFY(QFile::remove(site.layout().release(u"1.9.0"_s) + u"/Procfile"_s));
        const Project project = site.observe();
        QCOMPARE(project.environments.first().newerReleases, 2);
        QCOMPARE(project.releases.first().version, u"1.10.0"_s);
        QCOMPARE(project.release(u"1.9.0"_s)->unusable.english(), u"releases/1.9.0/Procfile is missing."_s);
    }

    void aCutOffMigrationBeginsAgainOnFreshData()
    {
        TestSite site(0);
        site.addRelease(u"1.0.0"_s);
        site.addRelease(u"2.0.0"_s, {.migration = u"echo migrated >> \"$DATA_DIR/entries.txt\""_s});
        setUp(site);
        QCOMPARE(site.post(u"one"_s), 201);
        const Result<PreparedOperation> prepared = site.prepare(OperationKind::Upgrade, u"2.0.0"_s);
        site.outputs = {};
        Context context = site.context();
        for (const Step &step : prepared->steps) {
            if (step.probe && step.info.id != "lift"_L1 && step.probe(context) == Probe::Done)
                continue;
            QVERIFY(step.run(context));
            if (step.info.id == "migrate"_L1) {
                // As if we had been killed before its end could be written down.
                const SiteRunner runner = site.runner();
                InstallationState green = runner.installation(site.outputs.value(u"green"_s).toString()).value();
                green.migrated = false;
                QVERIFY(runner.save(green));
                QVERIFY(step.run(context));
            }
        }
        QCOMPARE(site.get(u"/entries"_s), u"one\nmigrated\n"_s);
    }
};

QTEST_GUILESS_MAIN(LocalPlatformTest)
#include "tst_localplatform.moc"
