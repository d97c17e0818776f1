// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/lossmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Switchback {

void LossModel::setLosses(const QList<Loss> &losses)
{
    beginResetModel();
    m_losses = losses;
    endResetModel();
}

void LossModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_losses.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int LossModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_losses.size());
}

int LossModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LossModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Loss &loss = m_losses.at(index.row());
    const bool counts = index.column() == Added || index.column() == Changed || index.column() == Removed;
    switch (role) {
    case Qt::DisplayRole:
        return text(loss, index.column());
    case Qt::ToolTipRole:
        return loss.samples.join(u'\n');
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((counts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QString LossModel::text(const Loss &loss, int column)
{
    const QLocale locale;
    switch (column) {
    case What:
        return loss.what.translated();
    case Added:
        return locale.toString(loss.added);
    case Changed:
        return locale.toString(loss.changed);
    case Removed:
        return locale.toString(loss.removed);
    case Samples:
        return loss.samples.join(u"  ·  "_s).simplified();
    default:
        return {};
    }
}

QVariant LossModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == What || section == Samples ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Added:
        return tr("New");
    case Changed:
        return tr("Changed");
    case Removed:
        return tr("Removed");
    case Samples:
        return tr("For example");
    default:
        return {};
    }
}

} // namespace Switchback
