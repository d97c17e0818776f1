// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QWidget;

namespace Switchback {

class Cockpit;

/// Saves a picture of \a window to \a file as soon as the workspace has been read and nothing runs, and ends the
/// program: with 0 when the picture was written, else with 1.
void saveScreenshot(QWidget &window, const Cockpit &cockpit, const QString &file);

} // namespace Switchback
