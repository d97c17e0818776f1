// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/recovery/pointchoice.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::Tests {

namespace {

/// Of the changes to the disk within one phase of one step this many are points that are tried.
constexpr qsizetype changesTried = 4;

QList<qsizetype> spread(qsizetype size, qsizetype wanted)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < qMin(size, wanted); ++i)
        places.append(wanted >= size ? i : (2 * i + 1) * size / (2 * wanted));
    return places;
}

} // namespace

QStringList thinnedOut(const QStringList &points)
{
    QHash<QString, QStringList> changes;
    for (const QString &point : points)
        if (point.contains(u'#'))
            changes[point.section(u'#', 0, 0)].append(point);
    QSet<QString> chosen;
    for (const QStringList &phase : std::as_const(changes))
        for (const qsizetype place : spread(phase.size(), changesTried))
            chosen.insert(phase.at(place));
    QStringList left;
    for (const QString &point : points)
        if (!point.contains(u'#') || chosen.contains(point))
            left.append(point);
    return left;
}

QStringList onlyTheWayBack(const QStringList &points)
{
    static const QRegularExpression back(u"/(Failed|Undoing|Undone|undo)\\b"_s);
    const auto first =
        std::find_if(points.cbegin(), points.cend(), [](const QString &point) { return back.match(point).hasMatch(); });
    return {first, points.cend()};
}

QStringList sampleOf(const QStringList &points, int wanted)
{
    QStringList sample;
    for (const qsizetype place : spread(points.size(), wanted))
        sample.append(points.at(place));
    return sample;
}

} // namespace Switchback::Tests
