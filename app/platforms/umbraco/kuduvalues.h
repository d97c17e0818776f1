// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/checkedjson.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// What Kudu says, the service behind an environment's files and deployments. Names and meanings: sheet, section 4.
namespace Switchback {

/// A file or folder as its folder lists it.
struct KuduFile {
    QString name;
    qint64 bytes = 0;
    QDateTime modifiedAt; ///< UTC
    bool isFolder = false;
};

struct KuduContent {
    QByteArray bytes;
    QByteArray etag; ///< with its quotes, for KuduClient::write() and remove()
};

/// How a command ended.
struct KuduOutcome {
    QString output;
    QString error;
    int exitCode = 0;
};

enum class KuduStatus { Pending = 0, Building = 1, Deploying = 2, Failed = 3, Success = 4, Unknown = -1 };

struct KuduDeployment {
    QString id; ///< of the commit
    KuduStatus status = KuduStatus::Unknown;
    QString statusText;
    QString message;
    QString author;
    QString deployer;
    QString progress;
    QDateTime receivedAt;    ///< UTC
    QDateTime startedAt;     ///< UTC
    QDateTime endedAt;       ///< UTC; invalid: it has not ended
    QDateTime lastSuccessAt; ///< UTC; invalid: never
    bool isComplete = false;
    bool isActive = false; ///< what the environment runs
};

struct KuduLogEntry {
    QString id;
    QDateTime at; ///< UTC
    QString message;
    int type = 0; ///< 0 message, 1 warning, 2 error
    bool hasDetails = false;
    QStringList details; ///< the messages behind it, where they were asked for
};

struct KuduEnvironment {
    QString version;
    QDateTime siteModifiedAt; ///< UTC; may be invalid
};

[[nodiscard]] KuduFile kuduFile(CheckedJson &json);
[[nodiscard]] KuduDeployment kuduDeployment(CheckedJson &json);
[[nodiscard]] KuduLogEntry kuduLogEntry(CheckedJson &json);

/// The parts of a path below HOME: "site/locks" or "site\locks/". Nothing for a path that leaves HOME, names a drive, a
/// stream or a short name, or has wildcards in it.
[[nodiscard]] std::optional<QStringList> kuduPathParts(const QString &path);
/// Whether that is site/locks itself, or in it.
[[nodiscard]] bool isInLocks(const QStringList &parts);
/// Whether \a name may be that of a marker in site/locks: letters, digits and dashes. Kudu's own locks, and everything
/// that Windows would take for them, have a dot or worse. Source: sheet, 3.1.
[[nodiscard]] bool isMarkerName(const QString &name);
/// Whether a command could touch one of Kudu's own locks: it names a file that ends like one, or works on whatever is in
/// site/locks.
[[nodiscard]] bool mayTouchLocks(const QString &command, const QStringList &folder);

} // namespace Switchback
