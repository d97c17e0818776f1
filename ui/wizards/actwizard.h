// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/operationwizard.h"

namespace Switchback {

class BackupPage;
class CopyPage;

/// Confirms an act for which no release is chosen: what it is done to (passed over when that is given), plan, run.
/// For backups: extend, delete, keep, no longer keep. For environments: back up, copy content, protect, lift the
/// protection, tear down. Opens itself with nothing; call show(). Deletes itself when closed.
class ActWizard : public OperationWizard {
    Q_OBJECT

public:
    /// With an environment given that the act is open for, and, for acts on backups, a \a backupId given or only one
    /// backup that comes into question, the plan comes first. \a clock: see setClock().
    ActWizard(Cockpit *cockpit, ProjectCatalog *catalog, OperationKind kind, std::optional<EnvironmentRef> preselected,
              const QString &backupId, const Clock &clock, QWidget *parent = nullptr);

    /// True for the kinds this wizard is for.
    [[nodiscard]] static bool handles(OperationKind kind);

protected:
    [[nodiscard]] OperationRequest request() const override;
    [[nodiscard]] QString versionOf(const OperationRequest &request) const override;

private:
    /// Exactly one of these is the first page; the others are null.
    struct FirstPage {
        EnvironmentPage *environment = nullptr;
        BackupPage *backup = nullptr;
        CopyPage *copy = nullptr;

        [[nodiscard]] EnvironmentPage *page() const;
    };
    [[nodiscard]] static FirstPage firstPageFor(OperationKind kind, ProjectCatalog *catalog);

    ActWizard(Cockpit *cockpit, ProjectCatalog *catalog, OperationKind kind, const FirstPage &first,
              std::optional<EnvironmentRef> preselected, const QString &backupId, const Clock &clock, QWidget *parent);
    /// True when nothing is left to be chosen on the first page.
    [[nodiscard]] bool choose(const QString &backupId) const;

    FirstPage m_first;
};

} // namespace Switchback
