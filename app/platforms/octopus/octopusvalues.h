// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace Switchback {

/// What the root document of the API says. Source: OctopusDeploy/docs, api/_generated/home.md.
struct OctopusRoot {
    QString application;
    QString version;
    QString apiVersion;
    QString installationId; ///< tells a clone from its original

    friend bool operator==(const OctopusRoot &, const OctopusRoot &) = default;
};

/// One node as the cluster's summary has it.
struct OctopusNode {
    QString id;
    QString name;
    QString version;
    bool isDraining = false; ///< the API calls it IsInMaintenanceMode, which has nothing to do with maintenance mode
    bool isOffline = false;
    qint64 maxTasks = 0;
    qint64 runningTasks = 0;

    friend bool operator==(const OctopusNode &, const OctopusNode &) = default;
};

/// A task of the server. States: Queued, Executing, Cancelling, Success, Failed, Canceled, TimedOut.
struct OctopusTask {
    QString id;
    QString name;
    QString description;
    QString state;
    QString spaceId; ///< empty: one of the server itself
    QString error;
    bool isCompleted = false;
    QDateTime completedAt; ///< UTC; invalid: not yet, or it does not say

    friend bool operator==(const OctopusTask &, const OctopusTask &) = default;
};

/// What the server knows of itself and of newer releases.
struct OctopusStatus {
    bool isInMaintenance = false;
    bool isPotentialClone = false;
    QString newestVersion;  ///< empty: it knows of no newer one
    QString coveredVersion; ///< the newest that the licence covers; empty when it does not say

    friend bool operator==(const OctopusStatus &, const OctopusStatus &) = default;
};

struct OctopusHealth {
    bool isOperatingNormally = false;
    QString description;

    friend bool operator==(const OctopusHealth &, const OctopusHealth &) = default;
};

struct OctopusLicence {
    bool isCompliant = false;
    QString summary;
    qint64 daysLeft = 0; ///< negative once it has expired

    friend bool operator==(const OctopusLicence &, const OctopusLicence &) = default;
};

} // namespace Switchback
