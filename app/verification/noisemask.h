// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// \a text with what differs at every request by its nature put out of the way: clocks, dates, "3 minutes ago", measured
/// times, UUIDs, long numbers, long random words. Prices, versions and other small figures stay. Blanks become single.
[[nodiscard]] QString withoutNoise(const QString &text);
/// The same for the path of an asset, whose name holds a hash or a number of its content: "/app.#.css".
[[nodiscard]] QString withoutAssetNoise(const QString &path);

} // namespace Switchback
