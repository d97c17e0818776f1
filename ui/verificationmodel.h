// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sitecheck.h"
#include "models/tablemodel.h"

namespace Switchback {

/// The pages of a site that were looked at, the worst first. Roles: IdRole (path), StateRole (PageVerdict), ValueRole
/// (CheckedPage). GUI thread.
class VerificationModel : public TableModel {
    Q_OBJECT

public:
    enum Column { Verdict, Path, Difference, Status, Took, ColumnCount };

    explicit VerificationModel(QObject *parent = nullptr);

    /// Those of equal verdict stay in their order.
    void setPages(const QList<CheckedPage> &pages);
    [[nodiscard]] const QList<CheckedPage> &pages() const { return m_pages; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString columnId(int column) const override;

private:
    [[nodiscard]] static QString cell(const CheckedPage &page, int column);
    [[nodiscard]] static QVariant rank(const CheckedPage &page, int column);

    QList<CheckedPage> m_pages;
};

} // namespace Switchback
