// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace Switchback {

/// How patiently the cloud is waited for. Its own scripts ask every 25 seconds for 20 minutes; Kudu ends what does not
/// move for a minute, and the front before it what is silent for 230 seconds (sheet, 1.3, 4.2, 4.3).
struct UmbracoPatience {
    std::chrono::milliseconds poll{25'000};
    std::chrono::milliseconds deploy = std::chrono::minutes(20);
    std::chrono::milliseconds upload = std::chrono::minutes(30);
    /// What the API may ask to be left alone for; a longer wait is a Problem that names it.
    std::chrono::milliseconds rateLimit = std::chrono::minutes(2);
    /// Between two looks whether something arrived whose answer got lost, and how many of them.
    std::chrono::milliseconds late = std::chrono::seconds(10);
    int lateLooks = 3;
    std::chrono::milliseconds kuduSilence = std::chrono::seconds(240);
    /// For a site to come up after its code was exchanged: the smallest plans take minutes (sheet, 2.2).
    std::chrono::milliseconds boot = std::chrono::minutes(15);
    /// For Umbraco Deploy to write its files.
    std::chrono::milliseconds trigger = std::chrono::minutes(10);
    /// For a person to begin something in the portal, and for it to end there.
    std::chrono::milliseconds portal = std::chrono::minutes(45);
    std::chrono::milliseconds zip = std::chrono::minutes(15);
    /// For a site to upgrade its database while it is asked to: versions before 17.3 answer only then.
    std::chrono::milliseconds databaseUpgrade = std::chrono::minutes(10);
};

} // namespace Switchback
