// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace Switchback {

/// Requests and how many of them failed.
struct RequestCount {
    qint64 requests = 0;
    qint64 failed = 0;

    [[nodiscard]] double rate() const { return requests > 0 ? double(failed) / double(requests) : 0.0; }
};

enum class ObservationVerdict { GoOn, Good, Worse };

/// Decides from figures alone whether the new version does worse than the old one did.
///
/// Worse means at least three failed requests and a failure rate more than two percentage points above the old
/// version's. While the time is not \a over, it must be clear: more than twenty points above.
[[nodiscard]] ObservationVerdict judgeObservation(const RequestCount &before, const RequestCount &now, bool over);

} // namespace Switchback
