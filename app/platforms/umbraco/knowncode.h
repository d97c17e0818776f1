// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/umbraco/deploymentsclient.h"
#include "app/platforms/umbraco/sourcetree.h"
#include "app/platforms/umbraco/umbracosettings.h"
#include "app/platforms/umbraco/umbracotools.h"

namespace Switchback {

/// What the deployments API says of an environment's code, at one moment.
struct ApiStand {
    QString deployment{};       ///< the newest that changed the repository; empty: there is none
    UmbracoArtifact artifact{}; ///< of that deployment; without an id: the cloud does not list it any more
    QDateTime deployedAt{};
    QByteArray patch{};              ///< of git: what the cloud itself committed since
    std::optional<Problem> unseen{}; ///< why that could not be asked

    /// By which one tells that nothing has happened since.
    [[nodiscard]] QString fingerprint() const;
};

[[nodiscard]] Result<ApiStand> apiStand(DeploymentsClient &api, const QString &alias);
/// Of which commit a package was made on this machine; empty: it was not.
[[nodiscard]] QString commitOf(const UmbracoArtifact &artifact);

/// The code of an environment that nobody may read from its repository.
///
/// The API takes packages and lists them, and gives none back: its documentation has an address of a blob with each
/// ("blobUrl"), and neither says that one may read there nor how; only the portal has a link for people. So the code is
/// that of a package which was made here, or what a person names in the account. Source: UmbracoDocs,
/// umbraco-cicd/umbraco-cloud-api.md, "Deployment Artifacts"; release notes of January 2026, "List of deployment artifacts".
struct KnownCode {
    QString commit; ///< in the environment's store
    ApiStand stand;
    Text origin;            ///< where the code is from
    bool isCertain = false; ///< it is what the API says lies on the environment, and not what a person says
};

/// The code, with what the cloud committed itself. Problems "umbraco.no-source", "umbraco.patch", "umbraco.package" and
/// those of the API and of git. Blocks.
[[nodiscard]] Result<KnownCode> knownCode(const UmbracoSettings &settings, const UmbracoPlace &place,
                                          const UmbracoTools &tools, Context &context);
/// The versions that the same code states, as far as that can be seen without working on it. Empty: not known, as where the
/// cloud itself has committed something since.
[[nodiscard]] ProductVersions knownVersions(const UmbracoSettings &settings, const UmbracoPlace &place,
                                            const UmbracoTools &tools, Context &context);

} // namespace Switchback
