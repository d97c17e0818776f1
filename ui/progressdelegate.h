// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/rowdelegate.h"

namespace Switchback {

/// A cell with a thin bar along its foot and the percentage at its end, as long as the row's FractionRole has a
/// value; an ordinary cell otherwise.
class ProgressDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Switchback
