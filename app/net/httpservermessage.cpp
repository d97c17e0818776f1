// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpservermessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr qsizetype longestMessage = 600;
/// Only the beginning of a body is looked at: an error that needs more is no error message.
constexpr qsizetype longestLook = 64 * 1024;

void append(QStringList &lines, const QJsonValue &value)
{
    if (value.isString()) {
        const QString line = safeToShow(value.toString()).simplified();
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
        return;
    }
    if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const QJsonValue &one : values)
            append(lines, one);
        return;
    }
    if (!value.isObject())
        return;
    // The most telling first: problem+json has `detail` beside `title`, Kubernetes and Magento have `message`,
    // Octopus has `ErrorMessage` and `Errors`, OAuth has `error_description`, many have `error` or `errors`.
    static const QList<QLatin1StringView> names{
        "message"_L1, "Message"_L1,      "ErrorMessage"_L1, "detail"_L1, "error_description"_L1,
        "title"_L1,   "errorMessage"_L1, "error"_L1,        "errors"_L1, "Errors"_L1,
        "reason"_L1};
    const QJsonObject object = value.toObject();
    for (const QLatin1StringView name : names)
        append(lines, object.value(name));
    // Validation errors come as {"field": ["why", …]}.
    if (lines.isEmpty()) {
        for (const QJsonValue &one : object) {
            if (one.isArray())
                append(lines, one);
        }
    }
}

QString titleOfPage(const QByteArray &body)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s, QRegularExpression::CaseInsensitiveOption);
    QString text = title.match(QString::fromUtf8(body)).captured(1);
    text.replace("&amp;"_L1, "&"_L1).replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&#39;"_L1, "'"_L1);
    return safeToShow(text).simplified();
}

bool looksLikeText(const QByteArray &body)
{
    return !body.contains('\0') && !body.trimmed().startsWith('<');
}

} // namespace

QString serverMessage(const HttpResponse &response)
{
    const QByteArray body = response.body.left(longestLook);
    const QJsonDocument json = QJsonDocument::fromJson(body);
    QStringList lines;
    if (!json.isNull())
        append(lines, json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    else if (response.contentType() == "text/plain" && looksLikeText(body))
        lines.append(safeToShow(QString::fromUtf8(body)).simplified());
    else if (!looksLikeText(body))
        lines.append(titleOfPage(body));
    return lines.join(u'\n').left(longestMessage);
}

QString safeToShow(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar character = text.at(index);
        const bool pair = character.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate();
        const ushort code = character.unicode();
        const bool turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (pair) {
            safe += character;
            safe += text.at(++index);
        } else if (character.isNull() || character.isSurrogate() || turnsDirection) {
            safe += QChar(QChar::ReplacementCharacter);
        } else if (character.category() == QChar::Other_Control) {
            safe += u' ';
        } else {
            safe += character;
        }
    }
    return safe;
}

} // namespace Switchback
