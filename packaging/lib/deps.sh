# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Sourced by the scripts beside it: `ensure_packages PURPOSE…` installs the Debian packages that are missing for
# those purposes, and does nothing at all when none is.

packages_for() {
    case $1 in
    build)
        echo g++ cmake ninja-build ccache mold
        echo qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
        echo libqt6sql6-sqlite qt6-translations-l10n libexpected-dev libarchive-dev libyaml-cpp-dev libxml2-dev libsodium-dev libre2-dev libssl-dev pkg-config
        echo qtkeychain-qt6-dev libsecret-1-0
        ;;
    sites) echo haproxy python3 ;;
    hosts) echo openssh-client ;;
    commerce) echo git composer ;;
    screen) [[ -n $(fc-list 2>/dev/null) ]] || echo fonts-noto-core ;; # any font will do
    headless) echo curl ;;
    test)
        echo fonts-noto-core xvfb xauth openbox dbus gnome-keyring procps curl
        echo clang-format appstream desktop-file-utils
        echo pkg-config libcpp-httplib-dev openssl gzip openssh-server
        echo php-cli php-mbstring mariadb-server mariadb-client postgresql postgresql-client
        echo git jq chromium
        ;;
    cluster) echo dpkg-dev make patch rsync ;;
    bench) echo xvfb procps pkg-config libcpp-httplib-dev libxcb1-dev libxcb-damage0-dev ;;
    lint) echo clang-format clang-tidy clazy ;;
    esac
}

missing_packages() {
    local package wanted installed
    wanted=$(for purpose in "$@"; do packages_for "$purpose"; done)
    # shellcheck disable=SC2086 # one word per package
    installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' $wanted 2>/dev/null || true)
    installed=$(sed -n 's/^.i *//p' <<<"$installed")
    for package in $wanted; do
        grep -qxF "$package" <<<"$installed" || printf '%s ' "$package"
    done
}

ensure_packages() {
    local missing log as_root=()
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not a Debian system. What is needed, under Debian's names:" >&2
        for purpose in "$@"; do packages_for "$purpose"; done | sed 's/^/  /' >&2
        return 0
    fi
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0

    if ! command -v apt-get >/dev/null; then
        install_by_hand "apt-get was not found" "$missing"
        return 1
    fi
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            install_by_hand "This needs root, and sudo was not found" "$missing"
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing what is missing: $missing"
    log=$(mktemp)
    # shellcheck disable=SC2086 # one word per package
    if ! { "${as_root[@]}" apt-get update -q &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends -o Dpkg::Use-Pty=0 $missing; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        install_by_hand "The installation failed" "$missing"
        return 1
    fi
    rm -f "$log"
}

install_by_hand() {
    printf '%s. Please install these packages and start again:\n  %s\n' "$1" "$2" >&2
}
