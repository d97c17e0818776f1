// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

/// What a site says of itself, from version 14 on by its Management API. Names and meanings: sheet, 5.1 and 5.2.
namespace Switchback {

/// Upgrade: it waits for somebody to upgrade its database. Upgrading: that goes on. Run: it is done. Unknown: also a word
/// that came after this version of Switchback.
enum class ServerLevel { Unknown, Boot, Install, Upgrade, Upgrading, Run, BootFailed };

/// Whether a site takes visitors. NotOffered: it is older than the probe (17.3).
enum class SiteReadiness { Ready, NotReady, NotOffered };

struct ServerInformation {
    QString version;         ///< "17.5.0"
    QString assemblyVersion; ///< "17.5.0.0"
    QString runtimeMode;     ///< "Production"
};

/// From where to where the database is to be upgraded.
struct DatabaseUpgrade {
    QString currentState;
    QString newState;
    QString oldVersion;
    QString newVersion;
    QUrl report; ///< what is new in it; may be empty
};

/// What asking for the upgrade led to. InProgress: it goes on by itself; ask ManagementClient::status().
enum class UpgradeAuthorization { Done, AlreadyDone, InProgress };

struct SiteCheckResult {
    QString group;
    QString check;  ///< its name, or its id where the site does not tell one
    QString result; ///< Success, Warning, Error, Info
    QString message;
};

/// Which user of the API to be: ids of fields of the account. Each environment has users of its own.
struct ManagementFields {
    QString clientId = QStringLiteral("clientId");
    QString clientSecret = QStringLiteral("clientSecret");
};

/// By the word that the API has for it.
[[nodiscard]] ServerLevel serverLevel(const QString &name);
[[nodiscard]] QString serverLevelName(ServerLevel level);

} // namespace Switchback
