// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/frontcounters.h"
#include "app/platforms/local/frontrequests.h"

#include <QJsonObject>

namespace Switchback {

/// How it was when visitors were switched: what the new installation is measured by.
struct TrafficBaseline {
    QDateTime switchedAt{}; ///< UTC, by this machine's own clock, as the front's times are
    Traffic before{};       ///< blue's, in the hour before
    Traffic greenCounted{}; ///< what the front had counted in green's slot by then
    qint64 greenWrites = 0;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TrafficBaseline fromJson(const QJsonObject &json);
};

/// What the front counted of a slot since it started. It knows no times.
[[nodiscard]] Traffic countedTraffic(const BackendCounters &counters);
/// \a requests: of the latest, as many as the front remembers; of these the last hour counts. Where there was none in it,
/// what the front \a counted since it started is what there is to compare with.
[[nodiscard]] Traffic hourBefore(const QList<FrontRequest> &requests, quint16 port, const QDateTime &now,
                                 const Traffic &counted);

} // namespace Switchback
