// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/roomybutton.h"

#include <algorithm>

namespace Switchback {

namespace {
constexpr int iconGap = 4;
constexpr int airCharacters = 4; ///< both sides together
constexpr int extraHeight = 2;
} // namespace

QSize RoomyButton::sizeHint() const
{
    const QSize styled = QPushButton::sizeHint();
    const int picture = icon().isNull() ? 0 : iconSize().width() + iconGap;
    const int needed =
        fontMetrics().horizontalAdvance(text()) + picture + airCharacters * fontMetrics().averageCharWidth();
    return {std::max(styled.width(), needed), styled.height() + extraHeight};
}

} // namespace Switchback
