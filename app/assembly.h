// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/engineparts.h"

namespace Switchback {

/// The folder used when none is named: $SWITCHBACK_WORKSPACE, else the user's data folder for Switchback.
[[nodiscard]] QString defaultWorkspace();

/// Puts the engine together on a workspace, the same way for the cockpit and for the command line. Reads and makes
/// files; call it before any window is shown or off the GUI thread.
[[nodiscard]] Result<EngineParts> assembleEngine(const QString &workspaceFolder);

} // namespace Switchback
