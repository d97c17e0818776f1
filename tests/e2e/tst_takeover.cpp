// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "tests/e2e/ctl.h"
#include "tests/e2e/samplesite.h"
#include "tests/e2e/windowdriver.h"
#include "ui/activitydock.h"
#include "ui/mainwindow.h"
#include "ui/wizards/wizardmessage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Hand;

/// An upgrade whose program is killed in its middle, and the window that is opened then: on the real sample site behind
/// its real HAProxy, with the mouse.
class TestTakeOver : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SampleSite> m_site;

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<SampleSite>(2);
        QCOMPARE(m_site->setUp(), QString());
    }
    void cleanupTestCase() { m_site.reset(); }

    void oneClickBringsItToItsEnd_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("button");
        QTest::addColumn<OperationState>("state");
        QTest::addColumn<QString>("version");
        QTest::newRow("resume") << u"Integration"_s << u"resumeActivity"_s << OperationState::Succeeded << u"2.0.0"_s;
        QTest::newRow("roll back") << u"UAT"_s << u"rollBackActivity"_s << OperationState::Cancelled << u"1.0.0"_s;
    }
    void oneClickBringsItToItsEnd()
    {
        QFETCH(QString, environment);
        QFETCH(QString, button);
        QFETCH(OperationState, state);
        QFETCH(QString, version);
        m_site->endEngine();
        QVERIFY(Ctl::killUpgrade(m_site->workspace(), u"Guestbook/"_s + environment, u"2.0.0"_s,
                                 "Watch it under real traffic"));
        QCOMPARE(m_site->servedVersion(environment.toLower()), u"2.0.0"_s);

        m_site->beginEngine();
        QSignalSpy ended(&m_site->cockpit(), &Cockpit::activityEnded);
        MainWindow window(&m_site->cockpit(), Preferences());
        window.resize(1280, 860);
        window.show();
        m_site->cockpit().watch(std::chrono::seconds(2), true);
        auto *message = ready<WizardMessage>(u"recoveryMessage"_s);
        QVERIFY(message);
        QVERIFY2(message->text().contains(u"Watch it under real traffic"_s), qPrintable(message->text()));
        QTRY_VERIFY_WITH_TIMEOUT(!message->text().contains(u"Asking"_s), patience);
        QVERIFY2(message->text().contains(u"site"_s), qPrintable(message->text()));

        QVERIFY(click(button));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        const auto activity = ended.first().first().value<Activity>();
        QVERIFY2(activity.state == state, qPrintable(activity.outcome.english()));
        QCOMPARE(activity.request.environment.environmentId, environment.toLower());
        QCOMPARE(m_site->servedVersion(environment.toLower()), version);
        QVERIFY(!message->isVisible());
        QCOMPARE(window.activities()->interruptedCount(), 0);
    }
};

QTEST_MAIN(TestTakeOver)
#include "tst_takeover.moc"
