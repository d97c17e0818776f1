// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/enginecockpit.h"

#include <QEventLoop>

namespace Switchback {

/// The cockpit for a program that does one thing after the other: each call waits for its answer. Main thread of the
/// command line only; a window must never do this.
class Session final : public QObject {
    Q_OBJECT

public:
    explicit Session(EngineParts parts, QObject *parent = nullptr);

    [[nodiscard]] EngineCockpit &cockpit() { return m_cockpit; }

    /// Everything, read afresh.
    [[nodiscard]] QList<Project> projects();
    [[nodiscard]] Result<Plan> prepare(const OperationRequest &request);
    /// Runs a plan to its end. operationChanged() tells how far it is.
    [[nodiscard]] Result<Activity> run(const Plan &plan, const QString &reason, OnFailure onFailure);
    /// Waits until no operation of this process runs any more; returns those that ended meanwhile.
    [[nodiscard]] QList<Activity> waitUntilIdle();
    [[nodiscard]] Result<QList<Activity>> activities(int count);
    [[nodiscard]] Result<QList<OutputLine>> output(const QString &activityId, int count);
    /// For addSite(), removeSite(), createSample(), setRunning(), createSite(), saveSiteSettings() and addRelease(): the
    /// project's id.
    [[nodiscard]] Result<QString> waitForSite(Cockpit::Ticket ticket);
    [[nodiscard]] Result<SiteDraft> waitForDraft(Cockpit::Ticket ticket);
    [[nodiscard]] Result<SiteSettings> waitForSettings(Cockpit::Ticket ticket);
    [[nodiscard]] QList<ReleaseCatalogue> catalogues();
    /// For refreshCatalogue(), putCatalogueRelease() and removeCatalogueRelease(): the catalogue as it is now.
    [[nodiscard]] Result<ReleaseCatalogue> waitForCatalogue(Cockpit::Ticket ticket);
    [[nodiscard]] Result<QList<Account>> accounts();
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> test(const AccountDraft &draft);
    /// For saveAccount() and signOut(): the account as it is now.
    [[nodiscard]] Result<Account> waitForAccount(Cockpit::Ticket ticket);
    /// For saveKeys(): the names of what was kept.
    [[nodiscard]] Result<QStringList> waitForKeys(Cockpit::Ticket ticket);
    /// What is wrong with an environment; \a looking is called with what is being looked at. Ends early when it is
    /// interrupted.
    [[nodiscard]] Result<QList<Finding>> diagnose(const EnvironmentRef &environment, const QString &about,
                                                  const std::function<void(const Text &)> &looking);
    /// What the pages of an environment are like; \a looking is called with what is being looked at. Ends early when it is
    /// interrupted.
    [[nodiscard]] Result<SiteCheck> verify(const EnvironmentRef &environment, PagePictures pictures,
                                           const std::function<void(const Text &)> &looking);
    /// Writes \a text to \a file.
    [[nodiscard]] Result<void> saveReport(const QString &file, const QString &text);
    /// What is known of a symptom, the surest first.
    [[nodiscard]] QList<Finding> explain(const Symptom &symptom);
    /// All remedies in use; \a faults: what is wrong in files of remedies.
    [[nodiscard]] QList<Remedy> remedies(QList<RemedyFault> &faults);
    /// For removeAccount().
    [[nodiscard]] Result<void> waitForRemoval(Cockpit::Ticket ticket);
    /// Reads everything once and mends of \a projects on the way what Platform::tend() mends; \a done is called with what
    /// that was.
    void tend(const QList<Project> &projects, const std::function<void(const Text &)> &done);
    /// Stays until interrupt() is called.
    void stayUntilInterrupted();

    /// Takes an interrupted operation up and waits for its end.
    [[nodiscard]] Result<Activity> recover(const QString &activityId, Recovery way);
    /// Asks what runs to stop and to take back what it did; ends stayUntilInterrupted().
    void interrupt();

Q_SIGNALS:
    void operationChanged(const Switchback::Activity &activity);
    void interrupted();

private:
    /// What \a good, or siteFailed(), says to \a mine.
    template <typename Value>
    Result<Value> waitForAnswer(Cockpit::Ticket mine, void (Cockpit::*good)(Cockpit::Ticket, const Value &));
    Result<Activity> waitForEnd(Cockpit::Ticket mine);

    EngineCockpit m_cockpit;
    QStringList m_running;
};

} // namespace Switchback
