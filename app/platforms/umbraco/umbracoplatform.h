// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/umbraco/umbracotools.h"

namespace Switchback {

/// Projects of Umbraco Cloud: Kudu, git, the deployments API and the sites themselves; what the cloud offers in its portal
/// only, a person does and Switchback watches. What Switchback keeps of an environment (record) and its copy of the code
/// lie in the workspace.
class UmbracoPlatform final : public Platform {
public:
    /// \a catalogues may be null: then only what the package feed has is known.
    UmbracoPlatform(std::shared_ptr<const Catalogues> catalogues, UmbracoTools tools);

    [[nodiscard]] QString id() const override { return QStringLiteral("umbraco"); }
    [[nodiscard]] AccountForm accountForm() const override;
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore(Context &context) const override;
    /// By the cloud's own id of the project.
    [[nodiscard]] ProjectEntry entryOf(const Account &account, const QString &location) const override;

    [[nodiscard]] Result<ProjectEntry> open(const QString &location) const override;
    [[nodiscard]] Project observe(const ProjectEntry &entry, Context &context) const override;
    [[nodiscard]] Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &context) const override;
    [[nodiscard]] Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                                    Context &context) const override;
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry, const QString &environmentId,
                                                           Context &context) const override;
    /// The cloud restarts what dies there.
    [[nodiscard]] QList<Text> tend(const ProjectEntry &, const std::function<bool(const QString &)> &,
                                   Context &) const override
    {
        return {};
    }
    [[nodiscard]] Result<QList<Finding>> diagnose(const ProjectEntry &entry, const QString &environmentId,
                                                  const QString &about, Context &context) const override;
    [[nodiscard]] Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const override;

private:
    std::shared_ptr<const Catalogues> m_catalogues;
    UmbracoTools m_tools;
};

} // namespace Switchback
