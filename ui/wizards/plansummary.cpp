// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/plansummary.h"

#include "models/text.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Milliseconds: what is done in a moment needs no forecast.
constexpr qint64 worthTelling = 1000;

/// Of the steps of which it is known.
qint64 expectedInAll(const Plan &plan)
{
    qint64 sum = 0;
    for (const StepInfo &step : plan.steps)
        sum += plan.expectedMilliseconds.value(step.id, 0);
    return sum;
}

} // namespace

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

void PlanSummary::setPlan(const Plan &plan, const QDateTime &now)
{
    m_plan = plan;
    m_now = now;
    fill();
}

void PlanSummary::retranslate()
{
    setAccessibleName(tr("What this means"));
    fill();
}

bool PlanSummary::saysAnything() const
{
    return !m_plan.consequences.isEmpty() || tellsLastTime() || expectedInAll(m_plan) >= worthTelling;
}

bool PlanSummary::tellsLastTime() const
{
    switch (m_plan.request.kind) {
    case OperationKind::SetUp:
    case OperationKind::Upgrade:
    case OperationKind::Restore:
    case OperationKind::CopyContent:
    case OperationKind::BackUp:
    case OperationKind::Rehearse:
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

void PlanSummary::fillExpected()
{
    addTitle(tr("How long it will take"));
    addFact(tr("About"), formatDuration(expectedInAll(m_plan)), u"planExpected"_s);
    addFact(tr("Known from"),
            m_plan.rehearsedAt.isValid() ? Wording::rehearsed(m_plan.rehearsedAt, m_now) : tr("the last times"),
            u"planExpectedFrom"_s);
    m_column->addSpacing(10);
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
    if (expectedInAll(m_plan) >= worthTelling)
        fillExpected();
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
