// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTabBar>

namespace Switchback {

/// Tabs as plain words over a line, the current one underlined: they part a page without putting boxes into it.
class TabLine : public QTabBar {
    Q_OBJECT

public:
    explicit TabLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;

private:
    [[nodiscard]] QFont currentFont() const;
};

} // namespace Switchback
