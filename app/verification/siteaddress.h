// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Switchback {

/// Where a site is, and the other addresses that its own pages call it by: one that is looked at on a port of its own still
/// links to its public name. All of them count as the site; what is asked is always asked at \a base.
struct SiteAddress {
    QUrl base;           ///< "https://shop.example/", its path is ignored
    QList<QUrl> aliases; ///< likewise

    /// Path and query of \a url as the site's pages are told apart, or nothing when it belongs to another site or is no
    /// web address: without fragment, with dot segments resolved, without the parameters that only count visitors or name a
    /// session, without an empty query.
    [[nodiscard]] std::optional<QString> pathOf(const QUrl &url) const;
    /// Where \a path is asked for.
    [[nodiscard]] QUrl urlOf(const QString &path) const;
};

} // namespace Switchback
