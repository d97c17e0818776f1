// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/catalogues.h"
#include "app/engine/platform.h"
#include "app/platforms/octopus/octopuspatience.h"

namespace Switchback {

/// Octopus Server, self-hosted: each account is one instance, which is a project with one environment, and a second one for
/// a test instance where the account names its address. Looked at by its REST API; upgraded where it runs as a Linux container, by docker and sqlcmd on the hosts that the account names.
class OctopusPlatform final : public Platform {
public:
    /// \a catalogues may be null: then only the releases that the server itself knows of are known.
    explicit OctopusPlatform(std::shared_ptr<const Catalogues> catalogues, const OctopusPatience &patience = {});
    ~OctopusPlatform() override;
    Q_DISABLE_COPY_MOVE(OctopusPlatform)

    [[nodiscard]] QString id() const override { return QStringLiteral("octopus"); }
    [[nodiscard]] AccountForm accountForm() const override;
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore(Context &context) const override;
    /// By the installation id, which stays the same whatever the address is.
    [[nodiscard]] ProjectEntry entryOf(const Account &account, const QString &location) const override;

    [[nodiscard]] Result<ProjectEntry> open(const QString &location) const override;
    [[nodiscard]] Project observe(const ProjectEntry &entry, Context &context) const override;
    [[nodiscard]] Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &context) const override;
    [[nodiscard]] Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                                    Context &context) const override;
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry, const QString &environmentId,
                                                           Context &context) const override;
    /// Whoever runs the host restarts what dies there.
    [[nodiscard]] QList<Text> tend(const ProjectEntry &, const std::function<bool(const QString &)> &,
                                   Context &) const override
    {
        return {};
    }
    [[nodiscard]] Result<NamedSecrets> keys(const ProjectEntry &entry, const QString &environmentId,
                                            Context &context) const override;
    [[nodiscard]] Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const override;

private:
    class HeldInstances;
    class HeldInstance;

    [[nodiscard]] Result<std::vector<Step>> rebuilt(const OperationRequest &request, const QJsonObject &facts) const;

    std::shared_ptr<const Catalogues> m_catalogues;
    OctopusPatience m_patience;
    std::shared_ptr<HeldInstances> m_held;
};

} // namespace Switchback
