// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/upgradewizard.h"

#include "ui/wizards/environmentpage.h"
#include "ui/wizards/releasepage.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int releasePageIndex = 1; ///< after the environments

} // namespace

UpgradeWizard::UpgradeWizard(Cockpit *cockpit, ProjectCatalog *catalog, std::optional<EnvironmentRef> preselected,
                             OperationKind kind, QWidget *parent)
    : OperationWizard(cockpit, catalog, new EnvironmentPage(catalog, kind), std::move(preselected), kind, parent)
    , m_releasePage(new ReleasePage(catalog, kind, this))
{
    setObjectName(u"upgradeWizard"_s);
    connect(m_releasePage, &ReleasePage::rehearsalRequested, this,
            [this] { Q_EMIT rehearsalRequested(m_releasePage->environment(), m_releasePage->version()); });
    build({m_releasePage});
}

void UpgradeWizard::setClock(const Clock &clock)
{
    OperationWizard::setClock(clock);
    m_releasePage->setClock(clock);
}

void UpgradeWizard::choose(const QString &version)
{
    // A plan that is read, or runs, is that of the version that was chosen for it.
    if (currentIndex() <= releasePageIndex)
        m_releasePage->prefer(version);
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
