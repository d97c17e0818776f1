// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/checkedjson.h"
#include "app/platforms/umbraco/deploymentvalues.h"

#include <chrono>

namespace Switchback {

[[nodiscard]] UmbracoArtifact umbracoArtifact(CheckedJson &json);
/// The same, alone.
[[nodiscard]] Result<UmbracoArtifact> umbracoArtifact(const QJsonObject &object, const QUrl &url);
/// As a deployment comes alone: "deploymentId", "deploymentState", "environmentAlias".
[[nodiscard]] Result<UmbracoDeployment> umbracoDeployment(const QJsonObject &object, const QUrl &url);
/// As it comes in the list: "id", "state", "targetEnvironmentAlias".
[[nodiscard]] UmbracoDeployment listedDeployment(CheckedJson &json);
[[nodiscard]] QJsonObject orderJson(const UmbracoOrder &order);

/// As the API wants it: it knows environments by lower case only (sheet, 1.1).
[[nodiscard]] QString sentAlias(const QString &alias);
/// "Try again in 12 seconds", which is how the API says what others say in Retry-After; with a second on top, for the
/// number is rounded. Nothing: it does not say that, or asks for more than a day.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitInWords(const QString &message);
/// Without the signature of a link that lets everybody download a package.
[[nodiscard]] QString withoutSignatures(QString text);

} // namespace Switchback
