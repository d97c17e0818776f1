// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/sitewizard.h"

#include "ui/sitechecksedit.h"
#include "ui/sitedatabaseedit.h"
#include "ui/siteenvironmentsedit.h"
#include "ui/sitevariablesedit.h"
#include "ui/wizards/sitenamepage.h"
#include "ui/wizards/sitepartpage.h"
#include "ui/wizards/siteplacepage.h"
#include "ui/wizards/sitesummarypage.h"

using namespace Qt::StringLiterals;

namespace Switchback {

SiteWizard::SiteWizard(Cockpit *cockpit, const QString &path, QWidget *parent)
    : WizardShell(parent)
    , m_place(new SitePlacePage(cockpit))
    , m_name(new SiteNamePage)
    , m_variables(new SiteVariablesEdit)
    , m_parts{new SitePartPage(new SiteEnvironmentsEdit), new SitePartPage(m_variables),
              new SitePartPage(new SiteChecksEdit(SiteChecksEdit::Fields::Checks)),
              new SitePartPage(new SiteDatabaseEdit)}
    , m_summary(new SiteSummaryPage(cockpit))
{
    setObjectName(u"siteWizard"_s);
    addPage(m_place);
    addPage(m_name);
    for (SitePartPage *part : std::as_const(m_parts))
        addPage(part);
    addPage(m_summary);
    connect(m_place, &SitePlacePage::taken, this, &SiteWizard::finish);
    connect(m_summary, &SiteSummaryPage::made, this, &SiteWizard::finish);
    begin(0);
    if (!path.isEmpty())
        lookAt(path);
}

SiteWizard::~SiteWizard()
{
    // A cell that is still being written says that it was edited when it is hidden, which happens after this.
    for (int index = 0; WizardPage *one = page(index); ++index)
        one->disconnect(this);
}

void SiteWizard::lookAt(const QString &path)
{
    if (isValidating())
        return;
    const bool isFirst = currentPage() == m_place;
    if (!isFirst)
        begin(0);
    m_place->setPath(path);
    if (isFirst)
        goNext();
}

void SiteWizard::finish(const QString &projectId)
{
    Q_EMIT siteReady(projectId);
    close();
}

SiteDraft SiteWizard::draft() const
{
    SiteDraft draft = m_place->draft();
    m_name->addTo(draft);
    for (const SitePartPage *one : m_parts)
        one->part()->addTo(draft.settings);
    return draft;
}

QString SiteWizard::task() const
{
    return tr("Add a site");
}

void SiteWizard::aboutToEnter(int index)
{
    if (page(index) == m_name && m_filledFor != m_place->draft().path) {
        m_filledFor = m_place->draft().path;
        m_name->setDraft(m_place->draft());
        for (SitePartPage *one : std::as_const(m_parts))
            one->setSettings(m_place->draft().settings);
    } else if (page(index) == m_parts.at(0) || page(index) == m_parts.at(1)) {
        // Variables are of environments: what one of the two pages says, the other has to know.
        static_cast<SitePartPage *>(page(index))->part()->setSettings(draft().settings);
    } else if (page(index) == m_summary) {
        m_summary->setDraft(draft(), std::make_shared<const NamedSecrets>(m_variables->typed()));
    }
}

} // namespace Switchback
