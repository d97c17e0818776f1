// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/finding.h"
#include "models/result.h"

namespace Switchback {

/// What people know of and live with, by environment and finding. Any thread; every call reads or writes a file.
class Acknowledgements {
public:
    Acknowledgements() = default;
    virtual ~Acknowledgements() = default;
    Q_DISABLE_COPY_MOVE(Acknowledgements)

    /// Marks those of \a findings that are acknowledged on \a environment.
    [[nodiscard]] virtual Result<void> mark(const EnvironmentRef &environment, QList<Finding> &findings) const = 0;
    /// Keeps Finding::acknowledged of \a finding; without one, what was kept is forgotten.
    [[nodiscard]] virtual Result<void> keep(const EnvironmentRef &environment, const Finding &finding) = 0;
};

} // namespace Switchback
