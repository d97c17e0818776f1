// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"
#include "app/platforms/magento/ecetools.h"
#include "app/platforms/magento/magentotools.h"

namespace Switchback {

/// What a person pasted of an error message of Commerce, taken apart.
struct AskedAbout {
    QString reportId; ///< one that isReportId(); empty: none
    int code = 0;     ///< of ece-tools; 0: none
    QList<OutdatedModule> modules;

    [[nodiscard]] bool isEmpty() const { return reportId.isEmpty() && code == 0 && modules.isEmpty(); }
};
/// A number can be both a report's and a code.
[[nodiscard]] AskedAbout askedAbout(const QString &pasted);

/// As Platform::diagnose(): what the cloud did last, what the server says of it (ece-tools' errors with their meaning, the
/// lines around them), maintenance mode, the storefront with the report of the error that it shows, and the report or code
/// that was asked about; a code is explained also when nothing answers.
///
/// | code of a Finding | what was found |
/// |---|---|
/// | magento.deploy, magento.deploy.N | the last deployment failed (as a Problem), warned, or N was asked about |
/// | magento.deploying | the cloud is at work on it |
/// | magento.inactive | it has no servers now |
/// | magento.in-maintenance | visitors see the maintenance page |
/// | magento.storefront, magento.database-old | a page shows an error; since the database is older than the code |
/// | magento.report, magento.no-report | the report that was asked about, or that there is none |
/// | others | a Problem that was met on the way |
[[nodiscard]] Result<QList<Finding>> diagnoseCommerce(const ProjectEntry &entry, const QString &environmentId,
                                                      const QString &about, const MagentoTools &tools,
                                                      Context &context);

} // namespace Switchback
