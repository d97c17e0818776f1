// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/releasedelegate.h"

#include "models/releasemodel.h"

namespace Switchback {

void ReleaseDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    // On the ground of the selection the pale ink could not be read.
    if (index.column() == ReleaseModel::Notes || option->state.testFlag(QStyle::State_Selected))
        option->state.setFlag(QStyle::State_Enabled);
}

} // namespace Switchback
