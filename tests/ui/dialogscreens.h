// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/camera.h"

namespace Switchback::Fakes {

/// The dialogs that look, explain and keep: of keys, findings, pages and remedies.
void showDialogs(const Camera &camera);

} // namespace Switchback::Fakes
