// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/actwizard.h"

#include "ui/wizards/backuppage.h"
#include "ui/wizards/copypage.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool concernsBackup(OperationKind kind)
{
    return kind == OperationKind::ExtendBackup || kind == OperationKind::DeleteBackup
           || kind == OperationKind::KeepBackup || kind == OperationKind::UnkeepBackup;
}

} // namespace

EnvironmentPage *ActWizard::FirstPage::page() const
{
    if (backup)
        return backup;
    return copy ? copy : environment;
}

ActWizard::FirstPage ActWizard::firstPageFor(OperationKind kind, ProjectCatalog *catalog)
{
    FirstPage first;
    if (concernsBackup(kind))
        first.backup = new BackupPage(catalog, kind);
    else if (kind == OperationKind::CopyContent)
        first.copy = new CopyPage(catalog);
    else
        first.environment = new EnvironmentPage(catalog, kind);
    return first;
}

bool ActWizard::handles(OperationKind kind)
{
    return kind != OperationKind::SetUp && kind != OperationKind::Upgrade && kind != OperationKind::Rehearse
           && kind != OperationKind::Restore;
}

ActWizard::ActWizard(Cockpit *cockpit, ProjectCatalog *catalog, OperationKind kind,
                     std::optional<EnvironmentRef> preselected, const QString &backupId, const Clock &clock,
                     QWidget *parent)
    : ActWizard(cockpit, catalog, kind, firstPageFor(kind, catalog), std::move(preselected), backupId, clock, parent)
{
}

ActWizard::ActWizard(Cockpit *cockpit, ProjectCatalog *catalog, OperationKind kind, const FirstPage &first,
                     std::optional<EnvironmentRef> preselected, const QString &backupId, const Clock &clock,
                     QWidget *parent)
    : OperationWizard(cockpit, catalog, first.page(), std::move(preselected), kind, parent)
    , m_first(first)
{
    setObjectName(u"actWizard"_s);
    // What has run out cannot be chosen, so the time must be known before the choice is made.
    OperationWizard::setClock(clock);
    build({}, [this, backupId] { return choose(backupId); });
}

bool ActWizard::choose(const QString &backupId) const
{
    if (m_first.copy)
        return false;
    if (!m_first.backup)
        return m_first.environment->isComplete();
    if (!backupId.isEmpty())
        return m_first.backup->chooseBackup(backupId);
    return m_first.backup->isComplete() && m_first.backup->usableCount() == 1;
}

OperationRequest ActWizard::request() const
{
    OperationRequest request;
    request.kind = operationKind();
    request.environment = environment();
    if (m_first.copy)
        request.sourceEnvironmentId = m_first.copy->source();
    if (m_first.backup)
        if (const Backup *backup = m_first.backup->backup())
            request.backupId = backup->id;
    return request;
}

QString ActWizard::versionOf(const OperationRequest &request) const
{
    if (m_first.backup) {
        const Backup *backup = m_first.backup->backup();
        return backup ? backup->version : QString();
    }
    const Environment *environment = catalog()->environment(request.environment);
    return environment ? environment->version : QString();
}

} // namespace Switchback
