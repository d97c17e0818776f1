// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"

namespace Switchback {

/// The platform behind FleetServer, made from app/engine/platform.h as any other: what it asks for, how an account is
/// tried, how its projects are read. It only looks; nothing can be done there.
class FleetPlatform final : public Platform {
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("fleet"); }
    [[nodiscard]] AccountForm accountForm() const override;
    [[nodiscard]] tl::expected<AccountFinding, AccountTrouble> explore(Context &context) const override;
    [[nodiscard]] ProjectEntry entryOf(const Account &account, const QString &location) const override;

    [[nodiscard]] Result<ProjectEntry> open(const QString &location) const override;
    [[nodiscard]] Project observe(const ProjectEntry &entry, Context &context) const override;
    [[nodiscard]] Result<PreparedOperation> prepare(const ProjectEntry &entry, const OperationRequest &request,
                                                    const QList<Activity> &open, Context &context) const override;
    [[nodiscard]] Result<std::vector<Step>> rebuild(const ProjectEntry &entry, const Activity &activity,
                                                    Context &context) const override;
    [[nodiscard]] Result<std::unique_ptr<TargetLock>> lock(const ProjectEntry &entry, const QString &environmentId,
                                                           Context &) const override;
    [[nodiscard]] QList<Text> tend(const ProjectEntry &, const std::function<bool(const QString &)> &,
                                   Context &) const override
    {
        return {};
    }
    /// A made-up one, "fleet/<location>/key".
    [[nodiscard]] Result<NamedSecrets> keys(const ProjectEntry &entry, const QString &environmentId,
                                            Context &context) const override;
    [[nodiscard]] Result<void> setRunning(const ProjectEntry &entry, bool running, Context &context) const override;
};

} // namespace Switchback
