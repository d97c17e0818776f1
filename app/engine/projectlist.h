// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/platform.h"

namespace Switchback {

/// The projects that are looked after, kept durably. Any thread; every call may read or write files.
class ProjectList {
public:
    virtual ~ProjectList() = default;

    [[nodiscard]] virtual Result<QList<ProjectEntry>> entries() const = 0;
    /// Adding what is there already changes nothing; one that was added by another account now belongs to this one.
    [[nodiscard]] virtual Result<void> add(const ProjectEntry &entry) const = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &projectId) const = 0;
};

} // namespace Switchback
