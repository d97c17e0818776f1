// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountaccess.h"
#include "models/names.h"
#include "models/result.h"

#include <QList>
#include <QUrl>

namespace Switchback {

/// How the new packages get to the left-most environment.
enum class UmbracoDelivery {
    Git,   ///< pushed to its repository
    Api,   ///< uploaded as an artifact and deployed by the deployments API
    Portal ///< a person starts the vendor's own upgrade in the portal
};

/// One environment, as the account names it.
struct UmbracoPlace {
    QString alias; ///< lower case; also the id of the environment in Switchback
    QString name;  ///< "Development"
    Role role = Role::Other;
    QUrl site;
    QUrl scm; ///< Kudu
};

/// What the account says.
struct UmbracoSettings {
    QString project;            ///< GUID
    QString alias;              ///< of the project: "shop"
    QString region;             ///< "euwest01"; empty: a project of the first platform, s1
    QList<UmbracoPlace> places; ///< left-most first
    UmbracoDelivery delivery = UmbracoDelivery::Git;
    bool deploysToAny = false; ///< "Deploy to any target" is on in the portal
    bool hasKey = false;       ///< of the deployments API
    bool hasPerson = false;    ///< e-mail and password of an Umbraco ID, for Kudu and git
    QUrl portal;               ///< the project's page there

    /// "umbraco.settings" with what makes no sense.
    [[nodiscard]] static Result<UmbracoSettings> of(const AccountAccess &account);
    [[nodiscard]] const UmbracoPlace *place(const QString &environment) const;
    /// The one to the left of it; null for the left-most.
    [[nodiscard]] const UmbracoPlace *before(const QString &environment) const;
    [[nodiscard]] bool isLeftMost(const QString &environment) const
    {
        return !places.isEmpty() && places.first().alias == environment;
    }
};

/// Addresses as the cloud gives them, unless somebody renamed them. Source: sheet, 2.1.
[[nodiscard]] QUrl standardSite(const QString &project, const QString &region, const QString &alias, bool isLive);
[[nodiscard]] QUrl standardScm(const QString &project, const QString &region, const QString &alias, bool isLive);

} // namespace Switchback
