// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/backup.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;

namespace Switchback {

class BackupModel;
class ProjectCatalog;
class TablePane;

/// The ledger of restore points: the table of backups, and what can be done with the one selected, as buttons above it
/// and in its context menu. What cannot be done now is disabled and says why.
/// Does not own catalog and model, which must outlive it. GUI thread.
class LedgerPane : public QWidget {
    Q_OBJECT

public:
    LedgerPane(ProjectCatalog *catalog, BackupModel *model, QWidget *parent = nullptr);

    [[nodiscard]] TablePane *table() const { return m_table; }
    /// Tells the time (UTC) that deadlines are judged by.
    void setNow(const QDateTime &now);

Q_SIGNALS:
    void operationRequested(Switchback::OperationKind kind, const Switchback::EnvironmentRef &ref,
                            const QString &backupId);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// An act on a backup, with the button and the menu entry that offer it.
    struct Act {
        OperationKind kind = OperationKind::Restore;
        QAction *action = nullptr;
        QPushButton *button = nullptr;
    };

    void expectEnds();
    void addAct(OperationKind kind, const char *name, const QString &icon, QHBoxLayout *row);
    void request(OperationKind kind);
    void refresh();
    void refreshAct(const Act &act, const std::optional<Backup> &backup);
    [[nodiscard]] std::optional<Backup> selected() const;
    [[nodiscard]] QString textOf(OperationKind kind) const;
    [[nodiscard]] QString spokenTextOf(OperationKind kind, const Backup &backup) const;

    ProjectCatalog *m_catalog;
    TablePane *m_table = nullptr;
    QList<Act> m_acts;
    QDateTime m_now;
};

} // namespace Switchback
