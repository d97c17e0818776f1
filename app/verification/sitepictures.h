// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/fingerprint.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace Switchback {

/// What a page looked like.
struct PagePicture {
    Fingerprint content; ///< contentOf()
    QByteArray small;    ///< shownSmall(), for people

    friend bool operator==(const PagePicture &, const PagePicture &) = default;
};

/// What the pages of a site looked like, or some of them.
struct SitePictures {
    QString browser;                  ///< that drew them; only pictures of one and the same can be compared
    QMap<QString, PagePicture> pages; ///< by path

    [[nodiscard]] bool isEmpty() const { return pages.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read is left out.
    [[nodiscard]] static SitePictures fromJson(const QJsonObject &json);

    friend bool operator==(const SitePictures &, const SitePictures &) = default;
};

} // namespace Switchback
