// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/octopusstate.h"

#include <QJsonArray>
#include <QUrlQuery>

/// The resources of Octopus Server as JSON. Sources: the vendor's generated OpenAPI pages (OctopusDeploy/docs,
/// src/pages/docs/api/_generated), OctopusDeploy/OctopusClients and OctopusDeploy/api-client.ts.
namespace Switchback::OctopusResources {

[[nodiscard]] QJsonObject root(const OctopusState &state, const QString &base);
[[nodiscard]] QJsonObject maintenance(const OctopusState &state, const QString &base);
[[nodiscard]] QJsonObject serverStatus(const OctopusState &state, const QString &base);
[[nodiscard]] QJsonObject health(const OctopusState &state);
[[nodiscard]] QJsonObject node(const OctopusState &state, const OctopusNodeState &node, const QString &base);
[[nodiscard]] QJsonObject ping(const OctopusState &state, const OctopusNodeState &node, const QString &base);
[[nodiscard]] QJsonObject nodeSummary(const OctopusState &state, const QString &base);
[[nodiscard]] QJsonObject task(const OctopusTaskState &task, const QString &base);
[[nodiscard]] QJsonObject taskDetails(const OctopusTaskState &task, const QString &base);
[[nodiscard]] QJsonObject folders(const OctopusState &state);
[[nodiscard]] QJsonObject licence(const OctopusState &state);
[[nodiscard]] QJsonObject licenceStatus(const OctopusState &state);
[[nodiscard]] QJsonObject user(const OctopusUserState &user, const QString &base);
[[nodiscard]] QJsonObject space(const QString &name, int number, const QString &base);
[[nodiscard]] QJsonObject error(const QString &message, const QStringList &errors = {});

/// One page of \a items: `skip` and `take` of the query, 30 when it does not say.
[[nodiscard]] QJsonObject page(const QString &itemType, const QJsonArray &items, const QString &path,
                               const QUrlQuery &query);

} // namespace Switchback::OctopusResources
