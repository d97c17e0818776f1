// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Switchback {

/// What a person may ask for where the pages of a site are compared before a switch.
namespace VerificationLimits {

inline constexpr int mostPages = 2000;
/// More cannot be taken while what visitors change has to wait.
inline constexpr int mostPictures = 25;

} // namespace VerificationLimits

/// What Cockpit::saveSiteSettings() calls the password with which the pages of a site behind a log-in are looked at. No
/// variable is called so.
[[nodiscard]] inline QString loginPasswordName()
{
    return QStringLiteral("verification-password");
}

} // namespace Switchback
