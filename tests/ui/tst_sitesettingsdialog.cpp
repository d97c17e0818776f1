// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/ui/samplesettings.h"
#include "tests/ui/widgetdriver.h"
#include "ui/sitesettingsdialog.h"
#include "ui/wizards/wizardmessage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

enum Tab { General, Environments, Variables, Database, Pages };
enum Column { Name, Second, Third };

Problem refusal()
{
    Problem problem;
    problem.sentence = Text("Live cannot be removed: it is set up.");
    problem.remedy = Text("Tear it down first.");
    return problem;
}

} // namespace

/// What can be changed of a site, as a person would change it.
class TestSiteSettingsDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    QPointer<SiteSettingsDialog> m_dialog;

    void open()
    {
        m_dialog = new SiteSettingsDialog(m_cockpit.get(), u"shop"_s, u"Shop"_s);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        QTRY_VERIFY(isEnabled(m_dialog, u"siteSettingsTabs"_s));
    }
    void turnTo(Tab tab) const { find<QTabWidget>(m_dialog, u"siteSettingsTabs"_s)->setCurrentIndex(tab); }
    [[nodiscard]] QTableWidget *table(const QString &name) const { return find<QTableWidget>(m_dialog, name); }
    [[nodiscard]] QTableWidget *environments() const { return table(u"siteEnvironments"_s); }
    [[nodiscard]] QTableWidget *variables() const { return table(u"siteVariables"_s); }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return find<QLineEdit>(m_dialog, name); }
    [[nodiscard]] QString message() const
    {
        const auto *bar = find<WizardMessage>(m_dialog, u"siteSettingsMessage"_s);
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] bool canSave() const { return isEnabled(m_dialog, u"siteSettingsOk"_s); }
    /// Types into the cell that is being written, and ends it.
    static void typeInCell(const QString &text)
    {
        QWidget *editor = QApplication::focusWidget();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the cell takes it when Enter has been dealt with
    }
    /// As somebody at the keyboard writes into a cell.
    static void write(QTableWidget *table, int row, int column, const QString &text)
    {
        table->setFocus();
        table->setCurrentCell(row, column);
        QTest::keyClick(table, Qt::Key_F2);
        QVERIFY(QApplication::focusWidget() != table);
        typeInCell(text);
    }
    /// Adds a variable with the keyboard, and leaves its row chosen.
    void addVariable(const QString &name) const
    {
        find(m_dialog, u"addVariable"_s)->setFocus();
        press(m_dialog, Qt::Key_Space);
        typeInCell(name);
    }
    void tickSecret() const
    {
        variables()->setCurrentCell(variables()->currentRow(), Third);
        QTest::keyClick(variables(), Qt::Key_Space);
    }
    void typeSecret(const QString &value) const
    {
        line(u"variableSecret"_s)->setFocus();
        QTest::keyClicks(line(u"variableSecret"_s), value);
    }
    void save() const
    {
        click(m_dialog, u"siteSettingsOk"_s);
        QTRY_VERIFY(!m_dialog);
    }
    [[nodiscard]] int saves() const { return int(m_cockpit->calls.filter(u"saveSiteSettings shop"_s).size()); }
    [[nodiscard]] QMessageBox *question() const { return find<QMessageBox>(m_dialog, u"unsavedQuestion"_s); }
    [[nodiscard]] bool showsAnywhere(const QString &text) const
    {
        const auto tables = m_dialog->findChildren<QTableWidget *>();
        for (const QTableWidget *one : tables)
            if (!one->findItems(text, Qt::MatchContains).isEmpty())
                return true;
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            if (label->text().contains(text))
                return true;
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        SiteDraft draft;
        draft.settings = shopSettings();
        m_cockpit->setDraft(draft);
    }
    void cleanup()
    {
        delete m_dialog;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_cockpit.reset();
    }

    void showsWhatIsThereAndAsksNothingWhenNothingWasChanged()
    {
        open();
        QCOMPARE(m_cockpit->calls, QStringList{u"loadSiteSettings shop"_s});
        QCOMPARE(line(u"siteName"_s)->text(), u"Shop"_s);
        QCOMPARE(find<QPlainTextEdit>(m_dialog, u"siteCheckPaths"_s)->toPlainText(), u"/\n/cart"_s);
        for (const Tab tab : {Environments, Variables, Database, Pages, General})
            turnTo(tab);
        press(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(saves(), 0);
    }

    void whatWasReadIsWhatIsSaved()
    {
        open();
        for (const Tab tab : {Environments, Variables, Database, Pages, General})
            turnTo(tab);
        save();
        QCOMPARE(m_cockpit->lastSettings(), shopSettings());
        QVERIFY(m_cockpit->lastSecrets().isEmpty());
    }

    void eachTabIsSaved()
    {
        open();
        const QAbstractItemModelTester environmentsTester(environments()->model());
        const QAbstractItemModelTester variablesTester(variables()->model());
        line(u"siteName"_s)->setText(u" Web shop "_s);
        find<QPlainTextEdit>(m_dialog, u"siteCheckPaths"_s)->setPlainText(u"/\n\n /news \n"_s);
        find<QSpinBox>(m_dialog, u"siteObservation"_s)->setValue(0);
        turnTo(Environments);
        write(environments(), 1, Name, u"Shop front"_s);
        write(environments(), 1, Third, u"20110"_s);
        turnTo(Variables);
        write(variables(), 0, Second, u"blue"_s);
        turnTo(Database);
        find<QComboBox>(m_dialog, u"databaseKind"_s)->setCurrentIndex(3);
        line(u"databaseHost"_s)->setText(u"127.0.0.1"_s);
        line(u"databaseUser"_s)->setText(u"shop"_s);
        line(u"databasePasswordFile"_s)->setText(u"password.txt"_s);
        save();
        SiteSettings expected = shopSettings();
        expected.name = u"Web shop"_s;
        expected.checkPaths = {u"/"_s, u"/news"_s};
        expected.observationSeconds = 0;
        expected.environments[1].name = u"Shop front"_s;
        expected.environments[1].port = 20'110;
        expected.variables[0].value = u"blue"_s;
        expected.database.kind = u"postgresql"_s;
        expected.database.host = u"127.0.0.1"_s;
        expected.database.user = u"shop"_s;
        expected.database.passwordFile = u"password.txt"_s;
        QCOMPARE(m_cockpit->lastSettings(), expected);
    }

    void anEnvironmentIsAddedAndRemovedWithTheKeyboard()
    {
        open();
        turnTo(Environments);
        find(m_dialog, u"addEnvironment"_s)->setFocus();
        press(m_dialog, Qt::Key_Space);
        typeInCell(u"UAT"_s);
        QCOMPARE(environments()->rowCount(), 3);
        environments()->setCurrentCell(2, Second);
        QTest::keyClick(environments(), Qt::Key_F2);
        auto *roles = environments()->findChild<QComboBox *>();
        QVERIFY(roles);
        QTest::keyClick(roles, Qt::Key_Up);
        QTest::keyClick(roles, Qt::Key_Up);
        QTest::keyClick(roles, Qt::Key_Tab);
        environments()->setCurrentCell(0, Name);
        find(m_dialog, u"removeEnvironment"_s)->setFocus();
        press(m_dialog, Qt::Key_Space);
        save();
        const QList<SiteEnvironmentSettings> saved = m_cockpit->lastSettings().environments;
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved.at(0), shopSettings().environments.at(1));
        QCOMPARE(saved.at(1).id, QString());
        QCOMPARE(saved.at(1).name, u"UAT"_s);
        QCOMPARE(saved.at(1).role, Role::Uat);
        QCOMPARE(saved.at(1).port, 20'104); // the next that none of the others has
    }

    void theLastEnvironmentCannotGo()
    {
        open();
        turnTo(Environments);
        click(m_dialog, u"removeEnvironment"_s);
        click(m_dialog, u"removeEnvironment"_s);
        QCOMPARE(message(), u"A site needs at least one environment."_s);
        QVERIFY(!canSave());
        QVERIFY(!isEnabled(m_dialog, u"removeEnvironment"_s));
    }

    void whatIsWrongIsSaidWhereItIs_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << int(General) << u"Give the site a name."_s;
        QTest::newRow("no path") << int(General) << u"“cart” is none"_s;
        QTest::newRow("port twice") << int(Environments) << u"Integration and Live have the same port."_s;
        QTest::newRow("name twice") << int(Environments) << u"Two environments are called “integration”."_s;
        QTest::newRow("no environment's name") << int(Environments) << u"Give every environment a name."_s;
        QTest::newRow("no variable's name") << int(Variables) << u"“2ND” is none"_s;
        QTest::newRow("variable twice") << int(Variables) << u"There are two variables “TOKEN”."_s;
        QTest::newRow("secret without value") << int(Variables) << u"Type the secret value of COLOUR2."_s;
        QTest::newRow("no host") << int(Database) << u"on which host the database server is"_s;
    }

    void whatIsWrongIsSaidWhereItIs()
    {
        QFETCH(int, tab);
        QFETCH(QString, words);
        open();
        turnTo(Tab(tab));
        const QByteArray fault = QTest::currentDataTag();
        if (fault == "no name")
            line(u"siteName"_s)->setText(u"  "_s);
        else if (fault == "no path")
            find<QPlainTextEdit>(m_dialog, u"siteCheckPaths"_s)->setPlainText(u"cart"_s);
        else if (fault == "port twice")
            write(environments(), 1, Third, u"20101"_s);
        else if (fault == "name twice")
            write(environments(), 1, Name, u"integration"_s);
        else if (fault == "no environment's name")
            write(environments(), 1, Name, u" "_s);
        else if (fault == "no variable's name")
            write(variables(), 0, Name, u"2ND"_s);
        else if (fault == "variable twice")
            write(variables(), 0, Name, u"TOKEN"_s);
        else if (fault == "no host")
            find<QComboBox>(m_dialog, u"databaseKind"_s)->setCurrentIndex(1);
        else {
            addVariable(u"COLOUR2"_s);
            tickSecret();
        }
        QVERIFY2(message().contains(words), qPrintable(message()));
        QVERIFY(!canSave());
        // From another tab, it is said where to look.
        turnTo(tab == General ? Database : General);
        const QString name = find<QTabWidget>(m_dialog, u"siteSettingsTabs"_s)->tabText(tab);
        QVERIFY2(message().startsWith(name + u": "_s), qPrintable(message()));
        QCOMPARE(saves(), 0);
    }

    void whatWasMendedIsNoLongerComplainedOf()
    {
        open();
        line(u"siteName"_s)->setText({});
        QVERIFY(!canSave());
        line(u"siteName"_s)->setText(u"Shop"_s);
        QVERIFY(canSave());
        QCOMPARE(message(), QString());
    }

    void aKeptSecretDoesNotBecomeAnEmptyValueByItself()
    {
        open();
        turnTo(Variables);
        const int row = variables()->findItems(u"TOKEN"_s, Qt::MatchExactly).first()->row();
        variables()->setCurrentCell(row, Name);
        tickSecret();
        QVERIFY2(message().contains(u"Type the value of TOKEN"_s), qPrintable(message()));
        QVERIFY(!canSave());
        tickSecret();
        QVERIFY(canSave());
        tickSecret();
        write(variables(), row, Second, u"plain"_s);
        QVERIFY(canSave());
        save();
        QCOMPARE(m_cockpit->lastSettings().variables.at(row),
                 (SiteVariable{.name = u"TOKEN"_s, .value = u"plain"_s, .isSecret = false}));
    }

    void aSecretGoesToTheKeyringAndIsNotShownAgain()
    {
        open();
        turnTo(Variables);
        addVariable(u"KEY"_s);
        QVERIFY(!isEnabled(m_dialog, u"variableSecret"_s));
        tickSecret();
        QVERIFY(isEnabled(m_dialog, u"variableSecret"_s));
        QCOMPARE(line(u"variableSecret"_s)->echoMode(), QLineEdit::Password);
        typeSecret(u"planted"_s);
        QVERIFY(!showsAnywhere(u"planted"_s));
        QCOMPARE(variables()->item(2, Second)->text(), u"will be kept in the keyring"_s);
        QVERIFY(canSave());
        // Another row and back again: the field is empty, the value is kept for saving.
        variables()->setCurrentCell(0, Name);
        variables()->setCurrentCell(2, Name);
        QVERIFY(line(u"variableSecret"_s)->text().isEmpty());
        save();
        QCOMPARE(m_cockpit->lastSettings().variables.at(2),
                 (SiteVariable{.name = u"KEY"_s, .value = {}, .isSecret = true}));
        QCOMPARE(m_cockpit->lastSecrets(), (QHash<QString, QByteArray>{{u"KEY"_s, "planted"}}));
        SiteDraft after;
        after.settings = m_cockpit->lastSettings();
        m_cockpit->setDraft(after);
        open();
        turnTo(Variables);
        variables()->setCurrentCell(2, Name);
        QVERIFY(!showsAnywhere(u"planted"_s));
        QVERIFY(line(u"variableSecret"_s)->text().isEmpty());
        QCOMPARE(line(u"variableSecret"_s)->placeholderText(), u"unchanged"_s);
        QCOMPARE(variables()->item(2, Second)->text(), u"is kept in the keyring"_s);
        QVERIFY(!(variables()->item(2, Second)->flags() & Qt::ItemIsEditable));
    }

    void aValueThatBecomesSecretLeavesTheSettings()
    {
        open();
        turnTo(Variables);
        variables()->setFocus();
        variables()->setCurrentCell(0, Name);
        tickSecret();
        QVERIFY(!showsAnywhere(u"crimson"_s));
        save();
        QCOMPARE(m_cockpit->lastSettings().variables.at(0),
                 (SiteVariable{.name = u"COLOUR"_s, .value = {}, .isSecret = true}));
        QCOMPARE(m_cockpit->lastSecrets().value(u"COLOUR"_s), "crimson");
    }

    void aVariableThatIsCalledOtherwiseTakesItsTypedValueAlong()
    {
        open();
        turnTo(Variables);
        variables()->setCurrentCell(1, Name);
        typeSecret(u"planted"_s);
        write(variables(), 1, Name, u"OTHER"_s);
        QVERIFY2(canSave(), qPrintable(message()));
        save();
        QCOMPARE(m_cockpit->lastSecrets(), (QHash<QString, QByteArray>{{u"OTHER"_s, "planted"}}));
    }

    void oneEnvironmentHasItsOwn()
    {
        open();
        turnTo(Variables);
        find<QComboBox>(m_dialog, u"variableScope"_s)->setCurrentIndex(2);
        QCOMPARE(variables()->rowCount(), 1);
        QCOMPARE(variables()->item(0, Name)->text(), u"MODE"_s);
        addVariable(u"KEY"_s);
        tickSecret();
        typeSecret(u"planted"_s);
        save();
        QCOMPARE(m_cockpit->lastSettings().variables, shopSettings().variables);
        QCOMPARE(m_cockpit->lastSettings().environments.at(1).variables.size(), 2);
        QCOMPARE(m_cockpit->lastSecrets(), (QHash<QString, QByteArray>{{u"live/KEY"_s, "planted"}}));
    }

    void aNewEnvironmentCanHaveVariablesAtOnce()
    {
        open();
        turnTo(Environments);
        click(m_dialog, u"addEnvironment"_s);
        typeInCell(u"UAT"_s);
        turnTo(Variables);
        auto *scope = find<QComboBox>(m_dialog, u"variableScope"_s);
        QCOMPARE(scope->itemText(3), u"UAT"_s);
        scope->setCurrentIndex(3);
        addVariable(u"KEY"_s);
        tickSecret();
        typeSecret(u"planted"_s);
        // Called otherwise afterwards: what was typed for it goes with it.
        turnTo(Environments);
        write(environments(), 2, Name, u"Acceptance"_s);
        turnTo(General);
        QVERIFY2(canSave(), qPrintable(message()));
        save();
        const SiteEnvironmentSettings added = m_cockpit->lastSettings().environments.at(2);
        QCOMPARE(added.name, u"Acceptance"_s);
        QCOMPARE(added.variables, (QList<SiteVariable>{{.name = u"KEY"_s, .value = {}, .isSecret = true}}));
        QCOMPARE(m_cockpit->lastSecrets(), (QHash<QString, QByteArray>{{u"Acceptance/KEY"_s, "planted"}}));
    }

    void aDatabaseIsAskedForOnlyWhereThereIsOne()
    {
        open();
        turnTo(Database);
        QVERIFY(!isEnabled(m_dialog, u"databaseHost"_s));
        find<QComboBox>(m_dialog, u"databaseKind"_s)->setFocus();
        press(m_dialog, Qt::Key_Down);
        QVERIFY(isEnabled(m_dialog, u"databaseHost"_s));
        press(m_dialog, Qt::Key_Up);
        QVERIFY(canSave());
    }

    void closingWithChangesAsks()
    {
        open();
        line(u"siteName"_s)->setText(u"Web shop"_s);
        press(m_dialog, Qt::Key_Escape);
        QVERIFY(question() && question()->isVisible());
        question()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!question());
        QVERIFY(m_dialog->isVisible());
        m_dialog->close();
        QVERIFY(question());
        question()->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(saves(), 0);
    }

    void closingWithChangesCanSave()
    {
        open();
        turnTo(Variables);
        variables()->setCurrentCell(1, Name);
        typeSecret(u"planted"_s);
        click(m_dialog, u"siteSettingsCancel"_s);
        QVERIFY(question());
        question()->button(QMessageBox::Save)->click();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_cockpit->lastSecrets().value(u"TOKEN"_s), "planted");
    }

    void whatCannotBeSavedIsNotOfferedWhenClosing()
    {
        open();
        line(u"siteName"_s)->setText({});
        press(m_dialog, Qt::Key_Escape);
        QVERIFY(question());
        QVERIFY(!question()->button(QMessageBox::Save)->isEnabled());
    }

    void aRefusalStaysInTheDialogWithWhatWasTyped()
    {
        open();
        turnTo(Variables);
        variables()->setCurrentCell(1, Name);
        typeSecret(u"planted"_s);
        // They are read once more before they are saved.
        connect(
            m_cockpit.get(), &Cockpit::siteSettingsLoaded, this, [this] { m_cockpit->failNextSite(refusal()); },
            Qt::SingleShotConnection);
        click(m_dialog, u"siteSettingsOk"_s);
        QTRY_COMPARE(message(), u"Live cannot be removed: it is set up.\nTear it down first."_s);
        QVERIFY(canSave());
        save();
        QCOMPARE(saves(), 2);
        QCOMPARE(m_cockpit->lastSecrets().value(u"TOKEN"_s), "planted");
    }

    void whatWasChangedElsewhereIsNotWrittenOver()
    {
        open();
        line(u"siteName"_s)->setText(u"Web shop"_s);
        SiteDraft other;
        other.settings = shopSettings();
        other.settings.variables.append({.name = u"NEW"_s, .value = {}, .isSecret = true});
        m_cockpit->setDraft(other);
        click(m_dialog, u"siteSettingsOk"_s);
        QTRY_VERIFY(message().startsWith(u"The settings were changed elsewhere"_s));
        QCOMPARE(saves(), 0);
        QCOMPARE(line(u"siteName"_s)->text(), u"Web shop"_s);
        m_cockpit->failNextSite(refusal());
        click(m_dialog, u"siteSettingsOk"_s);
        QTRY_VERIFY(message().contains(u"Live cannot be removed"_s)); // nor when that cannot be told
        QCOMPARE(saves(), 0);
    }

    void whileItSavesItStays()
    {
        open();
        line(u"siteName"_s)->setText(u"Web shop"_s);
        m_cockpit->holdAnswers();
        click(m_dialog, u"siteSettingsOk"_s);
        QVERIFY(!canSave());
        QVERIFY(!isEnabled(m_dialog, u"siteSettingsTabs"_s));
        m_dialog->close();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!question());
        const QSignalSpy saved(m_dialog.data(), &SiteSettingsDialog::saved);
        m_cockpit->releaseAnswers();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(saved.count(), 1);
    }

    void settingsThatCannotBeReadAreSaidToBe()
    {
        m_cockpit->failNextSite(refusal());
        m_dialog = new SiteSettingsDialog(m_cockpit.get(), u"shop"_s, u"Shop"_s);
        m_dialog->show();
        QTRY_VERIFY(message().contains(u"Live cannot be removed"_s));
        QVERIFY(!canSave());
        QVERIFY(!isEnabled(m_dialog, u"siteSettingsTabs"_s));
        press(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
    }

    void everythingHasANameForAScreenReader()
    {
        open();
        for (const Tab tab : {General, Environments, Variables, Database, Pages}) {
            turnTo(tab);
            QVERIFY2(nameless(m_dialog).isEmpty(), qPrintable(nameless(m_dialog).join(u'\n')));
        }
    }
};

QTEST_MAIN(TestSiteSettingsDialog)
#include "tst_sitesettingsdialog.moc"
