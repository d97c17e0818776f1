#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# without-bus.sh COMMAND…: runs the command where no message bus can be found.
set -eu
folder=$(mktemp -d "${TMPDIR:-/tmp}/switchback-nobus.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 143' INT TERM
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
XDG_RUNTIME_DIR=$folder "$@"
