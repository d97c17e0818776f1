// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/samplesite.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Switchback;

/// The main job as a person does it: through the real window, with mouse and keyboard, on the real sample site behind
/// its real HAProxy.
class TestWindow : public QObject {
    Q_OBJECT

private:
    static constexpr int patience = 30'000;

    /// The widget of that name in any visible window; waits for it to be there, visible and enabled.
    template <typename W>
    static W *ready(const QString &name)
    {
        W *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                found = nullptr;
                const QWidgetList windows = QApplication::topLevelWidgets();
                for (QWidget *window : windows) {
                    const QList<W *> candidates = window->findChildren<W *>(name);
                    for (W *candidate : candidates)
                        if (candidate->isVisible() && candidate->isEnabled())
                            found = candidate;
                }
                return found != nullptr;
            },
            patience);
        return found;
    }

    static bool click(const QString &name)
    {
        auto *button = ready<QAbstractButton>(name);
        if (button)
            QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }

    static bool clickOnCard(const QString &environment, const QString &name)
    {
        auto *card = ready<QWidget>(u"card-"_s + environment);
        if (!card)
            return false;
        QAbstractButton *button = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                button = card->findChild<QAbstractButton *>(name);
                return button && button->isVisible() && button->isEnabled();
            },
            patience);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    /// Chooses the row that begins with \a text, with the mouse.
    static bool choose(const QString &view, const QString &text)
    {
        auto *table = ready<QAbstractItemView>(view);
        if (!table)
            return false;
        QModelIndex found;
        (void)QTest::qWaitFor(
            [&] {
                for (int row = 0; row < table->model()->rowCount(table->rootIndex()); ++row) {
                    const QModelIndex index = table->model()->index(row, 0, table->rootIndex());
                    if (index.data().toString().startsWith(text))
                        found = index;
                }
                return found.isValid();
            },
            patience);
        if (!found.isValid())
            return false;
        table->scrollTo(found);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(found).center());
        return true;
    }

private Q_SLOTS:
    void upgradesAndRollsBackThroughTheWindow()
    {
        SampleSite site(8); // long enough for the own probes alone to find a release that fails
        QCOMPARE(site.setUp(), QString());
        MainWindow window(&site.cockpit(), Preferences());
        window.resize(1280, 860);
        window.show();
        site.cockpit().watch(std::chrono::seconds(1), false);
        QTRY_VERIFY(!site.project().environments.isEmpty());
        window.showProject(site.project().id);
        QSignalSpy ended(&site.cockpit(), &Cockpit::activityEnded);

        // Upgrade Integration, staying in the wizard until it is done.
        QVERIFY(clickOnCard(u"integration"_s, u"cardUpgrade"_s));
        QVERIFY(choose(u"releaseTable"_s, u"2.0.0"_s));
        QVERIFY(click(u"wizardNextButton"_s));
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s); // a plan touches nothing
        QVERIFY(click(u"wizardActionButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(ended.at(0).first().value<Activity>().state, OperationState::Succeeded);
        QCOMPARE(site.servedVersion(u"integration"_s), u"2.0.0"_s);
        QVERIFY(click(u"wizardOkButton"_s));

        // Roll it back, and press OK at once.
        QVERIFY(clickOnCard(u"integration"_s, u"cardRestore"_s));
        QVERIFY(click(u"wizardNextButton"_s));
        QVERIFY(click(u"wizardActionButton"_s));
        QVERIFY(click(u"wizardOkButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, patience);
        QCOMPARE(ended.at(1).first().value<Activity>().state, OperationState::Succeeded);
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);

        // The release that fails under traffic switches itself back, and the window says so.
        QVERIFY(clickOnCard(u"integration"_s, u"cardUpgrade"_s));
        QVERIFY(choose(u"releaseTable"_s, u"2.2.0"_s));
        QVERIFY(click(u"wizardNextButton"_s));
        QVERIFY(click(u"wizardActionButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 3, patience);
        const auto failed = ended.at(2).first().value<Activity>();
        QCOMPARE(failed.state, OperationState::FailedAndUndone);
        QCOMPARE(site.servedVersion(u"integration"_s), u"1.0.0"_s);
        auto *outcome = ready<QWidget>(u"runOutcome"_s);
        QVERIFY(outcome);
        QVERIFY(click(u"wizardOkButton"_s));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
