// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/restorewizard.h"

#include "ui/wizards/backuppage.h"

using namespace Qt::StringLiterals;

namespace Switchback {

RestoreWizard::RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                             const QString &backupId, const Clock &clock, QWidget *parent)
    : RestoreWizard(cockpit, catalog, new BackupPage(catalog, OperationKind::Restore), std::move(preselected), backupId,
                    clock, parent)
{
}

RestoreWizard::RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, BackupPage *page,
                             std::optional<EnvironmentRef> preselected, const QString &backupId, const Clock &clock,
                             QWidget *parent)
    : OperationWizard(cockpit, catalog, page, std::move(preselected), OperationKind::Restore, parent)
    , m_backupPage(page)
{
    setObjectName(u"restoreWizard"_s);
    if (clock)
        OperationWizard::setClock(clock);
    build({}, [page, backupId] { return !backupId.isEmpty() && page->chooseBackup(backupId); });
}

OperationRequest RestoreWizard::request() const
{
    OperationRequest request;
    request.kind = OperationKind::Restore;
    request.environment = environment();
    if (const Backup *backup = m_backupPage->backup())
        request.backupId = backup->id;
    return request;
}

QString RestoreWizard::versionOf(const OperationRequest &request) const
{
    Q_UNUSED(request)
    const Backup *backup = m_backupPage->backup();
    return backup ? backup->version : QString();
}

} // namespace Switchback
