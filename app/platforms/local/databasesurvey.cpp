// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/databasesurvey.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Text aspectText(const QString &aspect)
{
    if (aspect == "columns"_L1)
        return Text(QT_TRANSLATE_NOOP("Text", "its columns"));
    if (aspect == "indexes"_L1)
        return Text(QT_TRANSLATE_NOOP("Text", "its indexes"));
    if (aspect == "constraints"_L1 || aspect == "foreign keys"_L1)
        return Text(QT_TRANSLATE_NOOP("Text", "its constraints"));
    if (aspect == "triggers"_L1)
        return Text(QT_TRANSLATE_NOOP("Text", "its triggers"));
    return Text(QT_TRANSLATE_NOOP("Text", "its definition"));
}

/// The first aspect that only one of them has, or that is another one; empty when there is none.
QString otherAspect(const SurveyedObject &one, const SurveyedObject &other)
{
    for (auto aspect = one.schema.begin(); aspect != one.schema.end(); ++aspect)
        if (other.schema.value(aspect.key()) != *aspect)
            return aspect.key();
    for (auto aspect = other.schema.begin(); aspect != other.schema.end(); ++aspect)
        if (!one.schema.contains(aspect.key()))
            return aspect.key();
    return {};
}

std::optional<SurveyDifference> differenceOf(const QString &name, const SurveyedObject &original,
                                             const SurveyedObject &copy)
{
    if (original.rows != copy.rows) {
        return SurveyDifference{name, Text(QT_TRANSLATE_NOOP("Text", "The table %1 has %2 rows in the original and %3 "
                                                                     "in the copy."),
                                           {name, original.rows, copy.rows})};
    }
    if (const QString aspect = otherAspect(original, copy); !aspect.isEmpty()) {
        return SurveyDifference{name, Text(QT_TRANSLATE_NOOP("Text", "%1 is built otherwise in the copy than in the "
                                                                     "original: %2."),
                                           {name, QVariant::fromValue(aspectText(aspect))})};
    }
    return std::nullopt;
}

} // namespace

bool DatabaseSurvey::add(const QList<QByteArray> &line)
{
    constexpr qsizetype fields = 3;
    if (line.size() != fields)
        return false;
    const QString name = QString::fromUtf8(QByteArray::fromHex(line.at(0)));
    if (name.isEmpty())
        return false;
    SurveyedObject &object = m_objects[name];
    if (line.at(1) == "rows")
        object.rows = line.at(2).toLongLong();
    else if (line.at(1) == "bytes")
        object.bytes = line.at(2).toLongLong();
    else
        object.schema.insert(QString::fromUtf8(line.at(1)), QString::fromUtf8(line.at(2)));
    return true;
}

qint64 DatabaseSurvey::bytes() const
{
    qint64 sum = 0;
    for (const SurveyedObject &object : m_objects)
        sum += object.bytes;
    return sum;
}

qint64 DatabaseSurvey::rows() const
{
    qint64 sum = 0;
    for (const SurveyedObject &object : m_objects)
        sum += qMax<qint64>(object.rows, 0);
    return sum;
}

QStringList DatabaseSurvey::countable() const
{
    QStringList names;
    for (auto object = m_objects.begin(); object != m_objects.end(); ++object)
        if (object->schema.value(u"kind"_s) == "table"_L1)
            names.append(object.key());
    return names;
}

int DatabaseSurvey::tables() const
{
    return int(countable().size());
}

std::optional<SurveyDifference> firstDifference(const DatabaseSurvey &original, const DatabaseSurvey &copy)
{
    for (auto object = original.objects().begin(); object != original.objects().end(); ++object) {
        const auto twin = copy.objects().constFind(object.key());
        if (twin == copy.objects().constEnd()) {
            return SurveyDifference{object.key(),
                                    Text(QT_TRANSLATE_NOOP("Text", "%1 is missing in the copy."), {object.key()})};
        }
        if (std::optional<SurveyDifference> found = differenceOf(object.key(), *object, *twin))
            return found;
    }
    for (auto object = copy.objects().begin(); object != copy.objects().end(); ++object)
        if (!original.objects().contains(object.key()))
            return SurveyDifference{
                object.key(),
                Text(QT_TRANSLATE_NOOP("Text", "%1 is in the copy and not in the original."), {object.key()})};
    return std::nullopt;
}

QStringList differingObjects(const DatabaseSurvey &original, const DatabaseSurvey &copy)
{
    QStringList names;
    for (auto object = original.objects().begin(); object != original.objects().end(); ++object) {
        const auto twin = copy.objects().constFind(object.key());
        if (twin == copy.objects().constEnd() || differenceOf(object.key(), *object, *twin))
            names.append(object.key());
    }
    return names;
}

} // namespace Switchback
