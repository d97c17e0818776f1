// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"

#include <QWidget>

namespace Switchback {

/// The arrow from one environment to the one that is promoted to next; only the gap after Live, from where nothing is
/// promoted. Decoration only.
class PipelineArrow : public QWidget {
    Q_OBJECT

public:
    /// \a from: the role of the environment before it.
    explicit PipelineArrow(Role from, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Role m_from;
};

} // namespace Switchback
