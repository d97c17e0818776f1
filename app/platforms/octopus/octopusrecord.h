// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/platforms/octopus/nodehost.h"
#include "models/backup.h"

#include <functional>
#include <optional>

namespace Switchback {

/// What an upgrade or a restore left: the version as it was on each node, and the database as it was, in a file.
struct KeptRelease {
    QString id; ///< the stamp of the operation that made it
    QList<KeptNode> nodes;
    QString file;          ///< of the database's backup, as SQL Server has it
    QStringList folders{}; ///< that were copied, too
    QString foldersCopy{}; ///< its name on the first node's host; empty: there is none
    QString version;
    BackupKind kind = BackupKind::Upgrade;
    QDateTime since;     ///< UTC
    QDateTime expiresAt; ///< UTC; invalid: kept until somebody deletes it
    bool extended = false;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static KeptRelease fromJson(const QJsonObject &json);
    friend bool operator==(const KeptRelease &, const KeptRelease &) = default;
};

/// What a test instance consists of that Switchback made: nothing else is removed with it.
struct MadeInstance {
    QString stamp; ///< of the operation that made it; on its container, too
    QString database;
    QString installationId; ///< its own, in its database
    QStringList volumes;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static MadeInstance fromJson(const QJsonObject &json);
    friend bool operator==(const MadeInstance &, const MadeInstance &) = default;
};

/// What is written down on a node's host, so that every Switchback sees the same.
struct OctopusRecord {
    QList<KeptRelease> kept;
    bool isProtected = false;
    QString verifiedVersion; ///< which version passed its checks here, and since when
    QDateTime verifiedSince;
    std::optional<MadeInstance> made; ///< only of a test instance, while there is one

    [[nodiscard]] const KeptRelease *find(const QString &id) const;
    void put(const KeptRelease &release);
    void remove(const QString &id);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OctopusRecord fromJson(const QJsonObject &json);
    friend bool operator==(const OctopusRecord &, const OctopusRecord &) = default;
};

/// Reads and writes the record, a file of the host's user: where one is, else on the first node's host. Who names the
/// nodes of an account in another order finds it all the same.
class RecordStore {
public:
    explicit RecordStore(std::vector<std::shared_ptr<const NodeHost>> nodes)
        : m_nodes(std::move(nodes))
    {
    }
    /// An empty one when there is no file yet.
    [[nodiscard]] Result<OctopusRecord> read(Context &context) const;
    [[nodiscard]] Result<void> change(const std::function<void(OctopusRecord &)> &change, Context &context) const;

private:
    struct Note {
        const NodeHost *node = nullptr; ///< that has it, or is to have it
        QString text;
    };
    [[nodiscard]] Result<Note> find(Context &context) const;

    std::vector<std::shared_ptr<const NodeHost>> m_nodes; ///< at least one
};

} // namespace Switchback
