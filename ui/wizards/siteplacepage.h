// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "ui/wizards/wizardpage.h"

class QLabel;

namespace Switchback {

class SitePlaceEdit;

/// Where the site, or the release that it is made of, lies. What is a site already is taken in from here.
class SitePlacePage : public WizardPage {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the page.
    explicit SitePlacePage(Cockpit *cockpit, QWidget *parent = nullptr);

    void setPath(const QString &path);
    /// What was found there. Empty before the page was left by Next.
    [[nodiscard]] const SiteDraft &draft() const { return m_draft; }

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    void validate(quint64 attempt) override;
    bool abandonValidation() override;
    [[nodiscard]] bool isAbandonable() const override { return true; }

Q_SIGNALS:
    /// It was a site, and is in the workspace now.
    void taken(const QString &projectId);

protected:
    void retranslate() override;

private:
    void onDrafted(Cockpit::Ticket ticket, const SiteDraft &draft);
    void onAdded(Cockpit::Ticket ticket, const QString &projectId);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);

    Cockpit *m_cockpit;
    QLabel *m_label;
    SitePlaceEdit *m_place;
    QLabel *m_hint;
    SiteDraft m_draft;
    Cockpit::Ticket m_ticket = 0;
    quint64 m_attempt = 0;
};

} // namespace Switchback
