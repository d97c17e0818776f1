// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/text.h"

#include <QUrl>

namespace Switchback {

/// What ece-tools' error or warning \a code stands for; empty for a code that is not known. Sources: sheet, 4.4, and
/// config/schema.error.yaml of the vendor's repository magento/ece-tools.
[[nodiscard]] Text deployMeaning(int code);

/// What became of the deployment and of the shop with such a code; empty where that cannot be told from the code.
[[nodiscard]] Text deployConsequence(int code);

/// Whether it only warns, and the deployment goes on.
[[nodiscard]] inline bool isDeployWarning(int code)
{
    constexpr int firstWarning = 1000;
    return code >= firstWarning;
}

/// The vendor's list of all codes.
[[nodiscard]] QUrl deployCodesPage();

} // namespace Switchback
