// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

class QWidget;

namespace Switchback {

/// What is made later comes last for the Tab key. This puts \a chain, in its order, where \a anchor stands, which need
/// not take the focus itself.
void placeInTabOrder(QWidget *anchor, const QList<QWidget *> &chain);

} // namespace Switchback
