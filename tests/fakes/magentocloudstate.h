// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Switchback {

/// What a made-up cloud knows of one thing that was done.
struct CloudActivityState {
    QString id{};
    QString type = QStringLiteral("environment.push");
    QString environment{};
    QString text{};
    QString state = QStringLiteral("pending"); ///< pending, in_progress, complete, cancelled
    QString result{};                          ///< success, failure; empty: none yet
    int percent = 0;
    QDateTime createdAt{};
    QDateTime startedAt{};
    QDateTime completedAt{};
    QJsonObject payload{};
    QJsonArray commands{}; ///< {app, type, exit_code}
    QStringList log{};     ///< messages, without their line ends
};

struct CloudBackupState {
    QString id{};
    QString environment{};
    QString status = QStringLiteral("CREATED");
    QString commit{};
    QDateTime createdAt{};
    QDateTime expiresAt{};
    bool isRestorable = true;
    bool isAutomated = false;
    bool isSafe = true;
};

struct CloudEnvironmentState {
    QString id{};
    QString title{};
    QString type = QStringLiteral("development"); ///< production, staging, development
    QString parent{};
    QString status = QStringLiteral("active"); ///< active, inactive, deleting
    QString headCommit{};
    bool isDeployed = true;
    bool wasLastDeploymentSuccessful = true;
    QDateTime lastDeploymentAt{};
    QString ssh{}; ///< "ssh://user@host"; empty: no such link
    QString php = QStringLiteral("8.2");
    QMap<QString, QString> services{{QStringLiteral("mysql"), QStringLiteral("mysql:10.6")},
                                    {QStringLiteral("opensearch"), QStringLiteral("opensearch:2")},
                                    {QStringLiteral("redis"), QStringLiteral("redis:7.2")}};
    QMap<QString, QString> variables{};
    bool offersBackups = true; ///< the link "#backup": not on Pro Staging and Production
};

/// What a made-up cloud knows: one project and its environments.
struct MagentoCloudState {
    QString project = QStringLiteral("abcdef1234567");
    QString title = QStringLiteral("Shop");
    QString region = QStringLiteral("us-3.magento.cloud");
    QString repository{}; ///< the address of its git
    QString user = QStringLiteral("Ada Lovelace");
    QByteArray apiToken{};
    bool needsStepUp = false; ///< every call answers 401 "insufficient_user_authentication"
    bool isTokenRevoked = false;
    int secondsPerToken = 900;
    /// A deploy hook that fails leaves the activity with the result "success" all the same.
    bool hidesFailedHooks = false;
    /// What the page names that a storefront shows with status 500.
    QString reportId{};
    /// Activities of these types stay in progress for ever.
    QStringList endless{};
    QList<CloudEnvironmentState> environments{};
    QList<CloudActivityState> activities{}; ///< newest first
    QList<CloudBackupState> backups{};      ///< newest first

    [[nodiscard]] CloudEnvironmentState *environment(const QString &id)
    {
        for (CloudEnvironmentState &candidate : environments)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
    [[nodiscard]] CloudActivityState *activity(const QString &id)
    {
        for (CloudActivityState &candidate : activities)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
    [[nodiscard]] CloudBackupState *backup(const QString &id)
    {
        for (CloudBackupState &candidate : backups)
            if (candidate.id == id)
                return &candidate;
        return nullptr;
    }
};

} // namespace Switchback
