// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/samplesettings.h"
#include "tests/ui/widgetdriver.h"
#include "ui/addreleasedialog.h"
#include "ui/mainwindow.h"
#include "ui/sitesettingsdialog.h"
#include "ui/wizards/sitewizard.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QUrl>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// Adding a release, and what the main window does with what is dropped on it.
class TestAddRelease : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<MainWindow> m_window;
    QPointer<AddReleaseDialog> m_dialog;

    void open(const QString &path = {})
    {
        m_dialog = new AddReleaseDialog(m_cockpit.get(), u"shop"_s, u"Shop"_s, path);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return find<QLineEdit>(m_dialog, name); }
    [[nodiscard]] QString message() const
    {
        const auto *bar = find<WizardMessage>(m_dialog, u"addReleaseMessage"_s);
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] QString complaint() const { return label(m_dialog, u"addReleaseComplaint"_s); }
    [[nodiscard]] int adds() const { return int(m_cockpit->calls.filter(u"addRelease"_s).size()); }

    /// A window that shows a site on this machine, or one that is elsewhere.
    void openWindow(bool configurable)
    {
        Project project = guestbook();
        project.configurable = configurable;
        m_cockpit->setProject(project);
        m_window = std::make_unique<MainWindow>(m_cockpit.get(), Preferences());
        const QSignalSpy refreshed(m_cockpit.get(), &Cockpit::refreshed);
        m_window->show();
        m_cockpit->refresh();
        QTRY_VERIFY(!refreshed.isEmpty());
        m_window->showProject(QString::fromLatin1(guestbookId));
    }
    /// \return true when the window takes it.
    [[nodiscard]] bool drop(const QList<QUrl> &urls, Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction) const
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({40, 40}, offered, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({40.0, 40.0}, offered, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }
    [[nodiscard]] QMessageBox *question() const { return find<QMessageBox>(m_window.get(), u"dropQuestion"_s); }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_cockpit->setDraft(shopDraft());
    }
    void cleanup()
    {
        delete m_dialog;
        m_window.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_cockpit.reset();
    }

    void itWaitsForWhatIsBeingCopied_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"cancel", "escape", "close"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void itWaitsForWhatIsBeingCopied()
    {
        QFETCH(const QString, how);
        open(shopDraft().path);
        QTRY_COMPARE(line(u"addReleaseVersion"_s)->text(), u"2.1.0"_s);
        const QSignalSpy added(m_dialog.data(), &AddReleaseDialog::added);
        click(m_dialog, u"addReleaseOk"_s);
        QCOMPARE(adds(), 1);
        if (how == "cancel"_L1)
            find<QDialogButtonBox>(m_dialog, u"addReleaseButtons"_s)->button(QDialogButtonBox::Cancel)->click();
        else if (how == "escape"_L1)
            press(m_dialog, Qt::Key_Escape);
        else
            QVERIFY(!m_dialog->close());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(m_dialog);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(message().contains(u"when that is done"_s), qPrintable(message()));
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(added.size(), 1);
    }

    void theVersionIsProposedAndTheReleaseAdded()
    {
        open();
        QCOMPARE(complaint(), u"Choose the folder or the archive of a release."_s);
        QVERIFY(!isEnabled(m_dialog, u"addReleaseOk"_s));
        QTest::keyClicks(line(u"sitePlace"_s), shopDraft().path);
        press(m_dialog, Qt::Key_Tab);
        QTRY_COMPARE(line(u"addReleaseVersion"_s)->text(), u"2.1.0"_s);
        QTRY_VERIFY(line(u"addReleaseVersion"_s)->hasFocus());
        QCOMPARE(complaint(), QString());
        const QSignalSpy added(m_dialog.data(), &AddReleaseDialog::added);
        press(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(added.count(), 1);
        QVERIFY(m_cockpit->calls.contains(u"addRelease shop "_s + shopDraft().path + u" 2.1.0"_s));
    }

    void whatWasTypedIsNotWrittenOver()
    {
        open();
        QTest::keyClicks(line(u"addReleaseVersion"_s), u"3.0.0-rc1"_s);
        QTest::keyClicks(line(u"sitePlace"_s), shopDraft().path);
        line(u"addReleaseVersion"_s)->setFocus();
        QTRY_VERIFY(m_cockpit->calls.contains(u"draftSite "_s + shopDraft().path));
        QCoreApplication::processEvents();
        QCOMPARE(line(u"addReleaseVersion"_s)->text(), u"3.0.0-rc1"_s);
    }

    void aVersionThatIsNoneIsNamed()
    {
        open(shopDraft().path);
        QTRY_COMPARE(line(u"addReleaseVersion"_s)->text(), u"2.1.0"_s);
        line(u"addReleaseVersion"_s)->setText({});
        QCOMPARE(complaint(), u"Say which version the release is."_s);
        line(u"addReleaseVersion"_s)->setText(u"../2"_s);
        QVERIFY2(complaint().contains(u"“../2” is none"_s), qPrintable(complaint()));
        press(m_dialog, Qt::Key_Return);
        QCOMPARE(adds(), 0);
        QVERIFY(m_dialog->isVisible());
    }

    void aSiteIsNoRelease()
    {
        m_cockpit->setDraft({});
        open(u"/srv/sites/shop"_s);
        QTRY_VERIFY(message().contains(u"That is the folder of a site"_s));
        line(u"addReleaseVersion"_s)->setText(u"1.0.0"_s);
        QVERIFY(!isEnabled(m_dialog, u"addReleaseOk"_s));
    }

    void aRefusalStaysWithItsReason()
    {
        open(shopDraft().path);
        QTRY_VERIFY(isEnabled(m_dialog, u"addReleaseOk"_s));
        Problem problem;
        problem.sentence = Text("The site has a release 2.1.0 already.");
        problem.remedy = Text("A release never changes: give the new one a version of its own.");
        m_cockpit->failNextSite(problem);
        click(m_dialog, u"addReleaseOk"_s);
        QTRY_VERIFY(message().startsWith(u"The site has a release 2.1.0 already."_s));
        line(u"addReleaseVersion"_s)->setText(u"2.1.1"_s);
        click(m_dialog, u"addReleaseOk"_s);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_cockpit->calls.constLast().endsWith(u"2.1.1"_s));
    }

    void whileItCopiesNothingCanBeChanged()
    {
        open(shopDraft().path);
        QTRY_VERIFY(isEnabled(m_dialog, u"addReleaseOk"_s));
        m_cockpit->holdAnswers();
        click(m_dialog, u"addReleaseOk"_s);
        QCOMPARE(message(), u"Copying the release…"_s);
        QVERIFY(!isEnabled(m_dialog, u"addReleaseOk"_s));
        QVERIFY(!isEnabled(m_dialog, u"addReleaseVersion"_s));
        m_cockpit->releaseAnswers();
        QTRY_VERIFY(!m_dialog);
    }

    void everythingHasANameForAScreenReader()
    {
        open();
        QCOMPARE(nameless(m_dialog), QStringList());
    }

    void whatIsDroppedBecomesASite()
    {
        openWindow(false);
        QVERIFY(drop({QUrl::fromLocalFile(shopDraft().path)}));
        const auto *wizard = m_window->findChild<SiteWizard *>();
        QVERIFY(wizard && wizard->isVisible());
        QTRY_COMPARE(wizard->currentIndex(), 1);
        QVERIFY(m_cockpit->calls.contains(u"draftSite "_s + shopDraft().path));
        QVERIFY(m_cockpit->calls.filter(u"createSite"_s).isEmpty());
    }

    void withASiteShownItIsAskedWhatItIs()
    {
        openWindow(true);
        QVERIFY(drop({QUrl::fromLocalFile(shopDraft().path)}));
        QVERIFY(question() && question()->isVisible());
        QVERIFY(question()->text().contains(u"shop-2.1.0.tar.gz"_s));
        QCOMPARE(nameless(question()), QStringList());
        click(question(), u"dropRelease"_s);
        const auto *dialog = m_window->findChild<AddReleaseDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(find<QLineEdit>(dialog, u"addReleaseVersion"_s)->text(), u"2.1.0"_s);
        click(dialog, u"addReleaseOk"_s);
        QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"Release 2.1.0 is in Guestbook."_s));
    }

    void aDroppedReleaseCanBeANewSite()
    {
        openWindow(true);
        QVERIFY(drop({QUrl::fromLocalFile(shopDraft().path)}));
        click(question(), u"dropSite"_s);
        QVERIFY(m_window->findChild<SiteWizard *>());
    }

    void whatIsNoFileOrSeveralIsNotTaken()
    {
        openWindow(true);
        QVERIFY(!drop({QUrl(u"https://www.example.org/shop.zip"_s)}));
        QVERIFY(!drop({QUrl::fromLocalFile(u"/a"_s), QUrl::fromLocalFile(u"/b"_s)}));
        QVERIFY(!drop({}));
        QVERIFY(!question());
    }

    void onlySitesOnThisMachineHaveSettings()
    {
        openWindow(false);
        for (const QString &name : {u"actionSiteSettings"_s, u"actionAddRelease"_s}) {
            QAction *action = m_window->findChild<QAction *>(name);
            QVERIFY(!action->isEnabled());
            QVERIFY2(action->toolTip().contains(u"Choose a site on this machine first."_s),
                     qPrintable(action->toolTip()));
        }
        QVERIFY(!isShown(m_window.get(), u"projectSettings"_s));
        Project project = guestbook();
        project.configurable = true;
        m_cockpit->setProject(project);
        QTRY_VERIFY(m_window->findChild<QAction *>(u"actionSiteSettings"_s)->isEnabled());
        QTRY_VERIFY(isShown(m_window.get(), u"projectSettings"_s));
        click(m_window.get(), u"projectSettings"_s);
        auto *settings = m_window->findChild<SiteSettingsDialog *>();
        QVERIFY(settings && settings->isVisible());
        // Once more is the same dialog.
        m_window->findChild<QAction *>(u"actionSiteSettings"_s)->trigger();
        QCOMPARE(m_window->findChildren<SiteSettingsDialog *>().size(), 1);
        QTRY_VERIFY(isEnabled(settings, u"siteSettingsTabs"_s));
    }
};

QTEST_MAIN(TestAddRelease)
#include "tst_addrelease.moc"
