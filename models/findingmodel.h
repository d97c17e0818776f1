// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/finding.h"
#include "models/tablemodel.h"

namespace Switchback {

/// What was found wrong with one environment, the worst first, and last what is acknowledged.
/// Roles: IdRole (code), StateRole (Gravity), ReasonRole (the remedy), ValueRole (Finding). Qt::ToolTipRole is the whole
/// sentence.
class FindingModel : public TableModel {
    Q_OBJECT

public:
    enum Column { GravityName, Sentence, ColumnCount };

    explicit FindingModel(QObject *parent = nullptr);

    /// Those of equal weight stay in their order.
    void setFindings(const QList<Finding> &findings);
    /// It stays in its row.
    void setFinding(int row, const Finding &finding);
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    QList<Finding> m_findings;
};

} // namespace Switchback
