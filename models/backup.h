// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/environment.h"

namespace Switchback {

/// Something an environment can be taken back to.
struct Backup {
    /// Unique within its environment; for local sites the installation's id.
    QString id;
    EnvironmentRef environment;
    QString environmentName;
    BackupKind kind = BackupKind::Upgrade;
    QString version;
    QDateTime createdAt;   ///< UTC
    QDateTime expiresAt;   ///< UTC; invalid when it is kept until somebody deletes it
    bool extended = false; ///< its 48 hours were made 5 days; that is possible once
    bool kept = false;     ///< not replaced by a newer manual backup, not deleted by hand without lifting this
    /// Why it cannot be restored (corrupted, incomplete); empty when it can.
    Text unusable;
    qint64 sizeInBytes = -1; ///< -1 when not known
    /// How long the last restore of this environment took; -1 when there was none.
    qint64 lastRestoreMilliseconds = -1;

    friend bool operator==(const Backup &, const Backup &) = default;
};

/// The automatic upgrade backup lives 48 hours. Source: Magnolia, "Upgrading Magnolia in the cloud".
inline constexpr qint64 upgradeBackupSeconds = 48 * 60 * 60;
/// Once it can be extended to 5 days, counted from its creation. More is a matter for the platform's help desk.
inline constexpr qint64 extendedBackupSeconds = 5 * 24 * 60 * 60;

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Backup)
