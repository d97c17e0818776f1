// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/activitydetails.h"

#include "models/activitymodel.h"
#include "models/icons.h"
#include "models/operationtext.h"
#include "models/outputmodel.h"
#include "models/requestmodel.h"
#include "models/stepmodel.h"
#include "ui/activityreport.h"
#include "ui/elidedlabel.h"
#include "ui/outputview.h"
#include "ui/recoverypane.h"
#include "ui/reportsaver.h"
#include "ui/requestpane.h"
#include "ui/roomybutton.h"
#include "ui/tablepane.h"
#include "ui/tabline.h"
#include "ui/theme.h"
#include "ui/themedicon.h"
#include "ui/wizards/wizardmessage.h"
#include "ui/wording.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int barSteps = 1000;
constexpr int detailsHeight = 96;

} // namespace

ActivityDetails::ActivityDetails(Cockpit *cockpit, ActivityModel *activities, QWidget *parent)
    : QWidget(parent)
    , m_cockpit(cockpit)
    , m_activities(activities)
    , m_steps(new StepModel(this))
    , m_output(new OutputModel(this))
    , m_requests(new RequestModel(this))
    , m_nothing(new QLabel(this))
    , m_content(new QWidget(this))
{
    setObjectName(u"activityDetails"_s);
    m_nothing->setObjectName(u"noActivity"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_content->setObjectName(u"activityContent"_s);
    m_content->hide();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_nothing, 1);
    outer->addWidget(m_content, 1);

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    buildHead(column);
    buildMessages(column);
    buildBody(column);
    retranslateUi();

    connect(cockpit, &Cockpit::activitiesChanged, this, &ActivityDetails::onActivitiesChanged);
    connect(cockpit, &Cockpit::cancelAnswered, this, &ActivityDetails::onCancelAnswered);
    connect(cockpit, &Cockpit::outputAdded, this, [this](const QString &id, const QList<OutputLine> &lines) {
        if (id != m_activityId)
            return;
        m_output->append(lines);
        m_requests->append(lines);
    });
    connect(cockpit, &Cockpit::outputLoaded, this,
            [this](Cockpit::Ticket ticket, const QString &id, const QList<OutputLine> &lines) {
                // An answer for what was looked at before comes too late.
                if (ticket == m_outputTicket && id == m_activityId)
                    takeOutput(lines);
            });
}

void ActivityDetails::buildHead(QVBoxLayout *column)
{
    m_icon = new QLabel(m_content);
    m_icon->setObjectName(u"activityIcon"_s);
    m_headline = new ElidedLabel(m_content);
    m_headline->setObjectName(u"activityHeadline"_s);
    QFont font = m_headline->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 1.12);
    m_headline->setFont(font);
    m_circumstances = new ElidedLabel(m_content);
    m_circumstances->setObjectName(u"activityCircumstances"_s);
    m_cancel = new RoomyButton(m_content);
    m_cancel->setObjectName(u"cancelActivity"_s);
    m_diagnose = new RoomyButton(m_content);
    m_diagnose->setObjectName(u"diagnoseActivity"_s);
    m_diagnose->setIcon(themedIcon(u"eye"_s));
    m_save = new RoomyButton(m_content);
    m_save->setObjectName(u"saveActivity"_s);
    m_save->setIcon(themedIcon(u"export"_s));
    m_saver = new ReportSaver(m_cockpit, this);
    m_copy = new RoomyButton(m_content);
    m_copy->setObjectName(u"copyActivity"_s);
    m_copy->setIcon(themedIcon(u"copy"_s));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_headline);
    texts->addWidget(m_circumstances);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    row->addWidget(m_diagnose, 0, Qt::AlignTop);
    row->addWidget(m_save, 0, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(row);

    m_bar = new QProgressBar(m_content);
    m_bar->setObjectName(u"activityProgress"_s);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    column->addWidget(m_bar);

    connect(m_cancel, &QPushButton::clicked, this, &ActivityDetails::cancel);
    connect(m_copy, &QPushButton::clicked, this, &ActivityDetails::copyReport);
    connect(m_save, &QPushButton::clicked, this, [this] { m_saver->save(m_headline->text(), report()); });
    connect(m_saver, &ReportSaver::saved, this,
            [this](const QString &sentence) { m_cancelAnswer->say(WizardMessage::Weight::Success, sentence); });
    connect(m_saver, &ReportSaver::failed, this, [this](const QString &sentence, const QString &remedy) {
        m_cancelAnswer->say(WizardMessage::Weight::Error, sentence, remedy);
    });
    connect(m_diagnose, &QPushButton::clicked, this, [this] { Q_EMIT diagnosisRequested(m_activityId); });
}

void ActivityDetails::buildMessages(QVBoxLayout *column)
{
    m_outcome = new QLabel(m_content);
    m_outcome->setObjectName(u"activityOutcome"_s);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recovery = new RecoveryPane(m_cockpit, m_content);
    m_cancelAnswer = new WizardMessage(m_content);
    m_cancelAnswer->setObjectName(u"cancelAnswer"_s);
    m_problem = new WizardMessage(m_content);
    m_problem->setObjectName(u"activityProblem"_s);
    m_detailsToggle = new QToolButton(m_problem);
    m_detailsToggle->setObjectName(u"problemDetailsToggle"_s);
    m_detailsToggle->setCheckable(true);
    m_problem->addButton(m_detailsToggle);
    m_problemDetails = new QPlainTextEdit(m_content);
    m_problemDetails->setObjectName(u"problemDetails"_s);
    m_problemDetails->setReadOnly(true);
    m_problemDetails->setTabChangesFocus(true);
    m_problemDetails->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_problemDetails->setFixedHeight(detailsHeight);
    m_problemDetails->hide();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_outcome, m_recovery, m_cancelAnswer, m_problem, m_problemDetails})
        column->addWidget(widget);
    connect(m_detailsToggle, &QToolButton::toggled, m_problemDetails, &QWidget::setVisible);
}

void ActivityDetails::buildBody(QVBoxLayout *column)
{
    m_stepPane = new TablePane(u"steps"_s, m_steps, m_content);
    m_stepPane->setInitiallyHidden({StepModel::EffectName});
    m_stepPane->setProgressColumn(StepModel::State, 16);
    m_stepPane->setStretchedColumn(StepModel::Title);
    m_tabs = new TabLine(m_content);
    m_tabs->setObjectName(u"activityTabs"_s);
    m_tabbed = new QStackedWidget(m_content);
    m_tabbed->setObjectName(u"activityTabbed"_s);
    m_splitter = new QSplitter(Qt::Horizontal, m_tabbed);
    m_splitter->setObjectName(u"activityBody"_s);
    m_splitter->setChildrenCollapsible(false);
    m_outputView = new OutputView(m_output, m_splitter);
    m_splitter->addWidget(m_stepPane);
    m_splitter->addWidget(m_outputView);
    m_splitter->setHandleWidth(10);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({300, 200});
    m_requestPane = new RequestPane(m_requests, m_tabbed);
    for (QWidget *shown : std::initializer_list<QWidget *>{m_splitter, m_requestPane}) {
        m_tabs->addTab(QString());
        m_tabbed->addWidget(shown);
    }
    column->addWidget(m_tabs);
    column->addWidget(m_tabbed, 1);
    column->addStretch(0); // takes the room where there is no body
    connect(m_tabs, &QTabBar::currentChanged, m_tabbed, &QStackedWidget::setCurrentIndex);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_requests, change, this, &ActivityDetails::showTabs);
    connect(m_requests, &QAbstractItemModel::modelReset, this, &ActivityDetails::showTabs);
    showTabs();
}

/// A single tab would only ask what it is for.
void ActivityDetails::showTabs()
{
    const bool hasRequests = m_requests->rowCount() > 0;
    m_tabs->setVisible(hasRequests);
    if (!hasRequests)
        m_tabs->setCurrentIndex(0);
}

void ActivityDetails::showActivity(const QString &activityId)
{
    if (activityId == m_activityId)
        return;
    m_activityId = activityId;
    m_output->clear();
    m_requests->clear();
    m_cancelAnswer->clear();
    m_detailsToggle->setChecked(false);
    // Nothing is asked for an activity nobody knows; its ticket must not match a late answer either.
    if (m_activities->activity(activityId))
        loadOutput(1);
    else
        m_outputTicket = 0;
    refresh();
}

void ActivityDetails::loadOutput(qint64 from)
{
    m_outputFrom = from;
    m_outputTicket = m_cockpit->loadOutput(m_activityId, from, m_output->capacity());
}

void ActivityDetails::takeOutput(const QList<OutputLine> &lines)
{
    m_outputTicket = 0;
    if (m_outputFrom > 1) {
        m_output->append(lines);
        m_requests->append(lines);
    } else {
        m_output->setLines(lines);
        m_requests->setLines(lines);
    }
}

void ActivityDetails::setNow(const QDateTime &now)
{
    m_now = now;
    m_steps->setNow(now);
    if (const Activity *activity = m_activities->activity(m_activityId))
        refreshHead(*activity);
}

void ActivityDetails::refresh()
{
    const Activity *activity = m_activities->activity(m_activityId);
    m_content->setVisible(activity);
    m_nothing->setVisible(!activity);
    if (!activity) {
        m_steps->clear();
        return;
    }
    refreshHead(*activity);
    refreshCancel(*activity);
    refreshProblem(*activity);
    for (QPushButton *button : {m_diagnose, m_save})
        button->setVisible(isTerminal(activity->state) && activity->problem
                           && activity->problem->kind != ProblemKind::Cancelled);
    m_recovery->setActivity(*activity);
    m_tabbed->setVisible(activity->request.kind != OperationKind::ExpiryWarning); // nothing was done
    m_steps->setActivity(*activity);
}

void ActivityDetails::refreshHead(const Activity &activity)
{
    const bool running = !isTerminal(activity.state);
    const int side = m_headline->fontMetrics().height() + 2;
    m_icon->setPixmap(themedPixmap(iconName(activity), side, devicePixelRatioF()));
    m_headline->setText(ActivityReport::headline(activity));
    QStringList parts{stateText(activity)};
    if (running && !m_cockpit->runsHere(activity.id))
        parts << Wording::holder(activity.lease);
    parts << ActivityReport::circumstances(activity, m_now);
    m_circumstances->setText(parts.join(u"  ·  "_s));
    m_bar->setVisible(running);
    m_bar->setValue(static_cast<int>(std::lround(activity.fraction() * barSteps)));
    m_bar->setAccessibleName(tr("Progress of %1").arg(m_headline->text()));
    const QString sentence = progressText(activity).translated();
    m_outcome->setText(sentence);
    // What the problem, or the ways out of an interruption, say is not said twice.
    m_outcome->setVisible(!sentence.isEmpty() && activity.state != OperationState::Interrupted
                          && !(activity.problem && activity.problem->sentence.translated() == sentence));
    if (!running && m_cancelAnswer->weight() == WizardMessage::Weight::Information)
        m_cancelAnswer->clear();
}

void ActivityDetails::refreshCancel(const Activity &activity)
{
    const bool mine = m_cockpit->runsHere(activity.id);
    m_cancel->setVisible(!isTerminal(activity.state));
    m_cancel->setEnabled(mine && !activity.cancelRequested);
    m_cancel->setToolTip(mine ? tr("Asks the operation to stop and to take back what it did.")
                              : tr("It runs in another program and can only be cancelled there: %1.")
                                    .arg(Wording::holder(activity.lease)));
    m_cancel->setAccessibleDescription(m_cancel->toolTip());
}

void ActivityDetails::refreshProblem(const Activity &activity)
{
    const bool isOnlyInterrupted = activity.state == OperationState::Interrupted && !activity.waitsFor();
    if (!activity.problem || isOnlyInterrupted || activity.problem->kind == ProblemKind::Cancelled) {
        m_problem->clear();
        m_detailsToggle->setChecked(false);
        return;
    }
    const Problem &problem = *activity.problem;
    const QString remedy = problem.remedy.translated();
    //: Who is responsible, then what to do: "This is for you to put right. Free some space, then try again."
    m_problem->say(WizardMessage::Weight::Error, problem.sentence.translated(),
                   remedy.isEmpty() ? tr("%1.").arg(displayName(problem.owner))
                                    : tr("%1. %2").arg(displayName(problem.owner), remedy));
    m_detailsToggle->setVisible(!problem.details.isEmpty());
    m_problemDetails->setPlainText(problem.details);
}

void ActivityDetails::cancel()
{
    m_cancel->setEnabled(false);
    m_cancelAnswer->say(WizardMessage::Weight::Information, tr("Asking the operation to stop…"));
    m_cockpit->cancel(m_activityId);
}

void ActivityDetails::onCancelAnswered(const QString &activityId, CancelAnswer answer, const Text &sentence)
{
    if (activityId != m_activityId)
        return;
    m_cancelAnswer->say(answer == CancelAnswer::Stopping ? WizardMessage::Weight::Information
                                                         : WizardMessage::Weight::Warning,
                        sentence.translated());
    // Too late now may be in time later: only a stop that is under way needs no second click.
    const Activity *activity = m_activities->activity(m_activityId);
    m_cancel->setEnabled(answer != CancelAnswer::Stopping && activity && !isTerminal(activity->state));
}

void ActivityDetails::onActivitiesChanged(const QList<Activity> &activities)
{
    const bool mine = std::any_of(activities.cbegin(), activities.cend(),
                                  [this](const Activity &activity) { return activity.id == m_activityId; });
    if (!mine)
        return;
    // Of another program only the records are followed, so what it printed has to be asked for.
    if (!m_cockpit->runsHere(m_activityId) && m_outputTicket == 0)
        loadOutput(std::max(m_output->lastNumber(), m_requests->lastNumber()) + 1);
    refresh();
}

QString ActivityDetails::report() const
{
    const Activity *activity = m_activities->activity(m_activityId);
    return activity ? ActivityReport::plainText(*activity, m_output->plainText(), m_now) : QString();
}

int ActivityDetails::heightForWidth(int width) const
{
    return layout()->totalMinimumHeightForWidth(width);
}

void ActivityDetails::copyReport() const
{
    QGuiApplication::clipboard()->setText(report());
}

void ActivityDetails::retranslateUi()
{
    m_nothing->setText(tr("Choose an activity to see its steps and its output."));
    m_cancel->setText(tr("Cancel"));
    m_diagnose->setText(tr("Diagnose…"));
    m_diagnose->setToolTip(tr("Looks for why it failed and what to do, and changes nothing."));
    m_copy->setText(tr("Copy details"));
    m_copy->setToolTip(tr("Copies the steps, the output and what went wrong as plain text."));
    m_save->setText(tr("Save report…"));
    m_save->setToolTip(tr("Writes the steps, the output and what went wrong into a text file. It has no secrets."));
    m_detailsToggle->setText(tr("Details"));
    m_detailsToggle->setToolTip(tr("What an engineer needs to know of the failure."));
    m_problemDetails->setAccessibleName(tr("Details of the failure"));
    m_stepPane->setTexts(tr("Steps"), tr("No steps yet."));
    m_outputView->setAccessibleName(tr("Output"));
    m_tabs->setAccessibleName(tr("Views of the activity"));
    m_tabs->setTabText(0, tr("Steps and output"));
    m_tabs->setTabText(1, tr("Requests"));
    m_requestPane->retranslate();
    m_requests->retranslate();
    m_steps->retranslate();
    m_output->retranslate();
    refresh();
}

void ActivityDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Both come while the base class is being built, too.
    if (!m_outputView)
        return;
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace Switchback
