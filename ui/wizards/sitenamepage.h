// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitesettings.h"
#include "ui/wizards/wizardpage.h"

class QLabel;
class QLineEdit;

namespace Switchback {

/// What the site is called, where it is laid out, and which version its first release is.
class SiteNamePage : public WizardPage {
    Q_OBJECT

public:
    explicit SiteNamePage(QWidget *parent = nullptr);

    /// What was changed here stays as long as the place is the same.
    void setDraft(const SiteDraft &draft);
    /// Puts what stands here into \a draft.
    void addTo(SiteDraft &draft) const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override { return incompleteReason().isEmpty(); }
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

protected:
    void retranslate() override;

private:
    SiteDraft m_draft;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_folderLabel;
    QLineEdit *m_folder;
    QLabel *m_versionLabel;
    QLineEdit *m_version;
};

} // namespace Switchback
