// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace Switchback {

/// Rows of a table: calm, with room at both sides of a cell. A selected row is tinted and marked by a bar at its
/// beginning, so that the signs in it keep their colours; the bar is stronger while the table has the keyboard. Rows
/// whose UsableRole is false are drawn as disabled.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Free space at the left and the right of each cell; the header keeps to it, too.
    static constexpr int padding = 12;
    /// What a cell with an icon needs beside its text.
    [[nodiscard]] static int widthBeside(const QFontMetrics &metrics);

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// The ground of the cell, as drawn by drawGround().
    [[nodiscard]] static QColor ground(const QStyleOptionViewItem &option);
    static void drawGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void drawContents(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area);
};

} // namespace Switchback
