// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProxyStyle>

namespace Switchback {

/// Fusion with two faults mended: check boxes and radio buttons whose frame cannot be seen on a dark ground, and pictures
/// of another age on the buttons of dialogs. GUI thread.
class HouseStyle : public QProxyStyle {
    Q_OBJECT

public:
    HouseStyle();

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace Switchback
