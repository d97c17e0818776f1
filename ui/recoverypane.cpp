// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/recoverypane.h"

#include "models/recoveryguards.h"
#include "ui/roomybutton.h"
#include "ui/themedicon.h"
#include "ui/wizards/wizardmessage.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

RecoveryPane::RecoveryPane(Cockpit *cockpit, QWidget *parent)
    : QWidget(parent)
    , m_cockpit(cockpit)
    , m_message(new WizardMessage(this))
    , m_failure(new WizardMessage(this))
    , m_resume(makeButton(u"resumeActivity"_s, Recovery::Resume))
    , m_rollBack(makeButton(u"rollBackActivity"_s, Recovery::RollBack))
{
    setObjectName(u"recoveryPane"_s);
    m_message->setObjectName(u"recoveryMessage"_s);
    m_failure->setObjectName(u"recoveryFailure"_s);
    m_resume->setIcon(themedIcon(u"start"_s));
    m_rollBack->setIcon(themedIcon(u"rollback"_s));
    auto *buttons = new QWidget(m_message);
    buttons->setObjectName(u"recoveryButtons"_s);
    auto *stack = new QVBoxLayout(buttons);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(6);
    stack->addWidget(m_resume);
    stack->addWidget(m_rollBack);
    m_message->addButton(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_message);
    column->addWidget(m_failure);
    hide();

    connect(cockpit, &Cockpit::started, this, [this](Cockpit::Ticket ticket) { answer(ticket, std::nullopt); });
    connect(cockpit, &Cockpit::startFailed, this, &RecoveryPane::answer);
}

QPushButton *RecoveryPane::makeButton(const QString &name, Recovery way)
{
    auto *button = new RoomyButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, way] { ask(way); });
    return button;
}

void RecoveryPane::setActivity(const Activity &activity)
{
    if (activity.id != m_activity.id) {
        // An answer for what was looked at before is for nobody any more.
        m_ticket = 0;
        m_problem.reset();
    }
    m_activity = activity;
    const bool interrupted = activity.state == OperationState::Interrupted;
    if (!interrupted) {
        m_ticket = 0;
        m_problem.reset();
    }
    setVisible(interrupted);
    if (interrupted)
        offer(activity);
}

void RecoveryPane::offer(const Activity &activity)
{
    const bool goesBack = activity.isBeingTakenBack();
    const std::optional<Problem> refusal = whyNotRolledBack(activity, activity.targetSays);
    const QString refused =
        refusal ? QString(refusal->sentence.translated() + u' ' + refusal->remedy.translated()) : QString();
    const QString forth = resumeText(activity).translated();
    const QString back = rollBackText(activity).translated();

    QStringList lines;
    if (!activity.waitsFor()) // what it waits for stands below, with who is to do it
        lines << targetText(activity).translated();
    if (!goesBack)
        lines << forth;
    lines << (refusal ? refusal->sentence.translated() : back);
    lines.removeAll(QString());
    m_message->say(WizardMessage::Weight::Warning, activity.outcome.translated(), lines.join(u'\n'));

    m_resume->setVisible(!goesBack);
    m_resume->setEnabled(m_ticket == 0);
    m_resume->setText(tr("Resume"));
    m_resume->setToolTip(forth);
    m_resume->setAccessibleDescription(forth);
    m_rollBack->setText(goesBack ? tr("Finish taking back") : tr("Roll back"));
    m_rollBack->setEnabled(m_ticket == 0 && !refusal);
    m_rollBack->setToolTip(refusal ? refused : back);
    m_rollBack->setAccessibleDescription(m_rollBack->toolTip());

    if (m_problem)
        m_failure->say(WizardMessage::Weight::Error, m_problem->sentence.translated(), m_problem->remedy.translated());
    else
        m_failure->clear();
}

void RecoveryPane::ask(Recovery way)
{
    m_problem.reset();
    m_ticket = m_cockpit->recover(m_activity.id, way);
    offer(m_activity);
}

void RecoveryPane::answer(Cockpit::Ticket ticket, const std::optional<Problem> &problem)
{
    if (ticket != m_ticket || m_ticket == 0)
        return;
    // Once it was begun, the buttons go with the activity's next change.
    if (!problem)
        return;
    m_ticket = 0;
    m_problem = problem;
    offer(m_activity);
}

} // namespace Switchback
