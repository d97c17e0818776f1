// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/credentialproblems.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampleaccounts.h"
#include "tests/ui/widgetdriver.h"
#include "ui/wizards/accountwizard.h"
#include "ui/wizards/certificatepanel.h"
#include "ui/wizards/wizardmessage.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

/// As the engine would get it.
QByteArray bytesOf(const AccountDraft &draft, const QString &fieldId)
{
    QByteArray bytes;
    if (const auto found = draft.typed.find(fieldId); found != draft.typed.end())
        found->second->use([&bytes](QByteArrayView view) { bytes = view.toByteArray(); });
    return bytes;
}

} // namespace

/// Adding and changing an account, as a person would.
class TestAccountWizard : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    QPointer<AccountWizard> m_wizard;

    void open(AccountWizard *wizard)
    {
        m_wizard = wizard;
        wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(wizard));
    }
    void openNew() { open(new AccountWizard(m_cockpit.get(), u"octopus"_s)); }
    void openEdited(const QList<FoundProject> &shown)
    {
        open(new AccountWizard(m_cockpit.get(), octopusAccount(), shown));
    }
    [[nodiscard]] QLineEdit *line(const QString &fieldId) const
    {
        return find<QLineEdit>(m_wizard, u"account_"_s + fieldId);
    }
    void fillIn() const
    {
        QTest::keyClicks(line(u"address"_s), u"https://octopus.example.org"_s);
        QTest::keyClicks(line(u"apiKey"_s), u"API-PLANTED"_s);
    }
    void next() const { click(m_wizard, u"wizardNextButton"_s); }
    void goToProjects()
    {
        openNew();
        fillIn();
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
    }
    [[nodiscard]] QString message(const QString &name = u"accountMessage"_s) const
    {
        const auto *bar = find<WizardMessage>(m_wizard, name);
        return bar->isVisible() ? bar->text() : QString();
    }
    /// A way out of a trouble with the keyring, beside what the page of the access says.
    [[nodiscard]] QPushButton *way(const QString &name) const
    {
        return find<QPushButton>(find(m_wizard, u"accountMessage"_s), name);
    }
    [[nodiscard]] QString part(const QString &name) const
    {
        return find<QLabel>(m_wizard, u"connection"_s + name)->accessibleName();
    }
    [[nodiscard]] QTreeWidget *projects() const { return find<QTreeWidget>(m_wizard, u"projectList"_s); }
    [[nodiscard]] int tests() const { return int(m_cockpit->calls.filter(u"test account"_s).size()); }
    [[nodiscard]] QString lastCall() const { return m_cockpit->calls.constLast(); }
    void fail(const AccountTrouble &trouble)
    {
        m_cockpit->failNextTest(trouble);
        next();
        QTRY_VERIFY(!message().isEmpty());
    }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_cockpit->setForms({octopusForm(), magnoliaForm()});
        m_cockpit->setFinding(octopusFinding());
    }
    void cleanup()
    {
        delete m_wizard;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_cockpit.reset();
    }

    void asksForThePlatformFirst()
    {
        open(new AccountWizard(m_cockpit.get()));
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"What do you want to connect to?"_s);
        clickRow(m_wizard, u"platformList"_s, 1);
        next();
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"How is Magnolia reached?"_s);
        QCOMPARE(line(u"address"_s)->text(), u"https://cockpit.example.org"_s);
        QCOMPARE(find<QComboBox>(m_wizard, u"account_region"_s)->currentText(), u"us"_s);
        click(m_wizard, u"wizardBackButton"_s);
        clickRow(m_wizard, u"platformList"_s, 0);
        next();
        QVERIFY(line(u"apiKey"_s));
        QVERIFY(!line(u"user"_s));
    }

    void aSinglePlatformIsNotAskedFor()
    {
        m_cockpit->setForms({octopusForm()});
        open(new AccountWizard(m_cockpit.get()));
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"How is Octopus Server reached?"_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardBackButton"_s));
    }

    void suggestsANameUntilOneIsTyped()
    {
        openNew();
        const auto *name = find<QLineEdit>(m_wizard, u"accountName"_s);
        QCOMPARE(name->text(), u"Octopus Server"_s);
        line(u"address"_s)->setText(u"https://one.example.org/app"_s);
        QCOMPARE(name->text(), u"Octopus Server on one.example.org"_s);
        find<QLineEdit>(m_wizard, u"accountName"_s)->selectAll();
        QTest::keyClicks(find(m_wizard, u"accountName"_s), u"Ours"_s);
        line(u"address"_s)->setText(u"https://two.example.org"_s);
        QCOMPARE(name->text(), u"Ours"_s);
    }

    void aNameIsNeeded()
    {
        openNew();
        find<QLineEdit>(m_wizard, u"accountName"_s)->setText(u"  "_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Give the account a name."_s);
    }

    void addsAnAccountWithAllItsProjects()
    {
        goToProjects();
        QCOMPARE(label(m_wizard, u"accountFound"_s), u"Found Octopus Server 2026.2.1, signed in as ada."_s);
        QCOMPARE(projects()->topLevelItemCount(), 3);
        const QSignalSpy saved(m_wizard.data(), &AccountWizard::accountSaved);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(
            m_cockpit->calls.contains(u"save account Octopus Server on octopus.example.org Keyring web,shop,docs"_s));
        const AccountDraft &draft = m_cockpit->lastDraft();
        QCOMPARE(draft.account.values, (QMap<QString, QString>{{u"address"_s, u"https://octopus.example.org"_s}}));
        QCOMPARE(bytesOf(draft, u"apiKey"_s), "API-PLANTED");
        QVERIFY(draft.account.id.startsWith(u"octopus-"_s));
        QTRY_VERIFY(!m_wizard);
    }

    void onlyTheTickedProjectsAreShown()
    {
        goToProjects();
        projects()->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        click(m_wizard, u"wizardActionButton"_s);
        QVERIFY(lastCall().endsWith(u"Keyring web,docs"_s));
    }

    void aProjectIsTickedByMouseAndKeyboard()
    {
        goToProjects();
        const QTreeWidgetItem *first = projects()->topLevelItem(0);
        const QRect row = projects()->visualItemRect(first);
        QTest::mouseClick(projects()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 16, row.center().y()));
        QCOMPARE(first->checkState(0), Qt::Unchecked);
        QTest::keyClick(projects(), Qt::Key_Space);
        QCOMPARE(first->checkState(0), Qt::Checked);
    }

    void noProjectAtAllIsSaidOutLoud()
    {
        goToProjects();
        click(m_wizard, u"tickNothing"_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Choose a project, or say that you want none yet."_s);
        find<QCheckBox>(m_wizard, u"noneYet"_s)->click();
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"tickAll"_s);
        QVERIFY(!find<QCheckBox>(m_wizard, u"noneYet"_s)->isChecked());
        click(m_wizard, u"tickNothing"_s);
        find<QCheckBox>(m_wizard, u"noneYet"_s)->click();
        click(m_wizard, u"wizardActionButton"_s);
        QVERIFY(lastCall().endsWith(u"Keyring "_s));
    }

    void aServerWithoutProjectsCanBeAddedAllTheSame()
    {
        AccountFinding finding = octopusFinding();
        finding.projects.clear();
        m_cockpit->setFinding(finding);
        goToProjects();
        QVERIFY(!isShown(m_wizard, u"projectList"_s));
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    }

    void goingBackLosesNothing()
    {
        goToProjects();
        projects()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(line(u"apiKey"_s)->text(), u"API-PLANTED"_s);
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        QCOMPARE(projects()->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QCOMPARE(projects()->topLevelItem(1)->checkState(0), Qt::Checked);
    }

    void anEmptyFieldIsNamedAndFocused()
    {
        openNew();
        QTest::keyClicks(line(u"address"_s), u"https://octopus.example.org"_s);
        next();
        QTRY_VERIFY(message().startsWith(u"“API key” is empty."_s));
        QCOMPARE(m_wizard->currentIndex(), 0);
        QCOMPARE(m_wizard->focusWidget(), line(u"apiKey"_s));
        QCOMPARE(part(u"Form"_s), u"What was filled in: failed"_s);
        QVERIFY(!find<QLabel>(m_wizard, u"accountMark_apiKey"_s)->pixmap().isNull());
        QTest::keyClicks(line(u"apiKey"_s), u"x"_s);
        QVERIFY(find<QLabel>(m_wizard, u"accountMark_apiKey"_s)->pixmap().isNull());
        QCOMPARE(message(), QString());
    }

    void ticksUpToThePartThatFails()
    {
        openNew();
        fillIn();
        fail(refusedKey());
        QCOMPARE(message(), u"octopus.example.org does not accept the API key.\n"
                            "Make a new key in Octopus and type it here."_s);
        QCOMPARE(part(u"Certificate"_s), u"Certificate: good"_s);
        QCOMPARE(part(u"SignIn"_s), u"Sign-in: failed"_s);
        QCOMPARE(part(u"Permission"_s), u"Permission: not tried"_s);
        QCOMPARE(m_wizard->focusWidget(), line(u"apiKey"_s));
        QVERIFY(!isShown(m_wizard, u"certificatePanel"_s));
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
    }

    void aCertificateIsComparedBeforeItIsTrusted()
    {
        openNew();
        fillIn();
        fail(untrustedCertificate());
        QVERIFY(isShown(m_wizard, u"certificatePanel"_s));
        QCOMPARE(label(m_wizard, u"certificateSubject"_s), u"octopus.example.org"_s);
        QCOMPARE(label(m_wizard, u"certificateIssuer"_s), u"Example Company Internal CA"_s);
        QCOMPARE(label(m_wizard, u"certificateFingerprint"_s),
                 u"3F:8A:91:0C:D2:77:E4:5B 18:6E:A3:F0:29:BC:5D:41\n70:9E:C6:12:8B:FD:34:A7 E9:50:1B:6C:D8:23:97:4E"_s);
        auto *trust = find<QPushButton>(m_wizard, u"trustCertificate"_s);
        QVERIFY(!trust->isDefault() && !trust->autoDefault() && !trust->hasFocus());
        QVERIFY(m_cockpit->lastDraft().account.trustedFingerprint.isEmpty());
        trust->click();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        QCOMPARE(m_cockpit->lastDraft().account.trustedFingerprint, untrustedCertificate().certificate->fingerprint);
    }

    void trustIsGivenToOneServerOnly()
    {
        openNew();
        fillIn();
        fail(untrustedCertificate());
        click(m_wizard, u"trustCertificate"_s);
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        click(m_wizard, u"wizardBackButton"_s);
        QVERIFY(isShown(m_wizard, u"trustedPin"_s));
        line(u"address"_s)->setText(u"https://other.example.org"_s);
        QVERIFY(!isShown(m_wizard, u"trustedPin"_s));
        next();
        QTRY_COMPARE(tests(), 3);
        QVERIFY(m_cockpit->lastDraft().account.trustedFingerprint.isEmpty());
    }

    void enterAfterACertificateDoesNotTrustIt()
    {
        openNew();
        fillIn();
        fail(untrustedCertificate());
        m_cockpit->failNextTest(untrustedCertificate());
        press(m_wizard, Qt::Key_Return);
        QTRY_COMPARE(tests(), 2);
        QVERIFY(m_cockpit->lastDraft().account.trustedFingerprint.isEmpty());
        QTRY_VERIFY(isShown(m_wizard, u"certificatePanel"_s));
    }

    void backWhileTestingAbandonsTheTest()
    {
        open(new AccountWizard(m_cockpit.get()));
        next();
        fillIn();
        m_cockpit->holdAnswers();
        next();
        QVERIFY(m_wizard->isValidating());
        QVERIFY(!line(u"address"_s)->isEnabled());
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(lastCall(), u"abandon"_s);
        QCOMPARE(m_wizard->currentIndex(), 0);
        m_cockpit->releaseAnswers();
        next();
        QVERIFY(line(u"address"_s)->isEnabled());
        QCOMPARE(m_wizard->currentIndex(), 1);
    }

    void aTestCanBeStopped()
    {
        openNew();
        fillIn();
        m_cockpit->holdAnswers();
        next();
        click(m_wizard, u"stopTest"_s);
        QCOMPARE(lastCall(), u"abandon"_s);
        QVERIFY(!m_wizard->isValidating());
        QVERIFY(line(u"address"_s)->isEnabled());
        QVERIFY(!isShown(m_wizard, u"stopTest"_s));
    }

    void closingWhileTestingAbandonsTheTest()
    {
        openNew();
        fillIn();
        m_cockpit->holdAnswers();
        next();
        click(m_wizard, u"wizardCancelButton"_s);
        QTRY_VERIFY(!m_wizard);
        QCOMPARE(lastCall(), u"abandon"_s);
    }

    void aLockedKeyringCanBeUnlocked()
    {
        openEdited({});
        QCOMPARE(line(u"apiKey"_s)->placeholderText(), u"stored in the keyring"_s);
        fail(keyringRefuses(KeyringTrouble::Locked));
        QCOMPARE(part(u"Keyring"_s), u"Keyring: failed"_s);
        QVERIFY(!way(u"keyringDoNotStore"_s)->isVisible()); // nothing is being stored
        m_cockpit->failNextAccount(keyringProblem(KeyringTrouble::Dismissed));
        way(u"keyringUnlock"_s)->click();
        QTRY_VERIFY(message().startsWith(u"The keyring was not unlocked"_s));
        way(u"keyringUnlock"_s)->click();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        QCOMPARE(tests(), 2);
    }

    void aSecretCanBeTypedForThisSession()
    {
        openEdited({{.location = u"web"_s, .name = u"Website"_s, .note = {}}});
        fail(keyringRefuses(KeyringTrouble::Absent));
        QVERIFY(!way(u"keyringUnlock"_s)->isVisible());
        way(u"keyringTypeForSession"_s)->click();
        QCOMPARE(m_wizard->focusWidget(), line(u"apiKey"_s));
        QVERIFY(find<QRadioButton>(m_wizard, u"keepInSession"_s)->isChecked());
        QTest::keyClicks(line(u"apiKey"_s), u"API-TODAY"_s);
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        click(m_wizard, u"wizardActionButton"_s);
        QCOMPARE(lastCall(), u"save account Octopus Server on octopus.example.org Session web"_s);
    }

    void anEditedAccountKeepsWhatIsStoredAndShown()
    {
        openEdited({{.location = u"shop"_s, .name = u"Web shop"_s, .note = {}},
                    {.location = u"gone"_s, .name = u"Old site"_s, .note = {}}});
        QVERIFY(m_wizard->windowTitle().contains(u"Edit the account “Octopus Server on octopus.example.org”"_s));
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        QCOMPARE(projects()->topLevelItemCount(), 4); // what was not found this time is not dropped in silence
        QCOMPARE(projects()->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QCOMPARE(find<QPushButton>(m_wizard, u"wizardActionButton"_s)->text(), u"&Save"_s);
        click(m_wizard, u"wizardActionButton"_s);
        QVERIFY(lastCall().endsWith(u"Keyring shop,gone"_s));
        QCOMPARE(m_cockpit->lastDraft().account, octopusAccount());
        QVERIFY(m_cockpit->lastDraft().typed.empty());
    }

    void aFailedSaveStandsInThePage()
    {
        goToProjects();
        Problem full;
        full.sentence = Text("The disk is full.");
        full.remedy = Text("Free some space.");
        m_cockpit->failNextAccount(full);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_COMPARE(message(u"accountSaveMessage"_s), u"The disk is full.\nFree some space."_s);
        QVERIFY(!isShown(m_wizard, u"keyringUnlock"_s));
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    }

    void aKeyringThatCannotStoreLeavesThreeWays_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("keeping");
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("unlock") << u"keyringUnlock"_s << u"Keyring"_s << QByteArray("API-PLANTED");
        QTest::newRow("session") << u"keyringTypeForSession"_s << u"Session"_s << QByteArray("API-PLANTED");
        QTest::newRow("not at all") << u"keyringDoNotStore"_s << u"Keyring"_s << QByteArray();
    }

    void aKeyringThatCannotStoreLeavesThreeWays()
    {
        QFETCH(QString, button);
        QFETCH(QString, keeping);
        QFETCH(QByteArray, typed);
        goToProjects();
        m_cockpit->failNextAccount(keyringProblem(KeyringTrouble::Locked));
        click(m_wizard, u"wizardActionButton"_s);
        auto *chosen = find<QPushButton>(find(m_wizard, u"accountSaveMessage"_s), button);
        QTRY_VERIFY(chosen->isVisible());
        chosen->click();
        QTRY_VERIFY(!m_wizard);
        QVERIFY(lastCall().contains(u' ' + keeping + u" web"_s));
        QCOMPARE(bytesOf(m_cockpit->lastDraft(), u"apiKey"_s), typed);
    }

    void aSecretIsShownOnlyWhileTheEyeIsHeld()
    {
        openNew();
        QTest::keyClicks(line(u"apiKey"_s), u"API-PLANTED"_s);
        QCOMPARE(line(u"apiKey"_s)->echoMode(), QLineEdit::Password);
        auto *eye = line(u"apiKey"_s)->parentWidget()->findChild<QToolButton *>();
        QTest::mousePress(eye, Qt::LeftButton);
        QCOMPARE(line(u"apiKey"_s)->echoMode(), QLineEdit::Normal);
        QTest::mouseRelease(eye, Qt::LeftButton);
        QCOMPARE(line(u"apiKey"_s)->echoMode(), QLineEdit::Password);
    }

    void aFileIsBrowsedFor()
    {
        openNew();
        click(m_wizard, u"accountBrowse_authorities"_s);
        auto *dialog = find<QFileDialog>(m_wizard, u"accountFileDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/etc/ssl/company.pem"_s);
        QCOMPARE(line(u"authorities"_s)->text(), u"/etc/ssl/company.pem"_s);
    }

    void escapeAsksBeforeWhatWasTypedIsLost()
    {
        openNew();
        QTest::keyClicks(line(u"apiKey"_s), u"x"_s);
        press(m_wizard, Qt::Key_Escape);
        QVERIFY(isShown(m_wizard, u"wizardQuestion"_s));
    }

    void theKeyboardReachesEverythingInOrder()
    {
        openNew();
        find(m_wizard, u"accountName"_s)->setFocus();
        QStringList order;
        for (int i = 0; i < 8; ++i) {
            press(m_wizard, Qt::Key_Tab);
            order.append(m_wizard->focusWidget()->objectName());
        }
        QCOMPARE(order, (QStringList{u"account_address"_s, u"account_apiKey"_s, QString(), u"account_space"_s,
                                     u"account_authorities"_s, u"accountBrowse_authorities"_s, u"keepInKeyring"_s,
                                     u"wizardNextButton"_s}));
    }

    void everythingHasANameForAScreenReader()
    {
        openNew();
        QCOMPARE(nameless(m_wizard), QStringList());
        fillIn();
        fail(untrustedCertificate());
        QCOMPARE(nameless(m_wizard), QStringList());
        click(m_wizard, u"trustCertificate"_s);
        QTRY_COMPARE(m_wizard->currentIndex(), 1);
        QCOMPARE(nameless(m_wizard), QStringList());
    }
};

QTEST_MAIN(TestAccountWizard)
#include "tst_accountwizard.moc"
