// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/magento/cloudclient.h"

/// What the files of CommerceJob share.
namespace Switchback {

/// In Context::outputs: whether a deployment that failed may have worked on the data.
inline constexpr QLatin1StringView touchedOutput("dataTouched");

[[nodiscard]] Problem branchMoved(const QString &branch);

/// The id of the newest push that the cloud knows of, by which a later one is told; "none" before the first.
[[nodiscard]] Result<QString> newestPush(CloudClient &client, const CloudEnvironment &environment);

} // namespace Switchback
