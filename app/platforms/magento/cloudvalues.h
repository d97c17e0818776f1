// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QUrl>

#include <optional>

/// What the cloud's API says, as far as Switchback needs it. Names and meanings: sheet, 1.3 to 1.8.
namespace Switchback {

struct CloudProject {
    QString id;
    QString title;
    QString region;
    QUrl endpoint;      ///< where its own API is
    QString repository; ///< of its git, as git takes it; only read with the project itself
};

/// Whether a name from the cloud may become that of a folder.
[[nodiscard]] inline bool isFolderName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}\\z"));
    return plain.match(name).hasMatch();
}

struct CloudEnvironment {
    QUrl self;
    QString id; ///< also the name of its branch
    QString title;
    QString machineName;
    QString type; ///< production, staging, development
    QString parent;
    QString status;       ///< active, inactive, dirty, deleting, paused
    bool isDirty = false; ///< something is pending or running on it
    QString headCommit;
    std::optional<bool> lastDeploymentSuccessful;
    QDateTime lastDeploymentAt;     ///< UTC
    QMap<QString, QUrl> operations; ///< what it offers now, by name: "#backup"
    QString ssh;                    ///< "ssh://user@host"; empty: none
    QList<QUrl> routes;

    /// Free of slashes: what Switchback knows it by.
    [[nodiscard]] QString key() const { return isFolderName(id) ? id : machineName; }
    [[nodiscard]] bool isActive() const
    {
        return status == QLatin1String("active") || status == QLatin1String("dirty");
    }
};

struct CloudCommand {
    QString app;
    QString type; ///< build, deploy, post_deploy
    int exitCode = 0;
};

struct CloudActivity {
    QUrl self;
    QUrl log;
    QUrl cancel; ///< empty: it is too late to cancel it
    QString id;
    QString type;
    QString state;  ///< pending, in_progress, complete, cancelled, scheduled, staged
    QString result; ///< success, failure; empty: none yet
    QString text;
    int percent = 0;
    QDateTime createdAt; ///< UTC
    QList<CloudCommand> commands;
    QJsonObject payload;

    [[nodiscard]] bool isFinished() const
    {
        return percent >= 100 || state == QLatin1String("complete") || state == QLatin1String("cancelled")
               || state == QLatin1String("staged");
    }
    /// The first that failed. The result alone can hide it (sheet, 1.6).
    [[nodiscard]] const CloudCommand *failedCommand() const
    {
        for (const CloudCommand &command : commands)
            if (command.exitCode > 0)
                return &command;
        return nullptr;
    }
    [[nodiscard]] bool hasFailed() const
    {
        return isFinished() && (result == QLatin1String("failure") || failedCommand());
    }
};

/// Some lines of an activity's log.
struct CloudLog {
    QStringList lines;
    int next = 0; ///< the number of the line after them
    bool isSealed = false;
};

struct CloudBackup {
    QUrl self;
    QUrl restore; ///< empty: it cannot be restored now
    QUrl remove;
    QString id;
    QString status;
    QString commit;
    QString environment;
    QDateTime createdAt; ///< UTC
    QDateTime expiresAt; ///< UTC; invalid: none
    bool isRestorable = false;
    bool isAutomated = false;
};

/// What an environment runs on now.
struct CloudServices {
    QString php;                     ///< "8.3"
    QMap<QString, QString> services; ///< by kind: "mysql" → "10.6"
    bool isDeployed = false;
};

} // namespace Switchback
