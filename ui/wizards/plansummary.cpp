// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/plansummary.h"

#include "models/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

PlanSummary::PlanSummary(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"planSummary"_s);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void PlanSummary::setPlan(const Plan &plan)
{
    m_plan = plan;
    fill();
}

void PlanSummary::retranslate()
{
    setAccessibleName(tr("What this means"));
    fill();
}

bool PlanSummary::saysAnything() const
{
    return !m_plan.consequences.isEmpty() || tellsLastTime();
}

bool PlanSummary::tellsLastTime() const
{
    switch (m_plan.request.kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
    case OperationKind::Restore:
    case OperationKind::CopyContent:
    case OperationKind::BackUp:
        return true;
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
    case OperationKind::TearDown:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::ExpiryWarning:
        // Done in a moment, and no write waits for it.
        break;
    }
    return false;
}

void PlanSummary::fillLastTime()
{
    addTitle(tr("The last time"));
    const bool before = m_plan.lastDurationMilliseconds >= 0;
    addFact(tr("It took"), before ? formatDuration(m_plan.lastDurationMilliseconds) : tr("not measured yet"),
            u"planLastDuration"_s);
    addFact(tr("Writes were frozen for"),
            m_plan.lastFreezeMilliseconds >= 0 ? formatDuration(m_plan.lastFreezeMilliseconds) : tr("not measured yet"),
            u"planLastFreeze"_s);
}

void PlanSummary::fill()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 6, 0);
    m_column->setSpacing(6);
    if (!m_plan.consequences.isEmpty()) {
        addTitle(tr("What this means"));
        for (const Text &consequence : m_plan.consequences)
            addPoint(consequence.translated(), u"planConsequence"_s);
        m_column->addSpacing(10);
    }
    if (tellsLastTime())
        fillLastTime();
    m_column->addStretch(1);
    // Takes ownership and deletes the content that was there.
    setWidget(content);
    content->show();
}

void PlanSummary::addTitle(const QString &text)
{
    QLabel *title = label(text, u"planSummaryTitle"_s);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_column->addWidget(title);
}

void PlanSummary::addPoint(const QString &text, const QString &name)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(7);
    row->addWidget(label(u"•"_s, {}), 0, Qt::AlignTop);
    row->addWidget(label(text, name), 1);
    m_column->addLayout(row);
}

void PlanSummary::addFact(const QString &name, const QString &value, const QString &objectName)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel *key = label(name, {});
    QLabel *figure = label(value, objectName);
    figure->setAccessibleName(name);
    figure->setAccessibleDescription(value);
    row->addWidget(key, 1, Qt::AlignTop);
    row->addWidget(figure, 1, Qt::AlignTop);
    m_column->addLayout(row);
}

QLabel *PlanSummary::label(const QString &text, const QString &name)
{
    auto *made = new QLabel(text);
    made->setObjectName(name);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(name.size() > 0 || text.size() > 1);
    return made;
}

} // namespace Switchback
