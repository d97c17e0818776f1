// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/requestrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &string : array)
        strings.append(string.toString());
    return strings;
}

} // namespace

QString RequestRecord::summary() const
{
    const QString answer = status > 0 ? QString::number(status) : code;
    return u"%1 %2%3: %4, %5"_s.arg(method, origin, path, answer, formatDuration(milliseconds));
}

QString RequestRecord::toLine() const
{
    const QJsonObject json{{u"sentAt"_s, sentAt.toUTC().toString(Qt::ISODateWithMs)},
                           {u"method"_s, method},
                           {u"origin"_s, origin},
                           {u"path"_s, path},
                           {u"status"_s, status},
                           {u"code"_s, code},
                           {u"milliseconds"_s, milliseconds},
                           {u"sentBytes"_s, sentBytes},
                           {u"receivedBytes"_s, receivedBytes},
                           {u"retries"_s, retries},
                           {u"requestHeaders"_s, QJsonArray::fromStringList(requestHeaders)},
                           {u"responseHeaders"_s, QJsonArray::fromStringList(responseHeaders)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<RequestRecord> RequestRecord::fromLine(const OutputLine &line)
{
    if (line.stream != Stream::Request)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(line.text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    RequestRecord record;
    record.sentAt = QDateTime::fromString(json.value("sentAt"_L1).toString(), Qt::ISODateWithMs);
    record.method = json.value("method"_L1).toString();
    record.origin = json.value("origin"_L1).toString();
    record.path = json.value("path"_L1).toString();
    record.status = json.value("status"_L1).toInt();
    record.code = json.value("code"_L1).toString();
    record.milliseconds = json.value("milliseconds"_L1).toInteger();
    record.sentBytes = json.value("sentBytes"_L1).toInteger();
    record.receivedBytes = json.value("receivedBytes"_L1).toInteger();
    record.retries = json.value("retries"_L1).toInt();
    record.requestHeaders = stringsOf(json.value("requestHeaders"_L1));
    record.responseHeaders = stringsOf(json.value("responseHeaders"_L1));
    return record;
}

} // namespace Switchback
