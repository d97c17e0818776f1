#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchback Authors
# SPDX-License-Identifier: Apache-2.0

# The platform does not even take what its configuration files make no sense in.
if [ -e ../reject ]; then
    echo "Validating configuration files"
    echo "E: Error parsing configuration files:"
    echo "    - Invalid configuration files"
    exit 1
fi
