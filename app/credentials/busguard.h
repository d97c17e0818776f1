// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Switchback {

/// GLib ends a process with SIGTERM when the session bus that it opened goes away, and libsecret opens it so. An
/// upgrade must not die with the bus: this opens it first and forbids that. Blocks while the bus is connected to.
void surviveTheBus();

} // namespace Switchback
