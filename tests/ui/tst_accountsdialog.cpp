// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/accountmodel.h"
#include "models/credentialproblems.h"
#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampleaccounts.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/accountsdialog.h"
#include "ui/mainwindow.h"
#include "ui/windowactions.h"
#include "ui/wizards/accountwizard.h"
#include "ui/wizards/wizardmessage.h"

#include <QAction>
#include <QPushButton>
#include <QRadioButton>
#include <QToolBar>
#include <QTreeWidget>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// The dialog of accounts, driven as a person would, and the ways to it.
class TestAccountsDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<ProjectCatalog> m_catalog;
    std::unique_ptr<AccountsDialog> m_dialog;

    [[nodiscard]] QString message() const { return find<WizardMessage>(m_dialog.get(), u"accountsMessage"_s)->text(); }
    [[nodiscard]] const QAbstractItemModel *table() const
    {
        return find<QAbstractItemView>(m_dialog.get(), u"accountsTable"_s)->model();
    }
    [[nodiscard]] QString cell(int row, int column) const { return table()->index(row, column).data().toString(); }
    [[nodiscard]] AccountWizard *wizard() const { return m_dialog->findChild<AccountWizard *>(); }
    [[nodiscard]] QString lastCall() const { return m_cockpit->calls.constLast(); }
    void press(const QString &name) const { click(m_dialog.get(), name); }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_catalog = std::make_unique<ProjectCatalog>(m_cockpit.get());
        m_cockpit->setForms({octopusForm()});
        m_cockpit->setFinding(octopusFinding());
        Account other = octopusAccount();
        other.id = u"octopus-2"_s;
        other.name = u"Second"_s;
        other.storedSecrets.clear();
        m_cockpit->setAccounts({octopusAccount(), other});
        Project project = plainProject(u"octopus-web"_s, u"Website"_s, u"octopus"_s, {Role::Live});
        project.accountId = u"octopus-1"_s;
        project.accountName = octopusAccount().name;
        project.accountLocation = u"web"_s;
        m_cockpit->setProject(project);
        m_dialog = std::make_unique<AccountsDialog>(m_cockpit.get(), m_catalog.get());
        m_dialog->show();
        QTRY_COMPARE(table()->rowCount(), 2);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_catalog.reset();
        m_cockpit.reset();
    }

    void showsWhatThereIs()
    {
        QCOMPARE(cell(0, AccountModel::Name), u"Octopus Server on octopus.example.org"_s);
        QCOMPARE(cell(0, AccountModel::SignedIn), u"by the keyring"_s);
        QCOMPARE(cell(0, AccountModel::Projects), u"1"_s);
        QCOMPARE(cell(1, AccountModel::SignedIn), u"signed out"_s);
        QCOMPARE(cell(1, AccountModel::Projects), u"0"_s);
    }

    void everythingHasANameForAScreenReader()
    {
        press(u"accountRemove"_s);
        QCOMPARE(nameless(m_dialog.get()), QStringList());
    }

    void aTestSaysWhatItFound()
    {
        m_cockpit->holdAnswers();
        press(u"accountTest"_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"accountEdit"_s));
        QCOMPARE(message(), u"Trying “Octopus Server on octopus.example.org”…"_s);
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(message(), u"“Octopus Server on octopus.example.org” works: Octopus Server 2026.2.1, signed in as "
                                "ada."_s);
        QVERIFY(isEnabled(m_dialog.get(), u"accountEdit"_s));
    }

    void aLockedKeyringIsUnlockedAndTriedAgain()
    {
        m_cockpit->failNextTest(keyringRefuses(KeyringTrouble::Locked));
        press(u"accountTest"_s);
        QTRY_VERIFY(isShown(m_dialog.get(), u"keyringUnlock"_s));
        QVERIFY(message().startsWith(u"The keyring is locked."_s));
        QVERIFY(!isShown(m_dialog.get(), u"keyringDoNotStore"_s));
        press(u"keyringUnlock"_s);
        QTRY_VERIFY(message().contains(u"works"_s));
        QVERIFY(!isShown(m_dialog.get(), u"keyringUnlock"_s));
    }

    void typingForTheSessionOpensTheAccount()
    {
        m_cockpit->failNextTest(keyringRefuses(KeyringTrouble::Absent));
        press(u"accountTest"_s);
        QTRY_VERIFY(isShown(m_dialog.get(), u"keyringTypeForSession"_s));
        press(u"keyringTypeForSession"_s);
        QVERIFY(wizard());
        QVERIFY(find<QRadioButton>(wizard(), u"keepInSession"_s)->isChecked());
    }

    void signsOut()
    {
        press(u"accountSignOut"_s);
        QTRY_COMPARE(message(), u"Signed out of “Octopus Server on octopus.example.org”."_s);
        QCOMPARE(cell(0, AccountModel::SignedIn), u"signed out"_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"accountSignOut"_s));
        QCOMPARE(find(m_dialog.get(), u"accountSignOut"_s)->toolTip(), u"Nobody is signed in."_s);
    }

    void aFailedSignOutIsTriedAgainAfterUnlocking()
    {
        m_cockpit->failNextAccount(keyringProblem(KeyringTrouble::Locked));
        press(u"accountSignOut"_s);
        QTRY_VERIFY(isShown(m_dialog.get(), u"keyringUnlock"_s));
        QVERIFY(!isShown(m_dialog.get(), u"keyringTypeForSession"_s)); // there is nothing to be typed
        press(u"keyringUnlock"_s);
        QTRY_COMPARE(cell(0, AccountModel::SignedIn), u"signed out"_s);
    }

    void removesOnlyAfterAsking()
    {
        press(u"accountRemove"_s);
        const auto *question = find<WizardMessage>(m_dialog.get(), u"accountsQuestion"_s);
        QVERIFY(question->isVisible());
        QVERIFY(question->text().contains(u"secrets are removed from the keyring"_s));
        QVERIFY(question->text().contains(u"activities stay"_s));
        QVERIFY(find(m_dialog.get(), u"accountKeep"_s)->hasFocus());
        press(u"accountKeep"_s);
        QVERIFY(!question->isVisible());
        QVERIFY(m_cockpit->calls.filter(u"remove account"_s).isEmpty());
        press(u"accountRemove"_s);
        press(u"accountRemoveConfirm"_s);
        QTRY_COMPARE(table()->rowCount(), 1);
        QVERIFY(m_cockpit->calls.contains(u"remove account octopus-1"_s));
        QVERIFY(message().endsWith(u"was removed."_s));
    }

    void escapeTakesTheQuestionAwayFirst()
    {
        press(u"accountRemove"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
        QVERIFY(!isShown(m_dialog.get(), u"accountsQuestion"_s));
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void anotherRowTakesTheQuestionAway()
    {
        press(u"accountRemove"_s);
        clickRow(m_dialog.get(), u"accountsTable"_s, 1);
        QVERIFY(!isShown(m_dialog.get(), u"accountsQuestion"_s));
    }

    void editsWithTheProjectsThatAreShown()
    {
        press(u"accountEdit"_s);
        QVERIFY(wizard());
        click(wizard(), u"wizardNextButton"_s);
        QTRY_COMPARE(wizard()->currentIndex(), 1);
        click(wizard(), u"wizardActionButton"_s);
        QTRY_COMPARE(message(), u"The account “Octopus Server on octopus.example.org” was saved."_s);
        QVERIFY(m_cockpit->calls.contains(u"save account Octopus Server on octopus.example.org Keyring web"_s));
        QCOMPARE(table()->rowCount(), 2);
    }

    void addsOne()
    {
        press(u"accountAdd"_s);
        QVERIFY(wizard());
        QCOMPARE(label(wizard(), u"wizardTitle"_s), u"How is Octopus Server reached?"_s);
    }

    void anAccountOfAnUnknownPlatformCanOnlyBeRemoved()
    {
        m_cockpit->setForms({});
        m_dialog = std::make_unique<AccountsDialog>(m_cockpit.get(), m_catalog.get());
        m_dialog->show();
        QTRY_COMPARE(table()->rowCount(), 2);
        QVERIFY(!isEnabled(m_dialog.get(), u"accountAdd"_s));
        QVERIFY(!isEnabled(m_dialog.get(), u"accountEdit"_s));
        QVERIFY(isEnabled(m_dialog.get(), u"accountRemove"_s));
    }

    void isReachedFromTheMenuOfTheWindow()
    {
        MainWindow window(m_cockpit.get(), {});
        window.show();
        window.windowActions()->accounts->trigger();
        auto *opened = window.findChild<AccountsDialog *>();
        QVERIFY(opened);
        QTRY_COMPARE(find<QAbstractItemView>(opened, u"accountsTable"_s)->model()->rowCount(), 2);
        opened->close();
    }

    void theWindowAddsAnAccountWhereThereIsAPlatformForOne()
    {
        MainWindow window(m_cockpit.get(), {});
        window.show();
        QAction *add = window.windowActions()->addAccount;
        QVERIFY(add->isEnabled());
        QVERIFY(window.findChild<QToolBar *>(u"toolBar"_s)->actions().contains(add));
        add->trigger();
        add->trigger();
        QCOMPARE(window.findChildren<AccountWizard *>().size(), 1);

        m_cockpit->setForms({});
        MainWindow without(m_cockpit.get(), {});
        QVERIFY(!without.windowActions()->addAccount->isEnabled());
        QCOMPARE(without.windowActions()->addAccount->toolTip(), u"No platform here needs an account."_s);
    }

    void theStartPageOffersAnAccount_data()
    {
        QTest::addColumn<bool>("hasForms");
        QTest::newRow("with a platform for one") << true;
        QTest::newRow("without") << false;
    }

    void theStartPageOffersAnAccount()
    {
        QFETCH(bool, hasForms);
        FakeCockpit cockpit;
        if (hasForms)
            cockpit.setForms({octopusForm()});
        MainWindow window(&cockpit, {});
        window.show();
        QTRY_VERIFY(isShown(&window, u"startAddSite"_s));
        QCOMPARE(isShown(&window, u"startAddAccount"_s), hasForms);
        if (!hasForms)
            return;
        click(&window, u"startAddAccount"_s);
        QVERIFY(window.findChild<AccountWizard *>());
    }
};

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
