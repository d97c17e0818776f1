// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountdesk.h"
#include "app/engine/activityfeed.h"
#include "app/engine/diagnosisdesk.h"
#include "app/engine/expirer.h"
#include "app/engine/expirywarner.h"
#include "app/engine/followers.h"
#include "app/engine/keydesk.h"
#include "app/engine/observer.h"
#include "app/engine/operationdesk.h"
#include "app/engine/records.h"
#include "app/engine/remedydesk.h"
#include "app/engine/sitecheckdesk.h"

namespace Switchback {

/// The Cockpit that is real: hands each question to the part that answers it. Lives in the GUI thread (or the main
/// thread of the command line); has no work of its own beyond that.
class EngineCockpit final : public Cockpit {
    Q_OBJECT

public:
    explicit EngineCockpit(EngineParts parts, QObject *parent = nullptr);
    ~EngineCockpit() override;

    /// Begins to observe, and to follow other programs and the targets that can tell what changes. The command line does
    /// without and asks when it wants to know.
    /// \a tend: restart what died.
    void watch(std::chrono::milliseconds interval, bool tend);
    /// Before watch(): restarts only what died of these projects.
    void tendOnly(const QSet<QString> &projectIds) { m_observer.tendOnly(projectIds); }
    /// From now on deletes backups whose time is over, as soon as a fresh snapshot shows them. watch() sees to it that
    /// one comes every few seconds.
    void enforceExpiry() { m_enforcesExpiry = true; }
    /// What becomes of interrupted operations that watch() finds; Ask leaves them to the person. By itself an operation
    /// is taken up three times at most: one that brings the program down each time must not go on for ever.
    void setRecovery(Recovery way) { m_recovery = way; }
    /// From now on says when a backup of Live is about to expire, once for each stage: expiryWarned() and an entry in the
    /// activity log. What another program on the same workspace warns of meanwhile is said here, too.
    void warnOfExpiry() { m_warnsOfExpiry = true; }
    /// Starts or stops everything of a project that runs on this machine; answers like addSite().
    Ticket setRunning(const QString &projectId, bool running);

    void refresh(const QString &projectId = {}) override;
    void setSeen(bool seen) override { m_observer.setSeen(seen); }
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
    [[nodiscard]] QList<AccountForm> accountForms() const override { return m_accounts.forms(); }
    Ticket loadAccounts() override;
    Ticket testAccount(const AccountDraft &draft) override;
    Ticket saveAccount(const AccountDraft &draft, SecretKeeping keeping, const QStringList &locations) override;
    Ticket signOut(const QString &accountId) override;
    Ticket removeAccount(const QString &accountId) override;
    Ticket unlockKeyring() override;
    void abandon(Ticket ticket) override { m_accounts.abandon(ticket); }
    Ticket saveKeys(const EnvironmentRef &environment, const QString &file,
                    const std::shared_ptr<const Secret> &passphrase) override;
    Ticket diagnose(const EnvironmentRef &environment, const QString &about, const QString &activityId = {}) override;
    void cancelDiagnosis(Ticket ticket) override { m_diagnoses.cancel(ticket); }
    Ticket explain(const Symptom &symptom) override;
    Ticket loadRemedies() override;
    Ticket acknowledge(const EnvironmentRef &environment, const Finding &finding, const QString &note) override;
    Ticket saveReport(const QString &file, const QString &text) override;
    Ticket cleanReport(const QString &text) override;
    Ticket verify(const EnvironmentRef &environment, PagePictures pictures) override;
    void cancelVerification(Ticket ticket) override { m_siteChecks.cancel(ticket); }
    Ticket loadCatalogues() override;
    Ticket refreshCatalogue(const QString &catalogueId, const QString &source) override;
    Ticket putCatalogueRelease(const QString &catalogueId, const ReleaseFacts &facts) override;
    Ticket removeCatalogueRelease(const QString &catalogueId, const QString &version) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] bool runsHere(const QString &activityId) const override;

Q_SIGNALS:
    /// The journal could not be read; comes instead of the answer that was asked for.
    void recordsFailed(const Switchback::Problem &problem);

private:
    using SiteWork = std::function<Result<ProjectEntry>(const std::stop_token &)>;
    Ticket siteTask(const SiteWork &work, const std::function<void(const ProjectEntry &)> &then);
    using ConfiguredWork = std::function<Result<void>(const Platform &, const ProjectEntry &, Context &)>;
    [[nodiscard]] SiteWork onProject(const QString &projectId, const ConfiguredWork &work) const;
    Result<ProjectEntry> openAndAdd(const QString &folder) const;
    using CatalogueWork = std::function<Result<ReleaseCatalogue>(const std::stop_token &)>;
    Ticket catalogueTask(const CatalogueWork &work);
    void connectAccounts();
    void connectAdvice();
    void connectSiteChecks();
    void setUpWhatIsNot(const QString &projectId);
    void lookAfter(const QList<Activity> &activities);

    EngineParts m_parts;
    Ticket m_lastTicket = 0;
    /// Projects whose environments are set up as soon as they have been read.
    QSet<QString> m_toSetUp;
    ActivityFeed m_feed;
    Observer m_observer;
    Followers m_followers;
    Records m_records;
    OperationDesk m_desk;
    Expirer m_expirer;
    bool m_enforcesExpiry = false;
    bool m_watches = false;
    Recovery m_recovery = Recovery::Ask;
    QSet<QString> m_takenUp; ///< by itself, by this program
    ExpiryWarner m_warner;
    bool m_warnsOfExpiry = false;
    AccountDesk m_accounts;
    KeyDesk m_keys;
    DiagnosisDesk m_diagnoses;
    RemedyDesk m_remedies;
    SiteCheckDesk m_siteChecks;
    // Last: their threads end before anything they use. A slow download keeps nobody from adding a site.
    Lanes m_siteLane;
    Lanes m_catalogueLane;
};

} // namespace Switchback
