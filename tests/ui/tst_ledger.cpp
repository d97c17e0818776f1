// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/backupmodel.h"
#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/environmentcard.h"
#include "ui/ledgerpane.h"
#include "ui/mainwindow.h"
#include "ui/pipelineview.h"
#include "ui/tablepane.h"
#include "ui/windowactions.h"
#include "ui/wizards/operationwizard.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// The ledger of restore points and the other places of the window from which a backup's life is led.
class TestLedger : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<MainWindow> m_window;

    static Project shop()
    {
        Project project = plainProject(u"shop"_s, u"Web shop"_s, u"local"_s, {Role::Integration, Role::Live});
        Backup backup = guestbook().backups.constFirst();
        backup.id = u"shop-live-0.9.0"_s;
        backup.environment = project.environments.constLast().ref;
        backup.version = u"0.9.0"_s;
        project.backups = {backup};
        return project;
    }
    [[nodiscard]] TablePane *table() const { return m_window->page()->tables().constLast(); }
    void showBackups() const { find<QTabBar>(m_window.get(), u"tabs"_s)->setCurrentIndex(2); }
    /// With the mouse.
    void choose(const QString &backupId, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTableView *view = table()->view();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, BackupModel::Version);
            if (index.data(IdRole).toString() != backupId)
                continue;
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index).center());
            return;
        }
        QFAIL(qPrintable(backupId));
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(m_window.get(), name); }
    [[nodiscard]] OperationWizard *wizard() const { return m_window->findChild<OperationWizard *>(); }
    [[nodiscard]] EnvironmentCard *card(const EnvironmentRef &ref) const
    {
        return m_window->page()->pipeline()->card(ref);
    }
    [[nodiscard]] QPushButton *extendButton(const EnvironmentRef &ref) const
    {
        return find<QPushButton>(card(ref), u"cardExtend"_s);
    }
    qsizetype count(const QString &call) const { return m_cockpit->calls.filter(call).size(); }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_cockpit->setProject(guestbookLedger());
        m_cockpit->setProject(shop());
        m_window = std::make_unique<MainWindow>(m_cockpit.get(), Preferences());
        m_window->setClock([this] { return m_cockpit->now(); });
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(m_window->catalog()->projects().size(), 2);
        showBackups();
    }
    void cleanup()
    {
        m_window.reset();
        m_cockpit.reset();
    }

    void theOverviewListsTheBackupsOfAllProjects()
    {
        QCOMPARE(table()->view()->model()->rowCount(), 7);
        QVERIFY(!table()->view()->isColumnHidden(BackupModel::ProjectName));
        m_window->showProject(u"shop"_s);
        QCOMPARE(table()->view()->model()->rowCount(), 1);
        QCOMPARE(m_window->page()->currentTable(), table());
    }

    void withoutARowTheButtonsSayWhatIsMissing()
    {
        for (const QString &name : {u"ledgerRestore"_s, u"ledgerExtend"_s, u"ledgerDelete"_s, u"ledgerKeep"_s}) {
            QVERIFY(!button(name)->isEnabled());
            QCOMPARE(button(name)->toolTip(), u"Choose one backup first."_s);
            QCOMPARE(button(name)->accessibleDescription(), u"Choose one backup first."_s);
        }
        QVERIFY(!button(u"ledgerUnkeep"_s)->isVisible());
    }

    void theButtonsFollowTheRow()
    {
        choose(u"live-1.0.0"_s);
        QVERIFY(button(u"ledgerRestore"_s)->isEnabled());
        QVERIFY(button(u"ledgerExtend"_s)->isEnabled());
        QVERIFY(button(u"ledgerDelete"_s)->isEnabled());
        QVERIFY(!button(u"ledgerKeep"_s)->isEnabled());
        QVERIFY(button(u"ledgerKeep"_s)->accessibleDescription().contains(u"Only a manual backup can be kept"_s));
        QCOMPARE(button(u"ledgerDelete"_s)->accessibleName(), u"Delete backup: Live, 1.0.0"_s);

        choose(u"uat-manual"_s);
        QVERIFY(!button(u"ledgerRestore"_s)->isEnabled());
        QVERIFY2(button(u"ledgerRestore"_s)->toolTip().contains(u"cannot be restored"_s),
                 qPrintable(button(u"ledgerRestore"_s)->toolTip()));
        QVERIFY(button(u"ledgerKeep"_s)->isEnabled());

        choose(u"integration-1.1.0"_s);
        QVERIFY(button(u"ledgerExtend"_s)->toolTip().contains(u"help desk"_s));

        choose(u"live-manual-kept"_s);
        QVERIFY(!button(u"ledgerKeep"_s)->isVisible());
        QVERIFY(button(u"ledgerUnkeep"_s)->isEnabled());
        QVERIFY(!button(u"ledgerDelete"_s)->isEnabled());
    }

    void severalRowsAreForCopyingOnly()
    {
        choose(u"live-1.0.0"_s);
        choose(u"live-manual"_s, Qt::ControlModifier);
        QVERIFY(!button(u"ledgerDelete"_s)->isEnabled());
    }

    void eachButtonOpensItsPlan_data()
    {
        QTest::addColumn<QString>("backup");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("call");
        QTest::newRow("extend") << u"live-1.0.0"_s << u"ledgerExtend"_s << u"extendbackup guestbook/live live-1.0.0"_s;
        QTest::newRow("delete") << u"live-manual"_s << u"ledgerDelete"_s
                                << u"deletebackup guestbook/live live-manual"_s;
        QTest::newRow("restore") << u"live-manual"_s << u"ledgerRestore"_s << u"restore guestbook/live live-manual"_s;
        QTest::newRow("keep") << u"live-manual"_s << u"ledgerKeep"_s << u"keepbackup guestbook/live live-manual"_s;
        QTest::newRow("no longer keep") << u"live-manual-kept"_s << u"ledgerUnkeep"_s
                                        << u"unkeepbackup guestbook/live live-manual-kept"_s;
        QTest::newRow("another project") << u"shop-live-0.9.0"_s << u"ledgerExtend"_s << u"extendbackup shop/"_s;
    }

    void eachButtonOpensItsPlan()
    {
        QFETCH(QString, backup);
        QFETCH(QString, name);
        QFETCH(QString, call);
        choose(backup);
        QTest::mouseClick(button(name), Qt::LeftButton);
        QVERIFY(wizard());
        QCOMPARE(wizard()->currentIndex(), 1);
        QTRY_COMPARE(count(u"prepare "_s + call), 1);
        QTRY_VERIFY(isEnabled(wizard(), u"wizardActionButton"_s));
    }

    void enterRollsBackToTheRow()
    {
        choose(u"live-manual"_s);
        QTest::keyClick(table()->view(), Qt::Key_Return);
        QTRY_COMPARE(count(u"prepare restore guestbook/live live-manual"_s), 1);
    }

    void theContextMenuOffersTheSame()
    {
        choose(u"live-1.0.0"_s);
        QTableView *view = table()->view();
        Q_EMIT view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
        const auto *menu = table()->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList open;
        QStringList closed;
        for (const QAction *action : menu->actions())
            if (action->isVisible() && action->objectName().startsWith(u"actionLedger"_s))
                (action->isEnabled() ? open : closed) << action->objectName().mid(12);
        QCOMPARE(open, QStringList({u"Restore"_s, u"Extend"_s, u"Delete"_s}));
        QCOMPARE(closed, QStringList({u"Keep"_s}));
        QVERIFY(menu->toolTipsVisible());
    }

    void aDeadlineThatPassesClosesTheActs()
    {
        choose(u"live-1.0.0"_s);
        QVERIFY(button(u"ledgerExtend"_s)->isEnabled());
        m_cockpit->setNow(sampleNow().addSecs(31 * 3600 + 1));
        m_window->setClock([this] { return m_cockpit->now(); });
        QVERIFY(!button(u"ledgerExtend"_s)->isEnabled());
        QVERIFY(!button(u"ledgerRestore"_s)->isEnabled());
        QVERIFY(button(u"ledgerExtend"_s)->toolTip().contains(u"has expired"_s));
        QVERIFY(button(u"ledgerDelete"_s)->isEnabled());
    }

    void aRowThatGoesTakesItsActsAlong()
    {
        m_window->showProject(u"shop"_s);
        choose(u"shop-live-0.9.0"_s);
        QVERIFY(button(u"ledgerDelete"_s)->isEnabled());
        Project empty = shop();
        empty.backups.clear();
        m_cockpit->setProject(empty);
        QVERIFY(!button(u"ledgerDelete"_s)->isEnabled());
    }

    void theCardExtendsTheUpgradeBackup()
    {
        m_window->showProject(QString::fromLatin1(guestbookId));
        QPushButton *extend = extendButton(liveRef());
        QVERIFY(extend->isVisible());
        // Extended already, and none there at all: nothing to press.
        QVERIFY(!extendButton(integrationRef())->isVisible());
        QVERIFY(!extendButton(uatRef())->isVisible());
        extend->setFocus();
        QTest::keyClick(extend, Qt::Key_Space);
        QTRY_COMPARE(count(u"prepare extendbackup guestbook/live live-1.0.0"_s), 1);
        QTRY_VERIFY(isEnabled(wizard(), u"wizardActionButton"_s));
        click(wizard(), u"wizardActionButton"_s);
        QTRY_VERIFY(m_cockpit->isBusy());
        while (m_cockpit->advance()) { }
        QVERIFY(!extend->isVisible());
    }

    void theCardShowsProtectionAndTheLtsRule()
    {
        m_window->showProject(QString::fromLatin1(guestbookId));
        QVERIFY(card(uatRef())->findChild<QWidget *>(u"cardShield"_s)->isVisible());
        QVERIFY(!card(liveRef())->findChild<QWidget *>(u"cardShield"_s)->isVisible());
        QVERIFY(card(uatRef())->accessibleDescription().contains(u"Protected"_s));
        // 2.0.0 came out on 20 October: 31 days ago.
        const auto lts = [this](const EnvironmentRef &ref) {
            const auto *text = card(ref)->findChild<QLabel *>(u"cardLtsText"_s);
            return text->isVisible() ? text->text() : QString();
        };
        QVERIFY2(lts(liveRef()).startsWith(u"LTS 2.0.0 due in 29"_s), qPrintable(lts(liveRef())));
        QCOMPARE(lts(integrationRef()), QString());
        m_cockpit->setNow(sampleNow().addDays(32));
        m_window->setClock([this] { return m_cockpit->now(); });
        QVERIFY2(lts(liveRef()).startsWith(u"LTS 2.0.0 overdue by 3"_s), qPrintable(lts(liveRef())));
        QVERIFY(card(liveRef())->accessibleDescription().contains(u"overdue"_s));
    }

    void theEnvironmentMenuOffersEveryAct()
    {
        m_window->showProject(QString::fromLatin1(guestbookId));
        m_window->page()->setSelected(uatRef());
        const WindowActions &actions = *m_window->windowActions();
        QVERIFY(actions.environmentMenu->actions().contains(actions.backupMenu->menuAction()));
        QCOMPARE(actions.backupMenu->actions(), QList<QAction *>({actions.extendBackup, actions.deleteBackup,
                                                                  actions.restore, actions.backUp, actions.saveKeys}));
        QCOMPARE(actions.protection->text(), u"&Lift protection…"_s);
        QCOMPARE(actions.copyContent->text(), u"Copy co&ntent to UAT…"_s);
        QVERIFY(!actions.tearDown->isEnabled());
        QVERIFY(actions.tearDown->toolTip().contains(u"protected"_s));
        QVERIFY(!actions.extendBackup->isEnabled());
        QVERIFY(actions.extendBackup->toolTip().contains(u"UAT has no upgrade backup."_s));
        actions.protection->trigger();
        QTRY_COMPARE(count(u"prepare liftprotection guestbook/uat"_s), 1);
    }

    void theSameWizardIsNotOpenedTwice()
    {
        m_window->showProject(QString::fromLatin1(guestbookId));
        m_window->page()->setSelected(liveRef());
        m_window->windowActions()->deleteBackup->trigger();
        m_window->windowActions()->deleteBackup->trigger();
        QCOMPARE(m_window->findChildren<OperationWizard *>().size(), 1);
        m_window->windowActions()->extendBackup->trigger();
        QCOMPARE(m_window->findChildren<OperationWizard *>().size(), 2);
    }
};

QTEST_MAIN(TestLedger)
#include "tst_ledger.moc"
