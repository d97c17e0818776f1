// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizards/spokensteps.h"

#include "models/stepmodel.h"

using namespace Qt::StringLiterals;

namespace Switchback {

SpokenSteps::SpokenSteps(Purpose purpose, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_purpose(purpose)
{
}

QVariant SpokenSteps::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && checkIndex(index, CheckIndexOption::IndexIsValid))
        return spoken(index);
    return QIdentityProxyModel::data(index, role);
}

QString SpokenSteps::undoText(const StepInfo &step)
{
    if (step.effect == Effect::Reads)
        return tr("Nothing to take back");
    return step.undoable ? tr("Can be taken back") : tr("Cannot be taken back");
}

QString SpokenSteps::spoken(const QModelIndex &index) const
{
    const auto step = index.data(ValueRole).value<StepRecord>();
    const auto column = [&index](int number) { return index.siblingAtColumn(number).data().toString(); };
    QStringList parts{tr("Step %1").arg(index.row() + 1), column(StepModel::Title)};
    if (m_purpose == Purpose::Plan)
        parts << column(StepModel::EffectName) << undoText(step.info) << step.info.sentence.translated();
    else
        parts << column(StepModel::State) << column(StepModel::Took) << index.data(ReasonRole).toString();
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace Switchback
