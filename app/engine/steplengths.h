// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/activity.h"

#include <QHash>

namespace Switchback {

/// How long each step took, in milliseconds by its id: the median of the last three operations of \a past that succeeded
/// without having been taken up after an interruption. \a past: of one kind on one environment, newest first. A step that
/// was not needed says nothing.
[[nodiscard]] QHash<QString, qint64> usualStepLengths(const QList<Activity> &past);

} // namespace Switchback
