// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitestate.h"

#include <QByteArray>
#include <QHash>

namespace Switchback {

/// What the front counted of one of its back ends since it started.
struct BackendCounters {
    qint64 current = 0;      ///< requests under way, waiting ones included
    qint64 requests = 0;     ///< that have ended
    qint64 serverErrors = 0; ///< answers of the 5xx kind that the installation itself gave
    qint64 unanswered =
        0;                ///< it could not be reached, or gave nothing that is an answer: the front's own 502, 503, 504
    qint64 brokenOff = 0; ///< its answer had begun, and never ended

    /// Each request is in one of the three, but for an answer of the 5xx kind that broke off, too.
    [[nodiscard]] qint64 failed() const { return serverErrors + unanswered + brokenOff; }
    /// While an answer of the 5xx kind is under way the server has counted it and its back end has not.
    [[nodiscard]] qint64 broken() const { return qMax<qint64>(0, unanswered) + brokenOff; }
};

using FrontCounters = QHash<QByteArray, BackendCounters>;

/// Reads the CSV of `show stat` (docs.haproxy.org/2.6/management.html, 9.1) by its column names. "econ" and "eresp" are left
/// alone: they count attempts, of which one request may have many, and leave out what ends by its time.
[[nodiscard]] FrontCounters parseFrontCounters(const QByteArray &csv);
/// Reads and writes of a slot together.
[[nodiscard]] BackendCounters slotCounters(const FrontCounters &counters, Slot slot);
[[nodiscard]] QByteArray readBackend(Slot slot);
[[nodiscard]] QByteArray writeBackend(Slot slot);
/// For what Switchback asks by itself; an older front that still runs has none.
[[nodiscard]] QByteArray ownBackend(Slot slot);

} // namespace Switchback
