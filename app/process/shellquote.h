// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Switchback {

/// \a text as one word of a POSIX shell (also of csh and fish, as long as there is no newline in it): single quotes
/// around everything, because nothing is special in there but the quote itself. The word may still begin with a dash:
/// what reads it as an option is the program, and `--` is its remedy. UTF-8; the text must hold no NUL.
[[nodiscard]] QByteArray shellQuoted(const QString &text);
[[nodiscard]] QByteArray shellQuoted(QByteArrayView bytes);

} // namespace Switchback
