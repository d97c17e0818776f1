// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/mainwindow.h"

#include <functional>

namespace Switchback::Fakes {

/// Shows the wizard that makes a site, a site's settings and how a release is added, and hands each to \a take with a name
/// for the picture.
void showSites(const Preferences &preferences, const std::function<void(QWidget *, const QString &)> &take);

} // namespace Switchback::Fakes
