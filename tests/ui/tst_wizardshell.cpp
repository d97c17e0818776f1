// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/widgetdriver.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/wizards/wizardpage.h"
#include "ui/wizards/wizardshell.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QTranslator>
#include <QVBoxLayout>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Qt::StringLiterals;

namespace {

/// A page with one field, whose checks the test answers itself.
class FieldPage : public WizardPage {
public:
    FieldPage(const QString &name, Kind kind)
        : m_name(name)
        , m_kind(kind)
        , edit(new QLineEdit(this))
    {
        edit->setObjectName(name + u"Edit"_s);
        (new QVBoxLayout(this))->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
    }

    Kind kind() const override { return m_kind; }
    QString stepName() const override { return m_name; }
    QString title() const override { return u"Title of %1"_s.arg(m_name); }
    QString actionName() const override { return u"Do it"_s; }
    QWidget *firstField() const override { return edit; }
    bool isComplete() const override { return !needsText || !edit->text().isEmpty(); }
    QString incompleteReason() const override { return u"Type something."_s; }
    bool isTouched() const override { return !edit->text().isEmpty(); }
    void validate(quint64 attempt) override
    {
        attempts.append(attempt);
        if (answersAtOnce)
            Q_EMIT accepted(attempt);
    }
    bool abandonValidation() override { return mayAbandon; }
    bool isAbandonable() const override { return takesLong; }

private:
    QString m_name;
    Kind m_kind;

public:
    QLineEdit *edit;
    QList<quint64> attempts;
    bool answersAtOnce = true;
    bool needsText = false;
    bool mayAbandon = true;
    bool takesLong = false;
};

class FieldWizard : public WizardShell {
public:
    FieldWizard()
        : first(new FieldPage(u"First"_s, WizardPage::Kind::Question))
        , second(new FieldPage(u"Second"_s, WizardPage::Kind::Confirmation))
        , third(new FieldPage(u"Third"_s, WizardPage::Kind::Run))
    {
        addPage(first);
        addPage(second);
        addPage(third);
        begin(0);
    }

    FieldPage *first;
    FieldPage *second;
    FieldPage *third;

protected:
    QString task() const override { return u"Upgrade Guestbook"_s; }
    void aboutToEnter(int) override { }
};

/// Everything in another language: the text with an accent before and after it.
class Foreign : public QTranslator {
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u"¡%1!"_s.arg(QString::fromUtf8(text));
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestWizardShell : public QObject {
    Q_OBJECT

private:
    QPointer<FieldWizard> m_wizard;

private Q_SLOTS:
    void init()
    {
        m_wizard = new FieldWizard;
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    }
    void cleanup()
    {
        delete m_wizard;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void nextGoesOnOnceThePageAccepts()
    {
        m_wizard->first->answersAtOnce = false;
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(m_wizard->currentIndex(), 0);
        Q_EMIT m_wizard->first->accepted(m_wizard->first->attempts.last());
        QCOMPARE(m_wizard->currentIndex(), 1);
    }

    void buttonsAreLockedAndABusySignAppearsWhileAPageIsChecked()
    {
        click(m_wizard, u"wizardNextButton"_s);
        m_wizard->second->answersAtOnce = false;
        click(m_wizard, u"wizardActionButton"_s);
        QVERIFY(m_wizard->isValidating());
        QVERIFY(!isEnabled(m_wizard, u"wizardBackButton"_s));
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(isEnabled(m_wizard, u"wizardCancelButton"_s));
        QVERIFY(!isShown(m_wizard, u"wizardBusy"_s));
        QTRY_VERIFY(isShown(m_wizard, u"wizardBusy"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Checking…"_s);
        Q_EMIT m_wizard->second->accepted(m_wizard->second->attempts.last());
        QVERIFY(!isShown(m_wizard, u"wizardBusy"_s));
    }

    void backCallsACheckOffThatTakesLong()
    {
        click(m_wizard, u"wizardNextButton"_s);
        m_wizard->second->answersAtOnce = false;
        m_wizard->second->takesLong = true;
        click(m_wizard, u"wizardActionButton"_s);
        m_wizard->second->mayAbandon = false;
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(m_wizard->currentIndex(), 1);
        QVERIFY(m_wizard->isValidating());
        m_wizard->second->mayAbandon = true;
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(m_wizard->currentIndex(), 0);
        QVERIFY(!m_wizard->isValidating());
        Q_EMIT m_wizard->second->accepted(m_wizard->second->attempts.last());
        QCOMPARE(m_wizard->currentIndex(), 0); // it comes too late
    }

    void rejectionStandsInThePageAndLosesNothing()
    {
        QTest::keyClicks(m_wizard->first->edit, u"typed"_s);
        m_wizard->first->answersAtOnce = false;
        click(m_wizard, u"wizardNextButton"_s);
        Q_EMIT m_wizard->first->rejected(m_wizard->first->attempts.last(), u"The port is taken."_s,
                                         u"Choose another."_s);
        QCOMPARE(m_wizard->currentIndex(), 0);
        const auto *message = find<WizardMessage>(m_wizard, u"wizardMessage"_s);
        QVERIFY(message->isVisible());
        QCOMPARE(message->weight(), WizardMessage::Weight::Error);
        QCOMPARE(message->text(), u"The port is taken.\nChoose another."_s);
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_wizard->first->edit->text(), u"typed"_s);
        QVERIFY(m_wizard->first->edit->hasFocus());
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
    }

    void lateAnswersToAnOlderAttemptAreIgnored()
    {
        FieldPage *page = m_wizard->first;
        page->answersAtOnce = false;
        click(m_wizard, u"wizardNextButton"_s);
        Q_EMIT page->rejected(page->attempts.last(), u"No."_s);
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(page->attempts.size(), 2);
        Q_EMIT page->accepted(page->attempts.first());
        QCOMPARE(m_wizard->currentIndex(), 0);
        Q_EMIT page->rejected(page->attempts.first(), u"Stale."_s);
        QVERIFY(m_wizard->isValidating());
        Q_EMIT page->accepted(page->attempts.last());
        QCOMPARE(m_wizard->currentIndex(), 1);
        Q_EMIT page->accepted(page->attempts.last());
        QCOMPARE(m_wizard->currentIndex(), 1);
    }

    void cancelClosesInTheMiddleOfACheck()
    {
        m_wizard->first->answersAtOnce = false;
        click(m_wizard, u"wizardNextButton"_s);
        click(m_wizard, u"wizardCancelButton"_s);
        QTRY_VERIFY(!m_wizard);
    }

    void cancelWaitsForACheckThatCannotBeCalledOff()
    {
        m_wizard->first->answersAtOnce = false;
        m_wizard->first->mayAbandon = false;
        click(m_wizard, u"wizardNextButton"_s);
        click(m_wizard, u"wizardCancelButton"_s);
        QVERIFY(m_wizard->isVisible());
        QVERIFY(m_wizard->isValidating());
        Q_EMIT m_wizard->first->accepted(m_wizard->first->attempts.last());
        QCOMPARE(m_wizard->currentIndex(), 1);
    }

    void nextIsDisabledOnlyWithTheReasonInSight()
    {
        m_wizard->first->needsText = true;
        Q_EMIT m_wizard->first->completeChanged();
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Type something."_s);
        QTest::keyClicks(m_wizard->first->edit, u"x"_s);
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), QString());
    }

    void enterMeansNextButAHeldKeyDoesNotRunThrough()
    {
        press(m_wizard, Qt::Key_Return);
        QCOMPARE(m_wizard->currentIndex(), 1);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QApplication::sendEvent(m_wizard, &held);
        QCOMPARE(m_wizard->currentIndex(), 1);
        press(m_wizard, Qt::Key_Return);
        QCOMPARE(m_wizard->currentIndex(), 2);
    }

    void escapeClosesWhatNobodyTouched()
    {
        press(m_wizard, Qt::Key_Escape);
        QTRY_VERIFY(!m_wizard);
    }

    void escapeAsksOnceSomethingWasTyped()
    {
        QTest::keyClicks(m_wizard->first->edit, u"typed"_s);
        press(m_wizard, Qt::Key_Escape);
        QVERIFY(isShown(m_wizard, u"wizardQuestion"_s));
        QVERIFY(find(m_wizard, u"wizardKeepButton"_s)->hasFocus());
        press(m_wizard, Qt::Key_Escape);
        QVERIFY(!isShown(m_wizard, u"wizardQuestion"_s));
        QVERIFY(m_wizard->isVisible());
        QCOMPARE(m_wizard->first->edit->text(), u"typed"_s);
        QVERIFY(m_wizard->first->edit->hasFocus());
        press(m_wizard, Qt::Key_Escape);
        click(m_wizard, u"wizardDiscardButton"_s);
        QTRY_VERIFY(!m_wizard);
    }

    void escapeOnTheLastPageClosesWithoutAQuestion()
    {
        QTest::keyClicks(m_wizard->first->edit, u"typed"_s);
        click(m_wizard, u"wizardNextButton"_s);
        click(m_wizard, u"wizardActionButton"_s);
        QCOMPARE(m_wizard->currentIndex(), 2);
        press(m_wizard, Qt::Key_Escape);
        QTRY_VERIFY(!m_wizard);
    }

    void backKeepsWhatWasTyped()
    {
        QTest::keyClicks(m_wizard->first->edit, u"one"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QTest::keyClicks(m_wizard->second->edit, u"two"_s);
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(m_wizard->first->edit->text(), u"one"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(m_wizard->second->edit->text(), u"two"_s);
    }

    void theFirstFieldOfEachPageHasTheKeyboard()
    {
        QVERIFY(m_wizard->first->edit->hasFocus());
        click(m_wizard, u"wizardNextButton"_s);
        QVERIFY(m_wizard->second->edit->hasFocus());
        click(m_wizard, u"wizardBackButton"_s);
        QVERIFY(m_wizard->first->edit->hasFocus());
    }

    void buttonsFitTheKindOfThePage()
    {
        QVERIFY(isShown(m_wizard, u"wizardNextButton"_s));
        QVERIFY(!isShown(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"wizardNextButton"_s);
        QVERIFY(!isShown(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text(), u"Do it"_s);
        click(m_wizard, u"wizardActionButton"_s);
        for (const QString &gone : {u"wizardActionButton"_s, u"wizardBackButton"_s, u"wizardCancelButton"_s})
            QVERIFY2(!isShown(m_wizard, gone), qPrintable(gone));
        click(m_wizard, u"wizardOkButton"_s);
        QTRY_VERIFY(!m_wizard);
    }

    void theTitleTellsTaskStepAndPage()
    {
        QCOMPARE(m_wizard->windowTitle(), u"Upgrade Guestbook — step 1 of 3: First"_s);
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Title of First"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(m_wizard->windowTitle(), u"Upgrade Guestbook — step 2 of 3: Second"_s);
        const QString steps = find(m_wizard, u"wizardSteps"_s)->accessibleDescription();
        QCOMPARE(steps, u"Step 1: First, done.\nStep 2: Second, you are here.\nStep 3: Third, still to come."_s);
    }

    void everyTextFollowsAChangeOfLanguage()
    {
        Foreign foreign;
        QVERIFY(QCoreApplication::installTranslator(&foreign));
        QTRY_COMPARE(find<QAbstractButton>(m_wizard, u"wizardNextButton"_s)->text(), u"¡&Next!"_s);
        QVERIFY(m_wizard->windowTitle().startsWith(u'¡'));
        QVERIFY(QCoreApplication::removeTranslator(&foreign));
        QTRY_COMPARE(find<QAbstractButton>(m_wizard, u"wizardNextButton"_s)->text(), u"&Next"_s);
    }
};

QTEST_MAIN(TestWizardShell)
#include "tst_wizardshell.moc"
