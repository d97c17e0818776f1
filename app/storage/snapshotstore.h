// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/snapshots.h"

namespace Switchback {

/// One file for each project in the folder `cache` of the workspace, readable by its owner only. Not synced: after a power
/// cut a picture may be missing, never half.
class SnapshotStore final : public Snapshots {
public:
    /// \a folder is made when something is saved.
    explicit SnapshotStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] std::optional<Project> load(const QString &projectId) const override;
    void save(const Project &project) const override;
    void remove(const QString &projectId) const override;

private:
    [[nodiscard]] QString file(const QString &projectId) const;

    QString m_folder;
};

} // namespace Switchback
