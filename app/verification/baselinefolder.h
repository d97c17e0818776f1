// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/sitebaseline.h"
#include "models/environment.h"
#include "models/result.h"

#include <optional>

namespace Switchback {

/// What sites were like when they were last looked at: one JSON file for each, which only its owner can read. Any thread;
/// every call reads or writes files. Two programs may use it at once: the later one's is kept.
class BaselineFolder {
public:
    /// \a folder is made (mode 0700) when something is first kept.
    explicit BaselineFolder(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Where that of an environment is, or would be. The name is safe whatever the ids are.
    [[nodiscard]] QString fileOf(const EnvironmentRef &environment) const;
    /// Nothing when none was kept. A Problem when what was kept is damaged (isDamagedBaseline()), so that it may be
    /// replaced, or "verification.baseline-closed" when it cannot be opened and may be whole.
    [[nodiscard]] Result<std::optional<SiteBaseline>> read(const EnvironmentRef &environment) const;
    /// Replaces it at once and for good: after a crash either the old or the new one is there, whole.
    [[nodiscard]] Result<void> write(const EnvironmentRef &environment, const SiteBaseline &baseline) const;

private:
    QString m_folder;
};

/// Whether what BaselineFolder::read() says is that there is nothing left to lose.
[[nodiscard]] bool isDamagedBaseline(const Problem &problem);

} // namespace Switchback
