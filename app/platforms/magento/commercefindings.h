// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudvalues.h"
#include "app/platforms/magento/ececodes.h"
#include "app/platforms/magento/ecetools.h"
#include "app/platforms/magento/errorreport.h"
#include "app/platforms/magento/storefront.h"
#include "models/finding.h"

/// What commercediagnosis.h finds, in words. Nothing here asks anybody.
namespace Switchback {

/// "magento.deploy.126"; without a code "magento.deploy".
[[nodiscard]] QString deployCode(int code);

[[nodiscard]] Finding notSetUpFinding();
/// Of an environment that the cloud does not have, or that has no servers now.
[[nodiscard]] Finding notActiveFinding(const QString &environment);
[[nodiscard]] Finding atWorkFinding(const CloudActivity &activity);
/// \a activity: that failed, as the cloud says; null: it says that it succeeded. \a words: of its log. \a report: of the
/// server, whose word counts unless the build failed, of which a server knows nothing.
[[nodiscard]] Finding failedDeployFinding(const CloudActivity *activity, const QStringList &words,
                                          const DeployReport &report);
/// What the last deployment warned of, each code once.
[[nodiscard]] QList<Finding> warningFindings(const DeployReport &report);
[[nodiscard]] Finding maintenanceFinding(bool hasFailedDeploy, bool isAtWork);
[[nodiscard]] Finding storefrontFinding(const QUrl &url, const PageVisit &visit,
                                        const std::optional<ErrorReport> &report);
[[nodiscard]] Finding reportFinding(const QString &id, const ErrorReport &report);
[[nodiscard]] Finding noReportFinding(const QString &id);
/// That tables are older than the code.
[[nodiscard]] Finding outdatedFinding(const QList<OutdatedModule> &modules);
/// What a code that is known stands for.
[[nodiscard]] Finding codeFinding(int code);

} // namespace Switchback
