// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/wizards/choicemodel.h"
#include "ui/wizards/restorewizard.h"
#include "ui/wizards/wizardmessage.h"

#include <QAbstractItemModelTester>
#include <QPointer>
#include <QSignalSpy>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

Backup setAside(const QString &id, const QString &version, const QDateTime &expiresAt)
{
    Backup backup;
    backup.id = id;
    backup.environment = liveRef();
    backup.environmentName = u"Live"_s;
    backup.kind = BackupKind::SetAside;
    backup.version = version;
    backup.createdAt = sampleNow().addDays(-1);
    backup.expiresAt = expiresAt;
    return backup;
}

/// Guestbook, Live with the upgrade backup, one that was set aside later, and one that has expired.
Project keptGuestbook()
{
    Project project = guestbook();
    project.backups.prepend(setAside(u"aside"_s, u"0.9.0"_s, sampleNow().addSecs(3600)));
    project.backups.append(setAside(u"old"_s, u"0.8.0"_s, sampleNow().addSecs(-1)));
    return project;
}

} // namespace

class TestRestoreWizard : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<ProjectCatalog> m_catalog;
    QPointer<RestoreWizard> m_wizard;

    void open(const Project &project, std::optional<EnvironmentRef> preselected = std::nullopt)
    {
        m_cockpit->setProject(project);
        // Given at once: the first page is judged while the wizard is made.
        m_wizard = new RestoreWizard(m_cockpit.get(), m_catalog.get(), std::move(preselected), {},
                                     [this] { return m_cockpit->now(); });
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    }
    QList<Choice> choices(const QString &list) const
    {
        QList<Choice> found;
        const auto *model = find<QAbstractItemView>(m_wizard, list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data(ChoiceModel::ChoiceRole).value<Choice>());
        return found;
    }
    QString message(const QString &name) const
    {
        const auto *bar = find<WizardMessage>(m_wizard, name);
        return bar && bar->isVisible() ? bar->text() : QString();
    }
    qsizetype count(const QString &call) const { return m_cockpit->calls.filter(call).size(); }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_catalog = std::make_unique<ProjectCatalog>(m_cockpit.get());
    }
    void cleanup()
    {
        delete m_wizard;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void theWholePath()
    {
        open(guestbook(), liveRef());
        QCOMPARE(m_wizard->windowTitle(), u"Roll back Guestbook — step 1 of 3: Backup"_s);
        QVERIFY(find(m_wizard, u"backupList"_s)->hasFocus());
        press(m_wizard, Qt::Key_Return);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Restore the upgrade backup: roll Live back to 1.0.0"_s);
        QCOMPARE(label(m_wizard, u"planVersions"_s), u"1.1.0 → 1.0.0"_s);
        QVERIFY(label(m_wizard, u"planConsequence"_s).contains(u"set aside, not lost"_s));
        QCOMPARE(label(m_wizard, u"planLastDuration"_s), formatDuration(820));
        QCOMPARE(find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text(), u"&Roll back"_s);
        QSignalSpy begun(m_wizard, &OperationWizard::activityStarted);
        press(m_wizard, Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(begun.size(), 1);
        while (m_cockpit->advance()) { }
        QCOMPARE(message(u"runOutcome"_s), u"Live runs 1.0.0."_s);
        click(m_wizard, u"wizardOkButton"_s);
        QTRY_VERIFY(!m_wizard);
    }

    void theUpgradeBackupComesFirstAndIsChosenInAdvance()
    {
        open(keptGuestbook(), liveRef());
        const QList<Choice> backups = choices(u"backupList"_s);
        QCOMPARE(backups.size(), 3);
        QCOMPARE(backups.at(0).title, u"1.0.0"_s);
        QCOMPARE(backups.at(0).tag, displayName(BackupKind::Upgrade));
        QVERIFY2(backups.at(0).value.startsWith(formatDuration(31 * 3600 * 1000)), qPrintable(backups.at(0).value));
        QCOMPARE(backups.at(0).note, formatBytes(48 * 1024 * 1024));
        QVERIFY(!backups.at(0).detail.isEmpty());
        QCOMPARE(backups.at(1).title, u"0.9.0"_s);
        QCOMPARE(find<QAbstractItemView>(m_wizard, u"backupList"_s)->currentIndex().row(), 0);
        QCOMPARE(label(m_wizard, u"lastRestore"_s), u"The last roll back of Live took %1."_s.arg(formatDuration(820)));
    }

    void anotherBackupCanBeChosen()
    {
        open(keptGuestbook(), liveRef());
        clickRow(m_wizard, u"backupList"_s, 1);
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_COMPARE(label(m_wizard, u"planVersions"_s), u"1.1.0 → 0.9.0"_s);
        QCOMPARE(count(u"prepare restore guestbook/live aside"_s), 1);
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(find<QAbstractItemView>(m_wizard, u"backupList"_s)->currentIndex().row(), 1);
    }

    void anExpiredBackupIsListedWithItsReason()
    {
        open(keptGuestbook(), liveRef());
        const Choice expired = choices(u"backupList"_s).at(2);
        QVERIFY(expired.reason.startsWith(u"The backup of release 0.8.0 has expired"_s));
        clickRow(m_wizard, u"backupList"_s, 2);
        QCOMPARE(find<QAbstractItemView>(m_wizard, u"backupList"_s)->currentIndex().row(), 0);
    }

    void anEnvironmentWithoutABackupIsListedWithItsReason()
    {
        open(guestbook());
        const QList<Choice> environments = choices(u"environmentList"_s);
        QVERIFY(environments.at(0).reason.startsWith(u"There is no backup to roll Integration back to."_s));
        QVERIFY(environments.at(2).reason.isEmpty());
        QCOMPARE(find<QAbstractItemView>(m_wizard, u"environmentList"_s)->currentIndex().row(), 2);
    }

    void thereBeingNothingToGoBackToIsSaid()
    {
        Project project = guestbook();
        project.backups.clear();
        open(project, liveRef());
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s),
                 u"No environment can be chosen now. The reason stands with each."_s);
    }

    void theBackupsAreThoseOfTheChosenEnvironment()
    {
        Project project = guestbook();
        Backup backup = setAside(u"uat-1.0.0"_s, u"1.0.0"_s, {});
        backup.environment = uatRef();
        project.backups.append(backup);
        open(project, liveRef());
        clickRow(m_wizard, u"environmentList"_s, 1);
        const QList<Choice> backups = choices(u"backupList"_s);
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.first().id, u"uat-1.0.0"_s);
        QCOMPARE(label(m_wizard, u"lastRestore"_s), u"How long a roll back of UAT takes has not been measured yet."_s);
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_COMPARE(count(u"prepare restore guestbook/uat uat-1.0.0"_s), 1);
    }

    void aChosenBackupThatGoesIsNotExchangedForAnother()
    {
        open(keptGuestbook(), liveRef());
        clickRow(m_wizard, u"backupList"_s, 1);
        m_cockpit->setProject(guestbook());
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Choose what to go back to."_s);
        clickRow(m_wizard, u"backupList"_s, 0);
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
    }

    void cancelledIsNotFailed()
    {
        open(guestbook(), liveRef());
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        QVERIFY(m_cockpit->advance());
        click(m_wizard, u"cancelOperationButton"_s);
        QTRY_COMPARE(message(u"runOutcome"_s), u"Cancelled. Live runs 1.1.0 as before."_s);
        QCOMPARE(find<WizardMessage>(m_wizard, u"runOutcome"_s)->weight(), WizardMessage::Weight::Warning);
    }

    void everythingHasANameForAScreenReader()
    {
        open(keptGuestbook(), liveRef());
        QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
        const auto *list = find<QAbstractItemView>(m_wizard, u"backupList"_s)->model();
        const QString spoken = list->index(2, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"0.8.0"_s) && spoken.contains(u"has expired"_s), qPrintable(spoken));
    }

    void choicesAreAProperModel()
    {
        ChoiceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Choice first;
        first.id = u"a"_s;
        Choice second;
        second.id = u"b"_s;
        model.setChoices({first, second});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        second.reason = u"No."_s;
        model.setChoices({first, second});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.usableId(model.index(1)), QString());
        model.setChoices({second});
        QCOMPARE(reset.size(), 1);
        QVERIFY(!model.firstUsable().isValid());
    }
};

QTEST_MAIN(TestRestoreWizard)
#include "tst_restorewizard.moc"
