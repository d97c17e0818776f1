// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/samplesite.h"
#include "tests/e2e/windowdriver.h"
#include "ui/mainwindow.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Hand;

/// The main job as a person does it: through the real window, with mouse and keyboard, on the real sample site behind
/// its real HAProxy.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upgradesAndRollsBackThroughTheWindow()
    {
        SampleSite site(8); // long enough for the own probes alone to find a release that fails
        QCOMPARE(site.setUp(), QString());
        MainWindow window(&site.cockpit(), Preferences());
        window.resize(1280, 860);
        window.show();
        site.cockpit().watch(std::chrono::seconds(1), false);
        QTRY_VERIFY(!site.project().environments.isEmpty());
        window.showProject(site.project().id);
        QSignalSpy ended(&site.cockpit(), &Cockpit::activityEnded);

        // Upgrade Integration, staying in the wizard until it is done.
        QVERIFY(clickOnCard(u"integration"_s, u"cardUpgrade"_s));
        QVERIFY(choose(u"releaseTable"_s, u"2.0.0"_s));
        QVERIFY(click(u"wizardNextButton"_s));
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s); // a plan touches nothing
        QVERIFY(click(u"wizardActionButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(ended.at(0).first().value<Activity>().state, OperationState::Succeeded);
        QCOMPARE(site.servedVersion(u"integration"_s), u"2.0.0"_s);
        QVERIFY(click(u"wizardOkButton"_s));

        // Roll it back, and press OK at once.
        QVERIFY(clickOnCard(u"integration"_s, u"cardRestore"_s));
        QVERIFY(click(u"wizardNextButton"_s));
        QVERIFY(click(u"wizardActionButton"_s));
        QVERIFY(click(u"wizardOkButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, patience);
        QCOMPARE(ended.at(1).first().value<Activity>().state, OperationState::Succeeded);
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);

        // The release that fails under traffic switches itself back, and the window says so.
        QVERIFY(clickOnCard(u"integration"_s, u"cardUpgrade"_s));
        QVERIFY(choose(u"releaseTable"_s, u"2.2.0"_s));
        QVERIFY(click(u"wizardNextButton"_s));
        QVERIFY(click(u"wizardActionButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 3, patience);
        const auto failed = ended.at(2).first().value<Activity>();
        QCOMPARE(failed.state, OperationState::FailedAndUndone);
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);
        auto *outcome = ready<QWidget>(u"runOutcome"_s);
        QVERIFY(outcome);
        QVERIFY(click(u"wizardOkButton"_s));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
