// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/git/environmentrecord.h"
#include "app/platforms/umbraco/umbracoproducts.h"

namespace Switchback {

/// How an operation changes what is deployed.
enum class UmbracoWay {
    Git,          ///< a commit is pushed to the environment's repository
    Api,          ///< a package is uploaded and deployed by the deployments API
    Package,      ///< the same, where nobody may reach Kudu and git: of code that is known by other ways
    Portal,       ///< a person starts the vendor's upgrade in the portal
    OnwardApi,    ///< what the environment to the left has, by the deployments API
    OnwardPortal, ///< the same, by a person in the portal
    Finish        ///< it is deployed already; only what was left half-way is done
};

/// What an operation was planned with, and what its steps are made of again after a restart.
struct UmbracoFacts {
    QString stamp;    ///< of the operation: part of all names that it makes
    QString project;  ///< the cloud's id
    QString alias;    ///< of the environment
    QString title;    ///< of the environment, for people
    QString source{}; ///< alias of the environment whose code is deployed onward
    QString sourceTitle{};
    UmbracoWay way = UmbracoWay::Git;
    bool isLeftMost = true;
    QString fromVersion;
    QString toVersion;         ///< of the CMS
    ProductVersions targets{}; ///< of all products; empty where they are not ours to choose
    QString commit{};          ///< the repository's newest when it was planned; empty: it was not read
    QString targetCommit{};    ///< whose content a restore goes back to, or what is deployed onward
    QString stand{};           ///< UmbracoWay::Package: ApiStand::fingerprint() when it was planned
    QString verifiedVersion{}; ///< which version had passed its checks when it was planned, and since when
    QDateTime verifiedSince{};
    bool takesFixes = false;     ///< whoever asked mends by a push what made a deployment fail
    KeptState kept{};            ///< the backup that the operation is about, as it was
    QList<KeptState> replaced{}; ///< upgrade backups that go when it has succeeded

    [[nodiscard]] bool isByPush() const { return way == UmbracoWay::Git; }
    [[nodiscard]] bool isByApi() const
    {
        return way == UmbracoWay::Api || way == UmbracoWay::OnwardApi || way == UmbracoWay::Package;
    }
    /// Whether Kudu, and git with it, is there to look at and to work with.
    [[nodiscard]] bool hasKudu() const { return way != UmbracoWay::Package; }
    /// Whether the API deploys what the environment to the left has.
    [[nodiscard]] bool isOnwardByApi() const { return isByApi() && !source.isEmpty(); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static UmbracoFacts fromJson(const QJsonObject &json);
    friend bool operator==(const UmbracoFacts &, const UmbracoFacts &) = default;
};

} // namespace Switchback
