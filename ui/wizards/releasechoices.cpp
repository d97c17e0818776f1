// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/releasechoices.h"

#include "models/releasemodel.h"
#include "ui/themedicon.h"

using namespace Qt::StringLiterals;

namespace Switchback {

QVariant ReleaseChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool usable = QIdentityProxyModel::data(index, UsableRole).toBool();
    if (index.column() == ReleaseModel::Notes && !usable
        && (role == Qt::DisplayRole || role == Qt::DecorationRole || role == Qt::AccessibleTextRole))
        return remark(index, role);
    if (role == Qt::ForegroundRole && index.column() == ReleaseModel::Notes)
        return {};
    if (role == Qt::AccessibleDescriptionRole && !usable)
        return QIdentityProxyModel::data(index, ReasonRole);
    return QIdentityProxyModel::data(index, role);
}

QVariant ReleaseChoices::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == ReleaseModel::Notes && role == Qt::DisplayRole)
        return tr("What it brings");
    return QIdentityProxyModel::headerData(section, orientation, role);
}

Qt::ItemFlags ReleaseChoices::flags(const QModelIndex &index) const
{
    return QIdentityProxyModel::flags(index) | Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant ReleaseChoices::remark(const QModelIndex &index, int role) const
{
    if (role == Qt::DecorationRole)
        return themedIcon(u"lock"_s);
    // A row has room for one line; all of it stands beside the table once the row is chosen.
    return index.data(ReasonRole).toString().section(u'\n', 0, 0);
}

} // namespace Switchback
