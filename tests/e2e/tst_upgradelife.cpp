// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"
#include "tests/e2e/samplesite.h"
#include "tests/e2e/windowdriver.h"
#include "ui/mainwindow.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Hand;

/// "Upgrading Magnolia in the cloud", from "Upgrading" to "Restoring", in its order, on the sample's Live environment
/// and through the real window.
class TestUpgradeLife : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SampleSite> m_site;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_ended;

    /// What the window knows of Live.
    const Environment *live() const { return m_window->catalog()->environment(m_site->ref(u"live"_s)); }
    const Backup *upgradeBackup() const
    {
        const Project *project = m_window->catalog()->project(m_site->ref(u"live"_s).projectId);
        return project ? project->upgradeBackup(u"live"_s) : nullptr;
    }
    Activity lastEnded() const { return m_ended->isEmpty() ? Activity() : m_ended->last().first().value<Activity>(); }

    /// Live was not proven on the environments before it, and the page wants to know why it is done all the same.
    static bool giveReason(const QString &reason)
    {
        auto *acknowledge = ready<QCheckBox>(u"acknowledgeBox"_s);
        if (!acknowledge)
            return false;
        acknowledge->click();
        auto *edit = ready<QWidget>(u"reasonEdit"_s);
        if (!edit)
            return false;
        edit->setFocus();
        QTest::keyClicks(edit, reason);
        return true;
    }
    bool finishWizard(int endedBefore)
    {
        if (!QTest::qWaitFor([&] { return m_ended->count() > endedBefore; }, patience))
            return false;
        return click(u"wizardOkButton"_s);
    }
    bool upgradeLive(const QString &version)
    {
        const int before = int(m_ended->count());
        return clickOnCard(u"live"_s, u"cardUpgrade"_s) && choose(u"releaseTable"_s, version)
               && click(u"wizardNextButton"_s) && giveReason(u"As the document says"_s)
               && click(u"wizardActionButton"_s) && finishWizard(before);
    }
    bool actOnBackup(QAction *action)
    {
        const int before = int(m_ended->count());
        if (!QTest::qWaitFor([action] { return action->isEnabled(); }, patience))
            return false;
        action->trigger();
        return click(u"wizardActionButton"_s) && finishWizard(before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_site = std::make_unique<SampleSite>(2);
        QCOMPARE(m_site->setUp(), QString());
        m_window = std::make_unique<MainWindow>(&m_site->cockpit(), Preferences());
        m_ended = std::make_unique<QSignalSpy>(&m_site->cockpit(), &Cockpit::activityEnded);
        m_window->resize(1280, 860);
        m_window->show();
        m_site->cockpit().watch(std::chrono::seconds(1), false);
        QTRY_VERIFY_WITH_TIMEOUT(live() && live()->health == Health::Up, patience);
        m_window->showProject(m_site->ref(u"live"_s).projectId);
        auto *card = ready<QWidget>(u"card-live"_s);
        QVERIFY(card);
        QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(12, 12)); // selects Live for the menu
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_ended.reset();
        m_site.reset();
    }

    void upgradingLeavesABackupForFortyEightHours()
    {
        QVERIFY(upgradeLive(u"1.1.0"_s));
        QCOMPARE(lastEnded().state, OperationState::Succeeded);
        QCOMPARE(lastEnded().request.reason, u"As the document says"_s);
        QCOMPARE(m_site->servedVersion(u"live"_s), u"1.1.0"_s);
        QTRY_VERIFY_WITH_TIMEOUT(upgradeBackup(), patience);
        QCOMPARE(upgradeBackup()->version, u"1.0.0"_s);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(upgradeBackup()->expiresAt);
        QVERIFY(left > upgradeBackupSeconds - 300 && left <= upgradeBackupSeconds);
    }

    void untilItIsRemovedLiveIsNeitherUpgradedNorTornDown()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->windowActions()->upgrade->isEnabled(), patience);
        QVERIFY(!m_window->windowActions()->upgrade->toolTip().isEmpty());
        QVERIFY(!m_window->windowActions()->tearDown->isEnabled());
    }

    void theStoragePeriodIsExtendedToFiveDaysOnce()
    {
        QVERIFY(actOnBackup(m_window->windowActions()->extendBackup));
        QCOMPARE(lastEnded().state, OperationState::Succeeded);
        QTRY_VERIFY_WITH_TIMEOUT(upgradeBackup() && upgradeBackup()->extended, patience);
        QCOMPARE(upgradeBackup()->createdAt.secsTo(upgradeBackup()->expiresAt), extendedBackupSeconds);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->windowActions()->extendBackup->isEnabled(), patience);
    }

    void deletingItUnblocksUpgradeAndTearDownAtOnce()
    {
        QVERIFY(actOnBackup(m_window->windowActions()->deleteBackup));
        QCOMPARE(lastEnded().state, OperationState::Succeeded);
        QTRY_VERIFY_WITH_TIMEOUT(!upgradeBackup(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->windowActions()->upgrade->isEnabled(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->windowActions()->tearDown->isEnabled(), patience);
        QCOMPARE(m_site->servedVersion(u"live"_s), u"1.1.0"_s);
    }

    void restoringItRollsTheUpgradeBack()
    {
        QVERIFY(upgradeLive(u"2.0.0"_s));
        QCOMPARE(m_site->servedVersion(u"live"_s), u"2.0.0"_s);
        QTRY_VERIFY_WITH_TIMEOUT(upgradeBackup(), patience);
        const int before = int(m_ended->count());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->windowActions()->restore->isEnabled(), patience);
        m_window->windowActions()->restore->trigger();
        QVERIFY(click(u"wizardNextButton"_s)); // the backup to go back to is chosen already
        QVERIFY(click(u"wizardActionButton"_s));
        QVERIFY(finishWizard(before));
        QCOMPARE(lastEnded().state, OperationState::Succeeded);
        QCOMPARE(m_site->servedVersion(u"live"_s), u"1.1.0"_s);
    }
};

QTEST_MAIN(TestUpgradeLife)
#include "tst_upgradelife.moc"
