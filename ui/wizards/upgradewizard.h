// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/operationwizard.h"

namespace Switchback {

class ReleasePage;

/// Leads to a newer release on one environment, tries that out on a copy, or sets an environment up: environment,
/// release, plan, run.
/// Opens itself with nothing; call show(). Deletes itself when closed.
class UpgradeWizard : public OperationWizard {
    Q_OBJECT

public:
    /// \a preselected: begin with its releases; the environment can be changed by Back. \a kind: Upgrade, Rehearse
    /// or SetUp.
    UpgradeWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                  OperationKind kind = OperationKind::Upgrade, QWidget *parent = nullptr);

    void setClock(const Clock &clock) override;
    /// The release that is chosen for the person, unless a plan was made already; empty: the newest one.
    void choose(const QString &version);

Q_SIGNALS:
    /// The person wants to try the upgrade out on a copy before.
    void rehearsalRequested(const Switchback::EnvironmentRef &ref, const QString &version);

protected:
    void aboutToChoose(const EnvironmentRef &ref) override;
    [[nodiscard]] OperationRequest request() const override;
    [[nodiscard]] QString versionOf(const OperationRequest &request) const override;

private:
    ReleasePage *m_releasePage = nullptr;
};

} // namespace Switchback
