// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/remedymodel.h"

#include "models/projecttreemodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Switchback {

void RemedyModel::setRemedies(const QList<Remedy> &remedies)
{
    beginResetModel();
    m_remedies = remedies;
    endResetModel();
}

int RemedyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_remedies.size());
}

int RemedyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RemedyModel::text(const Remedy &remedy, int column)
{
    switch (column) {
    case Sentence:
        return remedy.sentence.translated();
    case PlatformName:
        return remedy.platform.isEmpty() ? QCoreApplication::translate("RemedyModel", "All")
                                         : ProjectTreeModel::platformName(remedy.platform);
    case OwnerName:
        return displayName(remedy.owner);
    default:
        return remedy.signs.join(", "_L1);
    }
}

QVariant RemedyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Remedy &remedy = m_remedies.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(remedy, index.column());
    case Qt::ToolTipRole:
        return index.column() == Signs ? remedy.signs.join(u'\n') : remedy.sentence.translated();
    case IdRole:
        return remedy.id;
    case StateRole:
        return QVariant::fromValue(remedy.owner);
    case ReasonRole:
        return remedy.explanation.translated();
    case ValueRole:
        return QVariant::fromValue(remedy);
    default:
        return {};
    }
}

QString RemedyModel::columnTitle(int column) const
{
    static constexpr const char *titles[ColumnCount] = {
        QT_TRANSLATE_NOOP("RemedyModel", "What happens"), QT_TRANSLATE_NOOP("RemedyModel", "Platform"),
        QT_TRANSLATE_NOOP("RemedyModel", "Whose side"), QT_TRANSLATE_NOOP("RemedyModel", "Codes and messages")};
    return QCoreApplication::translate("RemedyModel", titles[column]);
}

QString RemedyModel::columnId(int column) const
{
    static const QString ids[ColumnCount] = {u"remedy"_s, u"platform"_s, u"owner"_s, u"signs"_s};
    return ids[column];
}

} // namespace Switchback
