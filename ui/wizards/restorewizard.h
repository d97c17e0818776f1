// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/operationwizard.h"

namespace Switchback {

class RestorePage;

/// Leads back to an installation that was kept: environment and backup, plan, run.
/// Opens itself with nothing; call show(). Deletes itself when closed.
class RestoreWizard : public OperationWizard {
    Q_OBJECT

public:
    RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                  QWidget *parent = nullptr);

protected:
    [[nodiscard]] OperationRequest request() const override;
    [[nodiscard]] QString versionOf(const OperationRequest &request) const override;

private:
    RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, RestorePage *page,
                  std::optional<EnvironmentRef> preselected, QWidget *parent);

    RestorePage *m_restorePage;
};

} // namespace Switchback
