// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/wizards/actwizard.h"
#include "ui/wizards/choicemodel.h"
#include "ui/wizards/lossmodel.h"
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

const QString upgradeBackup = u"live-1.0.0"_s;

/// The ledger's project, with nothing on Live that would keep it from being torn down.
Project freeLive()
{
    Project project = guestbookLedger();
    project.backups.removeIf(
        [](const Backup &backup) { return backup.environment == liveRef() && backup.kind == BackupKind::Upgrade; });
    return project;
}

} // namespace

/// What is done to backups and environments without choosing a release, as a person would do it.
class TestLifeWizards : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<ProjectCatalog> m_catalog;
    QPointer<OperationWizard> m_wizard;

    OperationWizard::Clock clock()
    {
        return [this] { return m_cockpit->now(); };
    }
    void open(OperationKind kind, const Project &project, std::optional<EnvironmentRef> preselected = std::nullopt,
              const QString &backupId = {})
    {
        m_cockpit->setProject(project);
        m_wizard = new ActWizard(m_cockpit.get(), m_catalog.get(), kind, std::move(preselected), backupId, clock());
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    }
    void openRestore(const QString &backupId)
    {
        m_cockpit->setProject(guestbookLedger());
        m_wizard = new RestoreWizard(m_cockpit.get(), m_catalog.get(), liveRef(), backupId, clock());
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
        QTRY_VERIFY(isShown(m_wizard, u"planSteps"_s));
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
    QString action() const { return find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text(); }
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

    void everyActGoesFromItsPlanToItsEnd_data();
    void everyActGoesFromItsPlanToItsEnd();
    void theFirstPageIsThereToGoBackTo();
    void withoutAnEnvironmentItIsAskedFor();
    void backupsThatCannotBeExtendedSayWhy();
    void aKeptBackupIsNotDeleted();
    void aRefusedEnvironmentIsNotExchangedForAnother();
    void contentIsCopiedBetweenEnvironmentsThatFit();
    void tearingLiveDownAsksForItsName();
    void tearingAnotherDownAsksForNoName();
    void whatIsLostForGoodStandsAboveTheSteps();
    void aRestoreShowsWhatItLoses();
    void thatNothingIsLostIsSaid();
    void thatLossesCannotBeToldIsSaid();
    void aDeadlineThatPassesOnTheFirstPageRefuses();
    void aDeadlineThatPassesOnThePlanRefuses();
    void factsThatChangeUnderThePlanRefuseIt();
    void everythingHasANameForAScreenReader_data();
    void everythingHasANameForAScreenReader();
    void lossesAreAProperModel();
};

void TestLifeWizards::everyActGoesFromItsPlanToItsEnd_data()
{
    QTest::addColumn<OperationKind>("kind");
    QTest::addColumn<EnvironmentRef>("environment");
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("mnemonic");

    QTest::newRow("extend") << OperationKind::ExtendBackup << liveRef() << QString()
                            << u"extendbackup guestbook/live live-1.0.0"_s << u"Extend upgrade backup storage period"_s
                            << u"&Extend"_s << int(Qt::Key_E);
    QTest::newRow("delete the upgrade backup")
        << OperationKind::DeleteBackup << liveRef() << upgradeBackup << u"deletebackup guestbook/live live-1.0.0"_s
        << u"Delete the upgrade backup of Live"_s << u"&Delete"_s << int(Qt::Key_D);
    QTest::newRow("delete another backup")
        << OperationKind::DeleteBackup << liveRef() << u"live-manual"_s << u"deletebackup guestbook/live live-manual"_s
        << u"Delete the backup of Live with 1.1.0"_s << u"&Delete"_s << int(Qt::Key_D);
    QTest::newRow("keep") << OperationKind::KeepBackup << liveRef() << u"live-manual"_s
                          << u"keepbackup guestbook/live live-manual"_s << u"Keep the backup of Live with 1.1.0"_s
                          << u"&Keep"_s << int(Qt::Key_K);
    QTest::newRow("no longer keep") << OperationKind::UnkeepBackup << liveRef() << u"live-manual-kept"_s
                                    << u"unkeepbackup guestbook/live live-manual-kept"_s
                                    << u"No longer keep the backup of Live with 1.0.0"_s << u"No longer &keep"_s
                                    << int(Qt::Key_K);
    QTest::newRow("back up") << OperationKind::BackUp << liveRef() << QString() << u"backup guestbook/live"_s
                             << u"Back up Live"_s << u"Back &up"_s << int(Qt::Key_U);
    QTest::newRow("protect") << OperationKind::Protect << liveRef() << QString() << u"protect guestbook/live"_s
                             << u"Protect Live"_s << u"&Protect"_s << int(Qt::Key_P);
    QTest::newRow("lift protection") << OperationKind::LiftProtection << uatRef() << QString()
                                     << u"liftprotection guestbook/uat"_s << u"Lift the protection of UAT"_s
                                     << u"&Lift protection"_s << int(Qt::Key_L);
    QTest::newRow("tear down") << OperationKind::TearDown << integrationRef() << QString()
                               << u"teardown guestbook/integration"_s << u"Tear down Integration"_s
                               << u"&Tear down Integration"_s << int(Qt::Key_T);
}

void TestLifeWizards::everyActGoesFromItsPlanToItsEnd()
{
    QFETCH(OperationKind, kind);
    QFETCH(EnvironmentRef, environment);
    QFETCH(QString, backup);
    QFETCH(QString, call);
    QFETCH(QString, title);
    QFETCH(QString, button);
    QFETCH(int, mnemonic);

    open(kind, guestbookLedger(), environment, backup);
    QCOMPARE(m_wizard->currentIndex(), 1);
    QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    QCOMPARE(count(u"prepare "_s + call), 1);
    QCOMPARE(label(m_wizard, u"wizardTitle"_s), title);
    QCOMPARE(action(), button);
    QCOMPARE(m_cockpit->calls.filter(u"start"_s), QStringList()); // nothing before the confirmation
    QSignalSpy begun(m_wizard, &OperationWizard::activityStarted);
    press(m_wizard, Qt::Key(mnemonic), Qt::AltModifier);
    QTRY_COMPARE(begun.size(), 1);
    while (m_cockpit->advance()) { }
    QVERIFY(!message(u"runOutcome"_s).isEmpty());
    QCOMPARE(find<WizardMessage>(m_wizard, u"runOutcome"_s)->weight(), WizardMessage::Weight::Success);
    QCOMPARE(isShown(m_wizard, u"openSiteButton"_s), kind != OperationKind::TearDown);
    press(m_wizard, Qt::Key_Return);
    QTRY_VERIFY(!m_wizard);
}

void TestLifeWizards::theFirstPageIsThereToGoBackTo()
{
    open(OperationKind::DeleteBackup, guestbookLedger(), liveRef(), upgradeBackup);
    QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    click(m_wizard, u"wizardBackButton"_s);
    QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Which backup do you want to delete?"_s);
    QCOMPARE(choices(u"backupList"_s).size(), 3);
    clickRow(m_wizard, u"backupList"_s, 1);
    click(m_wizard, u"wizardNextButton"_s);
    QTRY_COMPARE(count(u"prepare deletebackup guestbook/live live-manual"_s), 1);
}

void TestLifeWizards::withoutAnEnvironmentItIsAskedFor()
{
    open(OperationKind::BackUp, guestbookLedger());
    QCOMPARE(m_wizard->currentIndex(), 0);
    QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Which environment do you want to back up?"_s);
    press(m_wizard, Qt::Key_Down);
    press(m_wizard, Qt::Key_Return);
    QTRY_COMPARE(count(u"prepare backup guestbook/uat"_s), 1);
}

void TestLifeWizards::backupsThatCannotBeExtendedSayWhy()
{
    open(OperationKind::ExtendBackup, guestbookLedger());
    const QList<Choice> environments = choices(u"environmentList"_s);
    QVERIFY2(environments.at(0).reason.contains(u"can be extended once"_s), qPrintable(environments.at(0).reason));
    QVERIFY2(environments.at(0).reason.contains(u"help desk"_s), qPrintable(environments.at(0).reason));
    QVERIFY2(environments.at(1).reason.contains(u"UAT has no upgrade backup"_s), qPrintable(environments.at(1).reason));
    QVERIFY(environments.at(2).reason.isEmpty());
    const QList<Choice> backups = choices(u"backupList"_s);
    QCOMPARE(backups.at(0).id, upgradeBackup);
    QVERIFY(backups.at(0).reason.isEmpty());
    QVERIFY2(backups.at(1).reason.contains(u"Only an upgrade backup can be extended"_s),
             qPrintable(backups.at(1).reason));
    clickRow(m_wizard, u"backupList"_s, 1);
    QCOMPARE(find<QAbstractItemView>(m_wizard, u"backupList"_s)->currentIndex().row(), 0);
}

void TestLifeWizards::aKeptBackupIsNotDeleted()
{
    open(OperationKind::DeleteBackup, guestbookLedger(), liveRef(), u"live-manual-kept"_s);
    QCOMPARE(m_wizard->currentIndex(), 0);
    QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
    QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Choose a backup."_s);
    const Choice kept = choices(u"backupList"_s).constLast();
    QVERIFY2(kept.reason.contains(u"marked to be kept"_s), qPrintable(kept.reason));
}

void TestLifeWizards::aRefusedEnvironmentIsNotExchangedForAnother()
{
    open(OperationKind::TearDown, guestbookLedger(), uatRef());
    QCOMPARE(m_wizard->currentIndex(), 0);
    QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
    QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Choose an environment."_s);
    const QList<Choice> environments = choices(u"environmentList"_s);
    QVERIFY2(environments.at(1).reason.contains(u"protected"_s), qPrintable(environments.at(1).reason));
    QVERIFY2(environments.at(2).reason.contains(u"upgrade backup"_s), qPrintable(environments.at(2).reason));
    clickRow(m_wizard, u"environmentList"_s, 0);
    click(m_wizard, u"wizardNextButton"_s);
    QTRY_COMPARE(count(u"prepare teardown guestbook/integration"_s), 1);
}

void TestLifeWizards::contentIsCopiedBetweenEnvironmentsThatFit()
{
    open(OperationKind::CopyContent, guestbookLedger(), uatRef());
    QCOMPARE(m_wizard->currentIndex(), 0);
    const QList<Choice> sources = choices(u"sourceList"_s);
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources.at(0).title, u"Integration"_s);
    QVERIFY2(sources.at(0).reason.contains(u"older release cannot read newer content"_s),
             qPrintable(sources.at(0).reason));
    QCOMPARE(sources.at(1).title, u"Live"_s);
    QVERIFY(sources.at(1).reason.isEmpty());
    QCOMPARE(find<QAbstractItemView>(m_wizard, u"sourceList"_s)->currentIndex().row(), 1);
    click(m_wizard, u"wizardNextButton"_s);
    QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    QCOMPARE(count(u"prepare copycontent guestbook/uat live"_s), 1);
    QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Copy the content of Live to UAT"_s);
    QCOMPARE(action(), u"&Copy content"_s);
    click(m_wizard, u"wizardActionButton"_s);
    QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
}

void TestLifeWizards::tearingLiveDownAsksForItsName()
{
    open(OperationKind::TearDown, freeLive(), liveRef());
    QTRY_VERIFY(isShown(m_wizard, u"confirmNameEdit"_s));
    QVERIFY(find(m_wizard, u"confirmNameEdit"_s)->hasFocus());
    QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
    QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Type the name of the environment to go on: Live"_s);
    QTest::keyClicks(m_wizard->focusWidget(), u"live"_s);
    QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
    press(m_wizard, Qt::Key_Return);
    QCOMPARE(count(u"start"_s), 0);
    find<QLineEdit>(m_wizard, u"confirmNameEdit"_s)->selectAll();
    QTest::keyClicks(m_wizard->focusWidget(), u"Live"_s);
    QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    QCOMPARE(label(m_wizard, u"wizardReason"_s), QString());
    QCOMPARE(action(), u"&Tear down Live"_s);
    click(m_wizard, u"wizardActionButton"_s);
    QTRY_COMPARE(count(u"start"_s), 1);
}

void TestLifeWizards::tearingAnotherDownAsksForNoName()
{
    open(OperationKind::TearDown, guestbookLedger(), integrationRef());
    QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    QVERIFY(!isShown(m_wizard, u"confirmNameEdit"_s));
}

void TestLifeWizards::whatIsLostForGoodStandsAboveTheSteps()
{
    open(OperationKind::TearDown, freeLive(), liveRef());
    QTRY_VERIFY(isShown(m_wizard, u"planSteps"_s));
    QVERIFY2(message(u"planLost"_s).contains(u"lost for good"_s), qPrintable(message(u"planLost"_s)));
    QCOMPARE(find<WizardMessage>(m_wizard, u"planLost"_s)->weight(), WizardMessage::Weight::Error);
    const auto below = [this](const QString &upper, const QString &lower) {
        return find(m_wizard, upper)->mapTo(m_wizard, QPoint()).y()
               < find(m_wizard, lower)->mapTo(m_wizard, QPoint()).y();
    };
    QVERIFY(below(u"planLost"_s, u"planSteps"_s));
    // The same words beside the steps once more would only be read over.
    QCOMPARE(label(m_wizard, u"planConsequence"_s), QString());
    QVERIFY(!isShown(m_wizard, u"planLosses"_s));
}

void TestLifeWizards::aRestoreShowsWhatItLoses()
{
    openRestore(upgradeBackup);
    QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Restore the upgrade backup: roll Live back to 1.0.0"_s);
    const auto *table = find<QAbstractItemView>(m_wizard, u"lossTable"_s);
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    const auto text = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(text(0, LossModel::What), u"Rows in “entries”"_s);
    QCOMPARE(text(0, LossModel::Added), u"14"_s);
    QCOMPARE(text(0, LossModel::Changed), u"2"_s);
    QCOMPARE(text(1, LossModel::Removed), u"1"_s);
    QVERIFY(text(1, LossModel::Samples).contains(u"menu.pdf"_s));
    QCOMPARE(message(u"lossSentence"_s), QString());
    QVERIFY(label(m_wizard, u"lossHint"_s).contains(u"set aside"_s));
    QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
}

void TestLifeWizards::thatNothingIsLostIsSaid()
{
    m_cockpit->setLosses({});
    openRestore(upgradeBackup);
    QCOMPARE(message(u"lossSentence"_s), u"Nothing came in since the backup."_s);
    QVERIFY(!isShown(m_wizard, u"lossTable"_s));
}

void TestLifeWizards::thatLossesCannotBeToldIsSaid()
{
    m_cockpit->setLosses({}, Text("The database cannot be read."));
    openRestore(upgradeBackup);
    QCOMPARE(message(u"lossSentence"_s), u"Cannot be told: The database cannot be read."_s);
    QVERIFY(!isShown(m_wizard, u"lossTable"_s));
    QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
}

void TestLifeWizards::aDeadlineThatPassesOnTheFirstPageRefuses()
{
    open(OperationKind::ExtendBackup, guestbookLedger());
    QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
    m_cockpit->setNow(sampleNow().addDays(2)); // the wizard's own tick sees it
    QTRY_VERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
    QVERIFY2(choices(u"environmentList"_s).at(2).reason.contains(u"has expired"_s),
             qPrintable(choices(u"environmentList"_s).at(2).reason));
    QCOMPARE(label(m_wizard, u"wizardReason"_s), u"No environment can be chosen now. The reason stands with each."_s);
}

void TestLifeWizards::aDeadlineThatPassesOnThePlanRefuses()
{
    open(OperationKind::ExtendBackup, guestbookLedger(), liveRef());
    QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    m_cockpit->setNow(sampleNow().addSecs(31 * 3600 + 1));
    QTRY_VERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
    QVERIFY2(message(u"planVerdict"_s).contains(u"has expired"_s), qPrintable(message(u"planVerdict"_s)));
    QVERIFY(label(m_wizard, u"wizardReason"_s).contains(u"has expired"_s));
    press(m_wizard, Qt::Key_E, Qt::AltModifier);
    QCOMPARE(count(u"start"_s), 0);
    // The clock was wrong and is set right.
    m_cockpit->setNow(sampleNow());
    m_wizard->setClock(clock());
    QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    QCOMPARE(message(u"planVerdict"_s), QString());
}

void TestLifeWizards::factsThatChangeUnderThePlanRefuseIt()
{
    open(OperationKind::DeleteBackup, guestbookLedger(), liveRef(), upgradeBackup);
    QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    m_cockpit->setProject(freeLive());
    QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
    QVERIFY2(message(u"planVerdict"_s).contains(u"not there any more"_s), qPrintable(message(u"planVerdict"_s)));
    m_cockpit->setProject(guestbookLedger());
    QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));

    Activity other;
    other.id = u"other"_s;
    other.request.kind = OperationKind::BackUp;
    other.request.environment = liveRef();
    other.state = OperationState::Running;
    m_cockpit->setActivity(other);
    QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
    m_cockpit->finish(OperationState::Cancelled, u"other"_s);
    QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
}

void TestLifeWizards::everythingHasANameForAScreenReader_data()
{
    QTest::addColumn<OperationKind>("kind");
    for (const OperationKind kind : {OperationKind::ExtendBackup, OperationKind::DeleteBackup, OperationKind::TearDown,
                                     OperationKind::Protect, OperationKind::LiftProtection, OperationKind::CopyContent,
                                     OperationKind::BackUp, OperationKind::KeepBackup, OperationKind::UnkeepBackup})
        QTest::newRow(qPrintable(enumName(kind))) << kind;
}

void TestLifeWizards::everythingHasANameForAScreenReader()
{
    QFETCH(OperationKind, kind);
    Project project = freeLive();
    project.backups.append(guestbook().backups);
    if (kind == OperationKind::TearDown)
        project = freeLive();
    open(kind, project);
    QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
    QVERIFY(!label(m_wizard, u"wizardTitle"_s).isEmpty());
    QVERIFY(!label(m_wizard, u"wizardSubtitle"_s).isEmpty());
    click(m_wizard, u"wizardNextButton"_s);
    QTRY_VERIFY(isShown(m_wizard, u"planSteps"_s));
    QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
    QVERIFY(!label(m_wizard, u"wizardTitle"_s).isEmpty());
    QVERIFY(!label(m_wizard, u"wizardSubtitle"_s).isEmpty());
    QVERIFY(!action().isEmpty());
}

void TestLifeWizards::lossesAreAProperModel()
{
    LossModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLosses(sampleLosses());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.index(0, LossModel::Samples).data(Qt::ToolTipRole).toString().count(u'\n'), 2);
    for (int column = 0; column < LossModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    model.setLosses({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestLifeWizards)
#include "tst_lifewizards.moc"
