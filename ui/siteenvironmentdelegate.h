// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/rowdelegate.h"

namespace Switchback {

/// Edits the cells of the table of environments: a name, a role that is chosen, a port.
class SiteEnvironmentDelegate : public RowDelegate {
    Q_OBJECT

public:
    enum Column { NameColumn, RoleColumn, PortColumn };

    using RowDelegate::RowDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace Switchback
