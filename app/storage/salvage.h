// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/storage/connection.h"

namespace Switchback {

/// Copies what can still be read of a damaged database, row by row, into a new one of the same schema. Rows that
/// cannot be read are left out; what is around them is found from both ends and by number.
/// \return how many activities were taken over. Fails only when \a into cannot be written.
[[nodiscard]] Result<int> salvage(const QString &damaged, const Connection &into);

} // namespace Switchback
