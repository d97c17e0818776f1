// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/samplesite.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// What happens when something breaks in the middle: the answer is one clear sentence, and nothing is lost.
class TestFaults : public QObject {
    Q_OBJECT

private:
    static constexpr int patience = 40'000;

    static qint64 pidIn(const QString &file)
    {
        QFile json(file);
        return json.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(json.readAll()).object().value("pid"_L1).toInteger()
                   : 0;
    }
    static qint64 webPid(const SampleSite &site, const QString &environment, const QString &installation)
    {
        return pidIn(site.installationFolder(environment, installation) + "/run/web.pid"_L1);
    }

    /// Starts an upgrade of Integration and waits until it stands in the step of that id.
    static bool upgradeInto(SampleSite &site, const QString &version, const QString &stepId)
    {
        OperationRequest request;
        request.environment = site.ref(u"integration"_s);
        request.version = version;
        QSignalSpy ready(&site.cockpit(), &Cockpit::planReady);
        (void)site.cockpit().prepare(request);
        if (!ready.wait(patience))
            return false;
        QSignalSpy changed(&site.cockpit(), &Cockpit::activitiesChanged);
        (void)site.cockpit().start(ready.first().at(1).value<Plan>().id);
        return QTest::qWaitFor(
            [&] {
                if (changed.isEmpty())
                    return false;
                const auto activity = changed.last().first().value<QList<Activity>>().first();
                const int step = activity.currentStep();
                return step >= 0 && activity.steps.at(step).info.id == stepId;
            },
            patience);
    }

private Q_SLOTS:
    void theNewVersionDyingUnderTrafficIsSwitchedBack()
    {
        SampleSite site(20);
        QCOMPARE(site.setUp(), QString());
        QSignalSpy ended(&site.cockpit(), &Cockpit::activityEnded);
        QVERIFY(upgradeInto(site, u"2.0.0"_s, u"observe"_s));
        const QString green = site.environment(u"integration"_s).installationId;
        ::kill(pid_t(webPid(site, u"integration"_s, green)), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        const auto activity = ended.first().first().value<Activity>();
        QCOMPARE(activity.state, OperationState::FailedAndUndone);
        QVERIFY(!activity.problem->sentence.isEmpty());
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);
        QVERIFY(!site.environment(u"integration"_s).writesFrozen);
    }

    void whatDiesIsRestartedAndSaid()
    {
        SampleSite site;
        QCOMPARE(site.setUp(), QString());
        const QString active = site.environment(u"live"_s).installationId;
        const qint64 web = webPid(site, u"live"_s, active);
        const qint64 front = pidIn(site.projectFolder() + "/environments/live/front/haproxy.pid"_L1);
        QVERIFY(web > 0 && front > 0);
        ::kill(pid_t(web), SIGKILL);
        ::kill(pid_t(front), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(site.servedVersion(u"live"_s).isEmpty(), patience);
        QSignalSpy noticed(&site.cockpit(), &Cockpit::noticed);
        site.cockpit().watch(std::chrono::milliseconds(300), true);
        QTRY_COMPARE_WITH_TIMEOUT(site.servedVersion(u"live"_s), u"1.0.0"_s, patience);
        QTRY_VERIFY(!noticed.isEmpty());
    }

    void closingTheCockpitInTheMiddleTakesTheUpgradeBack()
    {
        SampleSite site(20);
        QCOMPARE(site.setUp(), QString());
        QVERIFY(upgradeInto(site, u"2.0.0"_s, u"observe"_s));
        site.endEngine();
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);
        site.beginEngine();
        QSignalSpy loaded(&site.cockpit(), &Cockpit::activitiesLoaded);
        (void)site.cockpit().loadActivities(1);
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.first().at(1).value<QList<Activity>>().first().state, OperationState::Cancelled);
    }

    void aReleaseWhoseMigrationFailsChangesNothing()
    {
        SampleSite site;
        QCOMPARE(site.setUp(), QString());
        QFile procfile(site.projectFolder() + "/releases/2.0.0/Procfile"_L1);
        QVERIFY(procfile.open(QIODevice::WriteOnly | QIODevice::Truncate));
        procfile.write("web: exec python3 guestbook.py serve\nrelease: echo about to fail; exit 7\n");
        procfile.close();
        const Activity activity = site.run(OperationKind::Upgrade, u"integration"_s, u"2.0.0"_s);
        QCOMPARE(activity.state, OperationState::FailedAndUndone);
        QVERIFY(activity.problem->sentence.english().contains(u'7') || activity.problem->details.contains(u'7'));
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);
        const QDir installations(site.projectFolder() + "/environments/integration/installations"_L1);
        QCOMPARE(installations.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1); // nothing is left lying about
    }

    void aReleaseThatDoesNotStartChangesNothing()
    {
        SampleSite site;
        QCOMPARE(site.setUp(), QString());
        QFile procfile(site.projectFolder() + "/releases/1.1.0/Procfile"_L1);
        QVERIFY(procfile.open(QIODevice::WriteOnly | QIODevice::Truncate));
        procfile.write("web: echo no such luck; exit 3\n");
        procfile.close();
        const Activity activity = site.run(OperationKind::Upgrade, u"integration"_s, u"1.1.0"_s);
        QCOMPARE(activity.state, OperationState::FailedAndUndone);
        QVERIFY2(activity.problem->details.contains(u"no such luck"_s), qPrintable(activity.problem->details));
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);
    }

    void aTakenPortIsNamed()
    {
        SampleSite site;
        QTcpServer squatter;
        QVERIFY(squatter.listen(QHostAddress::LocalHost, quint16(site.port(u"uat"_s))));
        const QString said = site.setUp();
        QVERIFY2(said.contains(QString::number(site.port(u"uat"_s))), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
