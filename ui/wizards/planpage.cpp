// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/planpage.h"

#include "ui/wizards/planview.h"
#include "ui/wizards/wizardmessage.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// A plan that is there sooner shows no busy sign: it would only flicker.
constexpr int busyDelayMilliseconds = 150;
} // namespace

PlanPage::PlanPage(Cockpit *cockpit, QWidget *parent)
    : WizardPage(parent)
    , m_cockpit(cockpit)
    , m_views(new QStackedWidget(this))
    , m_view(new PlanView(this))
{
    m_views->setObjectName(u"planViews"_s);
    m_views->addWidget(buildWaiting());
    m_views->addWidget(buildFailed());
    m_views->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_views);

    connect(m_view, &PlanView::acknowledgementChanged, this, &WizardPage::completeChanged);
    connect(cockpit, &Cockpit::planReady, this, &PlanPage::onPlanReady);
    connect(cockpit, &Cockpit::planFailed, this, &PlanPage::onPlanFailed);
    connect(cockpit, &Cockpit::started, this, &PlanPage::onStarted);
    connect(cockpit, &Cockpit::startFailed, this, &PlanPage::onStartFailed);
    PlanPage::retranslate();
}

QWidget *PlanPage::buildWaiting()
{
    auto *page = new QWidget(this);
    auto *content = new QWidget(page);
    m_waiting = new QLabel(content);
    m_waiting->setObjectName(u"planWaiting"_s);
    m_waiting->setAlignment(Qt::AlignHCenter);
    auto *busy = new QProgressBar(content);
    busy->setObjectName(u"planBusy"_s);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setFixedWidth(220);
    auto *inner = new QVBoxLayout(content);
    inner->setSpacing(10);
    inner->addWidget(m_waiting);
    inner->addWidget(busy, 0, Qt::AlignHCenter);
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(content);
    column->addStretch(3);
    content->setVisible(false);
    return page;
}

QWidget *PlanPage::buildFailed()
{
    auto *page = new QWidget(this);
    m_failure = new WizardMessage(page);
    m_failure->setObjectName(u"planFailure"_s);
    m_again = new QPushButton(m_failure);
    m_again->setObjectName(u"planTryAgain"_s);
    m_failure->addButton(m_again);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_failure);
    column->addStretch(1);
    connect(m_again, &QPushButton::clicked, this, &PlanPage::prepare);
    return page;
}

QString PlanPage::stepName() const
{
    return tr("Plan");
}

QString PlanPage::title() const
{
    const QString &name = m_target.environmentName;
    switch (m_request.kind) {
    case OperationKind::Upgrade:
        return m_target.finishes ? tr("Finish the upgrade of %2 to %1").arg(m_target.version, name)
                                 : tr("Install %1 on %2").arg(m_target.version, name);
    case OperationKind::SetUp:
        return tr("Set up %2 with %1").arg(m_target.version, name);
    case OperationKind::TearDown:
        return tr("Tear down %1").arg(name);
    case OperationKind::Protect:
        return tr("Protect %1").arg(name);
    case OperationKind::LiftProtection:
        return tr("Lift the protection of %1").arg(name);
    case OperationKind::CopyContent:
        return tr("Copy the content of %1 to %2").arg(m_target.sourceName, name);
    case OperationKind::BackUp:
        return tr("Back up %1").arg(name);
    case OperationKind::Restore:
    case OperationKind::ExtendBackup:
    case OperationKind::DeleteBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
        break;
    case OperationKind::Rehearse:
        return tr("Rehearse the upgrade of %2 to %1").arg(m_target.version, name);
    case OperationKind::ExpiryWarning:
        break;
    }
    return backupTitle();
}

QString PlanPage::backupTitle() const
{
    const QString &version = m_target.version;
    const QString &name = m_target.environmentName;
    switch (m_request.kind) {
    case OperationKind::Restore:
        return isUpgradeBackup() ? tr("Restore the upgrade backup: roll %2 back to %1").arg(version, name)
                                 : tr("Roll %2 back to %1").arg(version, name);
    case OperationKind::ExtendBackup:
        return tr("Extend upgrade backup storage period");
    case OperationKind::DeleteBackup:
        return isUpgradeBackup() ? tr("Delete the upgrade backup of %1").arg(name)
                                 : tr("Delete the backup of %2 with %1").arg(version, name);
    case OperationKind::KeepBackup:
        return tr("Keep the backup of %2 with %1").arg(version, name);
    default:
        return tr("No longer keep the backup of %2 with %1").arg(version, name);
    }
}

QString PlanPage::subtitle() const
{
    switch (m_request.kind) {
    case OperationKind::Upgrade:
        return m_target.finishes ? tr("Nothing has been touched yet. Read what will happen, then press Finish.")
                                 : tr("Nothing has been touched yet. Read what will happen, then press Install.");
    case OperationKind::SetUp:
        return tr("Nothing has been touched yet. Read what will happen, then press Set up.");
    case OperationKind::Restore:
        return tr("Nothing has been touched yet. Read what will happen, then press Roll back.");
    case OperationKind::ExtendBackup:
        return tr("Nothing has been touched yet. Read what will happen, then press Extend.");
    case OperationKind::DeleteBackup:
        return tr("Nothing has been touched yet. Read what will be lost, then press Delete.");
    case OperationKind::TearDown:
        return tr("Nothing has been touched yet. Read what will be lost, then press Tear down.");
    case OperationKind::Protect:
        return tr("Nothing has been touched yet. Read what will happen, then press Protect.");
    case OperationKind::LiftProtection:
        return tr("Nothing has been touched yet. Read what will happen, then press Lift protection.");
    case OperationKind::CopyContent:
        return tr("Nothing has been touched yet. Read what will happen, then press Copy content.");
    case OperationKind::BackUp:
        return tr("Nothing has been touched yet. Read what will happen, then press Back up.");
    case OperationKind::KeepBackup:
        return tr("Nothing has been touched yet. Read what will happen, then press Keep.");
    case OperationKind::UnkeepBackup:
        return tr("Nothing has been touched yet. Read what will happen, then press No longer keep.");
    case OperationKind::Rehearse:
        return tr("Nothing has been touched yet. Read what will happen, then press Rehearse.");
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

QString PlanPage::actionName() const
{
    switch (m_request.kind) {
    case OperationKind::Upgrade:
        return m_target.finishes ? tr("&Finish") : tr("&Install");
    case OperationKind::SetUp:
        return tr("&Set up");
    case OperationKind::Restore:
        return tr("&Roll back");
    case OperationKind::ExtendBackup:
        return tr("&Extend");
    case OperationKind::DeleteBackup:
        return tr("&Delete");
    case OperationKind::TearDown:
        // An ampersand in the name is no mnemonic.
        return tr("&Tear down %1").arg(QString(m_target.environmentName).replace(u'&', "&&"_L1));
    case OperationKind::Protect:
        return tr("&Protect");
    case OperationKind::LiftProtection:
        return tr("&Lift protection");
    case OperationKind::CopyContent:
        return tr("&Copy content");
    case OperationKind::BackUp:
        return tr("Back &up");
    case OperationKind::KeepBackup:
        return tr("&Keep");
    case OperationKind::UnkeepBackup:
        return tr("No longer &keep");
    case OperationKind::Rehearse:
        return tr("&Rehearse");
    case OperationKind::ExpiryWarning:
        break;
    }
    return {};
}

void PlanPage::enter()
{
    prepare();
}

QWidget *PlanPage::firstField() const
{
    switch (m_state) {
    case State::Asking:
        return nullptr;
    case State::Failed:
        return m_again;
    case State::Ready:
        return m_view->firstField();
    }
    return nullptr;
}

bool PlanPage::isComplete() const
{
    return m_state == State::Ready && !m_starting && !m_view->refusal() && m_view->isAcknowledged();
}

QString PlanPage::incompleteReason() const
{
    switch (m_state) {
    case State::Asking:
        return tr("The plan is being worked out.");
    case State::Failed:
        return tr("Without a plan nothing can be started.");
    case State::Ready:
        break;
    }
    if (m_starting)
        return tr("It is being started.");
    if (const std::optional<GuardVerdict> refused = m_view->refusal())
        return refused->reason.translated();
    return m_view->missing();
}

bool PlanPage::isTouched() const
{
    return m_view->isTouched();
}

void PlanPage::prepare()
{
    setState(State::Asking);
    m_prepareTicket = m_cockpit->prepare(m_request);
}

void PlanPage::setState(State state)
{
    const bool hadFocus = isAncestorOf(focusWidget()) || m_state == State::Asking;
    m_state = state;
    m_views->setCurrentIndex(static_cast<int>(state));
    QWidget *waiting = m_waiting->parentWidget();
    waiting->setVisible(false);
    if (state == State::Asking)
        QTimer::singleShot(busyDelayMilliseconds, waiting,
                           [this, waiting] { waiting->setVisible(m_state == State::Asking); });
    Q_EMIT completeChanged();
    if (hadFocus && isVisible() && firstField())
        firstField()->setFocus(Qt::OtherFocusReason);
}

void PlanPage::onPlanReady(Cockpit::Ticket ticket, const Plan &plan)
{
    if (ticket != m_prepareTicket || m_state != State::Asking)
        return;
    m_view->setPlan(plan, m_clock());
    setState(State::Ready);
    reconsider();
}

void PlanPage::onPlanFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (ticket != m_prepareTicket || m_state != State::Asking)
        return;
    m_problem = problem;
    showProblem();
    setState(State::Failed);
}

void PlanPage::reconsider()
{
    // What has been started is under way itself, and no guard's business any more.
    if (m_state != State::Ready || m_starting || !m_judge || !isVisible())
        return;
    if (m_view->setVerdictsNow(m_judge(m_view->plan().request)))
        Q_EMIT completeChanged();
}

void PlanPage::validate(quint64 attempt)
{
    m_attempt = attempt;
    m_starting = true;
    m_cancelled = false;
    m_startTicket = m_cockpit->start(m_view->plan().id, m_view->reason(), m_view->onFailure());
}

bool PlanPage::abandonValidation()
{
    m_cancelled = true;
    Q_EMIT informed(
        tr("It is being started. As soon as it has begun it will be cancelled, and what it did is taken back."));
    return false;
}

void PlanPage::onStarted(Cockpit::Ticket ticket, const QString &activityId)
{
    if (!m_starting || ticket != m_startTicket)
        return;
    m_starting = false;
    Q_EMIT started(activityId, m_cancelled);
    Q_EMIT accepted(m_attempt);
}

void PlanPage::onStartFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (!m_starting || ticket != m_startTicket)
        return;
    m_starting = false;
    // What the plan was made from has changed: the person gets a fresh one to confirm.
    prepare();
    Q_EMIT rejected(m_attempt, problem.sentence.translated(), problem.remedy.translated());
}

void PlanPage::showProblem()
{
    m_failure->say(WizardMessage::Weight::Error, m_problem.sentence.translated(), m_problem.remedy.translated());
}

void PlanPage::retranslate()
{
    m_waiting->setText(tr("Looking at the environment and working out what will happen…"));
    m_again->setText(tr("&Try again"));
    findChild<QWidget *>(u"planBusy"_s)->setAccessibleName(tr("Working out the plan"));
    showProblem();
    m_view->retranslate();
}

} // namespace Switchback
