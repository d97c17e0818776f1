// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/diagnosisdialog.h"
#include "ui/findingdetails.h"
#include "ui/remediesdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

Remedy diskRemedy()
{
    Remedy remedy;
    remedy.id = u"test.disk"_s;
    remedy.sentence = Text("A disk is full.");
    remedy.explanation = Text("An upgrade needs room for both versions.");
    remedy.steps = {Text("See which disk it is."), Text("Make room & try <again>.")};
    remedy.actions = {{.kind = RemedyActionKind::CopyCommand, .command = u"df -h"_s},
                      {.kind = RemedyActionKind::Prepare, .operation = OperationKind::DeleteBackup},
                      {.kind = RemedyActionKind::Diagnose},
                      {.kind = RemedyActionKind::ShowActivity, .activityId = u"a-1"_s}};
    remedy.source = {.document = u"Handbook"_s, .section = u"Disks"_s, .page = QUrl(u"https://example.org/disks"_s)};
    return remedy;
}

Remedy otherRemedy()
{
    Remedy remedy;
    remedy.id = u"test.network"_s;
    remedy.platform = u"octopus"_s;
    remedy.sentence = Text("The server cannot be reached.");
    remedy.steps = {Text("Check the way.")};
    return remedy;
}

Finding diskFinding()
{
    return findingOf(RemedyMatch{.remedy = diskRemedy(),
                                 .reason = Text("The output says “no room”."),
                                 .lines = {u"cp: no room"_s},
                                 .rank = 300});
}

QStringList actionsOf(const QWidget *window)
{
    QStringList texts;
    for (const QPushButton *button : find(window, u"findingActions"_s)->findChildren<QPushButton *>())
        texts.append(button->text());
    return texts;
}

void clickAction(const QWidget *window, const QString &text)
{
    for (QPushButton *button : find(window, u"findingActions"_s)->findChildren<QPushButton *>())
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    QFAIL(qPrintable(text));
}

} // namespace

/// What the window says of a remedy, and what can be done with it: in the diagnosis and in the library.
class TestRemediesDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;

    std::unique_ptr<DiagnosisDialog> diagnosed(const QString &activityId = {})
    {
        auto dialog = std::make_unique<DiagnosisDialog>(m_cockpit.get(), EnvironmentRef{u"shop"_s, u"live"_s},
                                                        u"Shop › Live"_s, activityId);
        dialog->show();
        if (activityId.isEmpty())
            click(dialog.get(), u"diagnosisGo"_s);
        return dialog;
    }
    std::unique_ptr<RemediesDialog> library()
    {
        m_cockpit->setRemedies({diskRemedy(), otherRemedy()});
        auto dialog = std::make_unique<RemediesDialog>(m_cockpit.get());
        dialog->show();
        return dialog;
    }
    static QAbstractItemModel *table(const QDialog *dialog, const QString &name)
    {
        return find<QAbstractItemView>(dialog, name)->model();
    }

private Q_SLOTS:
    void init() { m_cockpit = std::make_unique<FakeCockpit>(); }

    void stepsReasonAndSourceAreShown()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_COMPARE(label(dialog.get(), u"findingSentence"_s), u"A disk is full."_s);
        const QString steps = label(dialog.get(), u"findingSteps"_s);
        QVERIFY2(steps.contains(u"1."_s) && steps.contains(u"Make room &amp; try &lt;again&gt;."_s), qPrintable(steps));
        QCOMPARE(label(dialog.get(), u"findingReason"_s), u"The output says “no room”."_s);
        QVERIFY(label(dialog.get(), u"findingOwner"_s).endsWith(u"Handbook, Disks"_s));
        QVERIFY(isShown(dialog.get(), u"findingPage"_s));
    }

    void ourOwnAdviceIsCalledSo()
    {
        Finding finding = diskFinding();
        finding.source = {};
        m_cockpit->setFindings({finding});
        const auto dialog = diagnosed();
        QTRY_VERIFY(label(dialog.get(), u"findingOwner"_s).endsWith(u"Advice of Switchback's own"_s));
    }

    void eachActionIsAButton()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_COMPARE(actionsOf(dialog.get()).size(), 4);
        clickAction(dialog.get(), u"Copy the command"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"df -h"_s);

        const QSignalSpy operations(dialog.get(), &DiagnosisDialog::operationRequested);
        clickAction(dialog.get(), displayName(OperationKind::DeleteBackup) + u'…');
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations.first().at(0).value<OperationKind>(), OperationKind::DeleteBackup);
        const QSignalSpy activities(dialog.get(), &DiagnosisDialog::activityRequested);
        clickAction(dialog.get(), u"Show the activity"_s);
        QCOMPARE(activities.value(0).value(0).toString(), u"a-1"_s);
        m_cockpit->calls.clear();
        clickAction(dialog.get(), u"Look again"_s);
        QCOMPARE(m_cockpit->calls, QStringList(u"diagnose shop/live"_s));
    }

    void aFailedOperationIsExplainedAtOnce()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed(u"a-7"_s);
        QCOMPARE(m_cockpit->calls, QStringList(u"diagnose shop/live of a-7"_s));
        QTRY_COMPARE(label(dialog.get(), u"findingSentence"_s), u"A disk is full."_s);
    }

    void whatIsKnownIsAcknowledgedWithANoteAndTakenBack()
    {
        Finding other = diskFinding();
        other.sentence = Text("Another disk is full.");
        m_cockpit->setFindings({diskFinding(), other});
        const auto dialog = diagnosed();
        QTRY_COMPARE(table(dialog.get(), u"findingsTable"_s)->rowCount(), 2);
        click(dialog.get(), u"findingAcknowledge"_s);
        auto *question = dialog->findChild<QInputDialog *>(u"acknowledgeDialog"_s);
        QVERIFY(question);
        question->setTextValue(u"  the new disk comes on Monday "_s);
        question->accept();
        QTRY_VERIFY(label(dialog.get(), u"findingAcknowledged"_s).contains(u"the new disk comes on Monday"_s));
        QCOMPARE(m_cockpit->calls.last(), u"acknowledge shop/live test.disk: the new disk comes on Monday"_s);
        // It stays where it is, and chosen, until somebody looks again.
        const QAbstractItemModel *model = table(dialog.get(), u"findingsTable"_s);
        QTRY_COMPARE(model->index(0, 0).data().toString(), u"Acknowledged"_s);
        QCOMPARE(label(dialog.get(), u"findingSentence"_s), u"A disk is full."_s);

        click(dialog.get(), u"findingAcknowledge"_s);
        QTRY_VERIFY(!isShown(dialog.get(), u"findingAcknowledged"_s));
    }

    void anAnswerForFindingsThatAreGoneIsForNobody()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_COMPARE(table(dialog.get(), u"findingsTable"_s)->rowCount(), 1);
        m_cockpit->holdAnswers();
        click(dialog.get(), u"findingAcknowledge"_s);
        auto *question = dialog->findChild<QInputDialog *>(u"acknowledgeDialog"_s);
        question->setTextValue(u"known"_s);
        question->accept();
        m_cockpit->setFindings({});
        click(dialog.get(), u"diagnosisGo"_s);
        m_cockpit->releaseAnswers();
        QTRY_VERIFY(isShown(dialog.get(), u"diagnosisMessage"_s));
        QCOMPARE(table(dialog.get(), u"findingsTable"_s)->rowCount(), 0);
    }

    void noNoteAcknowledgesNothing()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_COMPARE(table(dialog.get(), u"findingsTable"_s)->rowCount(), 1);
        m_cockpit->calls.clear();
        click(dialog.get(), u"findingAcknowledge"_s);
        dialog->findChild<QInputDialog *>(u"acknowledgeDialog"_s)->accept();
        QCOMPARE(m_cockpit->calls, QStringList());
    }

    void whatCannotBeKeptIsSaid()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_COMPARE(table(dialog.get(), u"findingsTable"_s)->rowCount(), 1);
        Problem problem;
        problem.sentence = Text("The list cannot be written.");
        m_cockpit->failAcknowledgement(problem);
        click(dialog.get(), u"findingAcknowledge"_s);
        auto *question = dialog->findChild<QInputDialog *>(u"acknowledgeDialog"_s);
        question->setTextValue(u"known"_s);
        question->accept();
        QTRY_COMPARE(label(dialog.get(), u"diagnosisProgress"_s), u"The list cannot be written."_s);
    }

    void theReportHasAllFindings()
    {
        Finding other = diskFinding();
        other.code = u"test.other"_s;
        other.sentence = Text("Another disk is full.");
        m_cockpit->setFindings({diskFinding(), other});
        const auto dialog = diagnosed();
        QTRY_VERIFY(isEnabled(dialog.get(), u"diagnosisCopyReport"_s));
        click(dialog.get(), u"diagnosisCopyReport"_s);
        // The cockpit takes secrets out first.
        QTRY_COMPARE(label(dialog.get(), u"diagnosisProgress"_s), u"The report is in the clipboard."_s);
        const QString report = QGuiApplication::clipboard()->text();
        for (const QString &part : {u"Shop › Live"_s, u"A disk is full."_s, u"Another disk is full."_s,
                                    u"Code: test.other"_s, u"  2. Make room & try <again>."_s, u"    cp: no room"_s})
            QVERIFY2(report.contains(part), qPrintable(part + u" / "_s + report));
    }

    /// Answers the question where the report goes.
    static void saveAs(const QWidget *window, const QString &file)
    {
        auto *question = window->findChild<QFileDialog *>(u"reportFile"_s);
        QVERIFY(question);
        QVERIFY(question->selectedFiles().first().endsWith(u".txt"_s));
        question->selectFile(file);
        QMetaObject::invokeMethod(question, "accept");
        QTRY_VERIFY(!window->findChild<QFileDialog *>(u"reportFile"_s));
    }

    void theReportIsSavedByTheCockpit()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_VERIFY(isEnabled(dialog.get(), u"diagnosisSaveReport"_s));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"report.txt"_s);
        click(dialog.get(), u"diagnosisSaveReport"_s);
        QVERIFY(dialog->findChild<QFileDialog *>(u"reportFile"_s)
                    ->selectedFiles()
                    .first()
                    .endsWith(u"/switchback-Shop-Live.txt"_s));
        saveAs(dialog.get(), file);
        QTRY_COMPARE(label(dialog.get(), u"diagnosisProgress"_s), u"The report is in %1."_s.arg(file));
        // Its first line has the time it was made at.
        const QString call = m_cockpit->calls.last();
        QVERIFY2(call.startsWith(u"save report %1: Diagnosis of Shop"_s.arg(file)), qPrintable(call));
        QCOMPARE(call.section(u'\n', 1), dialog->report().section(u'\n', 1));
        QVERIFY(!QFile::exists(file)); // the window writes nothing itself

        Problem problem;
        problem.sentence = Text("The disk is full.");
        problem.remedy = Text("Make room.");
        m_cockpit->failReport(problem);
        click(dialog.get(), u"diagnosisSaveReport"_s);
        saveAs(dialog.get(), file);
        QTRY_COMPARE(label(dialog.get(), u"diagnosisProgress"_s), u"The disk is full. Make room."_s);
    }

    void whoeverChangesTheirMindSavesNothing()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_VERIFY(isEnabled(dialog.get(), u"diagnosisSaveReport"_s));
        m_cockpit->calls.clear();
        click(dialog.get(), u"diagnosisSaveReport"_s);
        dialog->findChild<QFileDialog *>(u"reportFile"_s)->reject();
        QTRY_VERIFY(!dialog->findChild<QFileDialog *>(u"reportFile"_s));
        QCOMPARE(m_cockpit->calls, QStringList());
    }

    void whatNobodyKnowsIsSavedForTheHelpDesk()
    {
        const auto dialog = library();
        QVERIFY(!isEnabled(dialog.get(), u"remedySaveReport"_s));
        find<QPlainTextEdit>(dialog.get(), u"remedyPaste"_s)->setPlainText(u"an odd thing"_s);
        click(dialog.get(), u"remedyExplain"_s);
        QTRY_VERIFY(isShown(dialog.get(), u"remedyMessage"_s));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"odd.txt"_s);
        click(dialog.get(), u"remedySaveReport"_s);
        saveAs(dialog.get(), file);
        QTRY_VERIFY(m_cockpit->calls.last().startsWith(u"save report "_s + file));
        QVERIFY2(m_cockpit->calls.last().contains(u"\n\nan odd thing\n\nNothing here is known to fit.\n"_s),
                 qPrintable(m_cockpit->calls.last()));
    }

    void theReportIsCopiedWithoutSecrets()
    {
        m_cockpit->setFindings({diskFinding()});
        const auto diagnosis = diagnosed();
        QTRY_VERIFY(isEnabled(diagnosis.get(), u"diagnosisCopyReport"_s));
        click(diagnosis.get(), u"diagnosisCopyReport"_s);
        QTRY_COMPARE(label(diagnosis.get(), u"diagnosisProgress"_s), u"The report is in the clipboard."_s);
        QCOMPARE(QGuiApplication::clipboard()->text().section(u'\n', 1), diagnosis->report().section(u'\n', 1));

        const auto dialog = library();
        QVERIFY(!isEnabled(dialog.get(), u"remedyCopyReport"_s));
        find<QPlainTextEdit>(dialog.get(), u"remedyPaste"_s)->setPlainText(u"password=hunter2"_s);
        click(dialog.get(), u"remedyCopyReport"_s);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"\n\npassword=••••\n"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"hunter2"_s));
    }

    void theLibraryIsBrowsedAndSearched()
    {
        const auto dialog = library();
        const QAbstractItemModel *rows = table(dialog.get(), u"remediesTable"_s);
        QTRY_COMPARE(rows->rowCount(), 2);
        QCOMPARE(label(dialog.get(), u"findingSentence"_s), u"A disk is full."_s);
        // Nothing can be prepared without an environment, nor acknowledged.
        QCOMPARE(actionsOf(dialog.get()).size(), 2);
        QVERIFY(!isShown(dialog.get(), u"findingAcknowledge"_s));

        QTest::keyClicks(find<QLineEdit>(dialog.get(), u"remedySearch"_s), u"octopus server reached"_s);
        QTRY_COMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->index(0, 0).data().toString(), u"The server cannot be reached."_s);
    }

    void aPastedLogIsExplained()
    {
        const auto dialog = library();
        QVERIFY(!isEnabled(dialog.get(), u"remedyExplain"_s));
        m_cockpit->setExplanations({diskFinding()});
        find<QPlainTextEdit>(dialog.get(), u"remedyPaste"_s)->setPlainText(u"line\ncp: no room"_s);
        click(dialog.get(), u"remedyExplain"_s);
        QCOMPARE(m_cockpit->calls.last(), u"explain line\ncp: no room"_s);
        QTRY_COMPARE(table(dialog.get(), u"remedyMatchesTable"_s)->rowCount(), 1);
        QTRY_COMPARE(label(dialog.get(), u"findingReason"_s), u"The output says “no room”."_s);
        click(dialog.get(), u"remedyBrowse"_s);
        QVERIFY(isShown(dialog.get(), u"remediesTable"_s));
    }

    void whatNobodyKnowsIsSaidSo()
    {
        const auto dialog = library();
        find<QPlainTextEdit>(dialog.get(), u"remedyPaste"_s)->setPlainText(u"odd"_s);
        click(dialog.get(), u"remedyExplain"_s);
        QTRY_VERIFY(isShown(dialog.get(), u"remedyMessage"_s));
        QVERIFY(label(dialog.get(), u"findingSentence"_s).isEmpty());
    }

    void mistakesInFilesAreSaid()
    {
        m_cockpit->setRemedies(
            {diskRemedy()},
            {{.file = u"/home/anna/mine.yaml"_s, .line = 12, .sentence = Text("There is no such kind of failure.")}});
        RemediesDialog dialog(m_cockpit.get());
        dialog.show();
        QTRY_VERIFY(isShown(&dialog, u"remedyMessage"_s));
        const auto texts = find(&dialog, u"remedyMessage"_s)->findChildren<QLabel *>();
        QVERIFY(std::any_of(texts.cbegin(), texts.cend(), [](const QLabel *text) {
            return text->text() == "/home/anna/mine.yaml, line 12: There is no such kind of failure."_L1;
        }));
    }

    void everythingHasAName()
    {
        QCOMPARE(nameless(library().get()), QStringList());
        m_cockpit->setFindings({diskFinding()});
        const auto dialog = diagnosed();
        QTRY_COMPARE(table(dialog.get(), u"findingsTable"_s)->rowCount(), 1);
        QCOMPARE(nameless(dialog.get()), QStringList());
    }
};

QTEST_MAIN(TestRemediesDialog)
#include "tst_remediesdialog.moc"
