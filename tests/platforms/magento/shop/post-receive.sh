#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# Tells the platform what was pushed. A push says nothing of how the deployment ends, therefore this always succeeds.
while read -r _ commit reference; do
    branch=${reference#refs/heads/}
    if [ "$branch" = "$reference" ] || [ -z "$(echo "$commit" | tr -d 0)" ]; then
        continue
    fi
    echo "Processing activity: Ada Lovelace pushed to $branch"
    curl --silent --show-error --fail --noproxy '*' --output /dev/null --header 'Content-Type: application/json' \
        --data "{\"environment\": \"$branch\", \"commit\": \"$commit\"}" "$(cat ../hook-url)"
done
exit 0
