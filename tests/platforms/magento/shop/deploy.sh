#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# What the platform does with a commit: deploy ENVIRONMENT COMMIT. Builds it beside the site that runs, exchanges the two,
# upgrades the database. Lies in the folder of the whole scene, and says what ece-tools would, to the activity and to
# var/log/cloud.log. The environment upgrade-test is a site of its own, in a folder below.

set -u
environment=$1
commit=$2
scene=$(cd "$(dirname "$0")" && pwd)
site=$scene
[ "$environment" != upgrade-test ] || site=$scene/upgrade-test
release=$site/releases/$commit
mounts=$site/mounts
log=$mounts/var/log/cloud.log

# LEVEL text: one line of ece-tools.
note() {
    level=$1
    shift
    line="[$(date -u +%Y-%m-%dT%H:%M:%S.%6N+00:00)] $level: $*"
    echo "$line"
    echo "$line" >>"$log"
}

build_failed() {
    note ERROR "$*"
    echo "  Error building project: The build hook failed with status code 1"
    exit 1
}

# Whether a failure was asked for: each time, or once only.
fails() {
    [ -e "$site/$1" ] || return 1
    [ "$(cat "$site/$1")" != once ] || rm "$site/$1"
}

# The others are only there to be told apart from it.
if [ "$environment" != integration ] && [ "$environment" != upgrade-test ]; then
    echo "Building application 'mymagento' (runtime type: php:8.2)"
    echo "Re-deploying environment abcdef1234567-$environment"
    exit 0
fi

mkdir -p "$mounts/var/log" "$mounts/app/etc" "$mounts/pub/media" "$site/releases"
echo "Building application 'mymagento' (runtime type: php:8.2, tree: $(git -C "$scene/shop.git" rev-parse --short "$commit^{tree}"))"
if fails fail-build; then
    build_failed "[12] Failed to apply patches"
fi
if [ -d "$release" ]; then
    echo "  Reusing existing build for this tree ID"
else
    half=$release.half
    rm -rf "$half"
    mkdir "$half"
    git -C "$scene/shop.git" archive -o "$half.tar" "$commit" || build_failed "[13] There is no such code"
    tar -xf "$half.tar" -C "$half" || build_failed "[13] The code cannot be unpacked"
    rm "$half.tar"
    # The PHP of the test's machine is not the site's.
    composer install --working-dir="$half" --no-dev --no-progress --no-interaction --ignore-platform-reqs 2>&1 \
        || build_failed "[18] The dependencies cannot be installed"
    note NOTICE "Starting scenario(s): scenario/build/generate.xml, scenario/build/transfer.xml"
    note INFO "Starting DI compilation"
    note INFO "Generating fresh static content"
    note NOTICE "Scenario(s) finished"
    for mount in var app/etc pub/media; do
        rm -rf "${half:?}/$mount"
        mkdir -p "$(dirname "$half/$mount")"
        ln -s "$mounts/$mount" "$half/$mount"
    done
    mkdir -p "$half/vendor/bin"
    cp "$scene/ece-tools" "$half/vendor/bin/ece-tools"
    mv "$half" "$release"
fi

echo "Re-deploying environment abcdef1234567-$environment"
ln -sfn "$release" "$site/app.new"
mv -T "$site/app.new" "$site/app"
cd "$site/app" || exit 1
rm -f var/.deploy_is_failed
: >var/log/cloud.error.log
note NOTICE "Starting scenario(s): scenario/deploy.xml (magento/ece-tools version: 2002.2.0, magento/magento2-base version: $(bin/magento --version | cut -d' ' -f3))"
note NOTICE "Starting pre-deploy."
note NOTICE "End of pre-deploy."
note NOTICE "Enabling Maintenance mode"
touch var/.maintenance.flag
note INFO "Disable cron"
vendor/bin/ece-tools cron:disable
note NOTICE "Validating configuration"
note NOTICE "End of validation"
note NOTICE "Starting update."
note INFO "Running setup upgrade."
if bin/magento setup:upgrade --keep-generated --ansi --no-interaction >var/log/install_upgrade.log 2>&1; then
    cat var/log/install_upgrade.log
else
    cat var/log/install_upgrade.log
    # Maintenance stays on, because ending it is the last thing of a deployment.
    fails fail-deploy # it was asked for, and is done with where that was for once
    touch var/.deploy_is_failed
    cat >>var/log/cloud.error.log <<'END'
{"errorCode":126,"stage":"deploy","step":"install-update: update","suggestion":"Check the cloud.log and install_upgrade.log.","title":"The `setup:upgrade` command failed","type":"critical"}
END
    note ERROR "[126] The command \"/bin/bash -c \"set -o pipefail; php ./bin/magento setup:upgrade --keep-generated --ansi --no-interaction | tee -a var/log/install_upgrade.log\"\" failed."
    exit 126
fi
note NOTICE "End of update."
note INFO "Enable cron"
vendor/bin/ece-tools cron:enable
note INFO "Flush cache"
bin/magento cache:flush >>"$log"
if ! fails stay-closed; then
    rm -f var/.maintenance.flag
    note NOTICE "Maintenance mode is disabled."
fi
note NOTICE "Scenario(s) finished"
note NOTICE "Starting scenario(s): scenario/post-deploy.xml"
note NOTICE "Starting post-deploy."
note NOTICE "Scenario(s) finished"
