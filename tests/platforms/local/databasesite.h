// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "databasescene.h"
#include "testsite.h"

namespace Switchback::Tests {

/// From now on each installation of \a site has a database on \a server; its releases come from addDatabaseRelease().
void keepInDatabase(TestSite &site, const DatabaseTestServer &server);
/// \a migration: more of the shell line that makes the table and enters "migrated to VERSION"; `false` makes it fail.
void addDatabaseRelease(TestSite &site, const QString &version, const QString &migration = QStringLiteral("true"));

/// A TestSite whose releases keep their entries in a database: what they get as DATABASE_URL, by the server's own
/// command-line program. Each release's migration makes the table and enters "migrated to VERSION".
class DatabaseSite {
public:
    explicit DatabaseSite(const DatabaseTestServer &server);

    [[nodiscard]] TestSite *operator->() { return &m_site; }
    [[nodiscard]] TestSite &site() { return m_site; }

    /// \a migration: more of the shell line; `false` makes it fail.
    void addRelease(const QString &version, const QString &migration = QStringLiteral("true"));
    /// Lines of the database that serves, by its own answer.
    [[nodiscard]] QStringList entries() const;
    /// Of an installation of the environment that is meant now.
    [[nodiscard]] QString databaseOf(const QString &installationId) const;

private:
    TestSite m_site;
};

} // namespace Switchback::Tests
