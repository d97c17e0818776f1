// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/backupline.h"

#include "models/timetext.h"
#include "ui/factrow.h"
#include "ui/linkbutton.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

BackupLine::BackupLine(QWidget *parent)
    : QWidget(parent)
    , m_fact(new FactRow(u"cardBackup"_s, this))
    , m_extend(new LinkButton(this))
{
    setObjectName(u"cardBackupLine"_s);
    m_extend->setObjectName(u"cardExtend"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_fact, 1);
    row->addWidget(m_extend);
    hide();
    connect(m_extend, &QPushButton::clicked, this, &BackupLine::extendRequested);
}

void BackupLine::setBackup(const Backup *backup, bool extendable, const QDateTime &now)
{
    m_shortText = backup ? backupText(backup->version, backup->expiresAt, now) : QString();
    m_text = backup ? tr("Backup of %1").arg(m_shortText) : QString();
    setVisible(backup);
    m_extend->setVisible(backup && extendable);
    m_extend->setText(tr("Extend…"));
    fit();
    if (!backup)
        return;
    m_extend->setToolTip(tr("Extend upgrade backup storage period"));
    m_extend->setAccessibleName(
        tr("Extend the storage period of the upgrade backup of %1").arg(backup->environmentName));
}

void BackupLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void BackupLine::fit()
{
    const int link = m_extend->isHidden() ? 0 : m_extend->sizeHint().width() + layout()->spacing();
    constexpr int besideIcon = 8;
    const int room = width() - link - fontMetrics().height() - besideIcon;
    m_fact->setFact(u"backup"_s, fontMetrics().horizontalAdvance(m_text) <= room ? m_text : m_shortText);
    m_fact->setToolTip(m_text);
}

} // namespace Switchback
