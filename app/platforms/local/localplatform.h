// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/local/heldsites.h"
#include "app/platforms/local/siterunner.h"
#include "app/process/detachedstarter.h"

namespace Switchback {

/// Sites on this machine: any web program that follows the Procfile convention (DESIGN section 8). Any thread.
class LocalPlatform final : public Platform {
public:
    /// \a path: where HAProxy and the tools of database servers are looked for, as in PATH. \a timings: tests shorten them. \a catalogues: what is known of
    /// releases that a project may follow; null when there are none. \a vault: where secret variables are; null: there is
    /// no keyring.
    explicit LocalPlatform(const QString &path, const LocalTimings &timings = {},
                           std::shared_ptr<const Catalogues> catalogues = {}, std::shared_ptr<const Vault> vault = {});

    [[nodiscard]] QString id() const override;
    [[nodiscard]] Result<ProjectEntry> open(const QString &location) const override;
    [[nodiscard]] Project observe(const ProjectEntry &entry, Context &context) const override;
    [[nodiscard]] Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &context) const override;
    [[nodiscard]] Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                                    Context &context) const override;
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry, const QString &environmentId,
                                                           Context &context) const override;
    [[nodiscard]] QList<Text> tend(const ProjectEntry &entry, const std::function<bool(const QString &)> &isWaiting,
                                   Context &context) const override;
    [[nodiscard]] Result<QList<Finding>> diagnose(const ProjectEntry &entry, const QString &environmentId,
                                                  const QString &about, Context &context) const override;
    [[nodiscard]] SiteCheckWishes checkWishes(const ProjectEntry &entry, const QString &environmentId) const override;
    [[nodiscard]] Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const override;
    [[nodiscard]] Result<SiteDraft> draft(const QString &path) const override;
    [[nodiscard]] Result<QString> create(const SiteDraft &draft, const NamedSecrets &secrets,
                                         Context &context) const override;
    [[nodiscard]] Result<SiteSettings> settings(const ProjectEntry &entry) const override;
    [[nodiscard]] Result<void> changeSettings(const ProjectEntry &entry, const SiteSettings &settings,
                                              const NamedSecrets &secrets, Context &context) const override;
    [[nodiscard]] Result<void> addRelease(const ProjectEntry &entry, const QString &path, const QString &version,
                                          Context &context) const override;

private:
    [[nodiscard]] Result<LocalSite> site(const ProjectEntry &entry, const QString &environmentId) const;

    void addLoss(Plan &plan, const LocalSite &site, const Project &project, const Context &context) const;

    std::shared_ptr<HeldSites> m_held = std::make_shared<HeldSites>();
    DetachedStarter m_starter;
    mutable ReleaseStore m_releases; ///< only remembers what it read; guards itself
    LocalServices m_services;
};

} // namespace Switchback
