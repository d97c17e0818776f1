// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitesettings.h"
#include "ui/wizards/wizardpage.h"

namespace Switchback {

class SitePartEdit;

/// A page with the fields for one part of a site's settings.
class SitePartPage : public WizardPage {
    Q_OBJECT

public:
    /// Takes ownership of \a part.
    explicit SitePartPage(SitePartEdit *part, QWidget *parent = nullptr);

    [[nodiscard]] SitePartEdit *part() const { return m_part; }
    /// Fills the fields.
    void setSettings(const SiteSettings &settings);

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

private:
    SitePartEdit *m_part;
    SiteSettings m_filled; ///< as the fields showed them first
};

} // namespace Switchback
