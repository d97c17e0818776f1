// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httpclient.h"
#include "app/platforms/umbraco/packagecache.h"

namespace Switchback {

/// The vendor's packages are there; the field of the account may name another feed.
inline constexpr QLatin1StringView standardFeed("https://api.nuget.org/v3/index.json");
inline constexpr QLatin1StringView feedField("feed");

/// A NuGet feed (version 3) while it is asked: made, used and dropped within one piece of work. Anonymous. Every call
/// blocks. Lists of versions are asked for at most every six hours and kept meanwhile; what a version needs never
/// changes and is asked for once. Source: learn.microsoft.com/nuget/api. Problems: those of HTTP, and "umbraco.feed".
class PackageFeed {
public:
    /// At the address that Context::account has in its field "feed", or else at the standard one. \a folder: in the
    /// workspace, where answers are kept; it need not exist. \a context outlives it. Asks nothing yet. Problems
    /// "http.url.…".
    [[nodiscard]] static Result<PackageFeed> open(const QString &folder, Context &context);

    /// Oldest first, prereleases among them, those that were withdrawn (unlisted) not. Empty: the feed has no such
    /// package.
    [[nodiscard]] Result<QList<FeedRelease>> releases(const QString &id);
    /// For each framework. Nothing: the feed has no such version.
    [[nodiscard]] Result<std::optional<QList<PackageNeeds>>> needs(const QString &id, const PackageVersion &version);

private:
    PackageFeed(QUrl index, const QString &folder, Context &context);
    /// The addresses under which the feed has its parts.
    [[nodiscard]] Result<void> readIndex();
    /// Nothing: 404.
    [[nodiscard]] Result<std::optional<HttpResponse>> get(const QUrl &url);
    [[nodiscard]] Result<QList<FeedRelease>> askReleases(const QString &id);
    /// Takes out what was withdrawn, and says when the rest came out.
    [[nodiscard]] Result<void> refine(QList<FeedRelease> &releases, const QString &id);

    QUrl m_index;
    QUrl m_content;       ///< PackageBaseAddress
    QUrl m_registrations; ///< RegistrationsBaseUrl; empty: it has none
    PackageCache m_cache;
    Context *m_context;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace Switchback
