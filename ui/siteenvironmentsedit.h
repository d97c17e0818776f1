// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/sitepartedit.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace Switchback {

/// The environments of a site in promotion order: name, role and port of each.
class SiteEnvironmentsEdit : public SitePartEdit {
    Q_OBJECT

public:
    explicit SiteEnvironmentsEdit(QWidget *parent = nullptr);

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
    void fill();
    void putRow(int row, const SiteEnvironmentSettings &environment);
    [[nodiscard]] SiteEnvironmentSettings atRow(int row) const;
    [[nodiscard]] QList<SiteEnvironmentSettings> environments() const;
    void add();
    void remove();
    void refresh();

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_hint;
    QList<SiteEnvironmentSettings> m_rows; ///< of each row, what the table does not show
};

} // namespace Switchback
