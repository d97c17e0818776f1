// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/kubeobject.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback::KubeObject {

namespace {

void putFrom(QJsonObject &object, const QLatin1String *key, const QLatin1String *end, const QJsonValue &value)
{
    if (key + 1 == end) {
        object.insert(*key, value);
        return;
    }
    QJsonObject inner = object.value(*key).toObject();
    putFrom(inner, key + 1, end, value);
    object.insert(*key, inner);
}

/// Where the tag's colon is, or the end: a colon before the last slash is a registry's port.
qsizetype tagColon(const QString &image)
{
    const qsizetype colon = image.indexOf(u':', image.lastIndexOf(u'/') + 1);
    return colon < 0 ? image.size() : colon;
}

QString withoutDigest(const QString &image)
{
    const qsizetype digest = image.indexOf(u'@');
    return digest < 0 ? image : image.left(digest);
}

} // namespace

QJsonValue at(const QJsonObject &object, std::initializer_list<QLatin1String> path)
{
    QJsonValue value = object;
    for (const QLatin1String key : path)
        value = value.toObject().value(key);
    return value;
}

QJsonObject objectAt(const QJsonObject &object, std::initializer_list<QLatin1String> path)
{
    return at(object, path).toObject();
}

void put(QJsonObject &object, std::initializer_list<QLatin1String> path, const QJsonValue &value)
{
    putFrom(object, path.begin(), path.end(), value);
}

QString name(const QJsonObject &object)
{
    return at(object, {"metadata"_L1, "name"_L1}).toString();
}

QString label(const QJsonObject &object, QLatin1String key)
{
    return at(object, {"metadata"_L1, "labels"_L1, key}).toString();
}

QString annotation(const QJsonObject &object, QLatin1String key)
{
    return at(object, {"metadata"_L1, "annotations"_L1, key}).toString();
}

QDateTime time(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

double amount(const QJsonValue &quantity)
{
    static const QRegularExpression form(u"^([0-9.]+(?:[eE][+-]?[0-9]+)?)(?:([KMGTPE])i|([numkMGTPE]?))$"_s);
    const QRegularExpressionMatch match = form.match(quantity.toVariant().toString());
    const double number = match.captured(1).toDouble();
    if (!match.captured(2).isEmpty())
        return number * std::pow(1024, double(u"KMGTPE"_s.indexOf(match.captured(2)) + 1));
    if (match.captured(3).isEmpty())
        return number;
    constexpr qsizetype ones = 3; // where none would stand
    return number * std::pow(1000, double(u"num kMGTPE"_s.indexOf(match.captured(3)) - ones));
}

QString imageTag(const QString &image)
{
    const QString plain = withoutDigest(image);
    const QString tag = plain.mid(tagColon(plain) + 1);
    return tag.isEmpty() ? u"latest"_s : tag;
}

QString withTag(const QString &image, const QString &tag)
{
    const QString plain = withoutDigest(image);
    return QString(plain.left(tagColon(plain)) + u':' + tag);
}

} // namespace Switchback::KubeObject
