// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/operationwizard.h"

namespace Switchback {

class BackupPage;

/// Leads back to an installation that was kept: environment and backup, plan, run.
/// Opens itself with nothing; call show(). Deletes itself when closed.
class RestoreWizard : public OperationWizard {
    Q_OBJECT

public:
    /// With a \a backupId of the environment given the plan comes first. \a clock: see setClock(); null: the system's.
    RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                  const QString &backupId = {}, const Clock &clock = {}, QWidget *parent = nullptr);

protected:
    [[nodiscard]] OperationRequest request() const override;
    [[nodiscard]] QString versionOf(const OperationRequest &request) const override;

private:
    RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, BackupPage *page,
                  std::optional<EnvironmentRef> preselected, const QString &backupId, const Clock &clock,
                  QWidget *parent);

    BackupPage *m_backupPage;
};

} // namespace Switchback
