// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/projectcatalog.h"
#include "tests/fakes/fakecockpit.h"
#include "tests/fakes/sampledata.h"
#include "tests/ui/widgetdriver.h"
#include "ui/wizards/choicemodel.h"
#include "ui/wizards/upgradewizard.h"
#include "ui/wizards/wizardmessage.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>

#include <memory>

using namespace Switchback;
using namespace Switchback::Driver;
using namespace Switchback::Fakes;
using namespace Qt::StringLiterals;

namespace {

/// Guestbook with nothing in the way of an upgrade of Live.
Project openGuestbook()
{
    Project project = guestbook();
    project.backups.clear();
    return project;
}

/// Live can be upgraded to 2.0.0, which runs everywhere else and passed its checks there then.
Project guestbookProvenSince(const QDateTime &moment)
{
    Project project = openGuestbook();
    for (Environment &environment : project.environments) {
        if (environment.role != Role::Live)
            environment.version = u"2.0.0"_s;
        environment.verifiedSince = moment;
        environment.health = Health::Up;
    }
    return project;
}

Environment &environmentOf(Project &project, const EnvironmentRef &ref)
{
    return *std::find_if(project.environments.begin(), project.environments.end(),
                         [&ref](const Environment &candidate) { return candidate.ref == ref; });
}

Problem problem(const char *sentence, const char *remedy)
{
    return {ProblemKind::Timeout, Owner::Network, u"net.timeout"_s, Text(sentence), Text(remedy), {}};
}

} // namespace

class TestUpgradeWizard : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeCockpit> m_cockpit;
    std::unique_ptr<ProjectCatalog> m_catalog;
    QPointer<UpgradeWizard> m_wizard;
    QUrl m_opened;

    void open(const Project &project, std::optional<EnvironmentRef> preselected = std::nullopt,
              OperationKind kind = OperationKind::Upgrade)
    {
        m_cockpit->setProject(project);
        m_wizard = new UpgradeWizard(m_cockpit.get(), m_catalog.get(), std::move(preselected), kind);
        m_wizard->setClock([this] { return m_cockpit->now(); });
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
    }
    /// To the plan for \a version, which must be listed.
    void goToPlan(const Project &project, const EnvironmentRef &ref, const QString &version)
    {
        open(project, ref);
        chooseRelease(version);
        click(m_wizard, u"wizardNextButton"_s);
    }
    void goToRun()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
    }
    void chooseRelease(const QString &version)
    {
        const auto *table = find<QAbstractItemView>(m_wizard, u"releaseTable"_s);
        const QModelIndexList found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, version);
        QCOMPARE(found.size(), 1);
        clickRow(m_wizard, u"releaseTable"_s, found.first().row());
    }
    Choice choice(int row) const
    {
        const auto *list = find<QAbstractItemView>(m_wizard, u"environmentList"_s);
        return list->model()->index(row, 0).data(ChoiceModel::ChoiceRole).value<Choice>();
    }
    QString message(const QString &name) const
    {
        const auto *bar = find<WizardMessage>(m_wizard, name);
        return bar && bar->isVisible() ? bar->text() : QString();
    }
    QStringList verdicts() const
    {
        QStringList shown;
        for (const WizardMessage *bar : m_wizard->findChildren<WizardMessage *>(u"planVerdict"_s))
            if (bar->isVisible())
                shown << bar->text();
        return shown;
    }
    qsizetype count(const QString &call) const { return m_cockpit->calls.filter(call).size(); }

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init()
    {
        m_cockpit = std::make_unique<FakeCockpit>();
        m_catalog = std::make_unique<ProjectCatalog>(m_cockpit.get());
        m_opened.clear();
    }
    void cleanup()
    {
        delete m_wizard;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void theUpgradeOfLiveCanBeRehearsedFirst()
    {
        Project project = openGuestbook();
        open(project, liveRef());
        QVERIFY(!isShown(m_wizard, u"rehearseFirst"_s)); // it cannot there
        delete m_wizard;
        project.rehearsable = true;
        open(project, uatRef());
        QVERIFY(!isShown(m_wizard, u"rehearseFirst"_s)); // it need not there
        delete m_wizard;
        open(project, liveRef());
        QVERIFY(isShown(m_wizard, u"rehearseFirst"_s));
        chooseRelease(u"2.0.0"_s);
        QSignalSpy wished(m_wizard, &UpgradeWizard::rehearsalRequested);
        click(m_wizard, u"rehearseFirst"_s);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.first().at(0).value<EnvironmentRef>(), liveRef());
        QCOMPARE(wished.first().at(1).toString(), u"2.0.0"_s);
    }

    void aRehearsalIsPlannedRunAndTold()
    {
        Project project = openGuestbook();
        project.rehearsable = true;
        open(project, liveRef(), OperationKind::Rehearse);
        m_wizard->choose(u"2.0.0"_s);
        QVERIFY(!isShown(m_wizard, u"rehearseFirst"_s));
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text().remove(u'&'), u"Rehearse"_s);
        QCOMPARE(m_cockpit->lastPlan().request.kind, OperationKind::Rehearse);
        QCOMPARE(m_cockpit->lastPlan().request.version, u"2.0.0"_s);
        m_wizard->choose(u"2.1.0"_s); // too late for the plan that is shown
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        m_cockpit->finish(OperationState::Succeeded);
        QTRY_VERIFY(m_catalog->environment(liveRef())->rehearsal);
        QCOMPARE(m_catalog->environment(liveRef())->rehearsal->toVersion, u"2.0.0"_s);
        delete m_wizard;

        m_cockpit->setNow(m_cockpit->now().addSecs(12 * 60));
        goToPlan(*m_catalog->project(project.id), liveRef(), u"2.0.0"_s);
        QTRY_VERIFY(find<QLabel>(m_wizard, u"planExpected"_s));
        QCOMPARE(find<QLabel>(m_wizard, u"planExpectedFrom"_s)->text(), u"rehearsed 12\u00A0min ago"_s);
        const auto *steps = find<QAbstractItemView>(m_wizard, u"planSteps"_s);
        QVERIFY(
            steps->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Takes about 1.2\u00A0s."_s));
    }

    void aReleaseWhoseSupportHasEndedSaysSo()
    {
        Project project = openGuestbook();
        for (Release &release : project.releases)
            if (release.version == "2.0.0"_L1)
                release.endOfLife = sampleNow().date().addDays(-1);
        open(project, uatRef());
        chooseRelease(u"2.1.0"_s);
        QCOMPARE(message(u"releaseEnded"_s), QString());
        chooseRelease(u"2.0.0"_s);
        QVERIFY(message(u"releaseEnded"_s).startsWith(u"Its support ended on"_s));
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s)); // a word of warning, no refusal
    }

    void aReleaseThatOnlyACatalogueKnowsIsShownWithTheReason()
    {
        Project project = openGuestbook();
        Release known = project.releases.first();
        known.version = u"9.0.0"_s;
        known.notes = u"What it will bring."_s;
        known.inProject = false;
        known.unusable =
            Text("It is known from the catalogue “%1”, but it has not been added to this project.", {u"Guestbook"_s});
        project.releases.prepend(known);
        open(project, uatRef());
        chooseRelease(u"9.0.0"_s);
        QVERIFY(message(u"releaseRefusal"_s).contains(u"catalogue “Guestbook”"_s));
        QVERIFY(message(u"releaseRefusal"_s).contains(u"Add it to the project"_s));
        QCOMPARE(find<QPlainTextEdit>(m_wizard, u"releaseNotes"_s)->toPlainText(), u"What it will bring."_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
    }

    void theWholePathByMouse()
    {
        open(openGuestbook());
        QCOMPARE(m_wizard->windowTitle(), u"Upgrade Guestbook — step 1 of 4: Environment"_s);
        clickRow(m_wizard, u"environmentList"_s, 1);
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(m_wizard->windowTitle(), u"Upgrade Guestbook — step 2 of 4: Release"_s);
        chooseRelease(u"2.0.0"_s);
        QVERIFY(label(m_wizard, u"releaseHeading"_s).contains(u"long-term support"_s));
        QCOMPARE(label(m_wizard, u"releaseRunsOn"_s), u"Runs on: Integration"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_COMPARE(label(m_wizard, u"planVersions"_s), u"1.1.0 → 2.0.0"_s);
        QCOMPARE(label(m_wizard, u"planTarget"_s), u"Guestbook / UAT"_s);
        QCOMPARE(count(u"start"_s), 0);

        QSignalSpy begun(m_wizard, &OperationWizard::activityStarted);
        QCOMPARE(find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text(), u"&Install"_s);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_COMPARE(begun.size(), 1);
        QCOMPARE(begun.first().first().toString(), m_cockpit->newestRunning());
        while (m_cockpit->advance()) { }
        QCOMPARE(message(u"runOutcome"_s), u"UAT runs 2.0.0."_s);
        QCOMPARE(m_catalog->environment(uatRef())->version, u"2.0.0"_s);
        click(m_wizard, u"wizardOkButton"_s);
        QTRY_VERIFY(!m_wizard);
    }

    void anUpgradeThatStoppedHalfWayIsFinished_data()
    {
        QTest::addColumn<QString>("running");
        QTest::newRow("before the new release ran") << u"1.1.0"_s;
        QTest::newRow("when the new release ran already") << u"2.0.0"_s;
    }
    void anUpgradeThatStoppedHalfWayIsFinished()
    {
        QFETCH(const QString, running);
        Project project = openGuestbook();
        Environment &uat = environmentOf(project, uatRef());
        uat.version = running;
        uat.unfinishedVersion = u"2.0.0"_s;
        open(project, uatRef());
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Finish the upgrade of UAT"_s);
        // Chosen in advance, and the only one that can be: nothing else is installed before.
        QVERIFY(label(m_wizard, u"releaseHeading"_s).startsWith(u"Release 2.0.0"_s));
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
        chooseRelease(u"2.1.0"_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QVERIFY2(message(u"releaseRefusal"_s).contains(u"Finish it first: choose release 2.0.0."_s),
                 qPrintable(message(u"releaseRefusal"_s)));
        chooseRelease(u"2.0.0"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Finish the upgrade of UAT to 2.0.0"_s);
        QCOMPARE(find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text(), u"&Finish"_s);
    }

    void theWholePathByKeyboard()
    {
        open(openGuestbook());
        press(m_wizard, Qt::Key_Down);
        press(m_wizard, Qt::Key_Return);
        press(m_wizard, Qt::Key_Down); // from 2.1.0, which was chosen in advance
        press(m_wizard, Qt::Key_Return);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(label(m_wizard, u"planTarget"_s), u"Guestbook / UAT"_s);
        QCOMPARE(label(m_wizard, u"planVersions"_s), u"1.1.0 → 2.0.0"_s);
        QVERIFY(find(m_wizard, u"planSteps"_s)->hasFocus());
        press(m_wizard, Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        press(m_wizard, Qt::Key_Return);
        QTRY_VERIFY(!m_wizard);
        QVERIFY(m_cockpit->isBusy());
    }

    void anEnvironmentGivenInAdvanceBeginsWithItsReleasesAndCanBeChanged()
    {
        open(openGuestbook(), liveRef());
        QCOMPARE(m_wizard->currentIndex(), 1);
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Which release do you want to install on Live?"_s);
        click(m_wizard, u"wizardBackButton"_s);
        const auto *list = find<QAbstractItemView>(m_wizard, u"environmentList"_s);
        QCOMPARE(list->currentIndex().row(), 2);
        clickRow(m_wizard, u"environmentList"_s, 0);
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(label(m_wizard, u"wizardTitle"_s), u"Which release do you want to install on Integration?"_s);
    }

    void goingBackKeepsTheRelease()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"wizardBackButton"_s);
        click(m_wizard, u"wizardBackButton"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(label(m_wizard, u"releaseHeading"_s), u"Release 2.0.0, long-term support"_s);
    }

    void aRefusedEnvironmentIsListedWithItsReason()
    {
        open(guestbook());
        QVERIFY(choice(0).reason.isEmpty());
        QVERIFY(choice(2).reason.startsWith(u"Live still has an upgrade backup, of release 1.0.0."_s));
        clickRow(m_wizard, u"environmentList"_s, 2);
        const auto *list = find<QAbstractItemView>(m_wizard, u"environmentList"_s);
        QVERIFY(list->currentIndex().row() != 2);
    }

    void anEnvironmentThatIsRefusedMeanwhileIsNotExchangedForAnother()
    {
        open(openGuestbook());
        clickRow(m_wizard, u"environmentList"_s, 2);
        m_cockpit->setProject(guestbook());
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Choose an environment."_s);
    }

    void severalProjectsCanBeChosenFrom()
    {
        m_cockpit->setProject(plainProject(u"shop"_s, u"Shop"_s, u"local"_s, {Role::Integration}));
        open(openGuestbook());
        auto *projects = find<QComboBox>(m_wizard, u"environmentProject"_s);
        QVERIFY(projects->isVisible());
        QCOMPARE(m_wizard->windowTitle(), u"Upgrade Shop — step 1 of 4: Environment"_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s)); // it runs the newest release
        QVERIFY(!label(m_wizard, u"wizardReason"_s).isEmpty());
        projects->setCurrentIndex(1);
        QCOMPARE(m_wizard->windowTitle(), u"Upgrade Guestbook — step 1 of 4: Environment"_s);
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
    }

    void aReleaseThatCannotBeInstalledCanBeReadAboutOnly()
    {
        open(openGuestbook(), integrationRef());
        QVERIFY(isEnabled(m_wizard, u"wizardNextButton"_s));
        chooseRelease(u"2.3.0"_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QVERIFY(!label(m_wizard, u"wizardReason"_s).isEmpty());
        QVERIFY(message(u"releaseRefusal"_s).contains(u"Its Procfile has no web: line."_s));
        press(m_wizard, Qt::Key_Return);
        QCOMPARE(m_wizard->currentIndex(), 1);
    }

    void thereBeingNoNewVersionIsSaid()
    {
        Project project = openGuestbook();
        project.environments[0].version = u"2.3.0"_s;
        open(project, integrationRef());
        QVERIFY(!isShown(m_wizard, u"releaseTable"_s));
        QCOMPARE(label(m_wizard, u"noNewVersionTitle"_s), u"No new version available"_s);
        QCOMPARE(label(m_wizard, u"noNewVersionText"_s), u"Integration runs 2.3.0, the newest release of Guestbook."_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardNextButton"_s));
        QVERIFY(!label(m_wizard, u"wizardReason"_s).isEmpty());
    }

    void aPlanThatFailsStandsInThePageAndCanBeTriedAgain()
    {
        m_cockpit->failNextPrepare(problem("The host did not answer.", "Check the network."));
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_COMPARE(message(u"planFailure"_s), u"The host did not answer.\nCheck the network."_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(find(m_wizard, u"planTryAgain"_s)->hasFocus());
        press(m_wizard, Qt::Key_Space);
        QTRY_COMPARE(label(m_wizard, u"planVersions"_s), u"1.1.0 → 2.0.0"_s);
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
    }

    void aRefusedPlanSaysWhyAndCannotBeStarted()
    {
        m_cockpit->holdAnswers();
        goToPlan(openGuestbook(), liveRef(), u"2.0.0"_s);
        m_cockpit->setProject(guestbook());
        m_cockpit->releaseAnswers();
        QTRY_VERIFY(!message(u"planVerdict"_s).isEmpty());
        QVERIFY(message(u"planVerdict"_s).startsWith(u"Live still has an upgrade backup"_s));
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(label(m_wizard, u"wizardReason"_s).startsWith(u"Live still has an upgrade backup"_s));
        press(m_wizard, Qt::Key_Return);
        QCOMPARE(count(u"start"_s), 0);
    }

    void theAnswerToAnEarlierQuestionIsIgnored()
    {
        m_cockpit->holdAnswers();
        goToPlan(openGuestbook(), uatRef(), u"2.1.0"_s);
        click(m_wizard, u"wizardBackButton"_s);
        chooseRelease(u"2.0.0"_s);
        click(m_wizard, u"wizardNextButton"_s);
        Plan stale;
        stale.fromVersion = u"1.1.0"_s;
        stale.toVersion = u"2.1.0"_s;
        Q_EMIT m_cockpit->planReady(1, stale);
        QVERIFY(!isShown(m_wizard, u"planVersions"_s));
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        Q_EMIT m_cockpit->planFailed(1, problem("Stale.", ""));
        QVERIFY(!isShown(m_wizard, u"planFailure"_s));
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(label(m_wizard, u"planVersions"_s), u"1.1.0 → 2.0.0"_s);
    }

    void thePlanTellsStepsConsequencesAndTheLastTime()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isShown(m_wizard, u"planSteps"_s));
        const auto *steps = find<QAbstractItemView>(m_wizard, u"planSteps"_s);
        QCOMPARE(steps->model()->rowCount(), int(m_cockpit->lastPlan().steps.size()));
        const QString spoken = steps->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"Step 2, Hold writes, Interrupts, Can be taken back"_s), qPrintable(spoken));
        QVERIFY(label(m_wizard, u"planConsequence"_s).startsWith(u"Visitors can read all the time."_s));
        QCOMPARE(label(m_wizard, u"planLastDuration"_s), formatDuration(14200));
        QCOMPARE(label(m_wizard, u"planLastFreeze"_s), formatDuration(2300));
    }

    void whatWasNeverMeasuredIsSaidSo()
    {
        m_cockpit->holdAnswers();
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        Plan plan;
        plan.toVersion = u"2.0.0"_s;
        Q_EMIT m_cockpit->planReady(1, plan);
        QCOMPARE(label(m_wizard, u"planLastDuration"_s), u"not measured yet"_s);
        QCOMPARE(label(m_wizard, u"planLastFreeze"_s), u"not measured yet"_s);
    }

    void aWarningNeedsATickAndAReason()
    {
        goToPlan(openGuestbook(), liveRef(), u"2.1.0"_s);
        QTRY_VERIFY(isShown(m_wizard, u"acknowledgeBox"_s));
        QVERIFY(message(u"planVerdict"_s).startsWith(u"Release 2.1.0 runs neither on Integration nor on UAT yet."_s));
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(find(m_wizard, u"acknowledgeBox"_s)->hasFocus());
        press(m_wizard, Qt::Key_Space);
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(label(m_wizard, u"wizardReason"_s), u"Write down the reason for going ahead."_s);
        auto *reason = find<QLineEdit>(m_wizard, u"reasonEdit"_s);
        QTest::keyClicks(reason, u"   "_s);
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QTest::keyClicks(reason, u"Security fix"_s);
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        QCOMPARE(m_cockpit->activity(m_cockpit->newestRunning())->request.reason, u"Security fix"_s);
    }

    void whatAPersonCanMendIsWaitedForWhenTheyAskForThat()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(!isShown(m_wizard, u"waitForFixBox"_s)); // these steps take themselves back
        m_wizard->close();
        m_cockpit->setMendable(true);
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isShown(m_wizard, u"waitForFixBox"_s));
        QVERIFY(!find<QCheckBox>(m_wizard, u"waitForFixBox"_s)->isChecked());
        click(m_wizard, u"waitForFixBox"_s);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        QCOMPARE(m_cockpit->activity(m_cockpit->newestRunning())->request.onFailure, OnFailure::WaitForFix);
    }

    void aTickForOneWarningIsNoneForAnother()
    {
        goToPlan(openGuestbook(), liveRef(), u"2.1.0"_s);
        QTRY_VERIFY(isShown(m_wizard, u"acknowledgeBox"_s));
        press(m_wizard, Qt::Key_Space);
        QTest::keyClicks(find<QLineEdit>(m_wizard, u"reasonEdit"_s), u"Security fix"_s);
        click(m_wizard, u"wizardBackButton"_s);
        chooseRelease(u"2.0.0"_s); // runs on Integration, only UAT is missing
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"acknowledgeBox"_s));
        QVERIFY(!find<QCheckBox>(m_wizard, u"acknowledgeBox"_s)->isChecked());
        QCOMPARE(find<QLineEdit>(m_wizard, u"reasonEdit"_s)->text(), u"Security fix"_s);
    }

    void aWarningThatComesUpUnderThePlanNeedsAReason()
    {
        Project project = guestbookProvenSince(m_cockpit->now().addDays(-1));
        goToPlan(project, liveRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(!isShown(m_wizard, u"acknowledgeBox"_s));

        environmentOf(project, uatRef()).health = Health::Down;
        m_cockpit->setProject(project);
        QVERIFY(verdicts().join(u'\n').contains(u"which is down"_s));
        QVERIFY(isShown(m_wizard, u"acknowledgeBox"_s));
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(!label(m_wizard, u"wizardReason"_s).isEmpty());
        click(m_wizard, u"acknowledgeBox"_s);
        QTest::keyClicks(find<QLineEdit>(m_wizard, u"reasonEdit"_s), u"UAT is being moved"_s);
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));

        // Another one on top of it was not read when the box was ticked.
        environmentOf(project, integrationRef()).version = u"1.1.0"_s;
        m_cockpit->setProject(project);
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"acknowledgeBox"_s);
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        QCOMPARE(m_cockpit->activity(m_cockpit->newestRunning())->request.reason, u"UAT is being moved"_s);
    }

    void aWarningThatGoesTakesItsQuestionAlong()
    {
        Project project = guestbookProvenSince(m_cockpit->now().addDays(-1));
        const Project good = project;
        goToPlan(project, liveRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        environmentOf(project, uatRef()).health = Health::Down;
        m_cockpit->setProject(project);
        QVERIFY(!isEnabled(m_wizard, u"wizardActionButton"_s));
        m_cockpit->setProject(good);
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QVERIFY(!isShown(m_wizard, u"acknowledgeBox"_s));
    }

    void aWarningWhoseFiguresMoveIsNoOther()
    {
        const Project project = guestbookProvenSince(m_cockpit->now().addSecs(-90));
        goToPlan(project, liveRef(), u"2.0.0"_s);
        QTRY_VERIFY(isShown(m_wizard, u"acknowledgeBox"_s));
        const QStringList shown = verdicts();
        click(m_wizard, u"acknowledgeBox"_s);
        QTest::keyClicks(find<QLineEdit>(m_wizard, u"reasonEdit"_s), u"Security fix"_s);
        m_cockpit->setNow(m_cockpit->now().addSecs(60));
        m_cockpit->setProject(project);
        m_wizard->setClock([this] { return m_cockpit->now(); });
        QVERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(verdicts(), shown);
    }

    void theActIsAskedForOnce()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QTest::mouseDClick(find(m_wizard, u"wizardActionButton"_s), Qt::LeftButton);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        QCOMPARE(count(u"start"_s), 1);
    }

    void aStartThatFailsStandsInThePageWithAFreshPlan()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        m_cockpit->failNextStart(problem("Another operation began meanwhile.", "Wait until it has ended."));
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_COMPARE(message(u"wizardMessage"_s), u"Another operation began meanwhile.\nWait until it has ended."_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(count(u"prepare"_s), 2);
        QCOMPARE(m_wizard->currentIndex(), 2);
    }

    void cancelWhileItIsBeingStartedCancelsIt()
    {
        goToPlan(openGuestbook(), uatRef(), u"2.0.0"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        m_cockpit->holdAnswers();
        click(m_wizard, u"wizardActionButton"_s);
        click(m_wizard, u"wizardCancelButton"_s);
        QVERIFY(m_wizard->isVisible());
        QVERIFY(!message(u"wizardMessage"_s).isEmpty());
        m_cockpit->releaseAnswers();
        QTRY_COMPARE(count(u"cancel"_s), 1);
        QTRY_COMPARE(message(u"runOutcome"_s), u"Cancelled. UAT runs 1.1.0 as before."_s);
    }

    void okMayBePressedAtOnceAndStopsNothing()
    {
        goToRun();
        click(m_wizard, u"wizardOkButton"_s);
        QTRY_VERIFY(!m_wizard);
        QVERIFY(m_cockpit->isBusy());
        QCOMPARE(count(u"cancel"_s), 0);
    }

    void stepsProgressAndOutputAreSeenLive()
    {
        goToRun();
        QVERIFY(m_cockpit->advance());
        QVERIFY(m_cockpit->advance());
        m_cockpit->progress(ProgressUnit::Files, 12, 40);
        m_cockpit->print({u"one"_s, u"two"_s});
        const auto *steps = find<QAbstractItemView>(m_wizard, u"runSteps"_s)->model();
        const QString spoken = steps->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"12 of 40 files"_s), qPrintable(spoken));
        QVERIFY(label(m_wizard, u"runState"_s).contains(u"Hold writes"_s));
        QCOMPARE_GT(find<QProgressBar>(m_wizard, u"runProgress"_s)->value(), 0);
        const auto *output = find<QAbstractItemView>(m_wizard, u"runOutput"_s);
        QTRY_COMPARE(output->model()->rowCount(), 2);
        QVERIFY(output->isVisible());
        const int collapsed = output->height();
        click(m_wizard, u"outputToggle"_s);
        QTRY_COMPARE_GT(output->height(), collapsed);
    }

    void theAnswerToACancelStandsInThePage_data()
    {
        QTest::addColumn<CancelAnswer>("answer");
        QTest::addColumn<bool>("mayAskAgain");
        QTest::newRow("too late") << CancelAnswer::TooLate << false;
        QTest::newRow("still running") << CancelAnswer::StillRunning << true;
    }
    void theAnswerToACancelStandsInThePage()
    {
        QFETCH(const CancelAnswer, answer);
        QFETCH(const bool, mayAskAgain);
        goToRun();
        QVERIFY(m_cockpit->advance());
        m_cockpit->setCancelAnswer(answer, Text("What the engine says."));
        click(m_wizard, u"cancelOperationButton"_s);
        QVERIFY(!message(u"cancelAnswer"_s).isEmpty());
        QTRY_COMPARE(message(u"cancelAnswer"_s), u"What the engine says."_s);
        QCOMPARE(isEnabled(m_wizard, u"cancelOperationButton"_s), mayAskAgain);
        QVERIFY(m_cockpit->isBusy());
    }

    void aFailureSaysWhatHappenedWhoseSideAndWhatToDo()
    {
        goToRun();
        QVERIFY(m_cockpit->advance());
        m_cockpit->finish(OperationState::FailedAndUndone);
        const auto *outcome = find<WizardMessage>(m_wizard, u"runOutcome"_s);
        QCOMPARE(outcome->weight(), WizardMessage::Weight::Error);
        const QString text = message(u"runOutcome"_s);
        for (const QString &part : {u"UAT runs 1.1.0 as before."_s, u"answered 503"_s, u"its platform caused this."_s,
                                    u"repair it and try again."_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(!isShown(m_wizard, u"cancelOperationButton"_s));
        QVERIFY(!find(m_wizard, u"wizardSteps"_s)->accessibleDescription().contains(u"Progress, done"_s));
    }

    void theSiteAndTheLogCanBeOpenedFromTheEnd()
    {
        QDesktopServices::setUrlHandler(u"http"_s, this, "takeUrl");
        goToRun();
        QVERIFY(!isShown(m_wizard, u"openSiteButton"_s));
        m_cockpit->finish(OperationState::Succeeded);
        click(m_wizard, u"openSiteButton"_s);
        QCOMPARE(m_opened, QUrl(u"http://127.0.0.1:18082/"_s));
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QSignalSpy wished(m_wizard, &OperationWizard::showActivityRequested);
        click(m_wizard, u"showActivityButton"_s);
        QCOMPARE(wished.size(), 1);
        QVERIFY(!wished.first().first().toString().isEmpty());
    }

    void settingUpOffersWhatIsNotSetUpAndEveryRelease()
    {
        Project project = openGuestbook();
        Environment &uat = project.environments[1];
        uat.version.clear();
        uat.installationId.clear();
        uat.health = Health::NotSetUp;
        open(project, std::nullopt, OperationKind::SetUp);
        QVERIFY(!choice(0).reason.isEmpty());
        QVERIFY(choice(1).reason.isEmpty());
        click(m_wizard, u"wizardNextButton"_s);
        QCOMPARE(find<QAbstractItemView>(m_wizard, u"releaseTable"_s)->model()->rowCount(),
                 int(project.releases.size()));
        chooseRelease(u"1.0.0"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_VERIFY(isEnabled(m_wizard, u"wizardActionButton"_s));
        QCOMPARE(find<QAbstractButton>(m_wizard, u"wizardActionButton"_s)->text(), u"&Set up"_s);
        QCOMPARE(count(u"prepare setup guestbook/uat 1.0.0"_s), 1);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_COMPARE(count(u"start"_s), 1);
    }

    void everythingHasANameForAScreenReader()
    {
        m_cockpit->setProject(plainProject(u"shop"_s, u"Shop"_s, u"local"_s, {Role::Integration}));
        open(openGuestbook(), liveRef());
        QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
        click(m_wizard, u"wizardBackButton"_s);
        QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
        click(m_wizard, u"wizardNextButton"_s);
        chooseRelease(u"2.1.0"_s);
        click(m_wizard, u"wizardNextButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"acknowledgeBox"_s));
        QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
        press(m_wizard, Qt::Key_Space);
        QTest::keyClicks(find<QLineEdit>(m_wizard, u"reasonEdit"_s), u"Because"_s);
        click(m_wizard, u"wizardActionButton"_s);
        QTRY_VERIFY(isShown(m_wizard, u"wizardOkButton"_s));
        m_cockpit->print({u"one"_s});
        QCOMPARE(nameless(m_wizard).join(u'\n'), QString());
    }
};

QTEST_MAIN(TestUpgradeWizard)
#include "tst_upgradewizard.moc"
