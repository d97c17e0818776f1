// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/backup.h"
#include "models/result.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace Switchback {

/// What an environment can be taken back to: its code as a commit, its database as a dump in the
/// workspace, or as it was at a point in time that the cloud can go back to.
struct KeptState {
    QString id; ///< the stamp of the operation that made it
    QString version;
    QString commit;
    QString dump; ///< the file's name in the environment's folder; empty: there is none
    qint64 bytes = 0;
    int tables = 0;
    BackupKind kind = BackupKind::Upgrade;
    QDateTime since; ///< UTC; when it became a backup
    QDateTime
        dataAt{}; ///< UTC; to which its database goes back where the cloud keeps points in time; invalid: to the dump
    QDateTime expiresAt; ///< UTC; invalid: kept until somebody deletes it
    bool extended = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static KeptState fromJson(const QJsonObject &json);
    friend bool operator==(const KeptState &, const KeptState &) = default;
};

/// What Switchback knows of an environment that the cloud does not keep for it.
struct EnvironmentRecord {
    QList<KeptState> kept{}; ///< oldest first
    bool isProtected = false;
    bool isMade = false;       ///< Switchback set it up, and may tear it down
    QString verifiedVersion{}; ///< which version passed its checks here, and since when
    QDateTime verifiedSince{};

    [[nodiscard]] const KeptState *find(const QString &id) const;
    /// In the place of one with the same id.
    void put(const KeptState &backup);
    void remove(const QString &id);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static EnvironmentRecord fromJson(const QJsonObject &json);
    friend bool operator==(const EnvironmentRecord &, const EnvironmentRecord &) = default;
};

/// The folder of one environment in the workspace: its record and the dumps of its database. Dumps hold what customers
/// typed: only the person may read them. Blocks; Problem "workspace.record".
class EnvironmentRecords {
public:
    /// \a folder: of the project. \a environmentKey: the environment's id, free of slashes.
    EnvironmentRecords(const QString &folder, const QString &environmentKey);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString path(const QString &dump) const { return QString(m_folder + u'/' + dump); }
    /// An empty one when there is no file yet.
    [[nodiscard]] Result<EnvironmentRecord> read() const;
    [[nodiscard]] Result<void> change(const std::function<void(EnvironmentRecord &)> &change) const;
    /// Makes the folder, for its owner only.
    [[nodiscard]] Result<void> prepare() const;
    /// That it is gone already is no Problem.
    [[nodiscard]] Result<void> removeDump(const QString &dump) const;
    /// Removes record and dumps, also what was left of a dump half-way.
    [[nodiscard]] Result<void> forget() const;

private:
    QString m_folder;
};

} // namespace Switchback
