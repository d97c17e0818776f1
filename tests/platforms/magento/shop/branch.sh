#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# What the platform does with code and files when it makes an environment of another: branch PARENT. The database is not
# its business. Lies in the folder of the whole scene.

set -eu
scene=$(cd "$(dirname "$0")" && pwd)
copy=$scene/upgrade-test
release=$(readlink "$scene/app")

echo "Creating branch upgrade-test from $1"
git -C "$scene/shop.git" update-ref refs/heads/upgrade-test "refs/heads/$1"
rm -rf "$copy/mounts" "$copy/releases" "$copy/app"
mkdir -p "$copy/releases"
echo "Cloning the data of $1"
cp -a "$scene/mounts" "$copy/mounts"
cp -a "$release" "$copy/releases"
copied=$copy/releases/$(basename "$release")
for mount in var app/etc pub/media; do
    ln -sfn "$copy/mounts/$mount" "$copied/$mount"
done
ln -s "$copied" "$copy/app"
echo "Deploying environment abcdef1234567-upgrade-test"
