// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace Switchback {

/// How patiently an Octopus Server is waited for. The vendor speaks of 1 to 30 minutes for the upgrade of a database, and
/// longer for wide gaps; it asks not to poll more often than every few seconds (sheet, 1.11, 3.1).
struct OctopusPatience {
    std::chrono::milliseconds poll{5000};
    std::chrono::milliseconds check = std::chrono::minutes(30);
    std::chrono::milliseconds drain = std::chrono::minutes(30);
    std::chrono::milliseconds cancel = std::chrono::minutes(5);
    std::chrono::milliseconds start = std::chrono::minutes(60);
    std::chrono::seconds stop{120};
};

} // namespace Switchback
