// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/checkedjson.h"

#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Result<QJsonDocument> parsed(const HttpResponse &response)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &error);
    if (json.isNull())
        return Failure(HttpProblem::notJson(response, error.errorString()));
    return json;
}

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"a truth value"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"an array"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

} // namespace

Result<QJsonObject> jsonObject(const HttpResponse &response)
{
    const Result<QJsonDocument> json = parsed(response);
    if (!json)
        return Failure(json.error());
    if (!json->isObject())
        return Failure(HttpProblem::wrongShape(response.url, u"an object was expected, an array came"_s));
    return json->object();
}

Result<QJsonArray> jsonArray(const HttpResponse &response)
{
    const Result<QJsonDocument> json = parsed(response);
    if (!json)
        return Failure(json.error());
    if (!json->isArray())
        return Failure(HttpProblem::wrongShape(response.url, u"an array was expected, an object came"_s));
    return json->array();
}

CheckedJson::CheckedJson(QJsonObject object, QUrl url, QString path)
    : m_object(std::move(object))
    , m_url(std::move(url))
    , m_path(std::move(path))
    , m_complaint(std::make_shared<QString>())
{
}

bool CheckedJson::has(QStringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue CheckedJson::take(QStringView name, QJsonValue::Type type, const QString &expected)
{
    const QJsonValue value = m_object.value(name);
    if (value.type() != type)
        complain(name, u"%1 was expected, %2 came"_s.arg(expected, typeName(value)));
    return value;
}

void CheckedJson::complain(QStringView name, const QString &expected)
{
    if (m_complaint->isEmpty())
        *m_complaint = m_path + name + u": "_s + expected;
}

QString CheckedJson::string(QStringView name)
{
    return safeToShow(take(name, QJsonValue::String, u"text"_s).toString());
}

qint64 CheckedJson::integer(QStringView name)
{
    const QJsonValue value = take(name, QJsonValue::Double, u"a whole number"_s);
    constexpr double exactlyKnown = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    if (value.isDouble() && (number != std::floor(number) || std::abs(number) > exactlyKnown))
        complain(name, u"a whole number was expected"_s);
    return value.toInteger();
}

bool CheckedJson::boolean(QStringView name)
{
    return take(name, QJsonValue::Bool, u"a truth value"_s).toBool();
}

QDateTime CheckedJson::dateTime(QStringView name)
{
    const QJsonValue value = take(name, QJsonValue::String, u"a date"_s);
    QDateTime date = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (value.isString() && !date.isValid())
        complain(name, u"a date was expected"_s);
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    return date.toUTC();
}

QJsonObject CheckedJson::object(QStringView name)
{
    return take(name, QJsonValue::Object, u"an object"_s).toObject();
}

QJsonArray CheckedJson::array(QStringView name)
{
    return take(name, QJsonValue::Array, u"an array"_s).toArray();
}

std::optional<QString> CheckedJson::optionalString(QStringView name)
{
    return has(name) ? std::optional(string(name)) : std::nullopt;
}

std::optional<qint64> CheckedJson::optionalInteger(QStringView name)
{
    return has(name) ? std::optional(integer(name)) : std::nullopt;
}

std::optional<bool> CheckedJson::optionalBoolean(QStringView name)
{
    return has(name) ? std::optional(boolean(name)) : std::nullopt;
}

std::optional<QDateTime> CheckedJson::optionalDateTime(QStringView name)
{
    return has(name) ? std::optional(dateTime(name)) : std::nullopt;
}

CheckedJson CheckedJson::inside(QStringView name)
{
    CheckedJson reader(object(name), m_url, m_path + name + u'.');
    reader.m_complaint = m_complaint;
    return reader;
}

void CheckedJson::each(QStringView name, const std::function<void(CheckedJson &item)> &read)
{
    const QJsonArray items = array(name);
    for (qsizetype index = 0; index < items.size() && m_complaint->isEmpty(); ++index) {
        const QString item = u"%1[%2]"_s.arg(name).arg(index);
        if (!items.at(index).isObject()) {
            complain(item, u"an object was expected, %1 came"_s.arg(typeName(items.at(index))));
            return;
        }
        CheckedJson reader(items.at(index).toObject(), m_url, m_path + item + u'.');
        reader.m_complaint = m_complaint;
        read(reader);
    }
}

std::optional<Problem> CheckedJson::problem() const
{
    if (m_complaint->isEmpty())
        return std::nullopt;
    return HttpProblem::wrongShape(m_url, *m_complaint);
}

Result<void> eachObject(const QJsonArray &array, const QUrl &url, const std::function<void(CheckedJson &item)> &read)
{
    CheckedJson whole({{u"answer"_s, array}}, url);
    whole.each(u"answer", read);
    if (const std::optional<Problem> problem = whole.problem())
        return Failure(*problem);
    return {};
}

} // namespace Switchback
