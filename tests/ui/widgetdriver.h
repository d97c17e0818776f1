// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTest>
#include <QWidget>

/// Finds and drives the widgets of a window by their object names, as a person would by sight.
namespace Switchback::Driver {

template <typename T = QWidget>
[[nodiscard]] T *find(const QWidget *window, const QString &name)
{
    return window->findChild<T *>(name);
}

/// True when a person would see it.
[[nodiscard]] inline bool isShown(const QWidget *window, const QString &name)
{
    const auto *widget = find(window, name);
    return widget && widget->isVisible();
}

[[nodiscard]] inline bool isEnabled(const QWidget *window, const QString &name)
{
    const auto *widget = find(window, name);
    return widget && widget->isVisible() && widget->isEnabled();
}

/// The text of a label that is shown; empty when it is not.
[[nodiscard]] inline QString label(const QWidget *window, const QString &name)
{
    const auto *found = find<QLabel>(window, name);
    return found && found->isVisible() ? found->text() : QString();
}

inline void click(const QWidget *window, const QString &name)
{
    QTest::mouseClick(find(window, name), Qt::LeftButton);
}

inline void clickRow(const QWidget *window, const QString &name, int row)
{
    auto *view = find<QAbstractItemView>(window, name);
    const QModelIndex index = view->model()->index(row, 0);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

/// To whatever has the keyboard now.
inline void press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *focus = window->focusWidget();
    QTest::keyClick(focus ? focus : window, key, modifiers);
}

/// The visible widgets a screen reader would have no name for.
[[nodiscard]] inline QStringList nameless(const QWidget *window)
{
    QStringList found;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool matters = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
                             || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QComboBox *>(widget)
                             || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QProgressBar *>(widget);
        if (!matters || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return found;
}

} // namespace Switchback::Driver
