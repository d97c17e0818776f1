// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/tablefilter.h"

namespace Switchback {

/// A TableFilter that also asks what became of an activity.
class ActivityFilter : public TableFilter {
    Q_OBJECT

public:
    enum class Outcome { Any, UnderWay, Succeeded, NotSucceeded };
    Q_ENUM(Outcome)

    using TableFilter::TableFilter;

    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    void setOutcome(Outcome outcome);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Outcome m_outcome = Outcome::Any;
};

} // namespace Switchback
