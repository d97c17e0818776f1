// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/release.h"
#include "models/result.h"

namespace Switchback {

/// The whole of release.json: what people see of the release, and what is needed to start it.
struct ReleaseFile {
    Release release;
    bool statesLts = false; ///< whether it says that it is, or is not, an LTS release
    QString healthPath{QStringLiteral("/")};
    int startSeconds = 60; ///< how long it may take until it answers healthy
};

/// \a name is how the file is called in sentences; \a version is what the folder or archive is called.
[[nodiscard]] Result<ReleaseFile> parseReleaseFile(const QByteArray &bytes, const QString &name,
                                                   const QString &version);

} // namespace Switchback
