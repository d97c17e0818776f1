// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpprobe.h"

namespace Switchback {

/// What became of one check path on the old and on the new version.
struct PathComparison {
    bool worse = false;
    Text sentence;
};

/// The new version must answer, with a status of no worse class and the same content type, and not empty where the old
/// one was not. Where the old version gives no answer, the new one must only not fail.
[[nodiscard]] PathComparison comparePath(const QString &path, const Result<HttpAnswer> &before,
                                         const Result<HttpAnswer> &now);

} // namespace Switchback
