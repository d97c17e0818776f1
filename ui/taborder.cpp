// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/taborder.h"

#include <QWidget>

namespace Switchback {

void placeInTabOrder(QWidget *anchor, const QList<QWidget *> &chain)
{
    // QWidget::setTabOrder() does nothing after a widget that takes no focus.
    const Qt::FocusPolicy policy = anchor->focusPolicy();
    anchor->setFocusPolicy(Qt::TabFocus);
    QWidget *before = anchor;
    for (QWidget *next : chain) {
        QWidget::setTabOrder(before, next);
        before = next;
    }
    anchor->setFocusPolicy(policy);
}

} // namespace Switchback
