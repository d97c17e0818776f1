// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/keysdialog.h"
#include "ui/mainwindow.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/workspacepage.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

/// The dialog that keeps the keys of an environment, driven as a person would.
class TestKeysDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<KeysDialog> m_dialog;

    [[nodiscard]] QString message() const { return find<WizardMessage>(m_dialog.get(), u"keysMessage"_s)->text(); }
    void type(const QString &field, const QString &text) const
    {
        auto *line = find<QLineEdit>(m_dialog.get(), field);
        line->setFocus();
        QTest::keyClicks(line, text);
    }
    void chooseFile() const
    {
        find<QCheckBox>(m_dialog.get(), u"keysToFile"_s)->click();
        type(u"keysFile"_s, u"/media/stick/keys"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        Environment environment;
        environment.ref = {u"octopus"_s, u"instance"_s};
        environment.keys = Text("It has two keys.");
        m_dialog = std::make_unique<KeysDialog>(m_cockpit.get(), environment, u"Octopus › Live"_s);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_cockpit.reset();
    }

    void theKeyringIsEnough()
    {
        QVERIFY(!isShown(m_dialog.get(), u"keysFile"_s));
        click(m_dialog.get(), u"keysSave"_s);
        QCOMPARE(m_cockpit->calls.constLast(), u"save keys octopus/instance"_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"keysSave"_s));
        QTRY_VERIFY(!isShown(m_dialog.get(), u"keysSave"_s));
        QVERIFY2(message().contains(u"2 key"_s), qPrintable(message()));
    }

    void aFileNeedsANameAndThePassphraseTwice()
    {
        find<QCheckBox>(m_dialog.get(), u"keysToFile"_s)->click();
        QCOMPARE(label(m_dialog.get(), u"keysComplaint"_s), u"Say where the file goes."_s);
        type(u"keysFile"_s, u"/media/stick/keys"_s);
        QVERIFY(label(m_dialog.get(), u"keysComplaint"_s).contains(u"at least 8 characters"_s));
        type(u"keysPassphrase"_s, u"correct horse"_s);
        QCOMPARE(label(m_dialog.get(), u"keysComplaint"_s), u"The two passphrases differ."_s);
        QVERIFY(!isEnabled(m_dialog.get(), u"keysSave"_s));
        type(u"keysAgain"_s, u"correct horse"_s);
        QVERIFY(!isShown(m_dialog.get(), u"keysComplaint"_s));
        click(m_dialog.get(), u"keysSave"_s);
        QCOMPARE(m_cockpit->calls.constLast(), u"save keys octopus/instance to /media/stick/keys with 13 bytes"_s);
        QTRY_VERIFY(message().contains(u"/media/stick/keys"_s));
        QVERIFY(find<QLineEdit>(m_dialog.get(), u"keysPassphrase"_s)->text().isEmpty());
        QVERIFY(!isShown(m_dialog.get(), u"keysComplaint"_s));
    }

    void aFailureIsSaidAndCanBeTriedAgain()
    {
        Problem problem;
        problem.sentence = Text("There is a file already.");
        problem.remedy = Text("Choose another name.");
        m_cockpit->failKeys(problem);
        chooseFile();
        type(u"keysPassphrase"_s, u"correct horse"_s);
        type(u"keysAgain"_s, u"correct horse"_s);
        click(m_dialog.get(), u"keysSave"_s);
        QTRY_VERIFY(message().contains(u"There is a file already."_s));
        QVERIFY(isEnabled(m_dialog.get(), u"keysSave"_s));
        click(m_dialog.get(), u"keysSave"_s);
        QTRY_VERIFY(!isShown(m_dialog.get(), u"keysSave"_s));
    }

    void everythingHasAName()
    {
        chooseFile();
        QCOMPARE(nameless(m_dialog.get()), QStringList());
    }

    void theActionIsThereOnlyForEnvironmentsWithKeys()
    {
        Project project = guestbook();
        for (Environment &environment : project.environments)
            if (environment.ref == liveRef())
                environment.keys = Text("It has two keys.");
        m_cockpit->setProject(project);
        MainWindow window(m_cockpit.get(), {});
        window.show();
        QSignalSpy refreshed(m_cockpit.get(), &Cockpit::refreshed);
        m_cockpit->refresh();
        QVERIFY(refreshed.wait());
        window.showProject(QString::fromLatin1(guestbookId));
        auto *action = window.findChild<QAction *>(u"actionSaveKeys"_s);
        window.page()->setSelected(uatRef());
        QTRY_VERIFY(!action->isEnabled());
        QVERIFY2(action->toolTip().contains(u"UAT has no keys"_s), qPrintable(action->toolTip()));
        window.page()->setSelected(liveRef());
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        const auto *dialog = window.findChild<KeysDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"Live"_s));
        click(dialog, u"keysSave"_s);
        QVERIFY(m_cockpit->calls.constLast().startsWith(u"save keys "_s));
    }
};

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
