// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// \a plain with its web addresses as links, as HTML; empty when it has none. Everything else in it stays what it is: text.
/// The signs that end a sentence do not belong to an address.
[[nodiscard]] QString linkedText(const QString &plain);

} // namespace Switchback
