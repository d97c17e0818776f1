// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include "ui/housestyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

struct Basics {
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor faint;       ///< disabled
    QColor placeholder; ///< less important, but to be read: 4.5:1
    QColor highlight;
    QColor link;
    QColor toolTip;
    QColor light;
    QColor mid;
    QColor dark;
};

QPalette paletteFrom(const Basics &basics)
{
    QPalette palette(basics.button, basics.window);
    palette.setColor(QPalette::Window, basics.window);
    palette.setColor(QPalette::Base, basics.base);
    palette.setColor(QPalette::AlternateBase, basics.alternate);
    palette.setColor(QPalette::Button, basics.button);
    palette.setColor(QPalette::ToolTipBase, basics.toolTip);
    palette.setColor(QPalette::Highlight, basics.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, basics.link);
    palette.setColor(QPalette::LinkVisited, basics.link);
    palette.setColor(QPalette::Light, basics.light);
    palette.setColor(QPalette::Midlight, basics.light);
    palette.setColor(QPalette::Mid, basics.mid);
    palette.setColor(QPalette::Dark, basics.dark);
    palette.setColor(QPalette::Shadow, basics.dark.darker(140));
    for (const QPalette::ColorRole role : std::array{QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                                     QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, basics.text);
        palette.setColor(QPalette::Disabled, role, basics.faint);
    }
    palette.setColor(QPalette::PlaceholderText, basics.placeholder);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, basics.mid);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, basics.text);
    return palette;
}

} // namespace

Theme::Theme()
    : m_desktopStyle(QApplication::style()->name())
{
}

void Theme::apply(ThemeChoice choice)
{
    if (choice == m_applied)
        return;
    m_applied = choice;
    const bool isFusion =
        choice != ThemeChoice::System || m_desktopStyle.compare("Fusion"_L1, Qt::CaseInsensitive) == 0;
    QApplication::setStyle(isFusion ? new HouseStyle : QStyleFactory::create(m_desktopStyle));
    switch (choice) {
    case ThemeChoice::System:
        // A palette with nothing set in it hands the choice back to the desktop.
        QApplication::setPalette(QPalette());
        break;
    case ThemeChoice::Light:
        QApplication::setPalette(lightPalette());
        break;
    case ThemeChoice::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
}

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

SemanticColours Theme::colours(const QPalette &palette)
{
    if (isDark(palette))
        return {QColor(0x6f, 0xcf, 0x8b), QColor(0xf0, 0xb9, 0x5a), QColor(0xff, 0x92, 0x87), QColor(0xa9, 0xb0, 0xba),
                QColor(0x7f, 0xb4, 0xff)};
    return {QColor(0x14, 0x6c, 0x35), QColor(0x8a, 0x4b, 0x00), QColor(0xb4, 0x23, 0x18), QColor(0x59, 0x60, 0x6b),
            QColor(0x1b, 0x57, 0xb8)};
}

QPalette Theme::lightPalette()
{
    return paletteFrom({.window = QColor(0xf4, 0xf5, 0xf7),
                        .base = QColor(0xff, 0xff, 0xff),
                        .alternate = QColor(0xf8, 0xf9, 0xfa),
                        .button = QColor(0xfb, 0xfb, 0xfc),
                        .text = QColor(0x1d, 0x21, 0x27),
                        .faint = QColor(0x86, 0x8d, 0x98),
                        .placeholder = QColor(0x5f, 0x66, 0x72),
                        .highlight = QColor(0x1f, 0x5f, 0xc4),
                        .link = QColor(0x1b, 0x57, 0xb8),
                        .toolTip = QColor(0xff, 0xff, 0xff),
                        .light = QColor(0xff, 0xff, 0xff),
                        .mid = QColor(0xc4, 0xc9, 0xd1),
                        .dark = QColor(0x9a, 0xa1, 0xab)});
}

QPalette Theme::darkPalette()
{
    return paletteFrom(
        {.window = QColor(0x1f, 0x22, 0x27),
         .base = QColor(0x18, 0x1b, 0x1f),
         .alternate = QColor(0x1d, 0x20, 0x25),
         .button = QColor(0x30, 0x34, 0x3b),
         .text = QColor(0xe6, 0xe9, 0xee),
         .faint = QColor(0x7e, 0x86, 0x91),
         .placeholder = QColor(0xa3, 0xaa, 0xb4),
         .highlight = QColor(0x2b, 0x64, 0xc0),
         .link = QColor(0x8a, 0xb9, 0xff),
         .toolTip = QColor(0x2c, 0x30, 0x36),
         // Fusion draws an unchecked box's frame from the window's darker shade; a light Mid keeps it visible.
         .light = QColor(0x38, 0x3d, 0x45),
         .mid = QColor(0x4f, 0x55, 0x5e),
         .dark = QColor(0x6b, 0x72, 0x7d)});
}

QColor Theme::surface(const QPalette &palette)
{
    return isDark(palette) ? mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.045)
                           : palette.color(QPalette::Base);
}

QColor Theme::hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.17 : 0.15);
}

QColor Theme::mixed(const QColor &under, const QColor &over, double amount)
{
    const double share = std::clamp(amount, 0.0, 1.0);
    const auto blend = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {blend(under.red(), over.red()), blend(under.green(), over.green()), blend(under.blue(), over.blue())};
}

double Theme::contrast(const QColor &left, const QColor &right)
{
    const double first = luminance(left);
    const double second = luminance(right);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Switchback
