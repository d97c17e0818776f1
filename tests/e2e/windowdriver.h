// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QTest>

/// Drives the real window as a person does: finds widgets by name in whatever window is open, waits until they can be
/// used, and uses the mouse.
namespace Switchback::Hand {

inline constexpr int patience = 30'000;

/// The widget of that name in any visible window; waits for it to be there, visible and enabled.
template <typename W>
[[nodiscard]] inline W *ready(const QString &name)
{
    W *found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            found = nullptr;
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget *window : windows) {
                const QList<W *> candidates = window->findChildren<W *>(name);
                for (W *candidate : candidates)
                    if (candidate->isVisible() && candidate->isEnabled())
                        found = candidate;
            }
            return found != nullptr;
        },
        patience);
    return found;
}

[[nodiscard]] inline bool click(const QString &name)
{
    auto *button = ready<QAbstractButton>(name);
    if (button)
        QTest::mouseClick(button, Qt::LeftButton);
    return button != nullptr;
}

[[nodiscard]] inline bool clickOnCard(const QString &environment, const QString &name)
{
    auto *card = ready<QWidget>(QStringLiteral("card-") + environment);
    if (!card)
        return false;
    QAbstractButton *button = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            button = card->findChild<QAbstractButton *>(name);
            return button && button->isVisible() && button->isEnabled();
        },
        patience);
    if (!button || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

/// Chooses the row that begins with \a text, with the mouse.
[[nodiscard]] inline bool choose(const QString &view, const QString &text)
{
    auto *table = ready<QAbstractItemView>(view);
    if (!table)
        return false;
    QModelIndex found;
    (void)QTest::qWaitFor(
        [&] {
            for (int row = 0; row < table->model()->rowCount(table->rootIndex()); ++row) {
                const QModelIndex index = table->model()->index(row, 0, table->rootIndex());
                if (index.data().toString().startsWith(text))
                    found = index;
            }
            return found.isValid();
        },
        patience);
    if (!found.isValid())
        return false;
    table->scrollTo(found);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(found).center());
    return true;
}

} // namespace Switchback::Hand
