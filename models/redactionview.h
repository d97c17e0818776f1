// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <vector>

namespace Switchback {

/// A text with an encoding undone, and where each of its characters came from. Searching the decoded text finds every
/// spelling ("%2F", "%2f", "/") with one pattern.
struct RedactionView {
    QString text;
    /// Where unit i of the text begins in the original; one more for the end.
    std::vector<qsizetype> origin;
};

enum class PlusSign { IsPlus, IsBlank };

/// "%C3%A4" undone; in forms a blank is written as a plus sign.
[[nodiscard]] RedactionView percentDecoded(QStringView original, PlusSign plus);
/// The escapes of JSON strings undone: \", \\, \/, \n, \uXXXX, …
[[nodiscard]] RedactionView backslashDecoded(QStringView original);

} // namespace Switchback
