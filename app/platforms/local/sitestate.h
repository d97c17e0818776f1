// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/local/sitelayout.h"
#include "models/environment.h"
#include "models/names.h"
#include "models/result.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace Switchback {

/// Which of the front's two slots an installation is in.
enum class Slot { None, A, B };

[[nodiscard]] QString slotName(Slot slot); ///< "none", "a", "b"
[[nodiscard]] Slot slotFromName(const QString &name);

/// environment.json: everything about an environment that cannot be read from its processes.
struct EnvironmentState {
    QString active; ///< the installation that is to get the traffic; empty when not set up
    bool halted = false;
    bool terminationProtected = false;
    QString slotA;
    QString slotB;
    /// Names the freeze that is on: what was copied under an earlier one is worth nothing.
    QString freezeId;
    QDateTime freezeSince; ///< UTC
    qint64 lastFreezeMilliseconds = -1;
    qint64 lastRestoreMilliseconds = -1;
    std::optional<Rehearsal> rehearsal; ///< the last one that went well
    /// Drawn at random before its first database is made: part of the names of its databases. Empty for environments of
    /// releases that knew none, and for those without a database.
    QString databaseToken;
    /// The project's folder, by its canonical path, where they were made: another one has a copy of these notes, or was
    /// moved.
    QString databaseFolder;

    [[nodiscard]] Slot slotOf(const QString &installation) const;
    void assign(Slot slot, const QString &installation);
    void forget(const QString &installation);
    /// The slot that the active installation is not in.
    [[nodiscard]] Slot idleSlot() const;
};

/// Why and until when an installation that gets no traffic is kept.
struct Keeping {
    BackupKind kind = BackupKind::Upgrade;
    QDateTime since;       ///< UTC
    QDateTime expiresAt;   ///< UTC
    bool extended = false; ///< its time was made longer; that is possible once

    friend bool operator==(const Keeping &, const Keeping &) = default;
};

/// How long an installation is kept that a restore, or an upgrade that was switched back, left behind.
inline constexpr qint64 setAsideBackupSeconds = 48 * 60 * 60;

/// installation.json.
struct InstallationState {
    QString id;
    QString release;
    quint16 port = 0;
    QDateTime createdAt; ///< UTC
    QString database;    ///< its own on the project's server, there or about to be made; empty: it has none
    std::optional<Keeping> kept;
    /// What `kept` was before the traffic came back, for the way back.
    std::optional<Keeping> keptBefore;
    bool tookTraffic = false;
    qint64 writesTaken = 0; ///< writes the front passed to it in its last turn, as far as is known
    QString copiedUnder;    ///< the freeze its data was copied under; empty while it is incomplete
    QString copiedInBoot;   ///< the boot id then: an unsynced copy of another boot may be torn
    qint64 copiedBytes = 0;
    bool migrationBegun = false;
    bool migrated = false;
    /// When its release had passed its checks in this environment and began to serve (UTC); invalid when it never did.
    QDateTime verifiedSince;
};

inline constexpr QLatin1String installationFileName("/installation.json");

/// A missing file is a fresh state; an unreadable one is a Problem.
[[nodiscard]] Result<EnvironmentState> readEnvironmentState(const SiteLayout &layout, const QString &environmentId);
[[nodiscard]] Result<void> writeEnvironmentState(const SiteLayout &layout, const QString &environmentId,
                                                 const EnvironmentState &state);
/// Of EnvironmentState, also while the environment is being torn down; empty when nothing says it.
struct DatabaseNotes {
    QString token;
    QString folder;
};
[[nodiscard]] DatabaseNotes readDatabaseNotes(const SiteLayout &layout, const QString &environmentId);
[[nodiscard]] Result<InstallationState> readInstallation(const SiteLayout &layout, const QString &environmentId,
                                                         const QString &id);
/// The database that the installation in a folder has, under whatever name the folder is; empty when it has none, or when
/// its file is gone.
[[nodiscard]] QString databaseNamedIn(const QString &installationFolder);
[[nodiscard]] Result<void> writeInstallation(const SiteLayout &layout, const QString &environmentId,
                                             const InstallationState &state);
/// Every installation that can be read, oldest first. Folders on their way out are not among them.
[[nodiscard]] QList<InstallationState> listInstallations(const SiteLayout &layout, const QString &environmentId);
/// "20261120-101500-2.0.0", with "-2" and so on when that is taken.
[[nodiscard]] QString newInstallationId(const SiteLayout &layout, const QString &environmentId, const QString &release,
                                        const QDateTime &now);

} // namespace Switchback
