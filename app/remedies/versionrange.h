// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Switchback {

/// Versions of a product, as ">=2.4.4 <2.4.8": all of the parts must hold. The operators are >=, >, <=, < and =.
class VersionRange {
public:
    /// Nothing when it is none.
    [[nodiscard]] static std::optional<VersionRange> parse(const QString &text);
    [[nodiscard]] bool contains(const QString &version) const;

private:
    struct Part {
        QString comparison;
        QString version;
    };
    QList<Part> m_parts;
};

} // namespace Switchback
