// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <functional>
#include <optional>

namespace Switchback::Fakes {

/// A cockpit with no engine behind it. It answers as the real one does, later and as signals, and what happens to an
/// operation the test decides: advance(), progress(), print(), finish().
///
/// Every call is recorded in `calls`, as "prepare upgrade guestbook/live 2.0.0", "start <plan id>", "cancel <id>", ….
class FakeCockpit : public Cockpit {
    Q_OBJECT

public:
    explicit FakeCockpit(QObject *parent = nullptr);

    // What the window calls.
    void refresh(const QString &projectId = {}) override;
    void setSeen(bool seen) override { m_seen.append(seen); }
    Ticket prepare(const OperationRequest &request) override;
    Ticket start(const QString &planId, const QString &reason = {}, OnFailure onFailure = OnFailure::TakeBack) override;
    Ticket recover(const QString &activityId, Recovery way) override;
    void cancel(const QString &activityId) override;
    Ticket loadActivities(int count) override;
    Ticket loadOutput(const QString &activityId, qint64 from, int count) override;
    Ticket addSite(const QString &folder) override;
    Ticket removeSite(const QString &projectId) override;
    Ticket draftSite(const QString &path) override;
    Ticket createSite(const SiteDraft &draft, const std::shared_ptr<const NamedSecrets> &secrets) override;
    Ticket loadSiteSettings(const QString &projectId) override;
    Ticket saveSiteSettings(const QString &projectId, const SiteSettings &settings,
                            const std::shared_ptr<const NamedSecrets> &secrets) override;
    Ticket addRelease(const QString &projectId, const QString &path, const QString &version) override;
    Ticket createSample() override;
    [[nodiscard]] QList<AccountForm> accountForms() const override;
    Ticket loadAccounts() override;
    Ticket testAccount(const AccountDraft &draft) override;
    Ticket saveAccount(const AccountDraft &draft, SecretKeeping keeping, const QStringList &locations) override;
    Ticket signOut(const QString &accountId) override;
    Ticket removeAccount(const QString &accountId) override;
    Ticket unlockKeyring() override;
    Ticket saveKeys(const EnvironmentRef &environment, const QString &file,
                    const std::shared_ptr<const Secret> &passphrase) override;
    Ticket diagnose(const EnvironmentRef &environment, const QString &about, const QString &activityId = {}) override;
    void cancelDiagnosis(Ticket ticket) override;
    Ticket explain(const Symptom &symptom) override;
    Ticket loadRemedies() override;
    Ticket acknowledge(const EnvironmentRef &environment, const Finding &finding, const QString &note) override;
    Ticket saveReport(const QString &file, const QString &text) override;
    Ticket cleanReport(const QString &text) override;
    void abandon(Ticket ticket) override;
    Ticket verify(const EnvironmentRef &environment, PagePictures pictures) override;
    void cancelVerification(Ticket ticket) override;
    Ticket loadCatalogues() override;
    Ticket refreshCatalogue(const QString &catalogueId, const QString &source) override;
    Ticket putCatalogueRelease(const QString &catalogueId, const ReleaseFacts &facts) override;
    Ticket removeCatalogueRelease(const QString &catalogueId, const QString &version) override;
    [[nodiscard]] bool isBusy() const override;
    /// Whatever has a lease is taken to run in another program; what start() begins has none.
    [[nodiscard]] bool runsHere(const QString &activityId) const override;

    // What the test sets up. Each takes effect at once; signals are direct.
    /// Adds the project or replaces it, and tells.
    void setProject(const Project &project);
    void removeProject(const QString &projectId);
    /// Adds the activity or replaces it, and tells.
    void setActivity(const Activity &activity);
    /// What loadActivities() will answer; tells nobody.
    void setHistory(const QList<Activity> &activities);
    /// The time that plans and records get; starts at sampleNow().
    void setNow(const QDateTime &now) { m_now = now; }
    [[nodiscard]] QDateTime now() const { return m_now; }

    /// What draftSite() and loadSiteSettings() answer from now on.
    void setDraft(const SiteDraft &draft) { m_draft = draft; }
    /// What createSite() or saveSiteSettings() was last told.
    [[nodiscard]] const SiteSettings &lastSettings() const { return m_lastSettings; }
    [[nodiscard]] const QHash<QString, QByteArray> &lastSecrets() const { return m_lastSecrets; }
    /// What verify() finds from now on; the one under way says what it looks at.
    void setSiteCheck(const SiteCheck &check) { m_siteCheck = check; }
    void tellVerification(const Text &sentence, qint64 done, qint64 total)
    {
        Q_EMIT verificationProgress(m_verification, sentence, done, total);
    }
    /// The next prepare() or start(); addSite(), createSample() or another call about a site fails so.
    void failNextPrepare(const Problem &problem) { m_prepareProblem = problem; }
    void failNextStart(const Problem &problem) { m_startProblem = problem; }
    void failNextSite(const Problem &problem) { m_siteProblem = problem; }
    void failNextCatalogue(const Problem &problem) { m_catalogueProblem = problem; }
    /// What loadCatalogues() will answer; tells nobody.
    void setCatalogues(const QList<ReleaseCatalogue> &catalogues) { m_catalogues = catalogues; }
    [[nodiscard]] const QList<ReleaseCatalogue> &catalogues() const { return m_catalogues; }
    /// What accountForms() and loadAccounts() answer; tells nobody.
    void setForms(const QList<AccountForm> &forms) { m_forms = forms; }
    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }
    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    /// What testAccount() finds from now on; the next test fails so.
    void setFinding(const AccountFinding &finding) { m_finding = finding; }
    void failNextTest(const AccountTrouble &trouble) { m_trouble = trouble; }
    /// What diagnose() finds from now on; the next one fails so; the one under way says what it looks at.
    void setFindings(const QList<Finding> &findings) { m_findings = findings; }
    void failDiagnosis(const Problem &problem) { m_diagnosisProblem = problem; }
    /// What explain() answers, and what the library holds, from now on.
    void setExplanations(const QList<Finding> &findings) { m_explanations = findings; }
    void setRemedies(const QList<Remedy> &remedies, const QList<RemedyFault> &faults = {})
    {
        m_remedies = remedies;
        m_remedyFaults = faults;
    }
    /// The next acknowledge() fails so.
    void failAcknowledgement(const Problem &problem) { m_acknowledgementProblem = problem; }
    /// The next saveReport() fails so.
    void failReport(const Problem &problem) { m_reportProblem = problem; }
    void tellDiagnosis(const Text &sentence) { Q_EMIT diagnosisProgress(m_diagnosis, sentence); }
    /// The next saveKeys() fails so.
    void failKeys(const Problem &problem) { m_keyProblem = problem; }
    /// The next saveAccount(), signOut(), removeAccount() or unlockKeyring() fails so.
    void failNextAccount(const Problem &problem) { m_accountProblem = problem; }
    /// What was last tried or saved.
    [[nodiscard]] const AccountDraft &lastDraft() const { return m_lastDraft; }
    /// What plans of a restore say is lost from now on; \a unknown says why that cannot be told. Default: sampleLosses().
    void setLosses(const QList<Loss> &losses, const Text &unknown = {});
    /// Plans have a step from now on whose failure may wait for a fix.
    void setMendable(bool isMendable) { m_isMendable = isMendable; }
    /// What cancel() answers from now on. Stopping also ends the operation as cancelled, all steps undone.
    void setCancelAnswer(CancelAnswer answer, const Text &sentence);
    /// While held, no answer is sent; releasing sends those that are due. To look at a page that waits.
    void holdAnswers();
    void releaseAnswers();

    // What happens to an operation; an empty id means the newest one under way. Signals are direct.
    /// The current step is done, the next one begins; the first call begins the first, the one after the last step ends
    /// the operation as succeeded. \return false when nothing is under way.
    bool advance(const QString &activityId = {});
    /// The current step counts \a done of \a total.
    void progress(ProgressUnit unit, qint64 done, qint64 total, const QString &activityId = {});
    /// The current step prints \a lines.
    void print(const QStringList &lines, Stream stream = Stream::Output, const QString &activityId = {});
    /// Ends it, and changes the project as such an operation would have: version, backups, protection.
    void finish(OperationState state, const QString &activityId = {});

    [[nodiscard]] QString newestRunning() const;
    [[nodiscard]] const Activity *activity(const QString &activityId) const;
    [[nodiscard]] const Project *project(const QString &projectId) const;
    /// What setSeen() was told, in order.
    [[nodiscard]] const QList<bool> &seen() const { return m_seen; }
    /// The plan last delivered.
    [[nodiscard]] const Plan &lastPlan() const { return m_lastPlan; }

    QStringList calls;

private:
    void answer(std::function<void()> send);
    [[nodiscard]] Plan plan(const OperationRequest &request);
    [[nodiscard]] Activity begin(const Plan &plan, const QString &reason);
    [[nodiscard]] Activity *find(const QString &activityId);
    [[nodiscard]] const Activity *runningOn(const EnvironmentRef &ref) const;
    void tell(const Activity &activity);
    void applyToProject(const Activity &activity);
    void setBusy();
    void rememberSecrets(const std::shared_ptr<const NamedSecrets> &secrets);
    Ticket site(const std::function<QString()> &act);
    Ticket changeAccount(const std::function<Account()> &change);
    Ticket catalogue(const QString &catalogueId, const std::function<void(ReleaseCatalogue &)> &change);

    QDateTime m_now;
    Ticket m_ticket = 0;
    int m_ids = 0;
    bool m_held = false;
    bool m_busy = false;
    QList<std::function<void()>> m_due;
    QList<Project> m_projects;
    QList<Activity> m_activities; ///< newest first
    QHash<QString, QList<OutputLine>> m_output;
    QHash<QString, Plan> m_plans;
    Plan m_lastPlan;
    std::optional<Problem> m_prepareProblem;
    bool m_isMendable = false;
    std::optional<Problem> m_startProblem;
    std::optional<Problem> m_siteProblem;
    std::optional<Problem> m_catalogueProblem;
    QList<ReleaseCatalogue> m_catalogues;
    QList<AccountForm> m_forms;
    QList<Account> m_accounts;
    AccountFinding m_finding;
    std::optional<AccountTrouble> m_trouble;
    std::optional<Problem> m_accountProblem;
    AccountDraft m_lastDraft;
    QSet<Ticket> m_abandoned;
    QList<bool> m_seen;
    QList<Loss> m_losses;
    Text m_lossUnknown;
    CancelAnswer m_cancelAnswer = CancelAnswer::Stopping;
    Text m_cancelSentence;
    std::optional<Problem> m_keyProblem;
    QList<Finding> m_findings;
    std::optional<Problem> m_diagnosisProblem;
    std::optional<Problem> m_acknowledgementProblem;
    std::optional<Problem> m_reportProblem;
    QList<Finding> m_explanations;
    QList<Remedy> m_remedies;
    QList<RemedyFault> m_remedyFaults;
    Ticket m_diagnosis = 0;
    SiteDraft m_draft;
    SiteSettings m_lastSettings;
    QHash<QString, QByteArray> m_lastSecrets;
    SiteCheck m_siteCheck;
    Ticket m_verification = 0;
};

} // namespace Switchback::Fakes
