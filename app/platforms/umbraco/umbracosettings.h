// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/accountaccess.h"
#include "models/names.h"
#include "models/result.h"

#include <QList>
#include <QUrl>

#include <optional>

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
    bool isFlexible = false;
};

/// What the account says.
struct UmbracoSettings {
    QString project;            ///< umbracoProjectKey() of the id: the cloud's API wants it as it is typed
    QString alias;              ///< of the project: "shop"
    QString region;             ///< "euwest01"; empty: a project of the first platform, s1
    QList<UmbracoPlace> places; ///< the mainline, left-most first
    /// The one whose changes go to the left-most, and that is in no promotion. Source: sheet, 2.2.
    std::optional<UmbracoPlace> flexible{};
    UmbracoDelivery delivery = UmbracoDelivery::Git;
    bool deploysToAny = false; ///< "Deploy to any target" is on in the portal
    bool hasKey = false;       ///< of the deployments API
    bool hasPerson = false;    ///< e-mail and password of an Umbraco ID, for Kudu and git
    QUrl portal;               ///< the project's page there
    QString source{};          ///< a zip with the code, absolute; empty: none is named

    /// "umbraco.settings" with what makes no sense.
    [[nodiscard]] static Result<UmbracoSettings> of(const AccountAccess &account);
    /// The flexible one, whose changes go to its right, then the mainline.
    [[nodiscard]] QList<UmbracoPlace> all() const;
    [[nodiscard]] const UmbracoPlace *place(const QString &environment) const;
    /// The one to the left of it; null for the left-most and the flexible one.
    [[nodiscard]] const UmbracoPlace *before(const QString &environment) const;
    [[nodiscard]] bool isLeftMost(const QString &environment) const
    {
        return !places.isEmpty() && places.first().alias == environment;
    }
};

/// By what a project is known here, whatever its plan: the id without the number that comes and goes at its end (sheet, 1.1).
[[nodiscard]] QString umbracoProjectKey(const QString &id);

/// Addresses as the cloud gives them, unless somebody renamed them. Source: sheet, 2.1.
[[nodiscard]] QUrl standardSite(const QString &project, const QString &region, const QString &alias, bool isLive);
[[nodiscard]] QUrl standardScm(const QString &project, const QString &region, const QString &alias, bool isLive);

} // namespace Switchback
