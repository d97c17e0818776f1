// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/ui/samplesettings.h"
#include "tests/ui/widgetdriver.h"
#include "ui/sitesettingsdialog.h"
#include "ui/wizards/wizardmessage.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// The tab of a site's settings that says how its pages are compared, as a person would use it.
class TestSitePagesEdit : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    QPointer<SiteSettingsDialog> m_dialog;

    void open(const SiteVerificationSettings &verification)
    {
        SiteDraft draft;
        draft.settings = shopSettings();
        draft.settings.verification = verification;
        m_cockpit->setDraft(draft);
        m_dialog = new SiteSettingsDialog(m_cockpit.get(), u"shop"_s, u"Shop"_s);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        QTRY_VERIFY(isEnabled(m_dialog, u"siteSettingsTabs"_s));
        turnTo(tabs()->count() - 1);
    }
    [[nodiscard]] QTabWidget *tabs() const { return find<QTabWidget>(m_dialog, u"siteSettingsTabs"_s); }
    void turnTo(int tab) const { tabs()->setCurrentIndex(tab); }
    [[nodiscard]] QSpinBox *pages() const { return find<QSpinBox>(m_dialog, u"sitePages"_s); }
    [[nodiscard]] QSpinBox *pictures() const { return find<QSpinBox>(m_dialog, u"sitePictures"_s); }
    [[nodiscard]] QCheckBox *logsIn() const { return find<QCheckBox>(m_dialog, u"siteLogsIn"_s); }
    [[nodiscard]] QLineEdit *path() const { return find<QLineEdit>(m_dialog, u"siteLoginPath"_s); }
    [[nodiscard]] QLineEdit *user() const { return find<QLineEdit>(m_dialog, u"siteLoginUser"_s); }
    [[nodiscard]] QLineEdit *password() const { return find<QLineEdit>(m_dialog, u"siteLoginPassword"_s); }
    /// With the keyboard.
    void toggleLogin() const
    {
        logsIn()->setFocus();
        press(m_dialog, Qt::Key_Space);
    }
    void type(QLineEdit *line, const QString &text) const
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] QString message() const
    {
        const auto *bar = find<WizardMessage>(m_dialog, u"siteSettingsMessage"_s);
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] bool canSave() const { return isEnabled(m_dialog, u"siteSettingsOk"_s); }
    void save() const
    {
        QVERIFY2(canSave(), qPrintable(message()));
        click(m_dialog, u"siteSettingsOk"_s);
        QTRY_VERIFY(!m_dialog);
    }
    [[nodiscard]] SiteVerificationSettings saved() const { return m_cockpit->lastSettings().verification; }
    [[nodiscard]] const QHash<QString, QByteArray> &secrets() const { return m_cockpit->lastSecrets(); }

    static SiteVerificationSettings withoutLogin() { return {}; }
    static SiteVerificationSettings withLogin()
    {
        SiteVerificationSettings settings;
        settings.loginPath = u"/login"_s;
        settings.loginUser = u"tester"_s;
        return settings;
    }

private Q_SLOTS:
    void init() { m_cockpit = std::make_unique<FakeCockpit>(); }
    void cleanup()
    {
        delete m_dialog;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_cockpit.reset();
    }

    void showsWhatIsThereAndNoPassword()
    {
        open(shopSettings().verification);
        QCOMPARE(pages()->value(), 80);
        QCOMPARE(pictures()->value(), 10);
        QVERIFY(logsIn()->isChecked());
        QCOMPARE(path()->text(), u"/login"_s);
        QCOMPARE(user()->text(), u"tester"_s);
        QCOMPARE(password()->text(), QString());
        QCOMPARE(password()->placeholderText(), u"unchanged"_s);
        QCOMPARE(password()->echoMode(), QLineEdit::Password);
        save();
        QCOMPARE(m_cockpit->lastSettings(), shopSettings());
        QVERIFY(secrets().isEmpty());
    }

    void noneAtAllIsSaidInWords()
    {
        open(withoutLogin());
        QCOMPARE(pages()->text(), u"up to 50"_s);
        QCOMPARE(pictures()->text(), u"none"_s);
        pages()->setFocus();
        pages()->selectAll();
        QTest::keyClicks(pages(), u"0"_s);
        pictures()->setFocus();
        QTest::keyClick(pictures(), Qt::Key_Up);
        QCOMPARE(pages()->text(), u"none"_s);
        QCOMPARE(pictures()->text(), u"up to 1"_s);
        save();
        QCOMPARE(saved().pages, 0);
        QCOMPARE(saved().pictures, 1);
    }

    void somebodyLogsInFromNowOn()
    {
        open(withoutLogin());
        for (const QLineEdit *line : {path(), user(), password()})
            QVERIFY(!line->isEnabled());
        toggleLogin();
        QVERIFY(message().contains(u"begins with /"_s));
        type(path(), u"login"_s);
        QVERIFY(message().contains(u"begins with /"_s));
        type(path(), u" /login "_s);
        QCOMPARE(message(), u"Say as which user to log in."_s);
        type(user(), u"tester"_s);
        QCOMPARE(message(), u"Type the password of tester."_s);
        QCOMPARE(password()->placeholderText(), QString());
        QVERIFY(!canSave());
        type(password(), u"planted"_s);
        QCOMPARE(message(), QString());
        save();
        QCOMPARE(saved(), withLogin());
        QCOMPARE(secrets(), (QHash<QString, QByteArray>{{u"verification-password"_s, "planted"}}));
    }

    void whoeverHasAPasswordNeedsNoneOnAnotherPage()
    {
        open(withLogin());
        type(path(), u"/enter"_s);
        save();
        QCOMPARE(saved().loginPath, u"/enter"_s);
        QVERIFY(secrets().isEmpty());
    }

    void somebodyElseNeedsAPasswordOfTheirOwn()
    {
        open(withLogin());
        type(user(), u"eve"_s);
        QCOMPARE(message(), u"Type the password of eve."_s);
        QCOMPARE(password()->placeholderText(), QString());
        type(user(), u"tester"_s);
        QVERIFY(canSave());
        QCOMPARE(password()->placeholderText(), u"unchanged"_s);
        type(user(), u"eve"_s);
        type(password(), u"planted"_s);
        save();
        QCOMPARE(saved().loginUser, u"eve"_s);
        QCOMPARE(secrets().value(u"verification-password"_s), "planted");
    }

    void nobodyLogsInAnyMore()
    {
        open(withLogin());
        type(password(), u"planted"_s);
        toggleLogin();
        QVERIFY(!password()->isEnabled());
        save();
        QCOMPARE(saved(), withoutLogin());
        QVERIFY(secrets().isEmpty());
    }

    /// As far as it goes, and although the settings cannot hold it so.
    void whatIsHalfWrittenIsThereAfterLookingAtAnotherTab()
    {
        open(withoutLogin());
        toggleLogin();
        type(user(), u"tester"_s);
        type(password(), u"planted"_s);
        turnTo(0);
        QVERIFY2(message().startsWith(u"Pages: "_s), qPrintable(message()));
        QVERIFY(!canSave());
        turnTo(tabs()->count() - 1);
        QVERIFY(logsIn()->isChecked());
        QCOMPARE(user()->text(), u"tester"_s);
        QCOMPARE(password()->text(), u"planted"_s);
        type(path(), u"/login"_s);
        turnTo(0);
        save();
        QCOMPARE(saved(), withLogin());
        QCOMPARE(secrets().value(u"verification-password"_s), "planted");
    }

    void aTypedPasswordAloneIsAChange()
    {
        open(withLogin());
        type(password(), u"planted"_s);
        press(m_dialog, Qt::Key_Escape);
        auto *question = find<QMessageBox>(m_dialog, u"unsavedQuestion"_s);
        QVERIFY(question);
        question->button(QMessageBox::Save)->click();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(saved(), withLogin());
        QCOMPARE(secrets(), (QHash<QString, QByteArray>{{u"verification-password"_s, "planted"}}));
    }

    void itGoesWithTheSecretsOfTheVariables()
    {
        open(withLogin());
        type(password(), u"planted"_s);
        turnTo(2);
        auto *variables = find<QTableWidget>(m_dialog, u"siteVariables"_s);
        variables->setCurrentCell(1, 0);
        type(find<QLineEdit>(m_dialog, u"variableSecret"_s), u"another"_s);
        save();
        QCOMPARE(secrets(),
                 (QHash<QString, QByteArray>{{u"verification-password"_s, "planted"}, {u"TOKEN"_s, "another"}}));
    }

    void everyFieldIsReachedByTabAndHasAName()
    {
        open(withLogin());
        QVERIFY2(nameless(m_dialog).isEmpty(), qPrintable(nameless(m_dialog).join(u'\n')));
        pages()->setFocus();
        for (const QWidget *next : QList<QWidget *>{pictures(), logsIn(), path(), user(), password()}) {
            press(m_dialog, Qt::Key_Tab);
            QCOMPARE(m_dialog->focusWidget(), next);
        }
    }
};

QTEST_MAIN(TestSitePagesEdit)
#include "tst_sitepagesedit.moc"
