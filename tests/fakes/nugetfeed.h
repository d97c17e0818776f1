// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <mutex>

namespace Switchback {

/// What a package says that it needs: {"Umbraco.Cms.Core", "[17.5.0, 18.0.0)"}.
using NuGetDependencies = QMap<QString, QString>;

/// A NuGet server on the loopback that speaks version 3 as far as versions and dependencies are asked for: the service
/// index, and of the flat container the lists of versions and the .nuspec files. The test fills it.
class NuGetFeed {
public:
    NuGetFeed();
    Q_DISABLE_COPY_MOVE(NuGetFeed)

    /// ".../v3/index.json", which names everything else.
    [[nodiscard]] QUrl index() const { return m_http.url(QStringLiteral("/v3/index.json")); }
    [[nodiscard]] UmbracoHttp &http() { return m_http; }

    /// In the order in which they are added, versions are listed; nuget.org sorts them oldest first.
    void add(const QString &id, const QString &version, const NuGetDependencies &dependencies = {});
    /// CMS, Forms, Deploy and what Umbraco Cloud adds to them, in versions that fit each other.
    void addUmbraco(const QString &cms, const QString &forms, const QString &deploy);

private:
    struct Package {
        QString id; ///< as it is written; asked for in lower case
        QStringList versions;
        QMap<QString, NuGetDependencies> dependencies; ///< by version
    };

    [[nodiscard]] UmbracoReply answer(const UmbracoRequest &request) const;

    mutable std::mutex m_mutex;
    QMap<QString, Package> m_packages; ///< by the lower-case id
    UmbracoHttp m_http;                ///< last: its threads call us
};

} // namespace Switchback
