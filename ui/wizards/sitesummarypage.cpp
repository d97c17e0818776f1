// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/sitesummarypage.h"

#include <QDir>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// As its makers write it.
QString serverName(const QString &kind)
{
    static const QHash<QString, QString> names{
        {u"mariadb"_s, u"MariaDB"_s}, {u"mysql"_s, u"MySQL"_s}, {u"postgresql"_s, u"PostgreSQL"_s}};
    return names.value(kind, kind);
}

} // namespace

SiteSummaryPage::SiteSummaryPage(Cockpit *cockpit, QWidget *parent)
    : WizardPage(parent)
    , m_cockpit(cockpit)
    , m_list(new QListWidget(this))
{
    m_list->setObjectName(u"siteSummary"_s);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    // A text to be read, of which nothing is chosen.
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setSpacing(4);
    m_list->setResizeMode(QListView::Adjust);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    connect(cockpit, &Cockpit::siteAdded, this, &SiteSummaryPage::onAdded);
    connect(cockpit, &Cockpit::siteFailed, this, &SiteSummaryPage::onFailed);
    SiteSummaryPage::retranslate();
}

void SiteSummaryPage::setDraft(const SiteDraft &draft, const std::shared_ptr<const NamedSecrets> &secrets)
{
    m_draft = draft;
    m_secrets = secrets;
    fill();
}

void SiteSummaryPage::fill()
{
    m_list->clear();
    m_list->addItems(lines());
}

/// `ENVIRONMENT/NAME` for those of an environment.
QStringList SiteSummaryPage::variableNames(bool secret) const
{
    QStringList names;
    for (const SiteVariable &variable : m_draft.settings.variables)
        if (variable.isSecret == secret)
            names.append(variable.name);
    for (const SiteEnvironmentSettings &environment : m_draft.settings.environments)
        for (const SiteVariable &variable : environment.variables)
            if (variable.isSecret == secret)
                names.append(environment.name + u'/' + variable.name);
    return names;
}

QStringList SiteSummaryPage::lines() const
{
    const SiteSettings &settings = m_draft.settings;
    QStringList lines{
        tr("The folder %1 is made for the site “%2”.").arg(QDir::toNativeSeparators(m_draft.folder), settings.name),
        tr("Release %1 is copied into it from %2, which stays as it is.")
            .arg(m_draft.version, QDir::toNativeSeparators(m_draft.path))};
    for (const SiteEnvironmentSettings &environment : settings.environments)
        //: %1 is an environment, %2 its role, %3 an address
        lines.append(
            tr("Environment %1 (%2) will answer on %3.")
                .arg(environment.name, displayName(environment.role), u"http://127.0.0.1:%1/"_s.arg(environment.port)));
    lines.append(tr("Before every switch these pages are compared: %1").arg(settings.checkPaths.join(u", "_s)));
    if (!settings.database.kind.isEmpty())
        //: %1 is a kind of database server, %2 a host
        lines.append(tr("Each installation will have a database of its own (%1) on %2.")
                         .arg(serverName(settings.database.kind), settings.database.host));
    if (const QStringList names = variableNames(false); !names.isEmpty())
        lines.append(tr("Its programs will get these variables: %1").arg(names.join(u", "_s)));
    if (const QStringList names = variableNames(true); !names.isEmpty())
        lines.append(tr("These secret values go to the keyring: %1").arg(names.join(u", "_s)));
    lines.append(tr("Nothing is started: set each environment up when the site is in the list."));
    return lines;
}

QString SiteSummaryPage::stepName() const
{
    return tr("Confirmation");
}

QString SiteSummaryPage::title() const
{
    return tr("This will be made");
}

QString SiteSummaryPage::subtitle() const
{
    return tr("All of it or, when something goes wrong, nothing.");
}

QString SiteSummaryPage::actionName() const
{
    return tr("&Create");
}

QWidget *SiteSummaryPage::firstField() const
{
    return m_list;
}

void SiteSummaryPage::validate(quint64 attempt)
{
    m_attempt = attempt;
    m_ticket = m_cockpit->createSite(m_draft, m_secrets);
}

bool SiteSummaryPage::abandonValidation()
{
    Q_EMIT informed(tr("The site is being made, which cannot be called off any more."));
    return false;
}

void SiteSummaryPage::onAdded(Cockpit::Ticket ticket, const QString &projectId)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return;
    m_ticket = 0;
    Q_EMIT accepted(m_attempt);
    Q_EMIT made(projectId);
}

void SiteSummaryPage::onFailed(Cockpit::Ticket ticket, const Problem &problem)
{
    if (m_ticket == 0 || ticket != m_ticket)
        return;
    m_ticket = 0;
    Q_EMIT rejected(m_attempt, problem.sentence.translated(), problem.remedy.translated());
}

void SiteSummaryPage::retranslate()
{
    m_list->setAccessibleName(tr("What will be made"));
    if (!m_draft.path.isEmpty())
        fill();
}

} // namespace Switchback
