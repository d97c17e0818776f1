// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace Switchback {

/// What programs print where a page should be, as people call it: "PHP error", "Java stack trace", "502 Bad Gateway",
/// "maintenance page". In \a visibleText, one passage per line, of which only the first 512 Ki characters are read; each
/// once, in the order of a list of ours. A page that writes about errors has them, too: only a new one means anything.
[[nodiscard]] QStringList errorSignatures(const QString &visibleText);

} // namespace Switchback
