// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"

#include <QObject>

#include <array>

class QPushButton;
class QWidget;

namespace Switchback {

class WizardMessage;
struct Problem;

/// The ways out of a trouble with the keyring, as buttons of a message. Owned by the message.
class KeyringOffer : public QObject {
    Q_OBJECT

public:
    /// What the keyring was wanted for decides what is offered: without storing anything there is nothing to leave out.
    enum class Purpose { Reading, Storing, Removing };

    KeyringOffer(WizardMessage *message, Purpose purpose);

    void setPurpose(Purpose purpose);
    /// Shows the buttons for it; none when it is no trouble of the keyring.
    void offer(const Problem &problem);
    void clear();
    void retranslate();
    /// In the order in which they stand.
    [[nodiscard]] QList<QPushButton *> buttons() const;

Q_SIGNALS:
    void chosen(Switchback::CredentialChoice choice);

private:
    [[nodiscard]] bool makesSense(CredentialChoice choice) const;
    [[nodiscard]] QString textOf(CredentialChoice choice) const;

    Purpose m_purpose;
    QWidget *m_row;
    std::array<QPushButton *, 5> m_buttons{};
};

} // namespace Switchback
