// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/bluegreen.h"
#include "app/platforms/local/dataorigin.h"
#include "app/platforms/local/pagecheck.h"
#include "app/platforms/local/sitefreeze.h"
#include "app/platforms/local/trafficbaseline.h"
#include "models/backup.h"

#include <optional>

namespace Switchback {

/// Drives upgrade, set-up, restore and copy of content of one environment of a site on this machine. Everything that
/// must outlive us is in the environment's files; which installations are meant is in the steps' outputs ("blue",
/// "green").
///
/// Its functions are in six sources: localhost (release, installation), localhostdata (freeze, copy, migration),
/// localhostrun (processes, health), localhostpages (comparison), localhosttraffic (switch, retire) and localhostwatch
/// (what the new version is measured by, watch).
class LocalHost final : public BlueGreenHost {
public:
    /// \a restoreId: the kept installation to go back to; empty unless \a kind is Restore.
    /// \a services outlives the host.
    LocalHost(const LocalSite &site, const LocalServices &services, OperationKind kind, QString version,
              QString restoreId = {});
    /// For a new installation whose data comes from \a origin.
    LocalHost(const LocalSite &site, const LocalServices &services, OperationKind kind, QString version,
              std::unique_ptr<DataOrigin> origin);

    Result<void> check(Context &context) override;
    Result<void> takeUp(Context &context) override;
    Probe probeDecided(Context &context) override;

    Probe probeRelease(Context &context) override;
    Result<void> unpackRelease(Context &context) override;
    Result<void> discardRelease(Context &context) override;

    Probe probeReplica(Context &context) override;
    Result<void> createReplica(Context &context) override;
    Result<void> discardReplica(Context &context) override;

    Probe probeFrozen(Context &context) override;
    Result<void> freezeWrites(Context &context) override;
    Result<void> liftFreeze(Context &context) override;

    Probe probeCopy(Context &context) override;
    Result<void> copyData(Context &context) override;
    bool hasCopy(Context &context) override;

    Probe probeMigration(Context &context) override;
    Result<void> migrate(Context &context) override;

    Probe probeStarted(Context &context) override;
    Result<void> startGreen(Context &context) override;
    Result<void> stopGreen(Context &context) override;
    Result<void> waitHealthy(Context &context) override;
    Result<void> verify(Context &context) override;

    Probe probeSwitched(Context &context) override;
    Result<void> switchToGreen(Context &context) override;
    Result<void> switchToBlue(Context &context) override;
    Result<void> observe(Context &context) override;

    Probe probeRetired(Context &context) override;
    Result<void> retireBlue(Context &context) override;
    Result<void> reviveBlue(Context &context) override;
    Probe probeReplacedDeleted(Context &context) override;
    Result<void> deleteReplaced(Context &context) override;

private:
    void recall(const Context &context);
    [[nodiscard]] Result<void> checkRoom(const SiteRelease &release);
    [[nodiscard]] Result<void> removeLeftovers(Context &context);
    [[nodiscard]] Result<void> resetMigration(InstallationState &green, Context &context);
    [[nodiscard]] Result<void> checkCopyIsCurrent(const InstallationState &green) const;
    [[nodiscard]] Result<QString> sourceDatabase() const;
    [[nodiscard]] Result<void> fillDatabase(const InstallationState &green, Context &context) const;
    [[nodiscard]] Result<void> checkDatabases(Context &context);
    [[nodiscard]] bool hasNewData() const { return m_kind == OperationKind::Upgrade || m_origin; }
    [[nodiscard]] QDateTime provenSince(const InstallationState &green, const QDateTime &now) const;
    [[nodiscard]] Result<void> keepBlue(const Context &context);
    [[nodiscard]] Result<void> drain(const QString &installationId, Context &context);
    [[nodiscard]] Result<void> lookAtPages(Context &context);
    [[nodiscard]] Result<void> comparePages(const InstallationState &green, quint16 reference, Context &context);
    void measureFirstAnswer(Context &context) const;
    void recallBaseline(const Context &context);
    void storeBaseline(Context &context) const;
    [[nodiscard]] Result<void> noteTrafficBefore(Context &context);
    [[nodiscard]] Result<void> noteSwitch(const EnvironmentState &state, Context &context);
    [[nodiscard]] Result<SlotCount> tallyGreen(Slot slot, Context &context);
    [[nodiscard]] Result<Traffic> trafficSinceSwitch(const InstallationState &green, Slot slot,
                                                     const QDateTime &warmSince, Context &context);
    void look(const InstallationState &green, const QStringList &paths, Traffic &own, const Context &context) const;
    [[nodiscard]] std::optional<Problem> breach(const Traffic &now, const Traffic &own, bool over) const;
    void noteObserved(const Traffic &now, const Traffic &own, Context &context) const;
    [[nodiscard]] QList<InstallationState> replacedBackups() const;

    SiteRunner m_runner;
    SiteFreeze m_freeze;
    std::unique_ptr<DataOrigin> m_origin; ///< null: blue's data, or none
    OperationKind m_kind;
    QString m_version;
    QString m_blue;             ///< the installation that serves now; empty for a set-up
    QString m_green;            ///< the one that is about to
    qint64 m_dataBytes = 0;     ///< that green will get
    qint64 m_databaseBytes = 0; ///< on this machine's disk, for its database and on the way there
    std::optional<std::chrono::nanoseconds> m_begun;
    std::optional<LogTail> m_greenLog;
    TrafficBaseline m_baseline;
    std::optional<SiteBaseline> m_pages; ///< blue's, looked at before its writes were frozen
};

} // namespace Switchback
