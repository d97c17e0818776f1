// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/accountform.h"
#include "ui/wizards/wizardpage.h"

namespace Switchback {

class ChoiceList;

/// For which platform the account is.
class AccountPlatformPage : public WizardPage {
    Q_OBJECT

public:
    explicit AccountPlatformPage(const QList<AccountForm> &forms, QWidget *parent = nullptr);

    /// The form of the chosen platform; without fields while none is chosen.
    [[nodiscard]] AccountForm form() const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

protected:
    void retranslate() override;

private:
    QList<AccountForm> m_forms;
    ChoiceList *m_list;
};

} // namespace Switchback
