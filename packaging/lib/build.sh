# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Sourced: `build_preset PRESET [TARGET…]` configures and builds, with the details shown only where they help.

build_preset() {
    local preset=$1 targets=()
    shift
    [[ $# -eq 0 ]] || targets=(--target "$@")
    echo "Building Switchback ($preset)…"
    quietly cmake --preset "$preset"
    if [[ -t 1 ]]; then
        cmake --build --preset "$preset" "${targets[@]}"
    else
        quietly cmake --build --preset "$preset" "${targets[@]}"
    fi
}

quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    [[ $status -eq 0 ]] || tail -n 60 "$log" >&2
    rm -f "$log"
    return $status
}
