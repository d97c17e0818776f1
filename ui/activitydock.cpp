// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/activitydock.h"

#include "models/activitymodel.h"
#include "ui/activitydetails.h"
#include "ui/activityfilter.h"
#include "ui/tablepane.h"
#include "ui/themedicon.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

ActivityDock::ActivityDock(Cockpit *cockpit, ActivityModel *activities, QWidget *parent)
    : QDockWidget(parent)
    , m_cockpit(cockpit)
    , m_activities(activities)
    , m_title(new QLabel)
    , m_close(new QToolButton)
    , m_text(new QLineEdit)
    , m_textSign(m_text->addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition))
    , m_state(new QComboBox)
    , m_filter(new ActivityFilter)
    , m_list(new TablePane(u"activities"_s, activities, nullptr, m_filter))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_detailsPlace(new QScrollArea)
{
    setObjectName(u"activityDock"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);

    buildTitleBar();
    m_list->setInitiallyHidden({ActivityModel::Who, ActivityModel::Took});
    m_list->setProgressColumn(ActivityModel::Outcome);

    m_detailsPlace->setObjectName(u"activityDetailsPlace"_s);
    m_detailsPlace->setFrameShape(QFrame::NoFrame);
    m_detailsPlace->setFocusPolicy(Qt::NoFocus);
    m_detailsPlace->setWidgetResizable(true);
    m_detailsPlace->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_splitter->setObjectName(u"activitySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detailsPlace);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_detailsPlace->hide();
    setWidget(m_splitter);
    retranslateUi();

    connect(m_list, &TablePane::currentChanged, this, [this](const QModelIndex &source) {
        if (source.isValid())
            showDetails(source.data(IdRole).toString());
    });
    connect(cockpit, &Cockpit::activitiesChanged, this, &ActivityDock::onActivitiesChanged);
    connect(cockpit, &Cockpit::activitiesLoaded, this,
            [this](Cockpit::Ticket, const QList<Activity> &loaded) { onActivitiesChanged(loaded); });
}

void ActivityDock::buildTitleBar()
{
    // The filters stand in the dock's own title: a low dock has no line to give away.
    auto *bar = new QWidget(this);
    bar->setObjectName(u"activityTitleBar"_s);
    m_title->setObjectName(u"activityTitle"_s);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_close->setObjectName(u"closeActivityLog"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton, nullptr, this));
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    const int character = fontMetrics().averageCharWidth();
    m_text->setFixedWidth(character * 36);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_close);
    setTitleBarWidget(bar);

    m_text->setObjectName(u"activityFilterText"_s);
    m_text->setClearButtonEnabled(true);
    m_state->setObjectName(u"activityFilterState"_s);
    using Outcome = ActivityFilter::Outcome;
    for (const Outcome outcome : {Outcome::Any, Outcome::UnderWay, Outcome::Succeeded, Outcome::NotSucceeded})
        m_state->addItem(QString(), QVariant::fromValue(outcome));
    connect(m_text, &QLineEdit::textChanged, this, &ActivityDock::applyFilters);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ActivityDock::applyFilters);
}

void ActivityDock::applyFilters()
{
    m_filter->setOutcome(m_state->currentData().value<ActivityFilter::Outcome>());
    m_list->setFilterText(m_text->text());
}

void ActivityDock::showActivity(const QString &activityId)
{
    show();
    raise();
    const QModelIndex source = m_activities->indexOf(activityId);
    if (!source.isValid()) {
        m_awaited = activityId;
        return;
    }
    m_awaited.clear();
    if (!m_filter->mapFromSource(source).isValid()) {
        m_text->clear();
        m_state->setCurrentIndex(0);
    }
    m_list->setCurrent(source);
    showDetails(activityId);
}

void ActivityDock::restoreSplitter(const QByteArray &state)
{
    m_splitterRestored = m_splitter->restoreState(state);
}

QString ActivityDock::shownActivity() const
{
    return m_details ? m_details->activityId() : QString();
}

void ActivityDock::showDetails(const QString &activityId)
{
    if (!m_details) {
        m_details = new ActivityDetails(m_cockpit, m_activities, m_detailsPlace);
        m_details->setNow(m_now);
        connect(m_details, &ActivityDetails::diagnosisRequested, this, &ActivityDock::diagnosisRequested);
        m_detailsPlace->setWidget(m_details);
        m_detailsPlace->show();
        if (!m_splitterRestored)
            m_splitter->setSizes({m_splitter->width() * 9, m_splitter->width() * 11});
    }
    m_details->showActivity(activityId);
}

void ActivityDock::onActivitiesChanged(const QList<Activity> &activities)
{
    if (m_awaited.isEmpty())
        return;
    const bool arrived = std::any_of(activities.cbegin(), activities.cend(),
                                     [this](const Activity &activity) { return activity.id == m_awaited; });
    if (arrived)
        showActivity(QString(m_awaited));
}

void ActivityDock::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_details)
        m_details->setNow(now);
}

void ActivityDock::retranslateUi()
{
    setWindowTitle(tr("Activity log"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_close->setAccessibleName(tr("Close the activity log"));
    m_close->setToolTip(m_close->accessibleName());
    m_text->setPlaceholderText(tr("Filter activities"));
    m_text->setAccessibleName(tr("Filter activities"));
    m_textSign->setText(tr("Filter"));
    m_state->setAccessibleName(tr("Which activities to show"));
    m_state->setItemText(0, tr("All"));
    m_state->setItemText(1, tr("Under way"));
    m_state->setItemText(2, tr("Succeeded"));
    m_state->setItemText(3, tr("Not succeeded"));
    QStringList states;
    for (const OperationState state : {OperationState::Queued, OperationState::Running, OperationState::Undoing,
                                       OperationState::Succeeded, OperationState::FailedAndUndone,
                                       OperationState::Failed, OperationState::Cancelled, OperationState::Interrupted})
        states.append(displayName(state));
    m_list->setExpectedTexts(ActivityModel::State, states);
    m_list->setTexts(tr("Activities"), tr("Nothing was done yet. Upgrades and rollbacks will be recorded here."));
}

void ActivityDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Switchback
