// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/operationwizard.h"

namespace Switchback {

class ReleasePage;

/// Leads to a newer release on one environment, or sets an environment up: environment, release, plan, run.
/// Opens itself with nothing; call show(). Deletes itself when closed.
class UpgradeWizard : public OperationWizard {
    Q_OBJECT

public:
    /// \a preselected: begin with its releases; the environment can be changed by Back. \a kind: Upgrade or SetUp.
    UpgradeWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                  OperationKind kind = OperationKind::Upgrade, QWidget *parent = nullptr);

    void setClock(const Clock &clock) override;

protected:
    void aboutToChoose(const EnvironmentRef &ref) override;
    [[nodiscard]] OperationRequest request() const override;
    [[nodiscard]] QString versionOf(const OperationRequest &request) const override;

private:
    ReleasePage *m_releasePage = nullptr;
};

} // namespace Switchback
