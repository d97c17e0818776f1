// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/platforms/local/dataorigin.h"

namespace Switchback {

/// Copies a site's data (TreeCopy), says how far it is, and keeps the room on the disk that the rest will need, so that
/// nobody else takes it meanwhile. Makes \a source when it is not there. \a expectedBytes: as they were last counted. A
/// Problem "local.disk-full" when there is not that much room, before anything is copied. Blocks.
[[nodiscard]] Result<CopiedData> copySiteData(const QString &source, const QString &target, qint64 expectedBytes,
                                              Context &context);

/// "Copied 12 files, 3 MB, in 40 ms." and what of it takes no room of its own.
[[nodiscard]] Text copiedText(const CopiedData &copied, std::chrono::milliseconds took);

} // namespace Switchback
