// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/cockpit.h"

// Here so that the class's meta object has a home in this library.
#include "moc_cockpit.cpp"
