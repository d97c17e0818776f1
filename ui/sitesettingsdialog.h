// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"
#include "models/namedsecret.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

namespace Switchback {

class SitePagesEdit;
class SitePartEdit;
class SiteVariablesEdit;
class WizardMessage;

/// What can be changed of a site on this machine. Reads it when it is made, saves with OK and stays open with the reason
/// when that fails. Asks before changes are lost. Not modal; deletes itself when closed, and with it what was typed. GUI
/// thread only.
class SiteSettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// Not owned: \a cockpit must outlive the dialog.
    SiteSettingsDialog(Cockpit *cockpit, QString projectId, QString projectName, QWidget *parent = nullptr);
    ~SiteSettingsDialog() override;

    [[nodiscard]] const QString &projectId() const { return m_projectId; }

    void reject() override;

Q_SIGNALS:
    void saved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void gather();
    void turnTo(int index);
    void onLoaded(Cockpit::Ticket ticket, const SiteSettings &settings);
    void fill(const SiteSettings &settings);
    void onReadAgain(const SiteSettings &settings);
    void onSaved(Cockpit::Ticket ticket);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    void save();
    void refresh();
    void retranslateUi();
    void askWhetherToSave();
    [[nodiscard]] SitePartEdit *part(int index) const;
    /// As it stands in the fields.
    [[nodiscard]] SiteSettings written() const;
    [[nodiscard]] bool isChanged() const;
    /// What was typed to be kept in the keyring, on any tab.
    [[nodiscard]] NamedSecrets typed() const;
    [[nodiscard]] bool isSaving() const { return m_checking != 0 || m_saving != 0; }
    [[nodiscard]] QString complaint() const;

    Cockpit *m_cockpit;
    QString m_projectId;
    QString m_projectName;
    SiteSettings m_read; ///< as they were when the dialog was opened
    SiteSettings m_settings;
    SiteSettings m_before; ///< as the fields showed them first
    QTabWidget *m_tabs;
    SiteVariablesEdit *m_variables;
    SitePagesEdit *m_pages;
    QList<SitePartEdit *> m_parts;
    WizardMessage *m_message;
    QDialogButtonBox *m_buttons;
    int m_shown = 0;
    Cockpit::Ticket m_loading = 0;
    Cockpit::Ticket m_checking = 0; ///< whether they are still what was read
    Cockpit::Ticket m_saving = 0;
    bool m_loaded = false;
};

} // namespace Switchback
