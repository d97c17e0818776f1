// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardshell.h"

namespace Switchback {

class SiteNamePage;
class SitePartPage;
class SitePlacePage;
class SiteSummaryPage;
class SiteVariablesEdit;

/// Takes a site on this machine into the list, or makes one of a release. Opens itself with nothing; call show().
/// Deletes itself when closed.
class SiteWizard : public WizardShell {
    Q_OBJECT

public:
    /// With a \a path, the place is looked at once. Not owned: \a cockpit must outlive the wizard.
    explicit SiteWizard(Cockpit *cockpit, const QString &path = {}, QWidget *parent = nullptr);
    ~SiteWizard() override;

    /// As if \a path was typed on the first page and Next pressed. Where the pages after it were begun already, Next is left
    /// to the person: another place would lose what was written there.
    void lookAt(const QString &path);

Q_SIGNALS:
    void siteReady(const QString &projectId);

protected:
    [[nodiscard]] QString task() const override;
    void aboutToEnter(int index) override;

private:
    [[nodiscard]] SiteDraft draft() const;
    void finish(const QString &projectId);

    SitePlacePage *m_place;
    SiteNamePage *m_name;
    SiteVariablesEdit *m_variables;
    QList<SitePartPage *> m_parts;
    SiteSummaryPage *m_summary;
    QString m_filledFor; ///< the place that the pages were filled for
};

} // namespace Switchback
