// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/remedies/versionrange.h"

#include "models/releaseversion.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

std::optional<VersionRange> VersionRange::parse(const QString &text)
{
    static const QRegularExpression form(u"^(>=|>|<=|<|=)([0-9][0-9A-Za-z.+-]*)$"_s);
    VersionRange range;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto match = form.match(word);
        if (!match.hasMatch())
            return std::nullopt;
        range.m_parts.append({match.captured(1), match.captured(2)});
    }
    return range.m_parts.isEmpty() ? std::nullopt : std::optional(range);
}

bool VersionRange::contains(const QString &version) const
{
    return std::all_of(m_parts.cbegin(), m_parts.cend(), [&version](const Part &part) {
        const std::strong_ordering order = compareVersions(version, part.version);
        if (part.comparison == ">="_L1)
            return order >= 0;
        if (part.comparison == "<="_L1)
            return order <= 0;
        if (part.comparison == ">"_L1)
            return order > 0;
        return part.comparison == "<"_L1 ? order < 0 : order == 0;
    });
}

} // namespace Switchback
