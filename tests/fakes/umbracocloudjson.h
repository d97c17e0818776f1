// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/umbracohttp.h"
#include "tests/fakes/umbracostate.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace Switchback {

/// How Umbraco Cloud's API words what it knows. The two versions, and a list and a single one, use other names.
class UmbracoCloudJson {
public:
    /// What a client wants of a list.
    struct Page {
        enum class Together { No, Yes };

        qsizetype skip = 0;
        qsizetype take = 0;

        /// Nothing: what was asked for is not allowed. \a together: one without the other is not.
        [[nodiscard]] static std::optional<Page> from(const UmbracoRequest &request, qsizetype usual,
                                                      Together together);
        [[nodiscard]] QJsonArray of(const QJsonArray &all) const;
        [[nodiscard]] QJsonObject wrapped(const QString &projectId, const QJsonArray &all) const;
    };

    /// "True", "FALSE", ..., and true without any. Nothing: it is neither.
    [[nodiscard]] static std::optional<bool> includesNull(const UmbracoRequest &request);
    [[nodiscard]] static UmbracoDeploymentState deploymentFrom(const QJsonObject &body);
    [[nodiscard]] static QJsonObject artifact(const UmbracoArtifactState &artifact);
    [[nodiscard]] static QJsonObject deployment(const UmbracoDeploymentState &deployment, const QString &projectId);
    [[nodiscard]] static QJsonObject listedDeployment(const UmbracoDeploymentState &deployment);
    /// Of version 1.
    [[nodiscard]] static QJsonObject oldDeployment(const UmbracoDeploymentState &deployment, const UmbracoState &state);
};

} // namespace Switchback
