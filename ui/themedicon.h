// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace Switchback {

/// The icon `:/icons/<name>.svg`. What the file draws in `currentColor` takes the palette's text colour, so one file
/// serves light, dark, disabled and selected. The file is read when the icon is first painted, not before.
[[nodiscard]] QIcon themedIcon(const QString &name);
/// The picture itself, square, for a label; \a side in device-independent pixels.
[[nodiscard]] QPixmap themedPixmap(const QString &name, int side, qreal devicePixelRatio);
/// Makes the icons known to the program: a static library's resources are left out by the linker unless asked for.
/// Call once before the first window; more often does no harm.
void initialiseIcons();

} // namespace Switchback
