// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace Switchback {

/// A choice in a form that scrolls: the wheel goes to the form, and changes nothing that the pointer passes on the way.
class FormChoice : public QComboBox {
    Q_OBJECT

public:
    explicit FormChoice(QWidget *parent = nullptr)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace Switchback
