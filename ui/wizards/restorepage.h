// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/wizards/environmentpage.h"

namespace Switchback {

/// Which environment to roll back, and to which of the installations that were kept for it: the upgrade backup
/// first, then what was set aside.
class RestorePage : public EnvironmentPage {
    Q_OBJECT

public:
    /// Not owned: \a catalog must outlive the page.
    explicit RestorePage(ProjectCatalog *catalog, QWidget *parent = nullptr);

    /// The chosen backup; null when none is. Good until the catalog changes.
    [[nodiscard]] const Backup *backup() const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

protected:
    void retranslate() override;
    void fillMore() override;

private:
    [[nodiscard]] Choice choiceOf(const Project &project, const Backup &backup) const;
    void fillMeasure(const Environment *environment);

    QLabel *m_backupsLabel = nullptr;
    ChoiceList *m_backups = nullptr;
    QLabel *m_measure = nullptr;
    EnvironmentRef m_shown;
};

} // namespace Switchback
