// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpresponse.h"

#include <QString>

namespace Switchback {

/// What the server itself says about an error, the most telling line first; empty when it says nothing legible.
/// Knows problem+json (RFC 9457), the shapes of Kubernetes, Octopus, Umbraco Cloud and Magento Cloud, `{"error": …}` and
/// the title of an HTML page. At most a few hundred characters, safe to show.
[[nodiscard]] QString serverMessage(const HttpResponse &response);

/// \a text with everything taken out that could break a line or a terminal: control characters become blanks, and NUL,
/// half surrogate pairs and marks that change the direction of writing become U+FFFD.
[[nodiscard]] QString safeToShow(const QString &text);

} // namespace Switchback
