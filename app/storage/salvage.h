// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/connection.h"
#include "app/storage/storedrecords.h"

namespace Switchback {

/// Copies what can still be read of a damaged database, record by record, into a new one of the same schema. An activity
/// some of whose steps or lines are lost is taken over without them; steps and lines without their activity are not.
///
/// Where the list of the free pages is lost, something can be found twice: as it is, and as it was before. Of an activity
/// the newest is taken, and of two that are open on one environment the newer. Steps bear no mark of their age: of two
/// that are the same step, one of them is taken, whichever; but none of schema 1 or 2 in the place of one of schema 3.
/// \return how many activities were taken over. Fails only when \a into cannot be written; it is then as it was.
[[nodiscard]] Result<int> salvage(StoredRecords &damaged, const Connection &into);

} // namespace Switchback
