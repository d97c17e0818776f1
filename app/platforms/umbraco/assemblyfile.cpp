// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/assemblyfile.h"

#include "app/platforms/umbraco/packageversion.h"

#include <algorithm>

namespace Switchback {

namespace {

/// Names and values are in UTF-16, the lower byte first, each with a zero after it; zeros fill up to four bytes.
std::optional<QString> versionUnder(QByteArrayView name, const QByteArray &dll)
{
    QByteArray wide;
    for (const char one : name)
        wide.append(one).append('\0');
    wide.append(2, '\0');
    qsizetype at = dll.indexOf(wide);
    if (at < 0)
        return std::nullopt;
    at += wide.size();
    while (at < dll.size() && dll.at(at) == '\0')
        ++at;
    constexpr qsizetype longest = 2 * 40;
    const qsizetype end = std::min(dll.size() - 1, at + longest);
    QString version;
    for (; at < end && dll.at(at) != '\0' && dll.at(at + 1) == '\0'; at += 2)
        version.append(QLatin1Char(dll.at(at)));
    return PackageVersion::parse(version) ? std::optional(version) : std::nullopt;
}

} // namespace

std::optional<QString> assemblyVersionIn(const QByteArray &dll)
{
    return versionUnder("Assembly Version", dll);
}

std::optional<QString> fileVersionIn(const QByteArray &dll)
{
    return versionUnder("FileVersion", dll);
}

} // namespace Switchback
