// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/sitepartedit.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Switchback {

/// Which pages are looked at and for how long a new version is watched; with the site's name where that is wanted.
class SiteChecksEdit : public SitePartEdit {
    Q_OBJECT

public:
    enum class Fields { Checks, NameAndChecks };
    explicit SiteChecksEdit(Fields fields, QWidget *parent = nullptr);

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
    [[nodiscard]] QStringList paths() const;

    Fields m_fields;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_pathsLabel;
    QPlainTextEdit *m_paths;
    QLabel *m_secondsLabel;
    QSpinBox *m_seconds;
};

} // namespace Switchback
