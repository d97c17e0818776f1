#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# with-keyring.sh BUS-CONFIG COMMAND…: runs the command on a message bus of its own with a GNOME Keyring that is unlocked
# and empty. All of it ends and goes with the command; nothing of the person's is touched. The bus starts nothing by
# itself, so a keyring that a test ends stays gone.
set -eu
bus=$1
shift
folder=$(mktemp -d "${TMPDIR:-/tmp}/switchback-keyring.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 143' INT TERM
export XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data"
mkdir -p -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"
# A display would bring the person's own bus or prompts into it.
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
# With an empty password the daemon would ask for one. keyringdaemon.cpp unlocks with the same.
dbus-run-session --config-file="$bus" -- sh -eu -c '
    printf throw-away | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    "$@"' sh "$@"
