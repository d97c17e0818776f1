// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace Switchback {

/// A node of a made-up Octopus Server.
struct OctopusNodeState {
    QString name;
    int maxTasks = 5;
    bool isDraining = false; ///< the server calls it IsInMaintenanceMode
    bool isOffline = false;
    QString version{}; ///< empty: that of the server

    [[nodiscard]] QString id() const { return QStringLiteral("OctopusServerNodes-") + name; }
};

/// A task as its server has it. Time passes by being asked: each look at the tasks or at the nodes brings it nearer to its
/// end, so that a test needs no clock.
struct OctopusTaskState {
    int number = 0;
    QString name;          ///< "Deploy", "SystemIntegrityCheck"
    QString description{}; ///< "Deploy Shop 1.4 to Production"
    QString state = QStringLiteral("Executing");
    QString node{};
    QString space = QStringLiteral("Spaces-1"); ///< empty: one of the server itself
    int looksLeft = -1;                         ///< -1: it never ends by itself
    QString endsAs = QStringLiteral("Success");
    bool ignoresCancel = false;
    QString error{};
    QDateTime completedAt{}; ///< once it has ended

    [[nodiscard]] QString id() const { return QStringLiteral("ServerTasks-%1").arg(number); }
    [[nodiscard]] bool isActive() const { return state == QStringLiteral("Queued") || isRunning(); }
    [[nodiscard]] bool isRunning() const
    {
        return state == QStringLiteral("Executing") || state == QStringLiteral("Cancelling");
    }
};

/// Who has an API key, and what the key's owner may do.
struct OctopusUserState {
    QString name;
    QStringList permissions; ///< "AdministerSystem"
};

/// All that a made-up Octopus Server knows. Its JSON is that of the vendor's OpenAPI and clients, see octopusresources.h.
struct OctopusState {
    enum class Phase { Running, Starting, Stopped };

    Phase phase = Phase::Running;
    QString application = QStringLiteral("Octopus Deploy");
    QString version = QStringLiteral("2026.1.1234");
    QString installationId = QStringLiteral("2a4a9d6e-7c1f-4bb1-9a55-0c6f6e0b7d11");
    bool isInMaintenance = false;
    bool isOperatingNormally = true;
    bool isPotentialClone = false;
    QString newestVersion{};  ///< empty: no newer one
    QString coveredVersion{}; ///< the newest that the licence covers
    bool isCompliant = true;
    int licenceDays = 120;
    bool hasLicence = true;
    QString licensedTo = QStringLiteral("Example");
    QString licenceMessage{}; ///< a complaint about the licence
    QMap<QString, QString> folders{{QStringLiteral("ArtifactsDirectory"), QStringLiteral("/artifacts")},
                                   {QStringLiteral("LogsDirectory"), QStringLiteral("/taskLogs")}};
    QStringList spaces{QStringLiteral("Default")};
    QList<OctopusNodeState> nodes{{.name = QStringLiteral("NODE1")}};
    QList<OctopusTaskState> tasks{};
    QHash<QByteArray, OctopusUserState> users{}; ///< by API key
    /// How a SystemIntegrityCheck ends that is queued from now on, and after how many looks.
    QString integrityEndsAs = QStringLiteral("Success");
    int integrityLooks = 2;
    QDateTime now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};

    [[nodiscard]] OctopusTaskState *task(const QString &id);
    [[nodiscard]] OctopusNodeState *node(const QString &id);
    [[nodiscard]] int runningOn(const QString &node) const;
    OctopusTaskState &addTask(const OctopusTaskState &task);
    /// Brings every task nearer to its end, and starts the queued ones on a node that takes any.
    void pass();
};

} // namespace Switchback
