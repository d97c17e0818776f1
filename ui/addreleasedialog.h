// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace Switchback {

class SitePlaceEdit;
class WizardMessage;

/// Takes a folder or an archive in as a release of a site. Proposes the version that it says of itself. Not modal;
/// deletes itself when closed, which it is not while it copies. GUI thread only.
class AddReleaseDialog : public QDialog {
    Q_OBJECT

public:
    /// \a path may be empty. Not owned: \a cockpit must outlive the dialog.
    AddReleaseDialog(Cockpit *cockpit, QString projectId, QString projectName, const QString &path,
                     QWidget *parent = nullptr);
    ~AddReleaseDialog() override;

    /// Waits for what is being copied: how that ends has to be told.
    void reject() override;

Q_SIGNALS:
    void added(const QString &version);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void look();
    void begin();
    void onDrafted(Cockpit::Ticket ticket, const SiteDraft &draft);
    void onAdded(Cockpit::Ticket ticket);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    void refresh();
    [[nodiscard]] QString complaint() const;
    void retranslateUi();

    Cockpit *m_cockpit;
    QString m_projectId;
    QString m_projectName;
    QLabel *m_placeLabel;
    SitePlaceEdit *m_place;
    QLabel *m_versionLabel;
    QLineEdit *m_version;
    QLabel *m_complaint;
    WizardMessage *m_message;
    QDialogButtonBox *m_buttons;
    QString m_looked;      ///< the path last looked at
    bool m_isSite = false; ///< there is a site, and no release
    Cockpit::Ticket m_looking = 0;
    Cockpit::Ticket m_adding = 0;
};

} // namespace Switchback
