// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

/// Which of the points that an operation passes are tried.
namespace Switchback::Tests {

/// All points but most of the changes in the middle of a phase, of which a few stand for the rest.
[[nodiscard]] QStringList thinnedOut(const QStringList &points);
/// Where a step is made to fail, what leads up to it is another scenario's.
[[nodiscard]] QStringList onlyTheWayBack(const QStringList &points);
/// That many of them, spread over all.
[[nodiscard]] QStringList sampleOf(const QStringList &points, int wanted);

} // namespace Switchback::Tests
