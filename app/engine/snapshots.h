// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/project.h"
#include "models/result.h"

namespace Switchback {

/// The last picture of each project, kept for the next start and for when nothing can be reached. It is no record: what
/// is lost is read again. Any thread; every call reads or writes files.
class Snapshots {
public:
    Snapshots() = default;
    virtual ~Snapshots() = default;
    Q_DISABLE_COPY_MOVE(Snapshots)

    /// The picture of a project; nothing when there is none, or one that cannot be read.
    [[nodiscard]] virtual std::optional<Project> load(const QString &projectId) const = 0;
    virtual void save(const Project &project) const = 0;
    virtual void remove(const QString &projectId) const = 0;
};

} // namespace Switchback
