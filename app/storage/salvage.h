// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/connection.h"
#include "app/storage/storedrecords.h"

namespace Switchback {

/// Copies what can still be read of a damaged database, record by record, into a new one of the same schema. An activity
/// some of whose steps or lines are lost is taken over without them; steps and lines without their activity are not.
/// \return how many activities were taken over. Fails only when \a into cannot be written; it is then as it was.
[[nodiscard]] Result<int> salvage(StoredRecords &damaged, const Connection &into);

} // namespace Switchback
