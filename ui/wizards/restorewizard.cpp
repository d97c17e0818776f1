// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/restorewizard.h"

#include "ui/wizards/restorepage.h"

using namespace Qt::StringLiterals;

namespace Switchback {

RestoreWizard::RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                             QWidget *parent)
    : RestoreWizard(cockpit, catalog, new RestorePage(catalog), std::move(preselected), parent)
{
}

RestoreWizard::RestoreWizard(Cockpit *cockpit, ProjectCatalog *catalog, RestorePage *page,
                             std::optional<EnvironmentRef> preselected, QWidget *parent)
    : OperationWizard(cockpit, catalog, page, std::move(preselected), OperationKind::Restore, parent)
    , m_restorePage(page)
{
    setObjectName(u"restoreWizard"_s);
    build({});
}

OperationRequest RestoreWizard::request() const
{
    OperationRequest request;
    request.kind = OperationKind::Restore;
    request.environment = environment();
    if (const Backup *backup = m_restorePage->backup())
        request.backupId = backup->id;
    return request;
}

QString RestoreWizard::versionOf(const OperationRequest &request) const
{
    Q_UNUSED(request)
    const Backup *backup = m_restorePage->backup();
    return backup ? backup->version : QString();
}

} // namespace Switchback
