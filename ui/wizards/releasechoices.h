// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIdentityProxyModel>

namespace Switchback {

/// The releases of a ReleaseModel as candidates. A release that cannot be installed looks disabled and says why in its
/// row, but can be gone to, by keyboard too: what is disabled for Qt cannot be read by anybody who has no mouse.
class ReleaseChoices : public QIdentityProxyModel {
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QVariant remark(const QModelIndex &index, int role) const;
};

} // namespace Switchback
