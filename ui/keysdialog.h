// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/cockpit.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Switchback {

class SecretEdit;
class WizardMessage;

/// Keeps the keys of an environment for bad times: in the keyring, and on request in an encrypted file. Asks the cockpit,
/// which must outlive it, and shows its answer in the dialog. GUI thread.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    /// \a environment has keys; \a title: what it is called, "Builds › Live".
    KeysDialog(Cockpit *cockpit, const Environment &environment, const QString &title, QWidget *parent = nullptr);

private:
    void build();
    void buildFile();
    void browse();
    void begin();
    void onSaved(Cockpit::Ticket ticket, const QStringList &names);
    void onFailed(Cockpit::Ticket ticket, const Problem &problem);
    /// Why it cannot begin as it stands; empty when it can.
    [[nodiscard]] QString complaint() const;
    void refresh();

    Cockpit *m_cockpit;
    EnvironmentRef m_environment;
    QLabel *m_introduction;
    QCheckBox *m_toFile;
    QWidget *m_fileArea;
    QLineEdit *m_file;
    QPushButton *m_browse;
    SecretEdit *m_passphrase;
    SecretEdit *m_again;
    QLabel *m_complaint;
    WizardMessage *m_message;
    QPushButton *m_save;
    QPushButton *m_close;
    Cockpit::Ticket m_ticket = 0; ///< what is under way; 0: nothing
    bool m_isDone = false;
};

} // namespace Switchback
