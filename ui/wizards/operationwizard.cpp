// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/operationwizard.h"

#include "ui/wizards/environmentpage.h"
#include "ui/wizards/planpage.h"
#include "ui/wizards/runpage.h"

namespace Switchback {

OperationWizard::OperationWizard(Cockpit *cockpit, ProjectCatalog *catalog, EnvironmentPage *first,
                                 std::optional<EnvironmentRef> preselected, OperationKind kind, QWidget *parent)
    : WizardShell(parent)
    , m_catalog(catalog)
    , m_kind(kind)
    , m_preselected(std::move(preselected))
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_environmentPage(first)
    , m_planPage(new PlanPage(cockpit, this))
    , m_runPage(new RunPage(cockpit, catalog, this))
{
    connect(m_planPage, &PlanPage::started, this, &OperationWizard::onStarted);
    connect(m_runPage, &RunPage::showActivityRequested, this, &OperationWizard::showActivityRequested);
    connect(m_environmentPage, &EnvironmentPage::environmentChanged, this, [this] {
        // A choice made on the page takes the place of the one made before the wizard was opened.
        if (currentPage() == m_environmentPage)
            m_preselected.reset();
        refreshTitles();
    });
}

void OperationWizard::setClock(const Clock &clock)
{
    m_clock = clock;
    m_environmentPage->setClock(clock);
    m_runPage->setClock(clock);
}

void OperationWizard::build(const QList<WizardPage *> &between)
{
    addPage(m_environmentPage);
    for (WizardPage *page : between)
        addPage(page);
    addPage(m_planPage);
    addPage(m_runPage);
    const bool given = m_preselected && m_environmentPage->choose(*m_preselected);
    if (!given)
        m_preselected.reset();
    begin(given && !between.isEmpty() ? 1 : 0);
}

EnvironmentRef OperationWizard::environment() const
{
    if (m_preselected)
        return *m_preselected;
    return m_environmentPage->environment().value_or(EnvironmentRef{m_environmentPage->projectId(), {}});
}

QString OperationWizard::task() const
{
    const Project *project = m_catalog->project(environment().projectId);
    const QString name = project ? project->name : QString();
    switch (m_kind) {
    case OperationKind::SetUp:
        return name.isEmpty() ? tr("Set up") : tr("Set up %1").arg(name);
    case OperationKind::Upgrade:
        return name.isEmpty() ? tr("Upgrade") : tr("Upgrade %1").arg(name);
    case OperationKind::Restore:
        return name.isEmpty() ? tr("Roll back") : tr("Roll back %1").arg(name);
    }
    return name;
}

void OperationWizard::aboutToEnter(int index)
{
    if (page(index) == m_planPage) {
        const OperationRequest wanted = request();
        const Environment *target = m_catalog->environment(wanted.environment);
        m_planPage->setRequest(wanted);
        m_planPage->setTarget(target ? target->name : QString(), versionOf(wanted));
    } else if (index > 0 && page(index) != m_runPage) {
        aboutToChoose(environment());
    }
}

void OperationWizard::onStarted(const QString &activityId, bool cancelled)
{
    m_runPage->watch(activityId, m_planPage->request(), cancelled);
    Q_EMIT activityStarted(activityId);
}

} // namespace Switchback
