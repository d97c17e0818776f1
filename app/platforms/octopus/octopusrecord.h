// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/hostcommands.h"
#include "models/backup.h"

namespace Switchback {

/// What an upgrade or a restore left: the container as it was, stopped, and the database as it was, in a file.
struct KeptRelease {
    QString id;        ///< the stamp of the operation that made it
    QString container; ///< its name now
    QString file;      ///< of the database's backup, as SQL Server has it
    QString version;
    BackupKind kind = BackupKind::Upgrade;
    QDateTime since;     ///< UTC
    QDateTime expiresAt; ///< UTC; invalid: kept until somebody deletes it
    bool extended = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static KeptRelease fromJson(const QJsonObject &json);
    friend bool operator==(const KeptRelease &, const KeptRelease &) = default;
};

/// What is written down on the container's host, so that every Switchback sees the same.
struct OctopusRecord {
    QList<KeptRelease> kept;
    bool isProtected = false;
    QString verifiedVersion; ///< which version passed its checks here, and since when
    QDateTime verifiedSince;

    [[nodiscard]] const KeptRelease *find(const QString &id) const;
    void put(const KeptRelease &release);
    void remove(const QString &id);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OctopusRecord fromJson(const QJsonObject &json);
    friend bool operator==(const OctopusRecord &, const OctopusRecord &) = default;
};

/// Reads and writes the record of a container: a file below ~/.local/state/switchback of the host's user, replaced as a
/// whole.
class RecordStore {
public:
    RecordStore(std::shared_ptr<const CommandHost> host, QString container)
        : m_host(std::move(host))
        , m_container(std::move(container))
    {
    }
    /// An empty one when there is no file yet.
    [[nodiscard]] Result<OctopusRecord> read(Context &context) const;
    [[nodiscard]] Result<void> change(const std::function<void(OctopusRecord &)> &change, Context &context) const;

private:
    [[nodiscard]] Command script(const QString &text) const;

    std::shared_ptr<const CommandHost> m_host;
    QString m_container;
};

} // namespace Switchback
