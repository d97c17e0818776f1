// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/platforms/local/testsite.h"

namespace Switchback::Tests {

/// What there should not be of an environment when no operation is under way: processes beside the front and the active
/// installation's, folders that belong to nothing, writes that are frozen, a front that does not do what its files and
/// the environment's record say, a held lock. A sentence each.
[[nodiscard]] QStringList siteRemains(TestSite &site, const Project &project, const Environment &environment);

} // namespace Switchback::Tests
