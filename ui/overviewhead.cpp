// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overviewhead.h"

#include "models/icons.h"
#include "models/projectcatalog.h"
#include "ui/pipelinearrow.h"
#include "ui/roomybutton.h"
#include "ui/taborder.h"
#include "ui/themedicon.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
/// More rows would push the table out of sight, and say less than it.
constexpr qsizetype mostRows = 6;
} // namespace

OverviewHead::OverviewHead(ProjectCatalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this))
{
    setObjectName(u"overviewHead"_s);
    m_title->setObjectName(u"overviewTitle"_s);
    m_summary->setObjectName(u"overviewSummary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::Medium);
    m_title->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(12);
    heading->addWidget(m_title, 0, Qt::AlignBottom);
    heading->addWidget(m_summary, 1, Qt::AlignBottom);
    m_summary->setContentsMargins(0, 0, 0, 2);
    column->addLayout(heading);
    retranslateUi();

    connect(catalog, &ProjectCatalog::projectAdded, this, &OverviewHead::scheduleRebuild);
    connect(catalog, &ProjectCatalog::projectChanged, this, &OverviewHead::scheduleRebuild);
    connect(catalog, &ProjectCatalog::projectRemoved, this, &OverviewHead::scheduleRebuild);
}

void OverviewHead::scheduleRebuild()
{
    // Projects arrive one by one: one rebuild for all that come in the same turn.
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &OverviewHead::rebuild);
}

void OverviewHead::rebuild()
{
    m_scheduled = false;
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    retranslateUi();
    const QList<Project> &projects = m_catalog->projects();
    if (projects.isEmpty() || projects.size() > mostRows)
        return;
    m_rows = new QWidget(this);
    m_rows->setObjectName(u"overviewRows"_s);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 10, 0, 8);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(8);
    for (qsizetype i = 0; i < projects.size(); ++i)
        addProject(projects.at(i), static_cast<int>(i));
    grid->setColumnStretch(grid->columnCount(), 1);
    layout()->addWidget(m_rows);
    // They stand above the table.
    placeInTabOrder(this, m_rows->findChildren<QWidget *>(QRegularExpression(u"^chip-"_s)));
}

void OverviewHead::addProject(const Project &project, int row)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    auto *name = new QLabel(project.name, m_rows);
    name->setObjectName(QString(u"overview-"_s + project.id));
    name->setTextFormat(Qt::PlainText);
    name->setContentsMargins(0, 0, 16, 0);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    grid->addWidget(name, row, 0);
    int column = 1;
    const Environment *before = nullptr;
    for (const Environment &environment : project.environments) {
        if (before)
            grid->addWidget(new PipelineArrow(before->role, m_rows), row, column++);
        grid->addWidget(makeChip(environment, project.name), row, column++);
        before = &environment;
    }
}

QPushButton *OverviewHead::makeChip(const Environment &environment, const QString &projectName)
{
    auto *chip = new RoomyButton(m_rows);
    chip->setObjectName(QString(u"chip-"_s + environment.ref.environmentId));
    const Health health = shownHealth(environment);
    chip->setIcon(themedIcon(iconName(health)));
    // The word stands there wherever the state is not the good one: no shape needs to be known by heart.
    const bool up = health == Health::Up;
    chip->setText(up ? tr("%1  %2").arg(environment.name, environment.version)
                     : tr("%1  %2").arg(environment.name, displayName(health)));
    //: %1 a project, %2 one of its environments, %3 its version, %4 its state
    chip->setAccessibleName(
        tr("%1: %2, version %3, %4").arg(projectName, environment.name, environment.version, displayName(health)));
    chip->setToolTip(shownReason(environment).translated());
    chip->setAutoDefault(false);
    chip->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(chip, &QPushButton::clicked, this, [this, ref = environment.ref] { Q_EMIT environmentRequested(ref); });
    return chip;
}

void OverviewHead::retranslateUi()
{
    m_title->setText(tr("Overview"));
    m_summary->setText(tr("%n project(s)", nullptr, static_cast<int>(m_catalog->projects().size())));
}

void OverviewHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        scheduleRebuild();
}

} // namespace Switchback
