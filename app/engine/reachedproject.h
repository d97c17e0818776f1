// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"

namespace Switchback {

/// A project to be read or followed, with the account it is reached by, or why there is none.
struct ReachedProject {
    ProjectEntry entry;
    Result<std::optional<Account>> account;
};

/// All projects of the list. Reads files: not for the GUI thread.
[[nodiscard]] Result<QList<ReachedProject>> readProjects(const EngineParts &parts);

} // namespace Switchback
