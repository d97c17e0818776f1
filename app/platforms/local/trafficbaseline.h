// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/frontcounters.h"
#include "app/platforms/local/frontrequests.h"

#include <QJsonObject>

namespace Switchback {

/// Fewer requests than this do not say how many of them fail.
inline constexpr qint64 enoughRequestsBefore = 100;

/// What a front counted of one slot. It knows no times.
struct SlotCount {
    qint64 requests = 0; ///< that have ended; writes among them
    qint64 failed = 0;   ///< broken ones among them
    qint64 broken = 0;
    qint64 writes = 0; ///< those under way included: what they write is there all the same

    friend bool operator==(const SlotCount &, const SlotCount &) = default;
};

[[nodiscard]] SlotCount countOf(const FrontCounters &counters, Slot slot);

/// What visitors sent to one slot from some moment on, whatever becomes of the front meanwhile: one that is started again
/// counts from nought.
class SlotTally {
public:
    /// From the start of the next front on.
    SlotTally() = default;
    /// From now on. \a run: the front (Front::run()) that had counted \a counted by now.
    SlotTally(const QString &run, const SlotCount &counted);

    /// \a run has counted \a counted by now.
    void add(const QString &run, const SlotCount &counted);
    /// The front could not be asked.
    void miss() { m_whole = false; }
    /// By the latest add().
    [[nodiscard]] SlotCount sum() const;
    /// False when a front ended meanwhile: what it counted after the add() before is not known, and sum() is the least that
    /// it can have been.
    [[nodiscard]] bool isWhole() const { return m_whole; }

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SlotTally fromJson(const QJsonObject &json);

private:
    QString m_run;       ///< empty: no front has been asked
    SlotCount m_first;   ///< what it had counted at the beginning
    SlotCount m_last;    ///< and by the latest add()
    SlotCount m_earlier; ///< what those before it counted
    bool m_whole = true;
};

/// What a new installation is measured by, and since when. Stored with the steps.
struct TrafficBaseline {
    Traffic before{};                 ///< blue's, before the operation began: trafficBefore()
    QDateTime switchedAt{};           ///< UTC, by this machine's own clock, as the front's times are
    std::optional<SlotTally> green{}; ///< since then; nothing when visitors were not switched

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static TrafficBaseline fromJson(const QJsonObject &json);
};

/// What visitors got of the installation on \a port before \a now. \a requests: as many as the front remembers; those of the
/// hour before, or all of them where fewer than enoughRequestsBefore came in that hour.
[[nodiscard]] Traffic trafficBefore(const QList<FrontRequest> &requests, quint16 port, const QDateTime &now);
/// What \a before is worth as a measure: where it is of too few requests, none failed. Of times it says what it says.
[[nodiscard]] Traffic measureOf(const Traffic &before);

} // namespace Switchback
