// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/octopusrecord.h"
#include "app/platforms/octopus/octopussettings.h"

namespace Switchback {

/// What shaped the steps of an operation, as it was planned; kept with the activity, so that the same steps can be made
/// again. Holds no secret.
struct OctopusFacts {
    QString stamp; ///< of the operation: part of all names that it makes
    Hosting hosting = Hosting::Container;
    QList<NodeFacts> nodes;
    QString fromVersion;
    QString toVersion;
    QString installationId;
    QString backupFile;    ///< where the database goes before anything happens to it; empty: it is not touched
    QString restoreFile;   ///< where it comes from; empty: it stays
    QStringList folders{}; ///< with artifacts, packages and task logs, where the operation touches them
    QString foldersTo{};   ///< the copy that is made of them before anything happens to them; empty: none
    QString foldersFrom{}; ///< the copy that they come from; empty: they stay
    bool wasInMaintenance = false;
    bool wasUp = true; ///< its API answered
    int spaces = 0;
    KeptRelease kept;            ///< the backup that the operation is about, as it was
    QList<KeptRelease> replaced; ///< upgrade backups that go when it has succeeded

    /// Of all nodes, each name once: "octopus", "octopus-1, octopus-2".
    [[nodiscard]] QString names(QString NodeFacts::*name) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OctopusFacts fromJson(const QJsonObject &json);
    friend bool operator==(const OctopusFacts &, const OctopusFacts &) = default;
};

} // namespace Switchback
