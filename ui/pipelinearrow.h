// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace Switchback {

/// The arrow from one environment to the one that is promoted to next. Decoration only.
class PipelineArrow : public QWidget {
    Q_OBJECT

public:
    explicit PipelineArrow(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Switchback
