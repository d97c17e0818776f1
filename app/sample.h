// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

namespace Switchback {

/// Copies the sample project out of the program into \a samplesFolder and returns its folder. A sample that is there
/// already is left as it is, with all its data.
[[nodiscard]] Result<QString> layOutSample(const QString &samplesFolder);

} // namespace Switchback
