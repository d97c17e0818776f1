// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/preferences.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

namespace Switchback {

/// Colours that mean something. Each reads with at least 4.5:1 on the window, base and card colours of its variant,
/// and none of them ever stands alone: a word or a shape always says the same.
struct SemanticColours {
    QColor ok;
    QColor warning;
    QColor error;
    QColor muted;
    QColor running;
};

/// The look of the program. Created by the composition root or the main window after QApplication and before the first
/// widget; it remembers what the desktop had chosen, so that "as the desktop" can be had back without a restart.
///
/// Light and dark are whole palettes on the Fusion style: nothing is half themed, and no style sheet is used.
class Theme {
public:
    Theme();

    /// Sets style and palette of the application; widgets hear of it by PaletteChange.
    void apply(ThemeChoice choice);

    [[nodiscard]] static bool isDark(const QPalette &palette);
    [[nodiscard]] static SemanticColours colours(const QPalette &palette);
    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();
    /// The surface of cards and panels: a little above the window.
    [[nodiscard]] static QColor surface(const QPalette &palette);
    /// Hairlines round cards and between panes.
    [[nodiscard]] static QColor hairline(const QPalette &palette);
    /// \a amount (0 to 1) of \a over laid on \a under.
    [[nodiscard]] static QColor mixed(const QColor &under, const QColor &over, double amount);
    /// WCAG 2.1 contrast ratio, 1 to 21.
    [[nodiscard]] static double contrast(const QColor &left, const QColor &right);

private:
    QString m_desktopStyle;
    std::optional<ThemeChoice> m_applied;
};

} // namespace Switchback
