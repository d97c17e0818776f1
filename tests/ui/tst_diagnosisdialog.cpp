// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/diagnosisdialog.h"
#include "ui/mainwindow.h"
#include "ui/windowactions.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

Finding failedDeployment()
{
    Finding finding;
    finding.code = u"magento.deploy.126"_s;
    finding.sentence = Text("The deployment failed with ece-tools' error 126.");
    finding.explanation = Text("The database could not be upgraded.");
    finding.remedy = Text("Read var/log/cloud.log.");
    finding.lines = {u"INFO: Running setup upgrade."_s, u"ERROR: [126] It failed."_s};
    finding.page = QUrl(u"https://example.org/errors"_s);
    return finding;
}

Finding aNote()
{
    Finding finding;
    finding.gravity = Gravity::Note;
    finding.sentence = Text("There is no report 12 on the server.");
    return finding;
}

} // namespace

/// The dialog that diagnoses an environment, driven as a person would.
class TestDiagnosisDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<DiagnosisDialog> m_dialog;

    [[nodiscard]] QString message() const
    {
        const auto *message = find<WizardMessage>(m_dialog.get(), u"diagnosisMessage"_s);
        return message->isVisible() ? message->text() : QString();
    }
    [[nodiscard]] QString progress() const { return label(m_dialog.get(), u"diagnosisProgress"_s); }
    [[nodiscard]] QString button() const { return find<QPushButton>(m_dialog.get(), u"diagnosisGo"_s)->text(); }
    [[nodiscard]] QStringList rows() const
    {
        const auto *model = find<QAbstractItemView>(m_dialog.get(), u"findingsTable"_s)->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows.append(model->index(row, 0).data().toString() + u": "_s + model->index(row, 1).data().toString());
        return rows;
    }
    void open(const QString &title = u"Shop › Live"_s)
    {
        m_dialog = std::make_unique<DiagnosisDialog>(m_cockpit.get(), EnvironmentRef{u"shop"_s, u"live"_s}, title);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_cockpit.reset();
    }

    void nothingIsAskedBeforeSomebodyWantsIt()
    {
        QVERIFY(m_cockpit->calls.isEmpty());
        QVERIFY(!m_dialog->isModal());
        QVERIFY(m_dialog->windowTitle().contains(u"Shop › Live"_s));
        QCOMPARE(m_dialog->focusWidget(), find(m_dialog.get(), u"diagnosisAbout"_s));
    }

    void enterLooksUpWhatWasTyped()
    {
        m_cockpit->setFindings({aNote(), failedDeployment()});
        QTest::keyClicks(find<QLineEdit>(m_dialog.get(), u"diagnosisAbout"_s), u" 126 "_s);
        press(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_cockpit->calls, QStringList{u"diagnose shop/live 126"_s});
        QTRY_COMPARE(rows(), (QStringList{u"Failure: The deployment failed with ece-tools' error 126."_s,
                                          u"Note: There is no report 12 on the server."_s}));
        QCOMPARE(progress(), u"2 finding(s), the worst first:"_s);
    }

    void whatIsLookedAtIsShownMeanwhile()
    {
        m_cockpit->holdAnswers();
        click(m_dialog.get(), u"diagnosisGo"_s);
        QCOMPARE(button(), u"&Stop"_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"diagnosisAbout"_s));
        m_cockpit->tellDiagnosis(Text("Looking at the server."));
        QCOMPARE(progress(), u"Looking at the server."_s);
        m_cockpit->tellDiagnosis(Text("Visiting the site."));
        QCOMPARE(progress(), u"Visiting the site."_s);
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(message(), u"Nothing was found.\nWhat can be seen from here is as it should be."_s);
        QCOMPARE(button(), u"&Diagnose"_s);
        QVERIFY(isEnabled(m_dialog.get(), u"diagnosisAbout"_s));
        QVERIFY(progress().isEmpty());
    }

    void nothingMovesWhileItLooks()
    {
        const auto places = [this] {
            QList<QRect> found{m_dialog->geometry()};
            for (const char *name : {"diagnosisAbout", "diagnosisGo", "diagnosisProgress", "diagnosisClose"})
                found.append(find(m_dialog.get(), QString::fromLatin1(name))->geometry());
            return found;
        };
        const QList<QRect> before = places();
        m_cockpit->setFindings({failedDeployment()});
        m_cockpit->holdAnswers();
        click(m_dialog.get(), u"diagnosisGo"_s);
        m_cockpit->tellDiagnosis(Text("Looking at the server."));
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(rows().size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
    }

    void stopStopsAndALateAnswerIsForNobody()
    {
        m_cockpit->setFindings({failedDeployment()});
        m_cockpit->holdAnswers();
        click(m_dialog.get(), u"diagnosisGo"_s);
        // Enter once more than needed stops nothing.
        QVERIFY(!find<QPushButton>(m_dialog.get(), u"diagnosisGo"_s)->isDefault());
        click(m_dialog.get(), u"diagnosisGo"_s);
        QCOMPARE(m_cockpit->calls.constLast(), u"cancel diagnosis"_s);
        QCOMPARE(progress(), u"Stopped."_s);
        QCOMPARE(button(), u"&Diagnose"_s);
        m_cockpit->tellDiagnosis(Text("Visiting the site."));
        Q_EMIT m_cockpit->diagnosed(1, {failedDeployment()});
        m_cockpit->releaseAnswers();
        QCoreApplication::processEvents();
        QCOMPARE(progress(), u"Stopped."_s);
        QVERIFY(rows().isEmpty());
        QVERIFY(message().isEmpty());

        click(m_dialog.get(), u"diagnosisGo"_s);
        QTRY_COMPARE(rows().size(), 1);
    }

    void aFailureIsSaidInTheDialogAndCanBeTriedAgain()
    {
        Problem problem;
        problem.sentence = Text("The account of this project was removed.");
        problem.remedy = Text("Add the account again.");
        m_cockpit->failDiagnosis(problem);
        click(m_dialog.get(), u"diagnosisGo"_s);
        QTRY_COMPARE(message(), u"The account of this project was removed.\nAdd the account again."_s);
        click(m_dialog.get(), u"diagnosisGo"_s);
        QVERIFY(message().isEmpty());
        QTRY_VERIFY(message().startsWith(u"Nothing was found."_s));
    }

    void aFindingIsShownWholeAndCanBeCopied()
    {
        m_cockpit->setFindings({failedDeployment(), aNote()});
        click(m_dialog.get(), u"diagnosisGo"_s);
        QTRY_COMPARE(label(m_dialog.get(), u"findingSentence"_s), failedDeployment().sentence.english());
        QCOMPARE(label(m_dialog.get(), u"findingExplanation"_s), u"The database could not be upgraded."_s);
        QCOMPARE(label(m_dialog.get(), u"findingRemedy"_s), u"What to do: Read var/log/cloud.log."_s);
        QCOMPARE(label(m_dialog.get(), u"findingOwner"_s), displayName(Owner::You));
        QCOMPARE(find<QPlainTextEdit>(m_dialog.get(), u"findingLines"_s)->toPlainText(),
                 u"INFO: Running setup upgrade.\nERROR: [126] It failed."_s);
        QVERIFY(isShown(m_dialog.get(), u"findingPage"_s));
        click(m_dialog.get(), u"findingCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), plainText(failedDeployment()));

        // With the keyboard, from the table on.
        auto *table = find(m_dialog.get(), u"findingsTable"_s);
        table->setFocus();
        press(m_dialog.get(), Qt::Key_Down);
        QTRY_COMPARE(label(m_dialog.get(), u"findingSentence"_s), aNote().sentence.english());
        for (const char *hidden :
             {"findingExplanation", "findingRemedy", "findingOwner", "findingLines", "findingPage"})
            QVERIFY2(!isShown(m_dialog.get(), QString::fromLatin1(hidden)), hidden);
    }

    void everythingIsReachedByTheTabKeyAndHasAName()
    {
        m_cockpit->setFindings({failedDeployment()});
        click(m_dialog.get(), u"diagnosisGo"_s);
        QTRY_COMPARE(rows().size(), 1);
        QCOMPARE(nameless(m_dialog.get()), QStringList());
        find(m_dialog.get(), u"diagnosisAbout"_s)->setFocus();
        QStringList visited;
        for (int i = 0; i < 12; ++i) {
            visited.append(m_dialog->focusWidget()->objectName());
            press(m_dialog.get(), Qt::Key_Tab);
        }
        for (const char *name : {"diagnosisAbout", "diagnosisGo", "findingsTable", "findingLines", "findingPage",
                                 "findingCopy", "diagnosisClose"})
            QVERIFY2(visited.contains(QString::fromLatin1(name)), qPrintable(visited.join(u' ')));
    }

    void closingStopsWhatIsUnderWay()
    {
        m_cockpit->holdAnswers();
        click(m_dialog.get(), u"diagnosisGo"_s);
        press(m_dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_cockpit->calls.constLast(), u"cancel diagnosis"_s);

        open();
        click(m_dialog.get(), u"diagnosisGo"_s);
        m_cockpit->calls.clear();
        m_dialog.reset();
        QCOMPARE(m_cockpit->calls, QStringList{u"cancel diagnosis"_s});
    }

    void theActionOpensOneDialogForEachEnvironment()
    {
        m_cockpit->setProject(guestbook());
        MainWindow window(m_cockpit.get(), {});
        window.show();
        QSignalSpy refreshed(m_cockpit.get(), &Cockpit::refreshed);
        m_cockpit->refresh();
        QVERIFY(refreshed.wait());
        auto *action = window.findChild<QAction *>(u"actionDiagnose"_s);
        QVERIFY(window.windowActions()->environmentMenu->actions().contains(action));
        QVERIFY(window.windowActions()->environmentActions().contains(action)); // the context menu is made of these
        QVERIFY(!action->isEnabled());
        window.showProject(QString::fromLatin1(guestbookId));
        window.page()->setSelected(uatRef());
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        action->trigger();
        window.page()->setSelected(liveRef());
        action->trigger();
        const auto dialogs = window.findChildren<DiagnosisDialog *>();
        QCOMPARE(dialogs.size(), 2);
        QCOMPARE(dialogs.first()->environment(), uatRef());
        QVERIFY(dialogs.first()->windowTitle().contains(u"UAT"_s));
        QVERIFY(!dialogs.first()->isModal());
        QVERIFY(dialogs.last()->windowTitle().contains(u"Live"_s));
    }
};

QTEST_MAIN(TestDiagnosisDialog)
#include "tst_diagnosisdialog.moc"
