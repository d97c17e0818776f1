// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/environmentpage.h"

namespace Switchback {

/// Which environment gets the content of which other of its project. Pairs that do not go together are listed,
/// disabled, with the reason.
class CopyPage : public EnvironmentPage {
    Q_OBJECT

public:
    /// Not owned: \a catalog must outlive the page.
    explicit CopyPage(ProjectCatalog *catalog, QWidget *parent = nullptr);

    /// The id of the environment whose content is taken; empty while none is chosen.
    [[nodiscard]] const QString &source() const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

protected:
    void retranslate() override;
    void fillMore() override;

private:
    QLabel *m_sourcesLabel = nullptr;
    ChoiceList *m_sources = nullptr;
    EnvironmentRef m_shown;
};

} // namespace Switchback
