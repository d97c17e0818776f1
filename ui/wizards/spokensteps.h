// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIdentityProxyModel>

namespace Switchback {

struct StepInfo;

/// A StepModel as a list that can be listened to: what the delegates draw in several places of a row, a screen reader
/// gets as one text of the row.
class SpokenSteps : public QIdentityProxyModel {
    Q_OBJECT

public:
    /// Plan: what each step would do. Run: how far each is.
    enum class Purpose { Plan, Run };

    explicit SpokenSteps(Purpose purpose, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Whether what the step does can be taken back, as a person reads it.
    [[nodiscard]] static QString undoText(const StepInfo &step);

private:
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    Purpose m_purpose;
};

} // namespace Switchback
