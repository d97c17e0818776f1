// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/siteenvironmentdelegate.h"

#include "models/names.h"

#include <QComboBox>
#include <QSpinBox>

namespace Switchback {

namespace {
constexpr int highestPort = 65535;
}

QWidget *SiteEnvironmentDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                               const QModelIndex &index) const
{
    if (index.column() == RoleColumn) {
        auto *roles = new QComboBox(parent);
        for (const Role role : {Role::Integration, Role::Uat, Role::Live, Role::Other})
            roles->addItem(displayName(role), QVariant::fromValue(role));
        roles->setAccessibleName(tr("Role"));
        return roles;
    }
    if (index.column() == PortColumn) {
        auto *port = new QSpinBox(parent);
        port->setRange(1, highestPort);
        port->setAccessibleName(tr("Port"));
        return port;
    }
    QWidget *line = RowDelegate::createEditor(parent, option, index);
    line->setAccessibleName(tr("Name"));
    return line;
}

void SiteEnvironmentDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *roles = qobject_cast<QComboBox *>(editor))
        roles->setCurrentIndex(qMax(0, roles->findData(index.data(Qt::UserRole))));
    else
        RowDelegate::setEditorData(editor, index);
}

void SiteEnvironmentDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *roles = qobject_cast<QComboBox *>(editor);
    if (!roles) {
        RowDelegate::setModelData(editor, model, index);
        return;
    }
    model->setData(index, roles->currentData(), Qt::UserRole);
    model->setData(index, roles->currentText(), Qt::DisplayRole);
}

} // namespace Switchback
