// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/verification/pagefacts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QStringList strings(const QJsonObject &json, QLatin1String key)
{
    QStringList list;
    const QJsonArray values = json.value(key).toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

void put(QJsonObject &json, const QString &key, const QStringList &list)
{
    if (!list.isEmpty())
        json.insert(key, QJsonArray::fromStringList(list));
}

void put(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject &json, const QString &key, bool yes)
{
    if (yes)
        json.insert(key, true);
}

} // namespace

QJsonObject PageFacts::toJson() const
{
    QJsonObject json{{u"path"_s, path}, {u"status"_s, status}, {u"bytes"_s, bytes}, {u"milliseconds"_s, milliseconds}};
    put(json, u"start"_s, isStart);
    put(json, u"linkedFrom"_s, linkedFrom);
    put(json, u"redirects"_s, redirects);
    put(json, u"leavesSite"_s, leavesSite);
    put(json, u"code"_s, code);
    if (!trouble.isEmpty())
        json.insert(u"trouble"_s, trouble.toJson());
    put(json, u"title"_s, title);
    put(json, u"contentType"_s, contentType);
    put(json, u"cut"_s, isCut);
    put(json, u"asksForPassword"_s, asksForPassword);
    put(json, u"brokenAssets"_s, brokenAssets);
    put(json, u"errors"_s, errors);
    put(json, u"cookies"_s, cookies);
    put(json, u"headers"_s, headers);
    put(json, u"content"_s, QString::fromLatin1(content.toBase64()));
    return json;
}

PageFacts PageFacts::fromJson(const QJsonObject &json)
{
    PageFacts facts;
    facts.path = json.value("path"_L1).toString();
    facts.isStart = json.value("start"_L1).toBool();
    facts.linkedFrom = json.value("linkedFrom"_L1).toString();
    facts.redirects = strings(json, "redirects"_L1);
    facts.leavesSite = json.value("leavesSite"_L1).toBool();
    facts.status = json.value("status"_L1).toInt();
    facts.code = json.value("code"_L1).toString();
    facts.trouble = Text::fromJson(json.value("trouble"_L1).toObject());
    facts.title = json.value("title"_L1).toString();
    facts.contentType = json.value("contentType"_L1).toString();
    facts.bytes = json.value("bytes"_L1).toInteger();
    facts.isCut = json.value("cut"_L1).toBool();
    facts.milliseconds = json.value("milliseconds"_L1).toInteger();
    facts.asksForPassword = json.value("asksForPassword"_L1).toBool();
    facts.brokenAssets = strings(json, "brokenAssets"_L1);
    facts.errors = strings(json, "errors"_L1);
    facts.cookies = strings(json, "cookies"_L1);
    facts.headers = strings(json, "headers"_L1);
    facts.content = Fingerprint::fromBase64(json.value("content"_L1).toString().toLatin1());
    return facts;
}

bool isBroken(int status)
{
    constexpr int badRequest = 400;
    constexpr int notFound = 404;
    constexpr int gone = 410;
    constexpr int serverError = 500;
    return status == 0 || status == badRequest || status == notFound || status == gone || status >= serverError;
}

} // namespace Switchback
