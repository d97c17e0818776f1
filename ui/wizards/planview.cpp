// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/planview.h"

#include "models/stepmodel.h"
#include "ui/theme.h"
#include "ui/wizards/lossview.h"
#include "ui/wizards/nameconfirmation.h"
#include "ui/wizards/planstepdelegate.h"
#include "ui/wizards/plansummary.h"
#include "ui/wizards/spokensteps.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/wording.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Below this width, in average characters, steps and summary do not fit side by side.
constexpr int narrowCharacters = 95;

QLabel *plainLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

WizardMessage::Weight weightOf(Severity severity)
{
    switch (severity) {
    case Severity::Advice:
        return WizardMessage::Weight::Information;
    case Severity::Warning:
        return WizardMessage::Weight::Warning;
    case Severity::Refuse:
        return WizardMessage::Weight::Error;
    }
    return WizardMessage::Weight::Error;
}

/// Only these lead from one release to another; the others have one that stays, or that a backup holds.
bool changesVersion(OperationKind kind)
{
    return kind == OperationKind::SetUp || kind == OperationKind::Upgrade || kind == OperationKind::Restore;
}

QList<GuardVerdict> warnings(const QList<GuardVerdict> &verdicts)
{
    QList<GuardVerdict> found = verdicts;
    found.removeIf([](const GuardVerdict &verdict) { return verdict.severity != Severity::Warning; });
    return found;
}

/// Whether a person has to read them separately. The reason of a warning counts the seconds ("has run for 40 s only"):
/// what has to be done about it tells one from another.
bool saysTheSame(const GuardVerdict &left, const GuardVerdict &right)
{
    if (left.severity != Severity::Warning)
        return left == right;
    return left.severity == right.severity && left.guard == right.guard && left.wayOut == right.wayOut;
}

bool isAmong(const QList<GuardVerdict> &verdicts, const GuardVerdict &wanted)
{
    return std::any_of(verdicts.cbegin(), verdicts.cend(),
                       [&wanted](const GuardVerdict &verdict) { return saysTheSame(verdict, wanted); });
}

/// Whether all of \a wanted is among \a verdicts.
bool areAmong(const QList<GuardVerdict> &verdicts, const QList<GuardVerdict> &wanted)
{
    return std::all_of(wanted.cbegin(), wanted.cend(),
                       [&verdicts](const GuardVerdict &verdict) { return isAmong(verdicts, verdict); });
}

/// Of what the guards say now, the first refusal and the warnings that \a planned does not hold.
QList<GuardVerdict> newSince(const QList<GuardVerdict> &planned, const QList<GuardVerdict> &now)
{
    QList<GuardVerdict> found;
    if (firstRefusal(planned))
        return found; // it cannot be started anyhow
    if (const GuardVerdict *refused = firstRefusal(now))
        found.append(*refused);
    const QList<GuardVerdict> warningsNow = warnings(now);
    for (const GuardVerdict &warning : warningsNow)
        if (!isAmong(planned, warning))
            found.append(warning);
    return found;
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QWidget(parent)
    , m_versions(plainLabel(this, u"planVersions"_s))
    , m_target(plainLabel(this, u"planTarget"_s))
    , m_verdicts(new QVBoxLayout)
    , m_lost(new WizardMessage(this))
    , m_losses(new LossView(this))
    , m_stepsTitle(plainLabel(this, u"planStepsTitle"_s))
    , m_steps(new QListView(this))
    , m_stepModel(new StepModel(this))
    , m_summary(new PlanSummary(this))
    , m_waits(new QCheckBox(this))
    , m_name(new NameConfirmation(this))
{
    m_lost->setObjectName(u"planLost"_s);
    QFont big = m_versions->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    m_versions->setFont(big);
    QFont bold = m_stepsTitle->font();
    bold.setBold(true);
    m_stepsTitle->setFont(bold);
    m_stepsTitle->setBuddy(m_steps);
    buildSteps();

    auto *headline = new QHBoxLayout;
    headline->setSpacing(14);
    headline->addWidget(m_versions);
    headline->addWidget(m_target, 1, Qt::AlignBaseline);
    m_verdicts->setSpacing(6);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_stepsTitle);
    left->addWidget(m_steps, 1);
    m_halves = new QHBoxLayout;
    m_halves->setSpacing(20);
    m_halves->addLayout(left, 7);
    m_halves->addWidget(m_summary, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(headline);
    column->addLayout(m_verdicts);
    column->addWidget(m_lost);
    column->addWidget(m_losses);
    column->addLayout(m_halves, 1);
    m_waits->setObjectName(u"waitForFixBox"_s);
    column->addWidget(m_waits);
    column->addWidget(buildAcknowledgement());
    column->addWidget(m_name);
    connect(m_name, &NameConfirmation::changed, this, &PlanView::acknowledgementChanged);
    groundInputs();
    retranslate();
}

void PlanView::buildSteps()
{
    auto *spoken = new SpokenSteps(SpokenSteps::Purpose::Plan, this);
    spoken->setSourceModel(m_stepModel);
    m_steps->setObjectName(u"planSteps"_s);
    m_steps->setModel(spoken);
    m_steps->setItemDelegate(new PlanStepDelegate(m_steps));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_steps->setResizeMode(QListView::Adjust);
    m_steps->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget *PlanView::buildAcknowledgement()
{
    m_acknowledgement = new QWidget(this);
    m_acknowledge = new QCheckBox(m_acknowledgement);
    m_acknowledge->setObjectName(u"acknowledgeBox"_s);
    m_reasonLabel = plainLabel(m_acknowledgement, u"reasonLabel"_s);
    m_reason = new QLineEdit(m_acknowledgement);
    m_reason->setObjectName(u"reasonEdit"_s);
    m_reason->setMaxLength(500);
    m_reasonLabel->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reasonLabel);
    row->addWidget(m_reason, 1);
    auto *column = new QVBoxLayout(m_acknowledgement);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_acknowledge);
    column->addLayout(row);
    connect(m_acknowledge, &QCheckBox::toggled, this, &PlanView::acknowledgementChanged);
    connect(m_reason, &QLineEdit::textChanged, this, &PlanView::acknowledgementChanged);
    return m_acknowledgement;
}

void PlanView::setPlan(const Plan &plan, const QDateTime &now)
{
    // Another warning was not acknowledged by the tick that was given for this one.
    if (warnings(plan.verdicts) != warnings(m_plan.verdicts + m_since))
        m_acknowledge->setChecked(false);
    m_plan = plan;
    m_now = now;
    m_since.clear();
    m_stepModel->setPlan(plan);
    m_losses->setVisible(plan.request.kind == OperationKind::Restore);
    m_losses->setLosses(plan.losses, plan.lossUnknown);
    m_acknowledgement->setVisible(needsReason(plan.verdicts) && !firstRefusal(plan.verdicts));
    m_waits->setVisible(plan.mayWaitForFix() && !firstRefusal(plan.verdicts));
    m_name->setName(asksForName() ? plan.environmentName : QString());
    fillLost();
    fillHeadline();
    fillVerdicts();
    m_steps->scrollToTop();
}

bool PlanView::isAcknowledged() const
{
    return missing().isEmpty();
}

QString PlanView::missing() const
{
    if (!m_name->isGiven())
        return tr("Type the name of the environment to go on: %1").arg(m_plan.environmentName);
    if (!warns())
        return {};
    if (!m_acknowledge->isChecked())
        return tr("Read the warning and tick the box below it.");
    return m_reason->text().trimmed().isEmpty() ? tr("Write down the reason for going ahead.") : QString();
}

QString PlanView::reason() const
{
    return warns() ? m_reason->text().trimmed() : QString();
}

OnFailure PlanView::onFailure() const
{
    return m_plan.mayWaitForFix() && m_waits->isChecked() ? OnFailure::WaitForFix : OnFailure::TakeBack;
}

bool PlanView::isTouched() const
{
    return !m_reason->text().isEmpty() || m_acknowledge->isChecked() || m_name->isTouched();
}

QWidget *PlanView::firstField() const
{
    if (m_acknowledgement->isVisibleTo(this))
        return m_acknowledge;
    return m_name->isVisibleTo(this) ? static_cast<QWidget *>(m_name) : m_steps;
}

void PlanView::retranslate()
{
    m_stepsTitle->setText(tr("What will &happen, step by step"));
    m_steps->setAccessibleName(tr("Steps of the plan"));
    m_waits->setText(tr("If it fails at something that I can &mend, wait for me instead of taking it back."));
    m_waits->setToolTip(tr("The environment stays as the failure left it. Then “Resume” goes on from there, and “Roll "
                           "back” takes back what was done."));
    m_acknowledge->setText(tr("I have read the &warning and want to go ahead all the same."));
    m_reasonLabel->setText(tr("R&eason, kept in the activity log:"));
    m_reason->setAccessibleName(tr("Reason for going ahead"));
    m_stepModel->retranslate();
    m_summary->retranslate();
    m_losses->retranslate();
    m_name->retranslate();
    fillHeadline();
    fillVerdicts();
    fillLost();
}

bool PlanView::setVerdictsNow(const QList<GuardVerdict> &verdicts)
{
    const QList<GuardVerdict> since = newSince(m_plan.verdicts, verdicts);
    if (areAmong(m_since, since) && areAmong(since, m_since))
        return false;
    // One that was not there when the box was ticked was not read.
    if (!areAmong(m_since, warnings(since)))
        m_acknowledge->setChecked(false);
    m_since = since;
    m_acknowledgement->setVisible(warns() && !firstRefusal(m_plan.verdicts));
    fillVerdicts();
    return true;
}

std::optional<GuardVerdict> PlanView::refusal() const
{
    const GuardVerdict *planned = firstRefusal(m_plan.verdicts);
    const GuardVerdict *refused = planned ? planned : firstRefusal(m_since);
    return refused ? std::optional(*refused) : std::nullopt;
}

bool PlanView::destroys() const
{
    return m_plan.request.kind == OperationKind::DeleteBackup || m_plan.request.kind == OperationKind::TearDown;
}

bool PlanView::asksForName() const
{
    return m_plan.request.kind == OperationKind::TearDown && m_plan.role == Role::Live
           && !firstRefusal(m_plan.verdicts);
}

/// Where something is destroyed its consequences stand above everything else, not beside the steps.
void PlanView::fillLost()
{
    Plan summed = m_plan;
    QStringList lost;
    if (destroys()) {
        for (const Text &consequence : m_plan.consequences)
            lost << consequence.translated();
        summed.consequences.clear();
        m_lost->say(WizardMessage::Weight::Error, tr("This cannot be taken back. What goes is gone for good."),
                    lost.join(u'\n'));
    } else {
        m_lost->clear();
    }
    m_summary->setPlan(summed, m_now);
    m_summary->setVisible(m_summary->saysAnything());
}

void PlanView::fillHeadline()
{
    const QString &from = m_plan.fromVersion;
    const QString &to = m_plan.toVersion;
    if (from.isEmpty() || to.isEmpty() || from == to || !changesVersion(m_plan.request.kind)) {
        const QString &only = to.isEmpty() ? from : to;
        m_versions->setText(only);
        m_versions->setAccessibleName(tr("Release %1").arg(only));
    } else {
        //: The release that runs now and the one that will: "1.1.0 → 2.0.0"
        m_versions->setText(tr("%1 → %2").arg(from, to));
        m_versions->setAccessibleName(tr("From release %1 to %2").arg(from, to));
    }
    m_versions->setVisible(!m_versions->text().isEmpty());
    m_target->setText(Wording::target(m_plan.projectName, m_plan.environmentName));
}

void PlanView::fillVerdicts()
{
    while (QLayoutItem *item = m_verdicts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<GuardVerdict> verdicts = m_since + m_plan.verdicts;
    for (const GuardVerdict &verdict : verdicts) {
        auto *bar = new WizardMessage(this);
        bar->setObjectName(u"planVerdict"_s);
        bar->say(weightOf(verdict.severity), verdict.reason.translated(), verdict.wayOut.translated());
        m_verdicts->addWidget(bar);
    }
}

/// Fusion frames inputs in a shade darker than the window: on a dark one neither box nor line could be made out, so
/// there they get a ground that stands off.
void PlanView::groundInputs()
{
    QPalette ground;
    if (Theme::isDark(palette()))
        ground.setColor(QPalette::Base,
                        Theme::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.2));
    m_acknowledgement->setPalette(ground);
    m_name->setPalette(ground);
}

void PlanView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // A change of style comes while the parts are still being made, too.
    if (event->type() == QEvent::PaletteChange && m_acknowledgement)
        groundInputs();
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where two columns would both be too narrow to read they go one below the other.
    const bool narrow = width() < fontMetrics().averageCharWidth() * narrowCharacters;
    m_halves->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(narrow ? 8 : 20);
    // A wrapped sentence needs another height at another width.
    m_steps->doItemsLayout();
}

} // namespace Switchback
