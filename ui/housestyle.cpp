// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/housestyle.h"

#include "ui/theme.h"

#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Switchback {

HouseStyle::HouseStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isIndicator = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    if (!isIndicator || !button || !button->state.testFlag(State_Enabled)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    // Fusion makes the frame of the window's colour, only darker.
    QStyleOptionButton framed(*button);
    const QPalette &palette = button->palette;
    framed.palette.setColor(QPalette::Window, Theme::isDark(palette)
                                                  ? palette.color(QPalette::PlaceholderText).lighter(110)
                                                  : palette.color(QPalette::Dark));
    QProxyStyle::drawPrimitive(element, &framed, painter, widget);
}

} // namespace Switchback
