// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ledgerpane.h"

#include "models/backupmodel.h"
#include "models/timetext.h"
#include "ui/operationguards.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"
#include "ui/wording.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

LedgerPane::LedgerPane(ProjectCatalog *catalog, BackupModel *model, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
{
    setObjectName(u"ledger"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 6);
    row->setSpacing(8);
    addAct(OperationKind::Restore, "Restore", u"rollback"_s, row);
    addAct(OperationKind::ExtendBackup, "Extend", u"queued"_s, row);
    addAct(OperationKind::KeepBackup, "Keep", u"lock"_s, row);
    addAct(OperationKind::UnkeepBackup, "Unkeep", u"lock"_s, row);
    addAct(OperationKind::DeleteBackup, "Delete", u"effect-destroys"_s, row);
    row->addStretch(1);
    // After the buttons, which come before it for the Tab key.
    m_table = new TablePane(u"backups"_s, model, this);
    // That a backup cannot be restored, or is kept, must be seen without scrolling.
    m_table->view()->horizontalHeader()->moveSection(BackupModel::Marks, BackupModel::Blocks);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);

    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LedgerPane::refresh);
    connect(m_table, &TablePane::activated, this, [this] {
        if (m_acts.constFirst().action->isEnabled())
            request(OperationKind::Restore);
    });
    connect(m_table, &TablePane::rowMenuRequested, this, [this](const QModelIndex &source, QMenu *menu) {
        m_table->setCurrent(source);
        menu->setToolTipsVisible(true);
        for (const Act &act : std::as_const(m_acts))
            menu->addAction(act.action);
    });
    for (const auto change : {&ProjectCatalog::projectChanged, &ProjectCatalog::projectRemoved})
        connect(catalog, change, this, &LedgerPane::refresh);
    connect(catalog, &ProjectCatalog::runningChanged, this, &LedgerPane::refresh);
    expectEnds();
    refresh();
}

void LedgerPane::addAct(OperationKind kind, const char *name, const QString &icon, QHBoxLayout *row)
{
    Act act;
    act.kind = kind;
    act.action = new QAction(themedIcon(icon), {}, this);
    act.action->setObjectName(QString("actionLedger"_L1 + QLatin1StringView(name)));
    act.button = new RoomyButton(this);
    act.button->setObjectName(QString("ledger"_L1 + QLatin1StringView(name)));
    act.button->setIcon(themedIcon(icon));
    act.button->setAutoDefault(false);
    row->addWidget(act.button);
    connect(act.action, &QAction::triggered, this, [this, kind] { request(kind); });
    connect(act.button, &QPushButton::clicked, this, [this, kind] { request(kind); });
    m_acts.append(act);
}

void LedgerPane::setNow(const QDateTime &now)
{
    m_now = now;
    refresh();
}

void LedgerPane::request(OperationKind kind)
{
    if (const std::optional<Backup> backup = selected())
        Q_EMIT operationRequested(kind, backup->environment, backup->id);
}

std::optional<Backup> LedgerPane::selected() const
{
    // With several rows marked, for copying, it would have to be guessed which one is meant.
    const QModelIndexList rows = m_table->view()->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return std::nullopt;
    return rows.constFirst().data(ValueRole).value<Backup>();
}

void LedgerPane::refresh()
{
    const std::optional<Backup> backup = selected();
    for (const Act &act : std::as_const(m_acts))
        refreshAct(act, backup);
}

void LedgerPane::refreshAct(const Act &act, const std::optional<Backup> &backup)
{
    QString refusal = tr("Choose one backup first.");
    if (backup) {
        OperationRequest request;
        request.kind = act.kind;
        request.environment = backup->environment;
        request.backupId = backup->id;
        refusal = Wording::refusal(guardsOf(*m_catalog, request, m_now));
    }
    // One stands in the other's place.
    const bool kept = backup && backup->kept;
    const bool shown =
        (act.kind != OperationKind::KeepBackup || !kept) && (act.kind != OperationKind::UnkeepBackup || kept);
    const QString text = textOf(act.kind);
    act.action->setText(text);
    act.action->setToolTip(refusal);
    act.action->setEnabled(refusal.isEmpty());
    act.action->setVisible(shown);
    act.button->setVisible(shown);
    act.button->setText(text);
    act.button->setToolTip(refusal);
    act.button->setEnabled(refusal.isEmpty());
    act.button->setAccessibleName(backup ? spokenTextOf(act.kind, *backup) : QString(text).remove(u'&'));
    act.button->setAccessibleDescription(refusal);
}

QString LedgerPane::textOf(OperationKind kind) const
{
    if (kind == OperationKind::ExtendBackup)
        return tr("E&xtend…");
    if (kind == OperationKind::KeepBackup)
        return tr("&Keep…");
    if (kind == OperationKind::UnkeepBackup)
        return tr("No longer &keep…");
    return kind == OperationKind::DeleteBackup ? tr("&Delete…") : tr("Roll &back…");
}

QString LedgerPane::spokenTextOf(OperationKind kind, const Backup &backup) const
{
    //: What is to be done with the backup of %2, an environment, which holds the release %3: "Delete backup: Live, 1.0.0"
    return tr("%1: %2, %3").arg(displayName(kind), backup.environmentName, backup.version);
}

void LedgerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        expectEnds();
        refresh();
    }
}

/// A countdown says something longer near its end, after the columns got their width.
void LedgerPane::expectEnds()
{
    using namespace std::chrono_literals;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_table->setExpectedTexts(BackupModel::Expires,
                              {timeLeftText(now, now), timeLeftText(now.addDuration(59min), now)});
}

} // namespace Switchback
