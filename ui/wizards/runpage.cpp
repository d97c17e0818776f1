// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/runpage.h"

#include "models/operationtext.h"
#include "models/stepmodel.h"
#include "ui/themedicon.h"
#include "ui/wizards/outputpanel.h"
#include "ui/wizards/runstepdelegate.h"
#include "ui/wizards/spokensteps.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/wording.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The bar counts in thousandths, so that it moves on a long step too.
constexpr int barParts = 1000;

WizardMessage::Weight weightOf(OperationState state)
{
    switch (state) {
    case OperationState::Succeeded:
        return WizardMessage::Weight::Success;
    case OperationState::Failed:
    case OperationState::FailedAndUndone:
        return WizardMessage::Weight::Error;
    case OperationState::Cancelled:
    case OperationState::Interrupted:
        return WizardMessage::Weight::Warning;
    case OperationState::Queued:
    case OperationState::Running:
    case OperationState::Undoing:
        break;
    }
    return WizardMessage::Weight::Information;
}

} // namespace

RunPage::RunPage(Cockpit *cockpit, ProjectCatalog *catalog, QWidget *parent)
    : WizardPage(parent)
    , m_cockpit(cockpit)
    , m_catalog(catalog)
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_second(new QTimer(this))
    , m_outcome(new WizardMessage(this))
    , m_answer(new WizardMessage(this))
    , m_steps(new QListView(this))
    , m_stepModel(new StepModel(this))
    , m_output(new OutputPanel(cockpit, this))
{
    m_outcome->setObjectName(u"runOutcome"_s);
    m_answer->setObjectName(u"cancelAnswer"_s);
    buildSteps();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(buildOverall());
    column->addWidget(m_outcome);
    column->addWidget(m_answer);
    column->addWidget(m_steps, 3);
    column->addWidget(m_output, 2);
    column->addLayout(buildButtons());

    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &RunPage::refreshElapsed);
    connect(cockpit, &Cockpit::activitiesChanged, this, [this](const QList<Activity> &activities) {
        for (const Activity &activity : activities)
            take(activity);
    });
    connect(cockpit, &Cockpit::activityEnded, this, &RunPage::take);
    connect(cockpit, &Cockpit::cancelAnswered, this, &RunPage::onCancelAnswered);
    connect(catalog, &ProjectCatalog::projectChanged, this, &RunPage::refresh);
    RunPage::retranslate();
}

QLayout *RunPage::buildOverall()
{
    m_state = new QLabel(this);
    m_state->setObjectName(u"runState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_elapsed = new QLabel(this);
    m_elapsed->setObjectName(u"runElapsed"_s);
    m_elapsed->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(u"runProgress"_s);
    m_bar->setRange(0, barParts);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(fontMetrics().height());
    auto *words = new QHBoxLayout;
    words->addWidget(m_state, 1);
    words->addWidget(m_elapsed);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addLayout(words);
    column->addWidget(m_bar);
    return column;
}

void RunPage::buildSteps()
{
    auto *spoken = new SpokenSteps(SpokenSteps::Purpose::Run, this);
    spoken->setSourceModel(m_stepModel);
    m_steps->setObjectName(u"runSteps"_s);
    m_steps->setModel(spoken);
    m_steps->setItemDelegate(new RunStepDelegate(m_steps));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_steps->setResizeMode(QListView::Adjust);
    m_steps->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QLayout *RunPage::buildButtons()
{
    const auto button = [this](const QString &name, const QString &iconName) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        made->setIcon(themedIcon(iconName));
        made->setAutoDefault(false);
        return made;
    };
    m_site = button(u"openSiteButton"_s, u"open-in-browser"_s);
    m_log = button(u"showActivityButton"_s, u"activity"_s);
    m_cancel = button(u"cancelOperationButton"_s, u"stop"_s);
    connect(m_cancel, &QPushButton::clicked, this, &RunPage::requestCancel);
    connect(m_site, &QPushButton::clicked, this, &RunPage::openSite);
    connect(m_log, &QPushButton::clicked, this, [this] { Q_EMIT showActivityRequested(m_activity.id); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_site);
    row->addWidget(m_log);
    row->addStretch(1);
    row->addWidget(m_cancel);
    return row;
}

void RunPage::watch(const QString &activityId, const OperationRequest &request, bool cancelled)
{
    m_request = request;
    m_activity = Activity();
    m_activity.id = activityId;
    m_activity.request = request;
    m_stepModel->clear();
    m_output->watch(activityId);
    m_second->start();
    refresh();
    if (cancelled)
        requestCancel();
}

QString RunPage::stepName() const
{
    return tr("Progress");
}

QString RunPage::title() const
{
    if (m_activity.projectName.isEmpty())
        return tr("It has begun");
    //: What runs and where: "Guestbook / Live: Upgrade 1.1.0 → 2.0.0"
    return tr("%1: %2").arg(Wording::target(m_activity.projectName, m_activity.environmentName),
                            operationText(m_activity).translated());
}

QString RunPage::subtitle() const
{
    if (isEnded())
        return tr("It has ended. The activity log keeps all of it.");
    return tr("You may press OK at any time: the operation goes on in the background, and you are told when it ends.");
}

void RunPage::take(const Activity &activity)
{
    if (activity.id != m_activity.id || activity.id.isEmpty())
        return;
    m_activity = activity;
    m_stepModel->setNow(m_clock());
    m_stepModel->setActivity(activity);
    if (const QModelIndex current = m_stepModel->currentStep(); current.isValid())
        m_steps->scrollTo(m_steps->model()->index(current.row(), 0));
    refresh();
    Q_EMIT titleChanged();
}

void RunPage::refresh()
{
    const bool waits = m_activity.state == OperationState::Queued;
    m_bar->setRange(0, waits ? 0 : barParts);
    m_bar->setValue(static_cast<int>(std::lround(m_activity.fraction() * barParts)));
    m_bar->setVisible(!isEnded());
    m_state->setText(isEnded() ? displayName(m_activity.state) : progressText(m_activity).translated());
    m_bar->setAccessibleDescription(m_state->text());
    if (isEnded())
        m_second->stop();
    const bool stoppable = !isEnded() && (!m_cancelAsked || m_cancelAnswer == CancelAnswer::StillRunning);
    // A focused widget that goes away would leave the keyboard nowhere.
    if (m_cancel->hasFocus() && (isEnded() || !stoppable))
        m_log->setFocus(Qt::OtherFocusReason);
    m_cancel->setVisible(!isEnded());
    m_cancel->setEnabled(stoppable);
    m_site->setVisible(isEnded() && !siteUrl().isEmpty());
    refreshElapsed();
    refreshOutcome();
}

void RunPage::refreshOutcome()
{
    if (!isEnded()) {
        m_outcome->clear();
        return;
    }
    m_answer->clear();
    QStringList rest;
    if (const std::optional<Problem> &problem = m_activity.problem;
        problem && problem->kind != ProblemKind::Cancelled) {
        //: A sentence that comes without its full stop.
        const QString side = tr("%1.").arg(displayName(problem->owner));
        rest << problem->sentence.translated() << side << problem->remedy.translated();
        rest.removeAll(QString());
        rest.removeAll(m_activity.outcome.translated());
    }
    const QString outcome = m_activity.outcome.translated();
    m_outcome->say(weightOf(m_activity.state), outcome.isEmpty() ? displayName(m_activity.state) : outcome,
                   rest.join(u'\n'));
}

void RunPage::refreshElapsed()
{
    const QDateTime now = m_clock();
    m_stepModel->setNow(now);
    const qint64 took = tookMilliseconds(m_activity, now);
    if (isEnded())
        m_elapsed->setText(took < 0 ? QString() : tr("Took %1").arg(formatDuration(took)));
    else if (took < 1000)
        m_elapsed->clear();
    else
        // Whole seconds: tenths would only flicker.
        m_elapsed->setText(tr("Running for %1").arg(formatDuration(took / 1000 * 1000)));
}

void RunPage::requestCancel()
{
    m_cancelAsked = true;
    m_cancelAnswer.reset();
    m_cancelSentence = Text();
    m_answer->say(WizardMessage::Weight::Information, tr("You asked for it to stop."));
    m_cockpit->cancel(m_activity.id);
    refresh();
}

void RunPage::onCancelAnswered(const QString &activityId, CancelAnswer answer, const Text &sentence)
{
    if (activityId != m_activity.id || isEnded())
        return;
    m_cancelAsked = true;
    m_cancelAnswer = answer;
    m_cancelSentence = sentence;
    m_answer->say(answer == CancelAnswer::Stopping ? WizardMessage::Weight::Information
                                                   : WizardMessage::Weight::Warning,
                  sentence.translated());
    refresh();
}

void RunPage::openSite()
{
    QDesktopServices::openUrl(siteUrl());
}

QUrl RunPage::siteUrl() const
{
    const Environment *environment = m_catalog->environment(m_request.environment);
    // What is torn down has no site to look at any more.
    return environment && m_request.kind != OperationKind::TearDown ? environment->url : QUrl();
}

void RunPage::retranslate()
{
    m_bar->setAccessibleName(tr("Progress"));
    m_steps->setAccessibleName(tr("Steps"));
    m_site->setText(tr("Open the &site"));
    m_log->setText(tr("Show in activity &log"));
    m_cancel->setText(tr("&Cancel operation"));
    m_stepModel->retranslate();
    m_output->retranslate();
    if (m_cancelAnswer)
        m_answer->say(m_answer->weight(), m_cancelSentence.translated());
    else if (m_cancelAsked)
        m_answer->say(m_answer->weight(), tr("You asked for it to stop."));
    refresh();
}

} // namespace Switchback
