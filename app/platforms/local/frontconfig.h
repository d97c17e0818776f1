// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitestate.h"

#include <QByteArray>

#include <optional>

namespace Switchback {

/// Everything that decides where the front sends a request.
struct FrontState {
    Slot slot = Slot::None;
    bool frozen = false;
    quint16 portA = 0; ///< 0: nothing is in that slot
    quint16 portB = 0;

    /// Where the live slot leads to; 0 when none is live.
    [[nodiscard]] quint16 livePort() const { return slot == Slot::A ? portA : slot == Slot::B ? portB : quint16(0); }
    /// True when visitors notice no difference: the idle slot is nobody's business.
    [[nodiscard]] bool routesLike(const FrontState &other) const
    {
        return slot == other.slot && frozen == other.frozen && livePort() == other.livePort();
    }

    friend bool operator==(const FrontState &, const FrontState &) = default;
};

/// HAProxy's configuration for one environment (docs.haproxy.org/2.6/configuration.html). All its paths are relative:
/// HAProxy runs in the folder, which may be moved with the site, and a socket's path must stay below 108 bytes.
[[nodiscard]] QByteArray frontConfiguration(quint16 publicPort, const FrontState &state);
/// The map that the configuration looks the live slot and the write freeze up in.
[[nodiscard]] QByteArray frontMap(const FrontState &state);
/// What the two files say; nothing when they are not ours or are damaged.
[[nodiscard]] std::optional<FrontState> frontStateOf(const QByteArray &configuration, const QByteArray &map);
/// What a running front said to `show map front.map` and `show servers state`.
[[nodiscard]] std::optional<FrontState> frontStateOfRuntime(const QByteArray &map, const QByteArray &servers);

} // namespace Switchback
