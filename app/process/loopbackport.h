// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace Switchback {

/// A loopback port that nobody has right now; 0 when there is none. Somebody may take it the next moment, but not
/// by connecting to a server: the ports that the kernel gives to outgoing connections are left out where there are others.
[[nodiscard]] quint16 freeLoopbackPort();
/// The same for where people will look for a site. These come from a range of their own: otherwise a server could be given
/// the port on which another site's environment is to answer that is stopped for a while.
[[nodiscard]] quint16 freeFrontPort();
/// True when 127.0.0.1:\a port can be bound now.
[[nodiscard]] bool isLoopbackPortFree(quint16 port);
/// Who listens on \a port, "nginx (process 812)", where /proc lets us see it.
[[nodiscard]] std::optional<QString> portHolder(quint16 port);
/// Ports below this one need privileges; 0 when none does.
[[nodiscard]] int firstUnprivilegedPort();

} // namespace Switchback
