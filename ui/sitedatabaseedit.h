// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/sitepartedit.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace Switchback {

/// The server in which a site's installations keep their data, if they do.
class SiteDatabaseEdit : public SitePartEdit {
    Q_OBJECT

public:
    explicit SiteDatabaseEdit(QWidget *parent = nullptr);

    void setSettings(const SiteSettings &settings) override;
    void addTo(SiteSettings &settings) const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString complaint() const override;
    [[nodiscard]] QWidget *firstField() const override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString kind() const;
    void refresh();

    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_passwordFile;
    QLineEdit *m_namePrefix;
    QFormLayout *m_form;
};

} // namespace Switchback
