// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/releaseversion.h"

#include <QCollator>
#include <QRegularExpression>
#include <QVersionNumber>

namespace Switchback {

namespace {

struct Parsed {
    QVersionNumber number;
    QString suffix;
    qsizetype segments = 0; ///< numbers that were written, trailing zeros among them
    bool isPatch = false;   ///< "2.4.7-p3" comes after 2.4.7, as Composer has it, and not before it as "2.4.7-rc1" does
};

Parsed parse(const QString &version)
{
    const QStringView text = version.startsWith(QLatin1Char('v')) ? QStringView(version).mid(1) : QStringView(version);
    // Build metadata says nothing about precedence.
    const QStringView precedence =
        text.left(text.indexOf(QLatin1Char('+')) < 0 ? text.size() : text.indexOf(QLatin1Char('+')));
    qsizetype end = 0;
    const QVersionNumber number = QVersionNumber::fromString(precedence, &end);
    static const QRegularExpression patch(QStringLiteral("\\A-p(?:atch|l)?\\.?[0-9]+\\z"));
    const QString suffix = precedence.mid(end).toString();
    return {number.normalized(), suffix, number.segmentCount(), patch.match(suffix).hasMatch()};
}

std::strong_ordering ordering(int compared)
{
    return compared <=> 0;
}

} // namespace

std::strong_ordering compareVersions(const QString &left, const QString &right)
{
    const Parsed a = parse(left);
    const Parsed b = parse(right);
    if (const int numbers = QVersionNumber::compare(a.number, b.number); numbers != 0)
        return ordering(numbers);
    const auto rank = [](const Parsed &version) { return version.isPatch ? 2 : version.suffix.isEmpty() ? 1 : 0; };
    if (rank(a) != rank(b))
        return rank(a) <=> rank(b);
    if (a.suffix.isEmpty() || b.suffix.isEmpty())
        return a.suffix.isEmpty() <=> b.suffix.isEmpty();
    QCollator collator{QLocale(QLocale::English)}; // the C locale has no numeric mode
    collator.setNumericMode(true);
    return ordering(collator.compare(a.suffix, b.suffix));
}

bool isReleaseNumber(const QString &text)
{
    return parse(text).segments >= 2;
}

} // namespace Switchback
