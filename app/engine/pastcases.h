// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/journal.h"
#include "models/finding.h"

namespace Switchback {

/// Where the activity log has failed like \a symptom before, newest first, at most \a most: when that was, and what
/// helped. Of a text only what is near its beginning is looked at, and of the log what is as recent as anybody remembers.
/// \a except: an activity that is no case of the past.
[[nodiscard]] Result<QList<Finding>> pastCases(Journal &journal, const Symptom &symptom, int most,
                                               const QString &except = {});

} // namespace Switchback
