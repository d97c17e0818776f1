// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/camera.h"

namespace Switchback::Fakes {

/// The wizard that adds an account and the dialog of accounts, at each thing that they may have to say.
void showAccounts(const Camera &camera);

} // namespace Switchback::Fakes
