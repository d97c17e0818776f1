// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/pagelook.h"

namespace Switchback {

/// Which site was looked at, and what runs there.
struct SiteSide {
    QString address; ///< without user name and query
    QString version; ///< empty where nobody said
    QDateTime at;    ///< UTC

    friend bool operator==(const SiteSide &, const SiteSide &) = default;
};

/// What a site was like: two looks at it, so that what differs at every request is known. Can be kept and compared with for
/// as long as one likes.
struct SiteBaseline {
    SiteSide side;
    PageLook look;
    PageLook again; ///< the same pages

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing that was looked at when it cannot be read.
    [[nodiscard]] static SiteBaseline fromJson(const QJsonObject &json);

    friend bool operator==(const SiteBaseline &, const SiteBaseline &) = default;
};

[[nodiscard]] QJsonObject sideToJson(const SiteSide &side);
[[nodiscard]] SiteSide sideFromJson(const QJsonObject &json);

} // namespace Switchback
