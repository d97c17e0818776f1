// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/projecthead.h"

#include "models/projectcatalog.h"
#include "ui/elidedlabel.h"
#include "ui/linkbutton.h"
#include "ui/pipelineview.h"
#include "ui/wizards/wizardmessage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

ProjectHead::ProjectHead(ProjectCatalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_name(new ElidedLabel(this))
    , m_location(new ElidedLabel(this))
    , m_settings(new LinkButton(this))
    , m_problem(new WizardMessage(this))
    , m_pipeline(new PipelineView(catalog, this))
{
    setObjectName(u"projectHead"_s);
    m_name->setObjectName(u"projectName"_s);
    m_location->setObjectName(u"projectLocation"_s);
    m_location->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(u"projectProblem"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::Medium);
    m_name->setFont(large);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *title = new QHBoxLayout;
    title->setSpacing(12);
    title->addWidget(m_name, 0, Qt::AlignBottom);
    title->addWidget(m_location, 1, Qt::AlignBottom);
    title->addWidget(m_settings, 0, Qt::AlignBottom);
    m_settings->setObjectName(u"projectSettings"_s);
    m_location->setContentsMargins(0, 0, 0, 2);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column->addLayout(title);
    column->addWidget(m_problem);
    column->addWidget(m_pipeline);

    connect(m_settings, &QPushButton::clicked, this, &ProjectHead::settingsRequested);
    const auto refreshMine = [this](const QString &id) {
        if (id == m_projectId)
            refresh();
    };
    connect(catalog, &ProjectCatalog::projectChanged, this, refreshMine);
    connect(catalog, &ProjectCatalog::projectRemoved, this, refreshMine);
}

void ProjectHead::setProjectId(const QString &projectId)
{
    if (projectId == m_projectId)
        return;
    m_projectId = projectId;
    m_pipeline->setProjectId(projectId);
    refresh();
}

void ProjectHead::refresh()
{
    const Project *project = m_catalog->project(m_projectId);
    m_name->setText(project ? project->name : QString());
    m_location->setText(project ? project->location : QString());
    m_settings->setText(tr("Settings…"));
    m_settings->setAccessibleName(tr("Settings of the site"));
    m_settings->setVisible(project && project->configurable);
    if (project && project->problem)
        m_problem->say(WizardMessage::Weight::Error, project->problem->sentence.translated(),
                       project->problem->remedy.translated());
    else if (project && !project->catalogueDefect.isEmpty())
        m_problem->say(WizardMessage::Weight::Warning, project->catalogueDefect.translated(),
                       tr("Until that is put right, releases are judged by what lies in the project only."));
    else
        m_problem->clear();
}

void ProjectHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Switchback
