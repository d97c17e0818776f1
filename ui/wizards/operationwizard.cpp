// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/operationwizard.h"

#include "ui/operationguards.h"
#include "ui/wizards/environmentpage.h"
#include "ui/wizards/planpage.h"
#include "ui/wizards/runpage.h"

#include <QTimer>

namespace Switchback {

namespace {
/// How often what runs out is looked at again: a deadline that passes is seen at once.
constexpr int tickMilliseconds = 1000;
} // namespace

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
    m_planPage->setJudge([this](const OperationRequest &request) { return guardsOf(*m_catalog, request, m_clock()); });
    for (const auto change : {&ProjectCatalog::projectChanged, &ProjectCatalog::projectRemoved})
        connect(catalog, change, m_planPage, &PlanPage::reconsider);
    connect(catalog, &ProjectCatalog::runningChanged, m_planPage, &PlanPage::reconsider);
    auto *ticking = new QTimer(this);
    ticking->setInterval(tickMilliseconds);
    connect(ticking, &QTimer::timeout, this, &OperationWizard::tick);
    ticking->start();
}

void OperationWizard::tick()
{
    if (currentPage() == m_environmentPage)
        m_environmentPage->tick();
    m_planPage->reconsider();
}

void OperationWizard::setClock(const Clock &clock)
{
    m_clock = clock;
    m_environmentPage->setClock(clock);
    m_planPage->setClock(clock);
    m_runPage->setClock(clock);
    m_planPage->reconsider();
}

void OperationWizard::build(const QList<WizardPage *> &between, const std::function<bool()> &choose)
{
    addPage(m_environmentPage);
    for (WizardPage *page : between)
        addPage(page);
    addPage(m_planPage);
    addPage(m_runPage);
    const bool given = m_preselected && m_environmentPage->choose(*m_preselected);
    // Where nothing is left to be chosen on it, the first page is there to be gone back to.
    const bool chosen = given && (choose ? choose() : !between.isEmpty());
    if (!given || (!chosen && m_environmentPage->environment() != m_preselected))
        m_preselected.reset();
    begin(chosen ? 1 : 0);
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
    case OperationKind::ExtendBackup:
        return tr("Extend upgrade backup storage period");
    case OperationKind::DeleteBackup:
    case OperationKind::KeepBackup:
    case OperationKind::UnkeepBackup:
    case OperationKind::BackUp:
    case OperationKind::CopyContent:
    case OperationKind::Protect:
    case OperationKind::LiftProtection:
    case OperationKind::TearDown:
    case OperationKind::Rehearse:
    case OperationKind::ExpiryWarning:
        break;
    }
    //: What a wizard is for, and the project: "Copy content, Guestbook"
    return name.isEmpty() ? displayName(m_kind) : tr("%1, %2").arg(displayName(m_kind), name);
}

PlanTarget OperationWizard::targetOf(const OperationRequest &request) const
{
    PlanTarget target;
    target.version = versionOf(request);
    const Project *project = m_catalog->project(request.environment.projectId);
    if (!project)
        return target;
    if (const Environment *environment = project->environment(request.environment.environmentId)) {
        target.environmentName = environment->name;
        target.finishes = !target.version.isEmpty() && environment->unfinishedVersion == target.version;
    }
    if (const Environment *source = project->environment(request.sourceEnvironmentId))
        target.sourceName = source->name;
    for (const Backup &backup : project->backups)
        if (backup.environment == request.environment && backup.id == request.backupId)
            target.backupKind = backup.kind;
    return target;
}

void OperationWizard::aboutToEnter(int index)
{
    if (page(index) == m_planPage) {
        const OperationRequest wanted = request();
        m_planPage->setRequest(wanted);
        m_planPage->setTarget(targetOf(wanted));
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
