// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/engine/credentials.h"

#include <algorithm>

namespace Switchback {

bool isCredentialName(const QString &name)
{
    constexpr qsizetype longest = 512;
    const bool hasControls =
        std::any_of(name.begin(), name.end(), [](QChar unit) { return unit.category() == QChar::Other_Control; });
    return !name.isEmpty() && name.size() <= longest && !hasControls && name.isValidUtf16();
}

} // namespace Switchback
