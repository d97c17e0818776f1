// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <compare>

namespace Switchback {

/// Orders release numbers as people read them: 1.9 < 1.10, 2.0.0-rc.1 < 2.0.0 == 2.0.
/// Numbers are compared segment by segment, a version with a pre-release suffix comes before the one without, and
/// suffixes are compared the same way (rc.9 < rc.10). Source of the rules: semver.org 2.0.0, sections 9 and 11. A patch
/// level comes after its release (2.4.7 < 2.4.7-p3 < 2.4.7-p14 < 2.4.8), as Composer has it.
[[nodiscard]] std::strong_ordering compareVersions(const QString &left, const QString &right);

/// True when \a left is a newer release than \a right.
[[nodiscard]] inline bool isNewer(const QString &left, const QString &right)
{
    return compareVersions(left, right) == std::strong_ordering::greater;
}

/// True for what looks like the number of a release, at least two numbers with a dot between them: "2.1", "v2.1.0-rc.1". A
/// build's counter or the hash of a commit is none, and compares to nothing.
[[nodiscard]] bool isReleaseNumber(const QString &text);

} // namespace Switchback
