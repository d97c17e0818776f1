// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/upgradewizard.h"

#include "ui/wizards/environmentpage.h"
#include "ui/wizards/releasepage.h"

using namespace Qt::StringLiterals;

namespace Switchback {

UpgradeWizard::UpgradeWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                             OperationKind kind, QWidget *parent)
    : OperationWizard(cockpit, catalog, new EnvironmentPage(catalog, kind), std::move(preselected), kind, parent)
    , m_releasePage(new ReleasePage(catalog, kind, this))
{
    setObjectName(u"upgradeWizard"_s);
    build({m_releasePage});
}

void UpgradeWizard::setClock(const Clock &clock)
{
    OperationWizard::setClock(clock);
    m_releasePage->setClock(clock);
}

void UpgradeWizard::aboutToChoose(const EnvironmentRef &ref)
{
    m_releasePage->setEnvironment(ref);
}

OperationRequest UpgradeWizard::request() const
{
    OperationRequest request;
    request.kind = operationKind();
    request.environment = m_releasePage->environment();
    request.version = m_releasePage->version();
    return request;
}

QString UpgradeWizard::versionOf(const OperationRequest &request) const
{
    return request.version;
}

} // namespace Switchback
