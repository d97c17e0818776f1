// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/credentials/busguard.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace Switchback {

void surviveTheBus()
{
    // The signatures as in gio/gdbusconnection.h; the library is there whenever libsecret is. The connection is kept
    // for good: it is the process's shared one.
    using BusGet = void *(*)(int type, void *cancellable, void **error);
    using SetExitOnClose = void (*)(void *connection, int exitOnClose);
    constexpr int sessionBus = 2;
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto busGet = reinterpret_cast<BusGet>(gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose = reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (!busGet || !setExitOnClose)
        return;
    if (void *bus = busGet(sessionBus, nullptr, nullptr))
        setExitOnClose(bus, 0);
}

} // namespace Switchback
