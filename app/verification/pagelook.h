// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/pagefacts.h"
#include "app/verification/sitecertificate.h"
#include "app/verification/sitepictures.h"

#include <QDateTime>

namespace Switchback {

/// What one look at a site found.
struct PageLook {
    QList<PageFacts> pages; ///< in the order in which they were looked at
    SiteCertificate certificate;
    SitePictures pictures;
    QList<Text> pictureTroubles; ///< why there are not all of them; not kept
    qint64 assets = 0;           ///< that were asked for
    qint64 leftOut = 0;          ///< pages that were found but not looked at: too many of all, or of their kind
    QDateTime at;                ///< UTC, when it began
    qint64 milliseconds = 0;     ///< how long it took

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PageLook fromJson(const QJsonObject &json);

    friend bool operator==(const PageLook &, const PageLook &) = default;
};

} // namespace Switchback
