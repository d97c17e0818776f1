// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/account.h"
#include "models/activity.h"
#include "models/finding.h"
#include "models/namedsecret.h"
#include "models/plan.h"
#include "models/project.h"
#include "models/releasecatalogue.h"
#include "models/secret.h"
#include "models/sitecheck.h"
#include "models/sitesettings.h"

#include <QObject>

#include <memory>

namespace Switchback {

/// All that the window and the command line can ask for. They know nothing else of the engine.
///
/// Lives in the GUI thread. Every call returns at once; the work is done elsewhere and the answer comes as a signal.
/// Answers to a question carry the ticket that the question returned, so a late answer can be told from the one that
/// is waited for.
class Cockpit : public QObject {
    Q_OBJECT

public:
    using Ticket = quint64;

    explicit Cockpit(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Reads every project (or the one) afresh; answers with projectChanged() for each, then refreshed().
    virtual void refresh(const QString &projectId = {}) = 0;

    /// Whether somebody looks at the window: what is far away is left alone while nobody does, and what is not fresh is
    /// read when they look again.
    virtual void setSeen(bool seen) = 0;

    /// Works out what the operation would do. Touches nothing. Answers with planReady() or planFailed().
    virtual Ticket prepare(const OperationRequest &request) = 0;
    /// Starts a plan that planReady() delivered, with the \a reason given for its warnings, if any. \a onFailure counts
    /// where Plan::mayWaitForFix().
    /// Answers with started() or startFailed(), afterwards with activitiesChanged().
    virtual Ticket start(const QString &planId, const QString &reason = {},
                         OnFailure onFailure = OnFailure::TakeBack) = 0;
    /// Takes up an operation whose holder died, or that waits for a person (Activity::waitsFor()): \a way is Resume or RollBack. Answers like start(). One that was being
    /// taken back when it was interrupted is taken back to the end either way.
    virtual Ticket recover(const QString &activityId, Recovery way) = 0;
    /// Asks a running operation to stop and to take back what it did. Answered by cancelAnswered() within 2 s.
    virtual void cancel(const QString &activityId) = 0;

    /// The newest \a count activities, newest first; answers with activitiesLoaded().
    virtual Ticket loadActivities(int count) = 0;
    /// The output of one activity from line \a from on, at most \a count lines; answers with outputLoaded().
    virtual Ticket loadOutput(const QString &activityId, qint64 from, int count) = 0;

    /// Takes a project folder into the workspace; answers with siteAdded() or siteFailed().
    virtual Ticket addSite(const QString &folder) = 0;
    /// Takes a project out of the workspace; its folder, its sites and its activities stay. Answers like addSite().
    virtual Ticket removeSite(const QString &projectId) = 0;
    /// Looks at what lies at \a path, a folder or an archive; answers with siteDrafted() or siteFailed().
    virtual Ticket draftSite(const QString &path) = 0;
    /// Makes a site of a draft and takes it into the workspace; answers like addSite(). \a secrets: the values of secret
    /// variables, by name, `ENVIRONMENT/NAME` for one of an environment; they go to the keyring.
    virtual Ticket createSite(const SiteDraft &draft, const std::shared_ptr<const NamedSecrets> &secrets) = 0;
    /// What can be changed of a project (Project::configurable); answers with siteSettingsLoaded() or siteFailed().
    virtual Ticket loadSiteSettings(const QString &projectId) = 0;
    /// Replaces them. Secrets as for createSite(); those that are not named stay as they are. Answers like addSite().
    virtual Ticket saveSiteSettings(const QString &projectId, const SiteSettings &settings,
                                    const std::shared_ptr<const NamedSecrets> &secrets) = 0;
    /// Takes a folder or an archive in as a release of a project (Project::configurable); answers like addSite().
    virtual Ticket addRelease(const QString &projectId, const QString &path, const QString &version) = 0;
    /// Lays the sample project out in the workspace, sets its environments up and starts them; answers like addSite().
    /// Where it is already there, starts what is not running.
    virtual Ticket createSample() = 0;

    /// What each kind of platform asks for, of those that need an account.
    [[nodiscard]] virtual QList<AccountForm> accountForms() const = 0;
    /// The accounts that were added; answers with accountsLoaded().
    virtual Ticket loadAccounts() = 0;
    /// Tries an account as it stands in the form, and keeps nothing of it. Answers with accountTested() or
    /// accountTroubled().
    virtual Ticket testAccount(const AccountDraft &draft) = 0;
    /// Keeps an account with what was typed of its secrets, and looks after those of its projects that \a locations
    /// (FoundProject::location) names, and after no others. Answers with accountChanged() or accountFailed().
    virtual Ticket saveAccount(const AccountDraft &draft, SecretKeeping keeping, const QStringList &locations) = 0;
    /// Removes the secrets of an account from the keyring and from memory. Answers like saveAccount().
    virtual Ticket signOut(const QString &accountId) = 0;
    /// Removes an account and its secrets and looks no longer after its projects; their activities stay. Answers with
    /// accountRemoved() or accountFailed().
    virtual Ticket removeAccount(const QString &accountId) = 0;
    /// Has the keyring ask the person to unlock it. Answers with keyringUnlocked() or accountFailed().
    virtual Ticket unlockKeyring() = 0;
    /// Nobody waits any more for the answer to that testAccount() or unlockKeyring(); it does not come.
    virtual void abandon(Ticket ticket) = 0;

    /// Keeps the keys of an environment (Environment::keys) in the keyring, and reads them back; and writes them to
    /// \a file, encrypted with \a passphrase, unless it is empty. A file that is there is not replaced. Answers with
    /// keysSaved() or keysFailed().
    virtual Ticket saveKeys(const EnvironmentRef &environment, const QString &file,
                            const std::shared_ptr<const Secret> &passphrase) = 0;

    /// Has the platform look at an environment for what is wrong, and changes nothing. \a about: what a person has of an
    /// error message, a number, a code or some output; may be empty. \a activityId: of a failed operation on it that is to
    /// be explained, too; may be empty. diagnosisProgress() says what is being looked at; answers with diagnosed() or
    /// diagnosisFailed().
    virtual Ticket diagnose(const EnvironmentRef &environment, const QString &about,
                            const QString &activityId = {}) = 0;
    /// Nobody needs the answer to that diagnose() any more: diagnosisFailed() comes at once, with cancelledProblem(), unless
    /// the answer was on its way already.
    virtual void cancelDiagnosis(Ticket ticket) = 0;
    /// Looks \a symptom up in the remedies and, where none fits, in past activities. Asks no platform. Answers with
    /// explained().
    virtual Ticket explain(const Symptom &symptom) = 0;
    /// All remedies in use; answers with remediesLoaded().
    virtual Ticket loadRemedies() = 0;
    /// Keeps with an environment that its \a finding is known, with a note of the person's; an empty \a note takes that
    /// back. Answers with findingAcknowledged() or acknowledgementFailed().
    virtual Ticket acknowledge(const EnvironmentRef &environment, const Finding &finding, const QString &note) = 0;
    /// Writes \a text, a report for the help desk, into \a file and replaces what is there. Secrets that are known are taken
    /// out of it. Answers with reportSaved() or reportFailed(), where the file is as it was.
    virtual Ticket saveReport(const QString &file, const QString &text) = 0;

    /// Takes secrets that are known out of \a text, a report that is to go to the clipboard; answers with reportCleaned().
    virtual Ticket cleanReport(const QString &text) = 0;

    /// Looks at the pages of an environment and compares them with the time before; changes nothing there.
    /// verificationProgress() says what is being looked at; answers with verified() or verificationFailed().
    /// An empty project names a site that is in no project: its address is in the place of the environment. Where no browser
    /// can be found to take \a pictures with, the answer says so.
    virtual Ticket verify(const EnvironmentRef &environment, PagePictures pictures) = 0;
    /// Nobody needs the answer to that verify() any more: verificationFailed() comes at once, with cancelledProblem(),
    /// unless the answer was on its way already.
    virtual void cancelVerification(Ticket ticket) = 0;

    /// All release catalogues in use; answers with cataloguesLoaded().
    virtual Ticket loadCatalogues() = 0;
    /// Replaces a catalogue by what \a source, a file or an http(s) address, holds, or takes a new one in: an empty
    /// \a catalogueId stands for whichever it is. Answers with catalogueChanged() or catalogueFailed(), where all is as it
    /// was. The projects that follow it are read afresh.
    virtual Ticket refreshCatalogue(const QString &catalogueId, const QString &source) = 0;
    /// Adds the person's own entry to a catalogue, or replaces the one of that version. Answers like refreshCatalogue().
    virtual Ticket putCatalogueRelease(const QString &catalogueId, const ReleaseFacts &facts) = 0;
    /// Removes an own entry. Answers like refreshCatalogue().
    virtual Ticket removeCatalogueRelease(const QString &catalogueId, const QString &version) = 0;

    /// True while an operation of this process runs.
    [[nodiscard]] virtual bool isBusy() const = 0;
    /// True for an operation that this process runs, from its beginning to its end. One of another program can be
    /// looked at and nothing else.
    [[nodiscard]] virtual bool runsHere(const QString &activityId) const = 0;

Q_SIGNALS:
    void projectChanged(const Switchback::Project &project);
    void projectRemoved(const QString &projectId);
    void refreshed();

    void planReady(Switchback::Cockpit::Ticket ticket, const Switchback::Plan &plan);
    void planFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void started(Switchback::Cockpit::Ticket ticket, const QString &activityId);
    void startFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void cancelAnswered(const QString &activityId, Switchback::CancelAnswer answer, const Switchback::Text &sentence);

    /// New and changed activities, batched: at most 20 times a second.
    void activitiesChanged(const QList<Switchback::Activity> &activities);
    /// An operation reached its terminal state; comes after the activitiesChanged() that shows it, once.
    void activityEnded(const Switchback::Activity &activity);
    void activitiesLoaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Activity> &activities);
    void outputAdded(const QString &activityId, const QList<Switchback::OutputLine> &lines);
    void outputLoaded(Switchback::Cockpit::Ticket ticket, const QString &activityId,
                      const QList<Switchback::OutputLine> &lines);

    void siteAdded(Switchback::Cockpit::Ticket ticket, const QString &projectId);
    void siteFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void siteDrafted(Switchback::Cockpit::Ticket ticket, const Switchback::SiteDraft &draft);
    void siteSettingsLoaded(Switchback::Cockpit::Ticket ticket, const Switchback::SiteSettings &settings);

    void accountsLoaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Account> &accounts);
    void accountTested(Switchback::Cockpit::Ticket ticket, const Switchback::AccountFinding &finding);
    void accountTroubled(Switchback::Cockpit::Ticket ticket, const Switchback::AccountTrouble &trouble);
    void accountChanged(Switchback::Cockpit::Ticket ticket, const Switchback::Account &account);
    void accountRemoved(Switchback::Cockpit::Ticket ticket, const QString &accountId);
    void accountFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void keyringUnlocked(Switchback::Cockpit::Ticket ticket);

    /// \a names: of what the keyring has now.
    void keysSaved(Switchback::Cockpit::Ticket ticket, const QStringList &names);
    void keysFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

    void diagnosisProgress(Switchback::Cockpit::Ticket ticket, const Switchback::Text &sentence);
    /// No findings: nothing is wrong that could be seen.
    void diagnosed(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Finding> &findings);
    void diagnosisFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    /// The best first; empty: nothing is known.
    void explained(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Finding> &findings);
    /// \a faults: what is wrong in files of remedies; the rest is there all the same.
    void remediesLoaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::Remedy> &remedies,
                        const QList<Switchback::RemedyFault> &faults);
    /// \a finding as it is now.
    void findingAcknowledged(Switchback::Cockpit::Ticket ticket, const Switchback::Finding &finding);
    void acknowledgementFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);
    void reportSaved(Switchback::Cockpit::Ticket ticket, const QString &file);
    void reportCleaned(Switchback::Cockpit::Ticket ticket, const QString &text);
    void reportFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

    /// \a total: 0 while it is not known.
    void verificationProgress(Switchback::Cockpit::Ticket ticket, const Switchback::Text &sentence, qint64 done,
                              qint64 total);
    void verified(Switchback::Cockpit::Ticket ticket, const Switchback::SiteCheck &check);
    void verificationFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

    void cataloguesLoaded(Switchback::Cockpit::Ticket ticket, const QList<Switchback::ReleaseCatalogue> &catalogues);
    void catalogueChanged(Switchback::Cockpit::Ticket ticket, const Switchback::ReleaseCatalogue &catalogue);
    void catalogueFailed(Switchback::Cockpit::Ticket ticket, const Switchback::Problem &problem);

    /// Something outside any operation that the person should know: a process was restarted, the database was damaged.
    void noticed(const Switchback::Text &sentence, const QString &projectId);
    /// A backup of Live is about to expire: \a entry (OperationKind::ExpiryWarning) is in the activity log, its outcome is
    /// the sentence, its request names environment and backup. Each entry is told once.
    void expiryWarned(const Switchback::Activity &entry);
    void busyChanged(bool busy);
};

} // namespace Switchback
