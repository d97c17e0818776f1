# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Sourced by scripts that run our programs unattended: `enter_sandbox` gives them folders of their own, no display, no
# keyring and one language, and removes the folders when the script ends. Nothing of the person's is read or written.

sandbox=

enter_sandbox() {
    sandbox=$(mktemp -d "${TMPDIR:-/tmp}/switchback.XXXXXX")
    trap leave_sandbox EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    export HOME=$sandbox/home
    export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share
    export XDG_CACHE_HOME=$HOME/.cache XDG_STATE_HOME=$HOME/.local/state
    export XDG_RUNTIME_DIR=$sandbox/run
    mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
    export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
    unset DISPLAY WAYLAND_DISPLAY LANGUAGE DBUS_SESSION_BUS_ADDRESS SWITCHBACK_WORKSPACE
}

leave_sandbox() {
    rm -rf "$sandbox"
}
