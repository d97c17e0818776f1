// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/fakes/samplesitecheck.h"
#include "tests/models/pseudolanguage.h"
#include "tests/ui/widgetdriver.h"
#include "ui/mainwindow.h"
#include "ui/picturesdialog.h"
#include "ui/verificationdialog.h"
#include "ui/verificationmodel.h"
#include "ui/windowactions.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// The dialog that looks at the pages of an environment, driven as a person would.
class TestVerificationDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<VerificationDialog> m_dialog;

    [[nodiscard]] QString message() const
    {
        const auto *message = find<WizardMessage>(m_dialog.get(), u"verificationMessage"_s);
        return message->isVisible() ? message->text() : QString();
    }
    [[nodiscard]] WizardMessage::Weight weight() const
    {
        return find<WizardMessage>(m_dialog.get(), u"verificationMessage"_s)->weight();
    }
    [[nodiscard]] QString progress() const { return label(m_dialog.get(), u"verificationProgress"_s); }
    [[nodiscard]] QString button() const { return find<QPushButton>(m_dialog.get(), u"verificationGo"_s)->text(); }
    [[nodiscard]] QString details() const
    {
        return find<QPlainTextEdit>(m_dialog.get(), u"verificationDetails"_s)->toPlainText().replace(QChar::Nbsp, u' ');
    }
    [[nodiscard]] QStringList rows() const
    {
        const auto *model = find<QAbstractItemView>(m_dialog.get(), u"verifiedPagesTable"_s)->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows.append(model->index(row, 0).data().toString() + u' ' + model->index(row, 1).data().toString());
        return rows;
    }
    void open()
    {
        m_dialog = std::make_unique<VerificationDialog>(m_cockpit.get(), EnvironmentRef{u"shop"_s, u"live"_s},
                                                        u"Shop › Live"_s, PagePictures::Off);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void openHeld()
    {
        m_cockpit->holdAnswers();
        open();
    }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_cockpit->setSiteCheck(sampleSiteCheck());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_cockpit.reset();
    }

    void itLooksAtOnceAndShowsTheWorstFirst()
    {
        open();
        QCOMPARE(m_cockpit->calls, QStringList{u"verify shop/live"_s});
        QVERIFY(!m_dialog->isModal());
        QVERIFY(m_dialog->windowTitle().contains(u"Shop › Live"_s));
        QTRY_COMPARE(rows(), (QStringList{u"worse /entries"_s, u"needs review /search"_s, u"changed /"_s,
                                          u"same /about"_s, u"same /help"_s}));
        QCOMPARE(weight(), WizardMessage::Weight::Error);
        QVERIFY2(message().startsWith(u"Pages compared: 5. The same: 2"_s), qPrintable(message()));
        QVERIFY2(message().contains(u"version 1.1.0"_s), qPrintable(message()));
        QCOMPARE(button(), u"&Look again"_s);
        QVERIFY(!isShown(m_dialog.get(), u"verificationBar"_s));
    }

    void whatIsLookedAtIsShownMeanwhile()
    {
        openHeld();
        QCOMPARE(button(), u"&Stop"_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"verificationSaveReport"_s));
        const auto *bar = find<QProgressBar>(m_dialog.get(), u"verificationBar"_s);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), 0); // nobody knows yet how many there are
        m_cockpit->tellVerification(Text("Reading the project afresh."), 0, 0);
        QCOMPARE(progress(), u"Reading the project afresh."_s);
        m_cockpit->tellVerification(Text("Looking at the site"), 12, 50);
        QCOMPARE(progress(), u"Looking at the site: 12 of 50"_s);
        QCOMPARE(bar->value(), 12);
        QCOMPARE(bar->maximum(), 50);
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(rows().size(), 5);
        QVERIFY(progress().isEmpty());
    }

    void whatDiffersIsSaidOfThePageThatIsChosen()
    {
        open();
        QTRY_COMPARE(rows().size(), 5);
        QCOMPARE(details(), u"/entries – Entries\nIt answered with status 500 after 97 ms.\n"
                            "• It answers with status 500 instead of 200.\n"
                            "• It is much shorter: 211 bytes instead of 18.0 KiB."_s);
        QVERIFY(find(m_dialog.get(), u"verifiedPagesTable"_s)->hasFocus());
        press(m_dialog.get(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(details().startsWith(u"/help – Help\n"_s));
    }

    void theWeightIsThatOfTheWorst_data()
    {
        QTest::addColumn<PageVerdict>("verdict");
        QTest::addColumn<bool>("isFirst");
        QTest::addColumn<WizardMessage::Weight>("weight");
        QTest::newRow("same") << PageVerdict::Same << false << WizardMessage::Weight::Success;
        QTest::newRow("changed") << PageVerdict::Changed << false << WizardMessage::Weight::Success;
        QTest::newRow("review") << PageVerdict::NeedsReview << false << WizardMessage::Weight::Warning;
        QTest::newRow("tolerated") << PageVerdict::Worse << false << WizardMessage::Weight::Warning;
        QTest::newRow("first") << PageVerdict::Same << true << WizardMessage::Weight::Information;
    }
    void theWeightIsThatOfTheWorst()
    {
        QFETCH(PageVerdict, verdict);
        QFETCH(bool, isFirst);
        SiteCheck check;
        check.summary = Text("A page was looked at.");
        CheckedPage page;
        page.path = u"/"_s;
        page.verdict = verdict;
        check.pages = {page};
        check.remarks = {Text("Its certificate ends soon.")};
        if (!isFirst)
            check.comparedWith = sampleNow();
        m_cockpit->setSiteCheck(check);
        open();
        QTRY_VERIFY(!message().isEmpty());
        QTEST(weight(), "weight");
        QCOMPARE(message().contains(u"for the first time"_s), isFirst);
        QVERIFY(message().contains(u"Its certificate ends soon."_s));
        QVERIFY2(details().contains(u"It did not answer."_s), qPrintable(details()));
    }

    void stopStopsAndALateAnswerIsForNobody()
    {
        openHeld();
        // Enter once more than needed stops nothing.
        QVERIFY(!find<QPushButton>(m_dialog.get(), u"verificationGo"_s)->isDefault());
        click(m_dialog.get(), u"verificationGo"_s);
        QCOMPARE(m_cockpit->calls.constLast(), u"cancel verification"_s);
        QCOMPARE(progress(), u"Stopped."_s);
        m_cockpit->tellVerification(Text("Looking at the site"), 1, 2);
        m_cockpit->releaseAnswers();
        QCoreApplication::processEvents();
        QCOMPARE(progress(), u"Stopped."_s);
        QVERIFY(rows().isEmpty() && message().isEmpty());

        click(m_dialog.get(), u"verificationGo"_s);
        QTRY_COMPARE(rows().size(), 5);
    }

    void aFailureIsSaidInTheDialogAndCanBeTriedAgain()
    {
        Problem problem;
        problem.sentence = Text("It is not known at which address Live is.");
        problem.remedy = Text("Name the address in the account.");
        m_cockpit->failNextSite(problem);
        open();
        QTRY_COMPARE(message(), u"It is not known at which address Live is.\nName the address in the account."_s);
        QCOMPARE(weight(), WizardMessage::Weight::Error);
        QVERIFY(!isEnabled(m_dialog.get(), u"verificationSaveReport"_s));
        click(m_dialog.get(), u"verificationGo"_s);
        QTRY_COMPARE(rows().size(), 5);
        QVERIFY(!message().contains(u"not known"_s));
    }

    void theReportIsSavedAsHtml()
    {
        open();
        QTRY_VERIFY(isEnabled(m_dialog.get(), u"verificationSaveReport"_s));
        click(m_dialog.get(), u"verificationSaveReport"_s);
        auto *question = find<QFileDialog>(m_dialog.get(), u"reportFile"_s);
        QVERIFY(question);
        QCOMPARE(question->defaultSuffix(), u"html"_s);
        QVERIFY(question->selectedFiles().value(0).endsWith(u"switchback-Shop-Live.html"_s));
        Q_EMIT question->fileSelected(u"/srv/shop.html"_s);
        QCOMPARE(m_cockpit->calls.constLast(), u"save report /srv/shop.html: <!DOCTYPE html>"_s);
        QTRY_COMPARE(progress(), u"The report is in /srv/shop.html."_s);
    }

    void picturesAreComparedFromTheNextLookOn()
    {
        open();
        QTRY_COMPARE(rows().size(), 5);
        const QSignalSpy chosen(m_dialog.get(), &VerificationDialog::picturesChosen);
        auto *box = find<QCheckBox>(m_dialog.get(), u"verificationPictures"_s);
        QVERIFY(!box->isChecked());
        box->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.constFirst().constFirst().value<PagePictures>(), PagePictures::Compared);
        QCOMPARE(m_cockpit->calls, QStringList{u"verify shop/live"_s});
        click(m_dialog.get(), u"verificationGo"_s);
        QCOMPARE(m_cockpit->calls.constLast(), u"verify shop/live with pictures"_s);
    }

    void picturesOfAPageAreShownSideBySideAndScrollTogether()
    {
        open();
        QTRY_COMPARE(rows().size(), 5);
        QVERIFY(!isEnabled(m_dialog.get(), u"verificationShowPictures"_s)); // of /entries there are none
        QVERIFY(rows().at(2).endsWith(u" /"_s));
        press(m_dialog.get(), Qt::Key_Down);
        press(m_dialog.get(), Qt::Key_Down);
        QTRY_VERIFY(isEnabled(m_dialog.get(), u"verificationShowPictures"_s));
        click(m_dialog.get(), u"verificationShowPictures"_s);
        auto *pictures = m_dialog->findChild<PicturesDialog *>();
        QVERIFY(pictures);
        pictures->resize(700, 400);
        QVERIFY(QTest::qWaitForWindowExposed(pictures));
        QCOMPARE(nameless(pictures), QStringList());
        QCOMPARE(find<QLabel>(pictures, u"pictureThen"_s)->pixmap().size(), QSize(640, 900));
        QCOMPARE(find<QLabel>(pictures, u"pictureNow"_s)->pixmap().size(), QSize(640, 900));
        const auto areas = pictures->findChildren<QScrollArea *>();
        QCOMPARE(areas.size(), 2);
        areas.at(0)->verticalScrollBar()->setValue(120);
        QCOMPARE(areas.at(1)->verticalScrollBar()->value(), 120);
        areas.at(1)->horizontalScrollBar()->setValue(30);
        QCOMPARE(areas.at(0)->horizontalScrollBar()->value(), 30);
        const QPointer<PicturesDialog> gone(pictures);
        press(pictures, Qt::Key_Escape);
        QTRY_VERIFY(!gone);
    }

    void closingStopsWhatIsUnderWay()
    {
        openHeld();
        press(m_dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_cockpit->calls.constLast(), u"cancel verification"_s);
        open();
        m_cockpit->calls.clear();
        m_dialog.reset();
        QCOMPARE(m_cockpit->calls, QStringList{u"cancel verification"_s});
    }

    void everythingIsReachedByTheTabKeyAndHasAName()
    {
        open();
        QTRY_COMPARE(rows().size(), 5);
        QCOMPARE(nameless(m_dialog.get()), QStringList());
        QStringList visited;
        for (int i = 0; i < 9; ++i) {
            visited.append(m_dialog->focusWidget()->objectName());
            press(m_dialog.get(), Qt::Key_Tab);
        }
        for (const char *name : {"verificationPictures", "verificationGo", "verifiedPagesTable", "verificationDetails",
                                 "verificationSaveReport", "verificationClose"})
            QVERIFY2(visited.contains(QString::fromLatin1(name)), qPrintable(visited.join(u' ')));
    }

    void nothingStaysInTheOldLanguage()
    {
        open();
        QTRY_COMPARE(rows().size(), 5);
        const PseudoLanguage language;
        QCoreApplication::processEvents();
        QVERIFY(message().startsWith(u"[Pages compared: 5."_s));
        QCOMPARE(button(), u"[&Look again]"_s);
        QCOMPARE(rows().constFirst(), u"[worse] /entries"_s);
        QVERIFY(details().contains(u"[It answers with status 500"_s));
    }

    void theModelSortsByWhatIsBehindTheCells()
    {
        VerificationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPages(sampleSiteCheck().pages);
        QCOMPARE(model.rowCount(), 5);
        const auto at = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.index(row, column).data(role);
        };
        QCOMPARE(at(0, VerificationModel::Verdict, SortRole), QVariant(0));
        QCOMPARE(at(4, VerificationModel::Verdict, SortRole), QVariant(3));
        QCOMPARE(shown(model, 1, VerificationModel::Took), u"2.1 s"_s);
        QCOMPARE(at(1, VerificationModel::Took, SortRole), QVariant(2140));
        QCOMPARE(at(0, VerificationModel::Status), QVariant(u"500"_s));
        QCOMPARE(at(0, VerificationModel::Path, IdRole), QVariant(u"/entries"_s));
        QVERIFY(!at(0, VerificationModel::Verdict, Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(at(0, VerificationModel::Difference).toString().contains(u"instead of 200. It is"_s));
        CheckedPage silent;
        silent.verdict = PageVerdict::Worse;
        model.setPages({silent});
        QCOMPARE(at(0, VerificationModel::Status), QVariant(u"no answer"_s));
        model.setPages({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatTheSiteSaysIsNoMarkupInAToolTip()
    {
        CheckedPage page;
        page.path = u"/<h1>big</h1>"_s;
        page.title = u"<h1>Win</h1><img src='file:///x'>"_s;
        page.reasons = {Text("Its title is “%1” instead of “%2”.", {page.title, u"<b>Old</b>"_s})};
        VerificationModel model;
        model.setPages({page});
        const auto shownAs = [&model](int column) {
            QTextDocument document;
            const QString toolTip = model.index(0, column).data(Qt::ToolTipRole).toString();
            if (Qt::mightBeRichText(toolTip))
                document.setHtml(toolTip);
            else
                document.setPlainText(toolTip);
            return document.toPlainText();
        };
        QCOMPARE(shownAs(VerificationModel::Path), page.title);
        QCOMPARE(shownAs(VerificationModel::Difference), page.reasons.constFirst().translated());
        page.title.clear();
        model.setPages({page});
        QCOMPARE(shownAs(VerificationModel::Path), page.path);
        QVERIFY(!model.index(0, VerificationModel::Took).data(Qt::ToolTipRole).toString().contains(u'<'));
    }

    void theActionOpensOneDialogForEachEnvironment()
    {
        Project project = guestbook();
        project.environments[0].health = Health::NotSetUp;
        m_cockpit->setProject(project);
        MainWindow window(m_cockpit.get(), {});
        window.show();
        QSignalSpy refreshed(m_cockpit.get(), &Cockpit::refreshed);
        m_cockpit->refresh();
        QVERIFY(refreshed.wait());
        auto *action = window.findChild<QAction *>(u"actionVerify"_s);
        QVERIFY(window.windowActions()->environmentMenu->actions().contains(action));
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), u"Choose an environment first."_s);
        window.showProject(QString::fromLatin1(guestbookId));
        window.page()->setSelected(integrationRef());
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), u"Integration is not set up yet."_s);
        window.page()->setSelected(uatRef());
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        action->trigger();
        window.page()->setSelected(liveRef());
        action->trigger();
        const auto dialogs = window.findChildren<VerificationDialog *>();
        QCOMPARE(dialogs.size(), 2);
        QVERIFY(!m_cockpit->calls.constLast().endsWith(u"with pictures"_s));
        find<QCheckBox>(dialogs.last(), u"verificationPictures"_s)->click();
        QVERIFY(window.preferences().comparesPictures);
        dialogs.last()->close();
        action->trigger();
        QVERIFY2(m_cockpit->calls.constLast().endsWith(u"with pictures"_s), qPrintable(m_cockpit->calls.constLast()));
        QCOMPARE(dialogs.first()->environment(), uatRef());
        QVERIFY(dialogs.last()->windowTitle().contains(u"Live"_s));

        project.environments[2].url.clear();
        m_cockpit->setProject(project);
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), u"The address of Live is not known."_s);
    }
};

QTEST_MAIN(TestVerificationDialog)
#include "tst_verificationdialog.moc"
