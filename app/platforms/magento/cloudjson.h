// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudvalues.h"
#include "models/result.h"

namespace Switchback {

/// Reads one of the cloud's resources from \a object, which came from \a url (links need not name the host again).
[[nodiscard]] Result<CloudEnvironment> cloudEnvironment(const QJsonObject &object, const QUrl &url);
[[nodiscard]] Result<CloudActivity> cloudActivity(const QJsonObject &object, const QUrl &url);
[[nodiscard]] Result<CloudBackup> cloudBackup(const QJsonObject &object, const QUrl &url);
/// Lines of JSON, as the log of an activity comes; what is no such line is left out (a line that was cut off comes whole
/// the next time).
[[nodiscard]] CloudLog cloudLog(const QByteArray &body, int start);
/// "mysql:10.6" under "mysql".
[[nodiscard]] CloudServices cloudServices(const QJsonObject &deployment);

} // namespace Switchback
