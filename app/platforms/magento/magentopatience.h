// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace Switchback {

/// How patiently the cloud is waited for. Its own command line asks every three seconds (sheet, 1.6); a restore of a large
/// backup takes hours (sheet, 2.4).
struct MagentoPatience {
    std::chrono::milliseconds poll{3000};
    /// For a push to become an activity.
    std::chrono::milliseconds appear = std::chrono::minutes(5);
    std::chrono::milliseconds deploy = std::chrono::hours(2);
    std::chrono::milliseconds backup = std::chrono::hours(2);
    std::chrono::milliseconds restore = std::chrono::hours(6);
    std::chrono::milliseconds composer = std::chrono::minutes(20);
    /// For a push whose sender died to arrive.
    std::chrono::milliseconds latePush = std::chrono::seconds(20);
    /// For the storefront to answer again.
    std::chrono::milliseconds answer = std::chrono::minutes(2);
};

} // namespace Switchback
