// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/choicemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

void ChoiceModel::setChoices(const QList<Choice> &choices)
{
    if (!hasSameIds(choices)) {
        beginResetModel();
        m_choices = choices;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(choices.size()); ++row) {
        if (m_choices.at(row) == choices.at(row))
            continue;
        m_choices[row] = choices.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int ChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_choices.size());
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    const Choice *choice = at(index);
    if (!choice)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return choice->title;
    case Qt::AccessibleTextRole:
        return spoken(*choice);
    case ChoiceRole:
        return QVariant::fromValue(*choice);
    default:
        return {};
    }
}

Qt::ItemFlags ChoiceModel::flags(const QModelIndex &index) const
{
    const Choice *choice = at(index);
    if (!choice)
        return Qt::NoItemFlags;
    const Qt::ItemFlags always = Qt::ItemNeverHasChildren;
    return choice->reason.isEmpty() ? always | Qt::ItemIsEnabled | Qt::ItemIsSelectable : always;
}

QModelIndex ChoiceModel::indexOf(const QString &id) const
{
    for (int row = 0; row < int(m_choices.size()); ++row)
        if (m_choices.at(row).id == id)
            return index(row);
    return {};
}

QModelIndex ChoiceModel::firstUsable() const
{
    for (int row = 0; row < int(m_choices.size()); ++row)
        if (m_choices.at(row).reason.isEmpty())
            return index(row);
    return {};
}

QString ChoiceModel::usableId(const QModelIndex &index) const
{
    const Choice *choice = at(index);
    return choice && choice->reason.isEmpty() ? choice->id : QString();
}

const Choice *ChoiceModel::at(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_choices.at(index.row()) : nullptr;
}

bool ChoiceModel::hasSameIds(const QList<Choice> &choices) const
{
    return std::equal(choices.begin(), choices.end(), m_choices.begin(), m_choices.end(),
                      [](const Choice &left, const Choice &right) { return left.id == right.id; });
}

QString ChoiceModel::spoken(const Choice &choice)
{
    QStringList parts;
    for (const QString &part : {choice.title, choice.tag, choice.detail, choice.value, choice.note, choice.reason})
        if (!part.isEmpty())
            parts.append(part);
    return parts.join(u", "_s);
}

} // namespace Switchback
