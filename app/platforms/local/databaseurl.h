// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/databaseserver.h"
#include "models/secret.h"

namespace Switchback {

/// "mysql://user:password@host:port/name", user and password percent-encoded (RFC 3986, 3.2.1). A socket goes into the
/// query, under the name that the drivers of its kind know: `unix_socket`, or `host` with PostgreSQL.
[[nodiscard]] QString databaseUrl(const QString &scheme, const DatabaseServer &server, const Secret &password,
                                  const QString &name);

} // namespace Switchback
