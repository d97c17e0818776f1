// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"

namespace Switchback {

/// Records operations whose holder has died as interrupted, so that nobody waits for them, and returns them.
/// Touches no target. On any thread, with that thread's \a journal.
[[nodiscard]] Result<QList<Activity>> settleInterrupted(Journal &journal, const EngineParts &parts);

/// All that has not come to its end: what runs, whoever runs it, and what was interrupted.
[[nodiscard]] Result<QList<Activity>> openOperations(Journal &journal);

} // namespace Switchback
