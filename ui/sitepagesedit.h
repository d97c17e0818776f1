// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/namedsecret.h"
#include "ui/sitepartedit.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Switchback {

class SecretEdit;

/// How many pages of a site are compared before a switch, and who logs in to see them. The password is typed into a field
/// that shows dots, and never shown again.
class SitePagesEdit : public SitePartEdit {
    Q_OBJECT

public:
    explicit SitePagesEdit(QWidget *parent = nullptr);

    void setSettings(const SiteSettings &settings) override;
    void addTo(SiteSettings &settings) const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString complaint() const override;
    [[nodiscard]] QWidget *firstField() const override;

    /// A copy of the password, if one was typed for somebody who logs in.
    [[nodiscard]] NamedSecrets typed() const;

protected:
    void retranslate() override;

private:
    void lay();
    void addLine(QFormLayout *form, QLabel *label, QWidget *line, QWidget *field);
    void refresh();
    [[nodiscard]] SiteVerificationSettings written() const;
    [[nodiscard]] QString user() const;
    /// The keyring has the password of the user who stands here.
    [[nodiscard]] bool isKept() const;

    bool m_isFilled = false;
    QString m_keptUser; ///< who logged in when the settings were read; empty: nobody
    QLabel *m_pagesLabel;
    QSpinBox *m_pages;
    QLabel *m_picturesLabel;
    QSpinBox *m_pictures;
    QLabel *m_picturesHint;
    QCheckBox *m_logsIn;
    QLabel *m_pathLabel;
    QLineEdit *m_path;
    QLabel *m_userLabel;
    QLineEdit *m_user;
    QLabel *m_passwordLabel;
    SecretEdit *m_password;
    QLabel *m_loginHint;
};

} // namespace Switchback
