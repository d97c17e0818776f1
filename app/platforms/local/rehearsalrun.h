// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/step.h"

#include <QHash>

namespace Switchback {

/// What the steps of an operation that was rehearsed left behind.
struct RehearsedSteps {
    QHash<QString, qint64> lengths; ///< milliseconds by the id of the step
    qint64 milliseconds = 0;        ///< from the first to the last
    QJsonObject measures;
};

/// Carries out \a steps within the one step of \a outer, with outputs and measures of their own. What they say and how far
/// they are goes to the log of that. Nothing is taken back when one fails, or when it is stopped: the copy they work on is
/// thrown away.
[[nodiscard]] Result<RehearsedSteps> runRehearsed(const std::vector<Step> &steps, Context &outer);

/// \a problem as one of the rehearsal; a cancel stays what it is.
[[nodiscard]] Problem inRehearsal(Problem problem);

} // namespace Switchback
