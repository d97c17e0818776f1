// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitedatabase.h"

#include "app/platforms/local/mariadbdatabase.h"
#include "app/platforms/local/postgresdatabase.h"

namespace Switchback {

std::unique_ptr<SiteDatabase> makeSiteDatabase(const DatabaseServer &server, Secret password, const QString &path)
{
    if (server.kind == DatabaseKind::PostgreSql)
        return std::make_unique<PostgresDatabase>(server, std::move(password), path);
    return std::make_unique<MariaDbDatabase>(server, std::move(password), path);
}

} // namespace Switchback
