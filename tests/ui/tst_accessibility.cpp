// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/activitymodel.h"
#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "ui/activitydock.h"
#include "ui/mainwindow.h"
#include "ui/pipelineview.h"
#include "ui/settingsdialog.h"
#include "ui/windowactions.h"
#include "ui/workspacepage.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Switchback;
using namespace Switchback::Fakes;

namespace {

bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::ProgressBar:
        return true;
    default:
        return false;
    }
}

/// Paths of the parts that a screen reader would have no word for.
void collectNameless(QAccessibleInterface *part, const QString &path, QStringList *found)
{
    if (!part || part->state().invisible)
        return;
    QString here = path;
    if (const QObject *object = part->object())
        here += u'/'
                + (object->objectName().isEmpty() ? QString::fromLatin1(object->metaObject()->className())
                                                  : object->objectName());
    // A menu's line between two groups says nothing and needs no word.
    if (needsName(part->role()) && part->text(QAccessible::Name).isEmpty())
        found->append(here);
    // The cells of a table have the words of its model.
    const bool cells =
        part->role() == QAccessible::Table || part->role() == QAccessible::List || part->role() == QAccessible::Tree;
    for (int i = 0; !cells && i < part->childCount(); ++i)
        collectNameless(part->child(i), here, found);
}

QString nameless(QWidget *window)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(window), {}, &found);
    return found.join(u'\n');
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void init();
    void cleanup();

    void everyPartOfTheWindowHasAName();
    void theLedgerHasNamesAndIsReachedByTab();
    void theStartPageHasNames();
    void theWaysOutOfAnInterruptionHaveNamesAndAreReachedByTab();
    void theSettingsHaveNames();
    void everyWidgetOfOursHasAnObjectName();
    void tabReachesEveryPartAndComesBack();
    void aCardSaysWhatItShows();
};

void TestAccessibility::init()
{
    m_cockpit = std::make_unique<FakeCockpit>();
    m_cockpit->setHistory(guestbookHistory());
    m_window = std::make_unique<MainWindow>(m_cockpit.get(), Preferences());
    m_window->setClock([this] { return m_cockpit->now(); });
    m_window->resize(1200, 800);
}

void TestAccessibility::cleanup()
{
    m_window.reset();
    m_cockpit.reset();
}

void TestAccessibility::everyPartOfTheWindowHasAName()
{
    m_cockpit->setProject(guestbook());
    m_window->show();
    QTRY_VERIFY(!m_window->catalog()->projects().isEmpty());
    QCOMPARE(nameless(m_window.get()), QString());
    m_window->showProject(QString::fromLatin1(guestbookId));
    QTRY_VERIFY(m_window->activities()->activity(guestbookHistory().constFirst().id));
    m_window->dock()->showActivity(guestbookHistory().at(2).id);
    Q_EMIT m_cockpit->noticed(Text("The site was started again."), {});
    QCOMPARE(nameless(m_window.get()), QString());
}

void TestAccessibility::theLedgerHasNamesAndIsReachedByTab()
{
    m_cockpit->setProject(guestbookLedger());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(!m_window->catalog()->projects().isEmpty());
    m_window->showProject(QString::fromLatin1(guestbookId));
    m_window->findChild<QTabBar *>(u"tabs"_s)->setCurrentIndex(2);
    auto *table = m_window->findChild<QAbstractItemView *>(u"backupsTable"_s);
    table->setCurrentIndex(table->model()->index(1, 0)); // the upgrade backup of Live
    QCOMPARE(nameless(m_window.get()), QString());

    auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    QStringList reached;
    constexpr int mostSteps = 80;
    do {
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        reached.append(QApplication::focusWidget()->objectName());
    } while (QApplication::focusWidget() != search && reached.size() < mostSteps);
    // In the order in which they are read.
    qsizetype last = -1;
    for (const QString &part : {u"projectTree"_s, u"card-integration"_s, u"card-live"_s, u"cardExtend"_s, u"tabs"_s,
                                u"ledgerRestore"_s, u"ledgerExtend"_s, u"ledgerDelete"_s, u"backupsTable"_s}) {
        QVERIFY2(reached.indexOf(part) > last, qPrintable(part + u": "_s + reached.join(u' ')));
        last = reached.indexOf(part);
    }
}

void TestAccessibility::theStartPageHasNames()
{
    m_window->show();
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"startPage"_s));
    QCOMPARE(nameless(m_window.get()), QString());
}

void TestAccessibility::theWaysOutOfAnInterruptionHaveNamesAndAreReachedByTab()
{
    m_cockpit->setProject(guestbook());
    m_cockpit->setActivity(interruptedOnLive(OperationKind::Upgrade, u"copy-data"_s));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_window->dock()->shownActivity(), u"interrupted"_s);
    QCOMPARE(nameless(m_window.get()), QString());
    auto *resume = m_window->findChild<QPushButton *>(u"resumeActivity"_s);
    auto *rollBack = m_window->findChild<QPushButton *>(u"rollBackActivity"_s);
    for (const QPushButton *button : {resume, rollBack})
        QVERIFY(!button->accessibleDescription().isEmpty());
    m_window->findChild<QPushButton *>(u"copyActivity"_s)->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QVERIFY2(resume->hasFocus(), qPrintable(m_window->focusWidget()->objectName()));
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    QVERIFY(rollBack->hasFocus());
}

void TestAccessibility::theSettingsHaveNames()
{
    SettingsDialog dialog({}, ThemeChoice::System, Recovery::Ask);
    dialog.show();
    QCOMPARE(nameless(&dialog), QString());
}

void TestAccessibility::everyWidgetOfOursHasAnObjectName()
{
    m_cockpit->setProject(guestbook());
    m_cockpit->setProject(plainProject(u"shop"_s, u"Web shop"_s, u"local"_s, {Role::Live}));
    m_window->show();
    QTRY_COMPARE(m_window->catalog()->projects().size(), 2);
    m_window->showProject(QString::fromLatin1(guestbookId));
    m_window->dock()->showActivity(guestbookHistory().at(2).id);
    QStringList missing;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        // Parts that Qt makes for itself inside a view, a menu or a line edit have no names.
        const QByteArray name(widget->metaObject()->className());
        const bool ours = name.startsWith("Switchback::");
        if (ours && widget->objectName().isEmpty())
            missing << QString::fromLatin1(name);
    }
    QCOMPARE(missing.join(u' '), QString());
}

void TestAccessibility::tabReachesEveryPartAndComesBack()
{
    m_cockpit->setProject(guestbook());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(!m_window->catalog()->projects().isEmpty());
    m_window->showProject(QString::fromLatin1(guestbookId));
    auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
    search->setFocus();

    QSet<QString> reached;
    constexpr int mostSteps = 80;
    int steps = 0;
    do {
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        reached.insert(QApplication::focusWidget()->objectName());
    } while (QApplication::focusWidget() != search && ++steps < mostSteps);
    QVERIFY2(steps < mostSteps, "Tab is caught somewhere");
    for (const QString &part :
         {u"projectTree"_s, u"card-integration"_s, u"card-uat"_s, u"card-live"_s, u"cardUpgrade"_s, u"cardRestore"_s,
          u"tabs"_s, u"environmentsTable"_s, u"activityFilterText"_s, u"activityFilterState"_s, u"activitiesTable"_s})
        QVERIFY2(reached.contains(part), qPrintable(part));
}

void TestAccessibility::aCardSaysWhatItShows()
{
    m_cockpit->setProject(guestbook());
    m_window->show();
    QTRY_VERIFY(!m_window->catalog()->projects().isEmpty());
    m_window->showProject(QString::fromLatin1(guestbookId));
    QAccessibleInterface *card = QAccessible::queryAccessibleInterface(m_window->findChild<QWidget *>(u"card-live"_s));
    QVERIFY(card);
    QCOMPARE(card->text(QAccessible::Name), u"Live: version 1.1.0, Up"_s);
    const QString description = card->text(QAccessible::Description);
    QVERIFY2(description.contains("Backup of 1.0.0"_L1), qPrintable(description));
    QVERIFY2(description.contains("Upgrade is not possible"_L1), qPrintable(description));
    QVERIFY2(description.contains("LTS 2.0.0"_L1), qPrintable(description));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
