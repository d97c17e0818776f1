// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/nuspec.h"
#include "app/platforms/umbraco/packageversion.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace Switchback {

/// A version that a feed has.
struct FeedRelease {
    PackageVersion version;
    QDate releasedOn; ///< invalid: the feed does not say

    friend bool operator==(const FeedRelease &, const FeedRelease &) = default;
};

/// What a package feed answered, in a file of the workspace. Lists of versions are good for six hours; what a version
/// needs never changes. A file that cannot be read or written only costs asking again.
class PackageCache {
public:
    /// \a folder need not exist. What was asked of another feed than \a feed is forgotten.
    PackageCache(const QString &folder, const QString &feed);

    [[nodiscard]] std::optional<QList<FeedRelease>> releases(const QString &id, const QDateTime &now) const;
    void putReleases(const QString &id, const QList<FeedRelease> &releases, const QDateTime &now);
    [[nodiscard]] std::optional<QList<PackageNeeds>> needs(const QString &id, const PackageVersion &version) const;
    void putNeeds(const QString &id, const PackageVersion &version, const QList<PackageNeeds> &needs);

private:
    void put(const QString &part, const QString &key, const QJsonValue &value);

    QString m_folder;
    QJsonObject m_json;
};

} // namespace Switchback
