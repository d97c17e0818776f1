// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusrecord.h"

namespace Switchback {

/// What shaped the steps of an operation, as it was planned; kept with the activity, so that the same steps can be made
/// again. Holds no secret.
struct OctopusFacts {
    QString stamp;     ///< of the operation: part of all names that it makes
    QString container; ///< the name that the instance goes by
    QString incoming;  ///< the name until then of the container that is to get it
    QString outgoing;  ///< the name that the one that has it now gets
    QString image;     ///< of the new version
    QString fromVersion;
    QString toVersion;
    QString installationId;
    QString restart;     ///< how the host restarts the instance's container
    QString backupFile;  ///< where the database goes before anything happens to it; empty: it is not touched
    QString restoreFile; ///< where it comes from; empty: it stays
    bool wasInMaintenance = false;
    bool wasUp = true; ///< its API answered
    int spaces = 0;
    KeptRelease kept;            ///< the backup that the operation is about, as it was
    QList<KeptRelease> replaced; ///< upgrade backups that go when it has succeeded

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OctopusFacts fromJson(const QJsonObject &json);
    friend bool operator==(const OctopusFacts &, const OctopusFacts &) = default;
};

} // namespace Switchback
