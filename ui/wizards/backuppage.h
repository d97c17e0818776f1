// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/backup.h"
#include "ui/wizards/environmentpage.h"

namespace Switchback {

/// Which environment and which of its backups: to roll back to, extend, delete or keep. Both choices stand on one
/// page: the backups are those of the environment chosen beside them. What the act is refused for is listed, disabled,
/// with the reason.
class BackupPage : public EnvironmentPage {
    Q_OBJECT

public:
    /// Not owned: \a catalog must outlive the page.
    BackupPage(ProjectCatalog *catalog, OperationKind kind, QWidget *parent = nullptr);

    /// Chooses for the person, among the backups of the environment chosen. \return false when it cannot be chosen.
    bool chooseBackup(const QString &backupId);
    /// Null while none is chosen; good until the next snapshot.
    [[nodiscard]] const Backup *backup() const;
    /// How many backups of the environment chosen the act is open for.
    [[nodiscard]] int usableCount() const;

    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString incompleteReason() const override;
    [[nodiscard]] bool isTouched() const override;

protected:
    void retranslate() override;
    void fillMore() override;
    [[nodiscard]] QString reasonAgainst(const Project &project, const Environment &environment) const override;
    [[nodiscard]] QString noteOn(const Project &project, const Environment &environment) const override;

private:
    [[nodiscard]] Choice choiceOf(const Backup &backup) const;
    void fillMeasure(const Environment *environment);

    QLabel *m_backupsLabel = nullptr;
    ChoiceList *m_backups = nullptr;
    QLabel *m_measure = nullptr;
    EnvironmentRef m_shown;
};

} // namespace Switchback
