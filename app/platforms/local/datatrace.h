// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databasesurvey.h"
#include "app/platforms/local/siterunner.h"

#include <QHash>
#include <QSet>

namespace Switchback {

/// What tells whether somebody wrote to an installation's data: size and time of each file, and what its database holds.
/// Nobody runs on the data while it is taken.
struct DataTrace {
    QHash<QString, std::pair<qint64, qint64>> files; ///< size and change in ns, by path within the data folder
    std::optional<DatabaseSurvey> database;
};

[[nodiscard]] Result<DataTrace> traceData(const SiteRunner &runner, const InstallationState &installation,
                                          const std::stop_token &stop);

/// What is not as it was: paths of files, and tables. What is new is no harm to what was there.
[[nodiscard]] QSet<QString> changedSince(const DataTrace &before, const DataTrace &after);

} // namespace Switchback
