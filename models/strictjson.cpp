// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Whatever is wrong with the file, it is for its writer to put right.
Problem wrongInput(const QString &code, const Text &sentence, const Text &remedy = {})
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = code,
            .sentence = sentence,
            .remedy = remedy,
            .details = {}};
}

Problem notJson(const QByteArray &bytes, const QJsonParseError &error, const QString &name)
{
    const QByteArray before = bytes.left(error.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return wrongInput(u"local.not-json"_s,
                      Text(QT_TRANSLATE_NOOP("Text", "%1 is not valid JSON at line %2, column %3: %4."),
                           {name, line, column, error.errorString()}),
                      Text(QT_TRANSLATE_NOOP("Text", "Correct that line; a missing or surplus comma or quotation mark "
                                                     "nearby is the usual cause.")));
}

} // namespace

Result<StrictJson> StrictJson::parse(const QByteArray &bytes, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure(notJson(bytes, error, name));
    if (!document.isObject()) {
        return Failure(wrongInput(u"local.not-an-object"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "%1 must hold one JSON object, in braces."), {name})));
    }
    return StrictJson(document.object(), name);
}

StrictJson::StrictJson(QJsonObject object, QString name, QString prefix)
    : m_object(std::move(object))
    , m_name(std::move(name))
    , m_prefix(std::move(prefix))
{
}

void StrictJson::refuse(const QString &key, const Text &expectation)
{
    if (m_problem)
        return;
    m_problem = wrongInput(
        u"local.wrong-value"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1: “%2” %3."), {m_name, fullKey(key), QVariant::fromValue(expectation)}),
        Text(QT_TRANSLATE_NOOP("Text", "Correct the file and refresh.")));
}

void StrictJson::take(const StrictJson &part)
{
    if (!m_problem)
        m_problem = part.m_problem;
}

QString StrictJson::requiredString(const QString &key)
{
    if (!m_object.contains(key))
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "is missing; it must be a text")));
    const QString value = optionalString(key);
    if (value.trimmed().isEmpty())
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must not be empty")));
    return value;
}

QString StrictJson::optionalString(const QString &key, const QString &standard)
{
    if (!m_object.contains(key))
        return standard;
    if (!m_object.value(key).isString())
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be a text in quotation marks")));
    return m_object.value(key).toString();
}

int StrictJson::requiredInteger(const QString &key, int lowest, int highest)
{
    if (!m_object.contains(key)) {
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "is missing; it must be a whole number from %1 to %2"),
                         {lowest, highest}));
    }
    return optionalInteger(key, lowest, highest, lowest);
}

int StrictJson::optionalInteger(const QString &key, int lowest, int highest, int standard)
{
    if (!m_object.contains(key))
        return standard;
    const double value = m_object.value(key).toDouble(NAN);
    if (std::isnan(value) || value != std::floor(value) || value < lowest || value > highest) {
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be a whole number from %1 to %2"), {lowest, highest}));
        return standard;
    }
    return int(value);
}

bool StrictJson::optionalBool(const QString &key, bool standard)
{
    if (!m_object.contains(key))
        return standard;
    if (!m_object.value(key).isBool())
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be true or false")));
    return m_object.value(key).toBool(standard);
}

QDate StrictJson::optionalDate(const QString &key)
{
    const QString text = optionalString(key);
    if (text.isEmpty())
        return {};
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be a date such as 2026-11-20")));
    return date;
}

QStringList StrictJson::optionalStrings(const QString &key, const QStringList &standard)
{
    if (!m_object.contains(key))
        return standard;
    QStringList values;
    bool allTexts = m_object.value(key).isArray();
    const QJsonArray array = m_object.value(key).toArray();
    for (const QJsonValue &value : array) {
        allTexts = allTexts && value.isString();
        values.append(value.toString());
    }
    if (!allTexts)
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be a list of texts")));
    return values;
}

std::optional<StrictJson> StrictJson::optionalObject(const QString &key)
{
    if (!m_object.contains(key))
        return std::nullopt;
    if (!m_object.value(key).isObject())
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be an object in braces")));
    return StrictJson(m_object.value(key).toObject(), m_name, fullKey(key) + u'.');
}

QList<StrictJson> StrictJson::requiredObjects(const QString &key)
{
    QList<StrictJson> objects;
    const QJsonArray array = m_object.value(key).toArray();
    bool good = m_object.value(key).isArray() && !array.isEmpty();
    for (qsizetype i = 0; i < array.size(); ++i) {
        good = good && array.at(i).isObject();
        objects.append(StrictJson(array.at(i).toObject(), m_name, fullKey(key) + u'[' + QString::number(i) + u"]."_s));
    }
    if (!good) {
        refuse(key, Text(QT_TRANSLATE_NOOP("Text", "must be a list of at least one object in braces")));
        return {};
    }
    return objects;
}

} // namespace Switchback
