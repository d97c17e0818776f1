// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/rowdelegate.h"

namespace Switchback {

/// Rows of releases to choose from: one that cannot be installed is drawn as disabled, all but the reason, which is
/// there to be read.
class ReleaseDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Switchback
