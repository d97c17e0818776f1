// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/ui/samplesettings.h"
#include "tests/ui/widgetdriver.h"
#include "ui/wizards/sitewizard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QTableWidget>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

enum Page { Place, Site, Environments, Variables, Checks, Database, Confirmation };

} // namespace

/// Taking a site in, or making one of a release, as a person would.
class TestSiteWizard : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    QPointer<SiteWizard> m_wizard;
    QStringList m_ready;

    void open(const QString &path = {})
    {
        m_wizard = new SiteWizard(m_cockpit.get(), path);
        connect(m_wizard, &SiteWizard::siteReady, this, [this](const QString &id) { m_ready.append(id); });
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    }
    void next() const { click(m_wizard, u"wizardNextButton"_s); }
    void goTo(Page page)
    {
        open(shopDraft().path);
        QTRY_COMPARE(m_wizard->currentIndex(), int(Site));
        while (m_wizard->currentIndex() < page)
            next();
        QCOMPARE(m_wizard->currentIndex(), int(page));
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return find<QLineEdit>(m_wizard, name); }
    [[nodiscard]] QTableWidget *table(const QString &name) const { return find<QTableWidget>(m_wizard, name); }
    [[nodiscard]] bool canGoOn() const { return isEnabled(m_wizard, u"wizardNextButton"_s); }
    [[nodiscard]] QString reason() const { return label(m_wizard, u"wizardReason"_s); }
    [[nodiscard]] QString summary() const
    {
        const auto *list = find<QListWidget>(m_wizard, u"siteSummary"_s);
        QStringList lines;
        for (int row = 0; row < list->count(); ++row)
            lines.append(list->item(row)->text());
        return lines.join(u'\n');
    }
    [[nodiscard]] bool shows(const QString &words) const
    {
        const auto labels = m_wizard->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&words](const QLabel *one) { return one->isVisible() && one->text().contains(words); });
    }
    void addVariable(const QString &name) const
    {
        click(m_wizard, u"addVariable"_s);
        QWidget *editor = QApplication::focusWidget();
        QTest::keyClicks(editor, name);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the cell takes it when Enter has been dealt with
    }
    [[nodiscard]] bool wasMade() const { return !m_cockpit->calls.filter(u"createSite"_s).isEmpty(); }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_cockpit->setDraft(shopDraft());
        m_ready.clear();
    }
    void cleanup()
    {
        delete m_wizard;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_cockpit.reset();
    }

    void theFolderOfASiteIsTakenAsItIs()
    {
        SiteDraft draft;
        m_cockpit->setDraft(draft);
        open();
        QVERIFY(!canGoOn());
        QCOMPARE(reason(), u"Choose a folder or an archive."_s);
        QTest::keyClicks(line(u"sitePlace"_s), u"/srv/sites/shop"_s);
        press(m_wizard, Qt::Key_Return);
        QTRY_VERIFY(!m_wizard);
        QCOMPARE(m_ready, QStringList{u"shop"_s});
        QCOMPARE(m_cockpit->calls.filter(u"Site"_s),
                 (QStringList{u"draftSite /srv/sites/shop"_s, u"addSite /srv/sites/shop"_s}));
    }

    void aSiteIsMadeOfARelease()
    {
        goTo(Site);
        QCOMPARE(line(u"newSiteName"_s)->text(), u"Shop"_s);
        QCOMPARE(line(u"newSiteVersion"_s)->text(), u"2.1.0"_s);
        line(u"newSiteName"_s)->setText(u"Web shop"_s);
        next();
        const QAbstractItemModelTester tester(table(u"siteEnvironments"_s)->model());
        QCOMPARE(table(u"siteEnvironments"_s)->rowCount(), 3);
        table(u"siteEnvironments"_s)->setCurrentCell(1, 0);
        click(m_wizard, u"removeEnvironment"_s);
        next();
        addVariable(u"MODE"_s);
        table(u"siteVariables"_s)->item(0, 1)->setText(u"shop"_s);
        next();
        find<QPlainTextEdit>(m_wizard, u"siteCheckPaths"_s)->setPlainText(u"/\n/cart"_s);
        next();
        next();
        QCOMPARE(m_wizard->currentIndex(), int(Confirmation));
        for (const QString &words :
             {u"/home/ada/Sites/shop"_s, u"“Web shop”"_s, u"Release 2.1.0"_s, shopDraft().path,
              u"Integration (Integration) will answer on http://127.0.0.1:20101/"_s, u"Live (Live)"_s, u"/, /cart"_s,
              u"these variables: MODE"_s, u"Nothing is started"_s})
            QVERIFY2(summary().contains(words), qPrintable(words));
        QVERIFY(!summary().contains(u"UAT"_s));
        QVERIFY(!wasMade()); // nothing happens before the button
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(!m_wizard);
        QVERIFY(m_cockpit->calls.contains(u"createSite /home/ada/Sites/shop 2.1.0"_s));
        QCOMPARE(m_ready, QStringList{u"web shop"_s});
        SiteSettings expected = shopDraft().settings;
        expected.name = u"Web shop"_s;
        expected.environments.removeAt(1);
        expected.variables = {{.name = u"MODE"_s, .value = u"shop"_s}};
        expected.checkPaths = {u"/"_s, u"/cart"_s};
        QCOMPARE(m_cockpit->lastSettings(), expected);
    }

    void enterLeadsToTheEndAndNoFurther()
    {
        open();
        QTest::keyClicks(line(u"sitePlace"_s), shopDraft().path);
        press(m_wizard, Qt::Key_Return);
        QTRY_COMPARE(m_wizard->currentIndex(), int(Site));
        for (const Page page : {Environments, Variables, Checks}) {
            press(m_wizard, Qt::Key_Return);
            QCOMPARE(m_wizard->currentIndex(), int(page));
        }
        press(m_wizard, Qt::Key_Tab); // Enter is a new line in the list of pages
        press(m_wizard, Qt::Key_Return);
        press(m_wizard, Qt::Key_Return);
        QCOMPARE(m_wizard->currentIndex(), int(Confirmation));
        QVERIFY(!wasMade());
        press(m_wizard, Qt::Key_Return);
        QTRY_VERIFY(!m_wizard);
        QVERIFY(wasMade());
    }

    void aSecretGoesToTheKeyringOnly()
    {
        goTo(Variables);
        const QAbstractItemModelTester tester(table(u"siteVariables"_s)->model());
        find<QComboBox>(m_wizard, u"variableScope"_s)->setCurrentIndex(3);
        addVariable(u"KEY"_s);
        table(u"siteVariables"_s)->setCurrentCell(0, 2);
        QTest::keyClick(table(u"siteVariables"_s), Qt::Key_Space);
        QCOMPARE(reason(), u"Type the secret value of KEY."_s);
        QTest::keyClicks(line(u"variableSecret"_s), u"planted"_s);
        QVERIFY(canGoOn());
        // The environment gets another name: what was typed for it goes along.
        click(m_wizard, u"wizardBackButton"_s);
        table(u"siteEnvironments"_s)->item(2, 0)->setText(u"Public"_s);
        next();
        QCOMPARE(table(u"siteVariables"_s)->item(0, 0)->text(), u"KEY"_s);
        for (int i = 0; i < 3; ++i)
            next();
        QVERIFY(summary().contains(u"go to the keyring: Public/KEY"_s));
        QVERIFY(!summary().contains(u"planted"_s));
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(!m_wizard);
        QCOMPARE(m_cockpit->lastSecrets(), (QHash<QString, QByteArray>{{u"Public/KEY"_s, "planted"}}));
        QVERIFY(m_cockpit->lastSettings().environments.at(2).variables.at(0).value.isEmpty());
    }

    void aPlaceThatIsNoneIsSaidToBe()
    {
        Problem problem;
        problem.sentence = Text("There is no Procfile in /etc.");
        problem.remedy = Text("Choose the folder of a release.");
        m_cockpit->failNextSite(problem);
        open();
        QTest::keyClicks(line(u"sitePlace"_s), u"/etc"_s);
        next();
        QTRY_VERIFY(shows(u"There is no Procfile in /etc."_s));
        QCOMPARE(m_wizard->currentIndex(), int(Place));
        QCOMPARE(m_wizard->focusWidget(), line(u"sitePlace"_s));
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), int(Site));
    }

    void whatIsMissingIsSaidOnItsPage_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("name") << int(Site) << u"newSiteName"_s << u" "_s << u"Give the site a name."_s;
        QTest::newRow("folder") << int(Site) << u"newSiteFolder"_s << u"shop"_s << u"Say in which folder"_s;
        QTest::newRow("version") << int(Site) << u"newSiteVersion"_s << u"2 1"_s << u"letters, digits, dots"_s;
    }

    void whatIsMissingIsSaidOnItsPage()
    {
        QFETCH(int, page);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, words);
        goTo(Page(page));
        line(field)->setText(text);
        QVERIFY(!canGoOn());
        QVERIFY2(reason().contains(words), qPrintable(reason()));
        press(m_wizard, Qt::Key_Return);
        QCOMPARE(m_wizard->currentIndex(), page);
    }

    void aFailureLeavesTheConfirmationAsItWas()
    {
        goTo(Confirmation);
        Problem problem;
        problem.sentence = Text("There is something in /home/ada/Sites/shop already.");
        problem.remedy = Text("Choose another folder.");
        m_cockpit->failNextSite(problem);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(shows(u"There is something in /home/ada/Sites/shop already."_s));
        for (int i = int(Confirmation); i > Site; --i)
            click(m_wizard, u"wizardBackButton"_s);
        line(u"newSiteFolder"_s)->setText(u"/home/ada/Sites/shop-2"_s);
        while (m_wizard->currentIndex() < Confirmation)
            next();
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(!m_wizard);
        QVERIFY(m_cockpit->calls.contains(u"createSite /home/ada/Sites/shop-2 2.1.0"_s));
    }

    void aTildeIsTheHomeFolder()
    {
        goTo(Site);
        line(u"newSiteFolder"_s)->setText(u"~/shop"_s);
        while (m_wizard->currentIndex() < Confirmation)
            next();
        QVERIFY2(summary().contains(QDir::homePath() + u"/shop"_s), qPrintable(summary()));
        for (int i = int(Confirmation); i > Place; --i)
            click(m_wizard, u"wizardBackButton"_s);
        line(u"sitePlace"_s)->setText(u"~/releases"_s);
        next();
        QTRY_VERIFY(m_cockpit->calls.contains(u"draftSite %1/releases"_s.arg(QDir::homePath())));
    }

    void goingBackLosesNothing()
    {
        goTo(Checks);
        find<QPlainTextEdit>(m_wizard, u"siteCheckPaths"_s)->setPlainText(u"/mine"_s);
        for (int i = 0; i < 4; ++i)
            click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(m_wizard->currentIndex(), int(Place));
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), int(Site));
        for (int i = 0; i < 3; ++i)
            next();
        QCOMPARE(find<QPlainTextEdit>(m_wizard, u"siteCheckPaths"_s)->toPlainText(), u"/mine"_s);
    }

    void anotherPlaceIsProposedAfresh()
    {
        goTo(Site);
        line(u"newSiteName"_s)->setText(u"Mine"_s);
        click(m_wizard, u"wizardBackButton"_s);
        SiteDraft other = shopDraft();
        other.settings.name = u"Other"_s;
        m_cockpit->setDraft(other);
        line(u"sitePlace"_s)->setText(u"/downloads/other.zip"_s);
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), int(Site));
        QCOMPARE(line(u"newSiteName"_s)->text(), u"Other"_s);
    }

    void aPlaceThatIsDroppedLaterIsOffered()
    {
        goTo(Environments);
        m_wizard->lookAt(u"/downloads/other.zip"_s);
        QCOMPARE(m_wizard->currentIndex(), int(Place));
        QCOMPARE(line(u"sitePlace"_s)->text(), u"/downloads/other.zip"_s);
        QVERIFY(!m_cockpit->calls.contains(u"draftSite /downloads/other.zip"_s));
        next();
        QTRY_COMPARE(m_wizard->currentIndex(), int(Site));
        QCOMPARE(m_cockpit->calls.constLast(), u"draftSite /downloads/other.zip"_s);
    }

    void closingWithChangesAsks()
    {
        goTo(Environments);
        press(m_wizard, Qt::Key_Escape);
        QTRY_VERIFY(!m_wizard); // nothing was changed yet

        goTo(Environments);
        table(u"siteEnvironments"_s)->item(0, 0)->setText(u"Test"_s);
        press(m_wizard, Qt::Key_Escape);
        QVERIFY(isShown(m_wizard, u"wizardQuestion"_s));
    }

    void aPlaceIsBrowsedFor()
    {
        open();
        click(m_wizard, u"chooseArchive"_s);
        auto *dialog = find<QFileDialog>(m_wizard, u"sitePlaceDialog"_s);
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(shopDraft().path);
        QCOMPARE(line(u"sitePlace"_s)->text(), shopDraft().path);
        QVERIFY(canGoOn());
    }

    void everythingHasANameForAScreenReader()
    {
        goTo(Site);
        while (true) {
            QVERIFY2(nameless(m_wizard).isEmpty(), qPrintable(nameless(m_wizard).join(u'\n')));
            if (m_wizard->currentIndex() == Confirmation)
                break;
            next();
        }
    }
};

QTEST_MAIN(TestSiteWizard)
#include "tst_sitewizard.moc"
