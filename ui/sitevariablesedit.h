// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/namedsecret.h"
#include "ui/sitepartedit.h"

#include <map>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace Switchback {

class SecretEdit;

/// The variables of a site's programs, of all environments or of one. A secret value is typed into a field that shows
/// dots, and never shown again.
class SiteVariablesEdit : public SitePartEdit {
    Q_OBJECT

public:
    explicit SiteVariablesEdit(QWidget *parent = nullptr);

    void setSettings(const SiteSettings &settings) override;
    void addTo(SiteSettings &settings) const override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QString complaint() const override;
    [[nodiscard]] QWidget *firstField() const override;

    /// Copies of the values that were typed, by name; `ENVIRONMENT/NAME` for one of an environment.
    [[nodiscard]] NamedSecrets typed() const;

protected:
    void retranslate() override;

private:
    enum Column { NameColumn, ValueColumn, SecretColumn };

    [[nodiscard]] QList<SiteVariable> &shown();
    /// Of a variable of the environment with that index, or of the site (-1).
    [[nodiscard]] QString keyOf(const QString &variable, int environment) const;
    [[nodiscard]] QString keyOf(const QString &variable) const;
    [[nodiscard]] QString complaintAbout(const QList<SiteVariable> &variables, int environment) const;
    void renameKeys(const QList<SiteEnvironmentSettings> &environments);
    void keepSecretsOf(const QList<SiteVariable> &variables, int environment);
    void fill();
    void putRow(int row, const SiteVariable &variable);
    void onItemChanged(int row, int column);
    void onSecretTyped();
    void onRowChanged();
    void add();
    void remove();
    void refresh();

    SiteSettings m_settings;
    std::map<QString, Secret> m_typed;
    QStringList m_kept;    ///< keys of those whose values are in the keyring
    QStringList m_exposed; ///< keys of those that were to be secret no more, and whose value nobody has typed since
    QLabel *m_scopeLabel;
    QComboBox *m_scope;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_secretLabel;
    SecretEdit *m_secret;
    QLabel *m_hint;
};

} // namespace Switchback
