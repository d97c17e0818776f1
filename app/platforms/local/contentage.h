// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>

namespace Switchback {

/// When something below \a folder was last written (UTC); invalid when that is not known: where there is too much to
/// look through, or nothing. Blocks for some milliseconds at most.
[[nodiscard]] QDateTime newestChange(const QString &folder);

} // namespace Switchback
