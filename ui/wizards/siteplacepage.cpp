// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/siteplacepage.h"

#include "ui/siteplaceedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

SitePlacePage::SitePlacePage(Cockpit *cockpit, QWidget *parent)
    : WizardPage(parent)
    , m_cockpit(cockpit)
    , m_label(new QLabel(this))
    , m_place(new SitePlaceEdit(this))
    , m_hint(new QLabel(this))
{
    m_label->setBuddy(m_place->line());
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_label);
    column->addWidget(m_place);
    column->addWidget(m_hint);
    column->addStretch(1);
    connect(m_place, &SitePlaceEdit::changed, this, &WizardPage::completeChanged);
    connect(cockpit, &Cockpit::siteDrafted, this, &SitePlacePage::onDrafted);
    connect(cockpit, &Cockpit::siteAdded, this, &SitePlacePage::onAdded);
    connect(cockpit, &Cockpit::siteFailed, this, &SitePlacePage::onFailed);
    SitePlacePage::retranslate();
}

void SitePlacePage::setPath(const QString &path)
{
    m_place->setPath(path);
}

QString SitePlacePage::stepName() const
{
    return tr("Place");
}

QString SitePlacePage::title() const
{
    return tr("Where is the site?");
}

QString SitePlacePage::subtitle() const
{
    return tr("Choose the folder of a site, or a release of which a site is to be made.");
}

QWidget *SitePlacePage::firstField() const
{
    return m_place->line();
}

bool SitePlacePage::isComplete() const
{
    return !m_place->path().isEmpty();
}

QString SitePlacePage::incompleteReason() const
{
    return tr("Choose a folder or an archive.");
}

void SitePlacePage::validate(quint64 attempt)
{
    m_attempt = attempt;
    m_ticket = m_cockpit->draftSite(m_place->path());
}

bool SitePlacePage::abandonValidation()
{
    m_ticket = 0;
    return true;
}

void SitePlacePage::onDrafted(Cockpit::Ticket ticket, const SiteDraft &draft)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return;
    m_ticket = 0;
    m_draft = draft;
    if (draft.kind == SitePlaceKind::Project)
        m_ticket = m_cockpit->addSite(draft.path);
    else
        Q_EMIT accepted(m_attempt);
}

void SitePlacePage::onAdded(Cockpit::Ticket ticket, const QString &projectId)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return;
    m_ticket = 0;
    Q_EMIT taken(projectId);
}

void SitePlacePage::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return;
    m_ticket = 0;
    Q_EMIT rejected(m_attempt, problem.sentence.translated(), problem.remedy.translated());
}

void SitePlacePage::retranslate()
{
    m_label->setText(tr("Folder &or archive:"));
    m_hint->setText(tr("A site's folder holds a project.json and is taken as it is. A release is a folder with a "
                       "Procfile, or such a folder packed as .tar.zst, .tar.gz, .tar.xz or .zip: a site is laid out "
                       "around a copy of it."));
}

} // namespace Switchback
