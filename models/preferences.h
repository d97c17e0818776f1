// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Switchback {

/// How the window looks: as the desktop says, or fixed by the person.
enum class ThemeChoice { System, Light, Dark };

/// What the window keeps from one run to the next. A plain value: whoever owns the settings store reads and writes it.
struct Preferences {
    /// "en" or "de"; empty follows the desktop.
    QString language;
    ThemeChoice theme = ThemeChoice::System;
    /// What becomes of operations that are found interrupted.
    Recovery recovery = Recovery::Ask;
    /// QWidget::saveGeometry() and QMainWindow::saveState() of the main window; empty at the first start.
    QByteArray geometry;
    QByteArray windowState;
    /// QHeaderView::saveState() by the name of the table.
    QMap<QString, QByteArray> headers;
    /// QSplitter::saveState() by the name of the splitter.
    QMap<QString, QByteArray> splitters;
    /// The project last looked at; empty for the overview.
    QString selectedProject;
    /// Verify now compares what pages look like in a browser, too.
    bool comparesPictures = false;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace Switchback
