// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardpage.h"

class QListWidget;

namespace Switchback {

/// The confirmation: all that will be made, line by line. Nothing was touched before its button is pressed.
class SiteSummaryPage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the page.
    explicit SiteSummaryPage(Cockpit *cockpit, QWidget *parent = nullptr);

    /// \a secrets: values of secret variables, as for Cockpit::createSite().
    void setDraft(const SiteDraft &draft, const std::shared_ptr<const NamedSecrets> &secrets);

    [[nodiscard]] Kind kind() const override { return Kind::Confirmation; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString actionName() const override;
    [[nodiscard]] QWidget *firstField() const override;
    void validate(quint64 attempt) override;
    bool abandonValidation() override;

Q_SIGNALS:
    void made(const QString &projectId);

protected:
    void retranslate() override;

private:
    void fill();
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QStringList variableNames(bool secret) const;
    void onAdded(Cockpit::Ticket ticket, const QString &projectId);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);

    Cockpit *m_cockpit;
    QListWidget *m_list;
    SiteDraft m_draft;
    std::shared_ptr<const NamedSecrets> m_secrets;
    Cockpit::Ticket m_ticket = 0;
    quint64 m_attempt = 0;
};

} // namespace Switchback
