// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/backupline.h"

#include "models/timetext.h"
#include "ui/factrow.h"
#include "ui/linkbutton.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

BackupLine::BackupLine(QWidget *parent)
    : QWidget(parent)
    , m_fact(new FactRow(u"cardBackup"_s, this))
    , m_extend(new LinkButton(this))
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"cardBackupLine"_s);
    m_extend->setObjectName(u"cardExtend"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    placeLink(Link::Beside);
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

void BackupLine::placeLink(Link place)
{
    if (m_place == place)
        return;
    m_place = place;
    const bool isBeside = place == Link::Beside;
    m_grid->removeWidget(m_fact);
    m_grid->removeWidget(m_extend);
    // The first column is as wide as the icon of the fact.
    m_grid->setColumnMinimumWidth(0, isBeside ? 0 : fontMetrics().height());
    m_grid->addWidget(m_fact, 0, 0, 1, isBeside ? 2 : 3);
    if (isBeside)
        m_grid->addWidget(m_extend, 0, 2);
    else
        m_grid->addWidget(m_extend, 1, 1, 1, 2, Qt::AlignLeft);
}

void BackupLine::fit()
{
    const auto wide = [this](const QString &text) { return fontMetrics().horizontalAdvance(text); };
    constexpr int besideIcon = 8;
    const int room = width() - fontMetrics().height() - besideIcon;
    const int link = m_extend->isHidden() ? 0 : m_extend->sizeHint().width() + m_grid->horizontalSpacing();
    const bool isBeside = wide(m_shortText) <= room - link;
    m_fact->setFact(u"backup"_s, wide(m_text) <= (isBeside ? room - link : room) ? m_text : m_shortText);
    m_fact->setToolTip(m_text);
    placeLink(isBeside ? Link::Beside : Link::Below);
}

} // namespace Switchback
