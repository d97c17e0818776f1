// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace Switchback {

/// How much of a site is looked at.
struct CrawlLimits {
    int pages = 200;
    int assets = 1000;
    int depth = 8; ///< links from a start path
    /// Of pages whose paths differ in numbers, dates and ids only (shapeOf()): an endless calendar has one shape.
    int perShape = 10;
    /// Of the same path with other queries: filters and sort orders multiply without end.
    int queriesPerPath = 5;
    qint64 bytes = 4LL << 20; ///< of a page; one that is larger is not read
    int atOnce = 6;           ///< requests; more than six wait within Qt
    std::chrono::milliseconds perPage{20'000};
    std::chrono::milliseconds inAll{600'000}; ///< what was not looked at by then is counted as left out
};

} // namespace Switchback
