// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitestate.h"

#include <QByteArray>
#include <QHash>

namespace Switchback {

/// What the front counted of one of its back ends since it started.
struct BackendCounters {
    qint64 current = 0; ///< requests under way, waiting ones included
    qint64 requests = 0;
    qint64 serverErrors = 0;     ///< answers of the 5xx kind, the front's own included
    qint64 connectionErrors = 0; ///< could not be sent, or came back broken

    /// The front answers 502 or 503 for most broken ones, and then counts them as both.
    [[nodiscard]] qint64 failures() const { return qMax(serverErrors, connectionErrors); }
};

using FrontCounters = QHash<QByteArray, BackendCounters>;

/// Reads the CSV of `show stat` (docs.haproxy.org/2.6/management.html, 9.1) by its column names.
[[nodiscard]] FrontCounters parseFrontCounters(const QByteArray &csv);
/// Reads and writes of a slot together.
[[nodiscard]] BackendCounters slotCounters(const FrontCounters &counters, Slot slot);
[[nodiscard]] QByteArray readBackend(Slot slot);
[[nodiscard]] QByteArray writeBackend(Slot slot);

} // namespace Switchback
