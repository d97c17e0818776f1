// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/magentocloudstate.h"

/// The resources of the Platform.sh engine as JSON. Sources: the OpenAPI description in platformsh/platformsh-docs, the
/// clients platformsh-client-js and platformsh-client-php, and the mock server in upsun/cli. \a base: where the server is;
/// "self" is absolute as on the platform, all other links are paths.
namespace Switchback::MagentoCloudResources {

[[nodiscard]] QJsonObject user(const MagentoCloudState &state);
[[nodiscard]] QJsonObject me(const MagentoCloudState &state, const QString &base);
[[nodiscard]] QJsonObject project(const MagentoCloudState &state, const QString &base);
[[nodiscard]] QJsonObject environment(const MagentoCloudState &state, const CloudEnvironmentState &environment,
                                      const QString &base);
[[nodiscard]] QJsonObject activity(const MagentoCloudState &state, const CloudActivityState &activity,
                                   const QString &base);
/// One JSON object per line; from item \a start on. Sealed once nothing more can come.
[[nodiscard]] QByteArray log(const CloudActivityState &activity, int start);
[[nodiscard]] QJsonObject backup(const MagentoCloudState &state, const CloudBackupState &backup, const QString &base);
[[nodiscard]] QJsonObject variable(const MagentoCloudState &state, const CloudEnvironmentState &environment,
                                   const QString &name, const QString &base);
[[nodiscard]] QJsonObject deployment(const MagentoCloudState &state, const CloudEnvironmentState &environment,
                                     const QString &base);
/// The answer to something that was asked to be done.
[[nodiscard]] QJsonObject accepted(const QJsonArray &activities);
[[nodiscard]] QJsonObject error(int status, const QString &message);

[[nodiscard]] QString storefront(const QString &environment, const QString &base);
[[nodiscard]] bool isUnfinished(const CloudActivityState &activity);
/// Whether something runs there, or waits to.
[[nodiscard]] bool isDirty(const MagentoCloudState &state, const QString &environment);

} // namespace Switchback::MagentoCloudResources
