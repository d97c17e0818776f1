#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# with-bus.sh BUS-CONFIG COMMAND…: runs the command on a message bus of its own on which nobody serves a keyring.
set -eu
bus=$1
shift
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
exec dbus-run-session --config-file="$bus" -- "$@"
