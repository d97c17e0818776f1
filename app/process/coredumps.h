// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace Switchback {

/// Keeps this process, and what it starts, from leaving memory behind in a core file: there may be secrets in it. Also
/// keeps other programs of the same user from attaching to it or reading its memory, except where /proc hides such
/// processes altogether: another cockpit would take this one for dead there and take its operations over. Call it first
/// in main().
void forbidCoreDumps();

/// Whether a process that may not be traced is invisible to others under these mounts (the text of /proc/self/mounts;
/// hidepid in proc(5)).
[[nodiscard]] bool hidesProcesses(const QByteArray &mounts);

} // namespace Switchback
