// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString argumentText(const QVariant &argument, bool translate)
{
    if (argument.metaType() == QMetaType::fromType<Bytes>())
        return formatBytes(argument.value<Bytes>().count);
    if (argument.metaType() == QMetaType::fromType<Duration>())
        return formatDuration(argument.value<Duration>().milliseconds);
    if (argument.metaType() == QMetaType::fromType<Text>()) {
        const auto text = argument.value<Text>();
        return translate ? text.translated() : text.english();
    }
    if (argument.metaType() == QMetaType::fromType<QDateTime>()) {
        const QDateTime local = argument.toDateTime().toLocalTime();
        return translate ? QLocale().toString(local, QLocale::ShortFormat) : local.toString(Qt::ISODate);
    }
    if (argument.metaType() == QMetaType::fromType<double>())
        return translate ? QLocale().toString(argument.toDouble(), 'f', 1)
                         : QString::number(argument.toDouble(), 'f', 1);
    return argument.toString();
}

QJsonValue argumentToJson(const QVariant &argument)
{
    if (argument.metaType() == QMetaType::fromType<Bytes>())
        return QJsonObject{{u"bytes"_s, argument.value<Bytes>().count}};
    if (argument.metaType() == QMetaType::fromType<Duration>())
        return QJsonObject{{u"ms"_s, argument.value<Duration>().milliseconds}};
    if (argument.metaType() == QMetaType::fromType<Text>())
        return QJsonObject{{u"text"_s, argument.value<Text>().toJson()}};
    if (argument.metaType() == QMetaType::fromType<QDateTime>())
        return QJsonObject{{u"at"_s, argument.toDateTime().toUTC().toString(Qt::ISODateWithMs)}};
    if (argument.metaType() == QMetaType::fromType<double>())
        return argument.toDouble();
    return argument.toString();
}

QVariant argumentFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    if (object.contains("bytes"_L1))
        return QVariant::fromValue(Bytes{object.value("bytes"_L1).toInteger()});
    if (object.contains("ms"_L1))
        return QVariant::fromValue(Duration{object.value("ms"_L1).toInteger()});
    if (object.contains("text"_L1))
        return QVariant::fromValue(Text::fromJson(object.value("text"_L1).toObject()));
    if (object.contains("at"_L1))
        return QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    return json.isDouble() ? QVariant(json.toDouble()) : QVariant(json.toString());
}

QString joined(qint64 large, const char *largeUnit, qint64 small, const char *smallUnit)
{
    const QLocale locale;
    QString text = locale.toString(large) + QChar::Nbsp + QString::fromLatin1(largeUnit);
    if (small > 0)
        text += QLatin1Char(' ') + locale.toString(small) + QChar::Nbsp + QString::fromLatin1(smallUnit);
    return text;
}

} // namespace

Text::Text(const char *source, QVariantList arguments, int count)
    : m_source(source)
    , m_arguments(std::move(arguments))
    , m_count(count)
{
}

Text Text::fromData(const QString &source, QVariantList arguments)
{
    return Text(source.toUtf8().constData(), std::move(arguments));
}

QString Text::translated() const
{
    if (isEmpty())
        return {};
    return render(QCoreApplication::translate("Text", m_source.constData(), nullptr, m_count), true);
}

QString Text::english() const
{
    QString pattern = QString::fromUtf8(m_source);
    if (m_count >= 0)
        pattern.replace("%n"_L1, QString::number(m_count));
    return render(pattern, false);
}

QString Text::render(const QString &pattern, bool translate) const
{
    // One pass over the pattern: an argument may itself hold "%1" (a file name, a server's answer), and chained
    // QString::arg calls would fill that in.
    QString result;
    result.reserve(pattern.size() * 2);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size()
                                 && pattern.at(i + 1) >= QLatin1Char('1') && pattern.at(i + 1) <= QLatin1Char('9');
        if (!placeholder) {
            result += pattern.at(i);
            continue;
        }
        const int index = pattern.at(++i).digitValue() - 1;
        if (index < m_arguments.size())
            result += argumentText(m_arguments.at(index), translate);
    }
    return result;
}

QJsonObject Text::toJson() const
{
    if (isEmpty())
        return {};
    QJsonObject json{{u"source"_s, QString::fromUtf8(m_source)}};
    if (!m_arguments.isEmpty()) {
        QJsonArray arguments;
        for (const QVariant &argument : m_arguments)
            arguments.append(argumentToJson(argument));
        json.insert("arguments"_L1, arguments);
    }
    if (m_count >= 0)
        json.insert("count"_L1, m_count);
    return json;
}

Text Text::fromJson(const QJsonObject &json)
{
    Text text;
    text.m_source = json.value("source"_L1).toString().toUtf8();
    const QJsonArray arguments = json.value("arguments"_L1).toArray();
    for (const QJsonValue &argument : arguments)
        text.m_arguments.append(argumentFromJson(argument));
    text.m_count = json.value("count"_L1).toInt(-1);
    return text;
}

QString formatBytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

QString formatDuration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000)
        return locale.toString(milliseconds) + QChar::Nbsp + u"ms"_s;
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return locale.toString(double(milliseconds) / 1000.0, 'f', seconds < 10 ? 1 : 0) + QChar::Nbsp + u"s"_s;
    if (seconds < 3600)
        return joined(seconds / 60, "min", seconds % 60, "s");
    if (seconds < 4 * 86400)
        return joined(seconds / 3600, "h", seconds % 3600 / 60, "min");
    return joined(seconds / 86400, "d", seconds % 86400 / 3600, "h");
}

} // namespace Switchback
