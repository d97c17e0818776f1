// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/siterunner.h"
#include "models/finding.h"
#include "models/plan.h"

#include <optional>
#include <stop_token>

namespace Switchback {

/// What becomes of the database of an environment's site, for the confirmation page; nothing where it has none. Asks the
/// server how large it is; that it cannot be asked is said as well. Changes nothing, blocks.
///
/// \a backup: what the request is about; may be null.
[[nodiscard]] QList<Text> databaseTexts(const SiteRunner &runner, const OperationRequest &request, const Backup *backup,
                                        const std::stop_token &stop);

/// What stays of its databases on the server when the environment is torn down, because it was made elsewhere or no
/// installation names it. Asks the server; one that does not answer has nothing to say.
[[nodiscard]] QList<Text> leftDatabaseTexts(const SiteRunner &runner, const std::stop_token &stop);
/// That the installation works with a database which was made elsewhere; nothing when it has its own, or none.
[[nodiscard]] std::optional<Text> sharedDatabaseText(const SiteRunner &runner, const QString &installationId);

/// What is wrong with it: its server cannot be worked with, it is gone, the folder is a copy or was moved, or
/// there are databases that no installation has.
/// Changes nothing, blocks.
[[nodiscard]] QList<Finding> diagnoseDatabase(const SiteRunner &runner, const std::stop_token &stop);

} // namespace Switchback
