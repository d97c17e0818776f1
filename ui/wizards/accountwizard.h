// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardshell.h"

namespace Switchback {

class AccountAccessPage;
class AccountPlatformPage;
class AccountProjectsPage;

/// Adds an account, or changes one: for which platform, how it is reached, which projects. Opens itself with nothing;
/// call show(). Deletes itself when closed, and with it what was typed.
class AccountWizard : public WizardShell {
    Q_OBJECT

public:
    /// Adds an account. With a \a platform given, or only one that there is, it is not asked for.
    /// Neither is owned; \a cockpit must outlive the wizard.
    explicit AccountWizard(Cockpit *cockpit, const QString &platform = {}, QWidget *parent = nullptr);
    /// Changes that account, whose platform must have a form. \a shown: its projects as they are shown now.
    AccountWizard(Cockpit *cockpit, const Account &account, const QList<FoundProject> &shown,
                  QWidget *parent = nullptr);

    /// The page of the access says from the beginning that secrets are kept so.
    void setKeeping(SecretKeeping keeping);

Q_SIGNALS:
    void accountSaved(const Switchback::Account &account);

protected:
    [[nodiscard]] QString task() const override;
    void aboutToEnter(int index) override;

private:
    void addPages();

    QString m_edited;                          ///< the name of the account that is changed; empty for a new one
    AccountPlatformPage *m_platform = nullptr; ///< null where there is nothing to be chosen
    AccountAccessPage *m_access;
    AccountProjectsPage *m_projects;
};

} // namespace Switchback
