// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/packageversion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isDigit);
}

bool isLabel(QStringView text)
{
    const auto mayBeIn = [](QChar one) {
        return isDigit(one) || (one >= u'a' && one <= u'z') || (one >= u'A' && one <= u'Z') || one == u'-';
    };
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), mayBeIn);
}

bool areLabels(const QStringList &labels)
{
    return std::all_of(labels.cbegin(), labels.cend(), [](const QString &label) { return isLabel(label); });
}

QStringView withoutLeadingZeros(QStringView number)
{
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

/// Numbers of any length: by length and then digit by digit.
std::strong_ordering compareNumbers(QStringView one, QStringView other)
{
    const QStringView left = withoutLeadingZeros(one);
    const QStringView right = withoutLeadingZeros(other);
    return left.size() != right.size() ? left.size() <=> right.size() : left.compare(right) <=> 0;
}

std::strong_ordering compareLabels(const QString &one, const QString &other)
{
    if (isNumber(one) && isNumber(other))
        return compareNumbers(one, other);
    if (isNumber(one) != isNumber(other))
        return isNumber(one) ? std::strong_ordering::less : std::strong_ordering::greater;
    return one.compare(other, Qt::CaseInsensitive) <=> 0;
}

std::optional<PackageVersion> bound(const QString &text)
{
    return PackageVersion::parse(text.trimmed());
}

} // namespace

std::optional<PackageVersion> PackageVersion::parse(const QString &text)
{
    const QString precedence = text.section(u'+', 0, 0);
    const qsizetype dash = precedence.indexOf(u'-');
    const QStringList numbers = precedence.left(dash < 0 ? precedence.size() : dash).split(u'.');
    PackageVersion version;
    if (numbers.size() > qsizetype(version.m_numbers.size()))
        return std::nullopt;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        bool isWhole = false;
        version.m_numbers.at(std::size_t(i)) = numbers.at(i).toInt(&isWhole);
        if (!isWhole || !isNumber(numbers.at(i)))
            return std::nullopt;
    }
    if (dash >= 0)
        version.m_labels = precedence.mid(dash + 1).split(u'.');
    const bool hasMetadata = text.contains(u'+');
    if (!areLabels(version.m_labels) || (hasMetadata && !areLabels(text.section(u'+', 1).split(u'.'))))
        return std::nullopt;
    return version;
}

QString PackageVersion::text() const
{
    QString text = u"%1.%2.%3"_s.arg(m_numbers.at(0)).arg(m_numbers.at(1)).arg(m_numbers.at(2));
    if (m_numbers.at(3) != 0)
        text += u'.' + QString::number(m_numbers.at(3));
    return m_labels.isEmpty() ? text : QString(text + u'-' + m_labels.join(u'.'));
}

std::strong_ordering operator<=>(const PackageVersion &one, const PackageVersion &other)
{
    if (one.m_numbers != other.m_numbers)
        return one.m_numbers <=> other.m_numbers;
    if (one.isPrerelease() != other.isPrerelease())
        return one.isPrerelease() ? std::strong_ordering::less : std::strong_ordering::greater;
    const qsizetype common = std::min(one.m_labels.size(), other.m_labels.size());
    for (qsizetype i = 0; i < common; ++i)
        if (const auto order = compareLabels(one.m_labels.at(i), other.m_labels.at(i)); std::is_neq(order))
            return order;
    return one.m_labels.size() <=> other.m_labels.size();
}

std::optional<PackageRange> PackageRange::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    PackageRange range;
    if (trimmed.isEmpty())
        return range;
    if (trimmed.startsWith(u'[') || trimmed.startsWith(u'('))
        return parseBounds(trimmed);
    return range.readMinimum(trimmed) ? std::optional(range) : std::nullopt;
}

/// A star takes whatever there is from the numbers before it on: "17.*" begins at 17.0.0, "17.0.0-*" at its first
/// prerelease.
bool PackageRange::readMinimum(const QString &text)
{
    if (!text.contains(u'*')) {
        m_minimum = bound(text);
        return m_minimum.has_value();
    }
    m_floats = true;
    QString least = text;
    least.replace("-*"_L1, "-0"_L1).replace(u'*', u'0');
    m_minimum = bound(least);
    const QString numbers = text.section(u'-', 0, 0);
    const bool isLast = !numbers.contains(u'*') || (numbers.count(u'*') == 1 && numbers.endsWith(u'*'));
    return m_minimum.has_value() && isLast;
}

std::optional<PackageRange> PackageRange::parseBounds(const QString &text)
{
    if (text.size() < 3 || (!text.endsWith(u']') && !text.endsWith(u')')))
        return std::nullopt;
    PackageRange range;
    range.m_takesMinimum = text.startsWith(u'[');
    range.m_takesMaximum = text.endsWith(u']');
    const QStringList bounds = text.sliced(1, text.size() - 2).split(u',');
    const QString least = bounds.first().trimmed();
    const QString most = bounds.last().trimmed();
    if (bounds.size() > 2 || (least.isEmpty() && most.isEmpty()))
        return std::nullopt;
    if (bounds.size() == 1 && !(range.m_takesMinimum && range.m_takesMaximum)) // "(1.0)" takes nothing
        return std::nullopt;
    if (!least.isEmpty() && !range.readMinimum(least))
        return std::nullopt;
    if (!most.isEmpty()) {
        range.m_maximum = bound(most);
        if (!range.m_maximum)
            return std::nullopt;
    }
    const bool isOrdered = !range.m_minimum || !range.m_maximum || *range.m_minimum <= *range.m_maximum;
    return isOrdered ? std::optional(range) : std::nullopt;
}

bool PackageRange::admits(const PackageVersion &version) const
{
    if (m_minimum && (m_takesMinimum ? version < *m_minimum : version <= *m_minimum))
        return false;
    return !m_maximum || (m_takesMaximum ? version <= *m_maximum : version < *m_maximum);
}

} // namespace Switchback
