// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <compare>
#include <optional>

namespace Switchback {

/// A version as NuGet has it: one to four numbers, and the labels of a prerelease. Labels are compared like those of
/// semver.org but without regard to case, and as text where they are no numbers: rc10 comes before rc2. What follows a
/// plus sign says nothing. Source: learn.microsoft.com/nuget/concepts/package-versioning.
class PackageVersion {
public:
    /// Nothing: it is none.
    [[nodiscard]] static std::optional<PackageVersion> parse(const QString &text);

    /// As NuGet writes it: "17.1.0-rc1", with a fourth number only when that is not 0.
    [[nodiscard]] QString text() const;
    [[nodiscard]] int line() const { return m_numbers.front(); } ///< the first number: 17
    [[nodiscard]] bool isPrerelease() const { return !m_labels.isEmpty(); }

    friend std::strong_ordering operator<=>(const PackageVersion &one, const PackageVersion &other);
    friend bool operator==(const PackageVersion &one, const PackageVersion &other)
    {
        return (one <=> other) == std::strong_ordering::equal;
    }

private:
    std::array<int, 4> m_numbers{};
    QStringList m_labels;
};

/// Which versions a dependency takes: "1.0" (that or newer), "[1.0]", "[1.0,2.0)", "(,2.0]", "17.*". Empty text takes
/// any. Source: as above.
class PackageRange {
public:
    /// Nothing: it is none.
    [[nodiscard]] static std::optional<PackageRange> parse(const QString &text);

    /// Bounds only, as NuGet itself checks them: [1.0,2.0) takes 2.0-rc1, which comes before 2.0.
    [[nodiscard]] bool admits(const PackageVersion &version) const;
    [[nodiscard]] const std::optional<PackageVersion> &minimum() const { return m_minimum; }
    [[nodiscard]] const std::optional<PackageVersion> &maximum() const { return m_maximum; }
    [[nodiscard]] bool takesMinimum() const { return m_takesMinimum; }
    /// Has a star: which version is taken is only decided when packages are fetched.
    [[nodiscard]] bool floats() const { return m_floats; }

private:
    [[nodiscard]] static std::optional<PackageRange> parseBounds(const QString &text);
    [[nodiscard]] bool readMinimum(const QString &text);

    std::optional<PackageVersion> m_minimum;
    std::optional<PackageVersion> m_maximum;
    bool m_takesMinimum = true;
    bool m_takesMaximum = false;
    bool m_floats = false;
};

} // namespace Switchback
