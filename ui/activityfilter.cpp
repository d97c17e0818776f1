// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/activityfilter.h"

#include "models/itemroles.h"
#include "models/names.h"

namespace Switchback {

void ActivityFilter::setOutcome(Outcome outcome)
{
    if (m_outcome == outcome)
        return;
    m_outcome = outcome;
    invalidateRowsFilter();
}

bool ActivityFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto state = sourceModel()->index(sourceRow, 0, sourceParent).data(StateRole).value<OperationState>();
    const auto matches = [this, state] {
        switch (m_outcome) {
        case Outcome::Any:
            return true;
        case Outcome::UnderWay:
            return !isTerminal(state);
        case Outcome::Succeeded:
            return state == OperationState::Succeeded;
        case Outcome::NotSucceeded:
            return isTerminal(state) && state != OperationState::Succeeded;
        }
        return true;
    };
    return matches() && TableFilter::filterAcceptsRow(sourceRow, sourceParent);
}

} // namespace Switchback
