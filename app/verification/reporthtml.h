// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/verification/verificationreport.h"

#include <functional>

namespace Switchback {

/// The report as one file of HTML that needs nothing else: no scripts, nothing loaded, light or dark as the reader's browser
/// is. Whatever a site said is escaped. \a words renders a text, such as Text::translated(); \a language is its language
/// ("de"), for screen readers.
[[nodiscard]] QString toHtml(const VerificationReport &report, const std::function<QString(const Text &)> &words,
                             const QString &language);

} // namespace Switchback
