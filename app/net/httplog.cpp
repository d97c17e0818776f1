// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httplog.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString applied(const Redact &redact, const QString &text)
{
    return redact ? redact(text) : text;
}

/// The words a name is made of: "X-Octopus-ApiKey" and "api_key" both end in "key".
bool speaksOf(const QString &name, std::initializer_list<QLatin1StringView> words)
{
    const QString lower = name.toLower();
    return std::any_of(words.begin(), words.end(), [&lower](QLatin1StringView word) { return lower.contains(word); });
}

} // namespace

bool isSecretHeader(const QByteArray &name)
{
    return speaksOf(QString::fromLatin1(name), {"authorization"_L1, "cookie"_L1, "key"_L1, "token"_L1, "secret"_L1,
                                                "password"_L1, "credential"_L1, "signature"_L1});
}

bool isSecretParameter(const QString &name)
{
    static const std::array exact{"code"_L1, "sig"_L1, "auth"_L1, "pwd"_L1, "pass"_L1, "jwt"_L1, "sas"_L1};
    return std::any_of(exact.begin(), exact.end(),
                       [&name](QLatin1StringView word) { return name.compare(word, Qt::CaseInsensitive) == 0; })
           || speaksOf(name, {"token"_L1, "key"_L1, "secret"_L1, "passw"_L1, "signature"_L1, "credential"_L1,
                              "authorization"_L1, "session"_L1});
}

HttpHeaders redacted(const HttpHeaders &headers, const Redact &redact)
{
    HttpHeaders clean;
    clean.reserve(headers.size());
    for (const HttpHeader &header : headers) {
        QByteArray value = redactedMark;
        if (header.name.compare("Location", Qt::CaseInsensitive) == 0) {
            const QUrl url = QUrl::fromEncoded(header.value);
            const QString origin =
                url.host().isEmpty() ? QString() : QString(url.scheme() + u"://"_s + url.authority());
            value = QString(origin + redactedPath(url, redact)).toUtf8();
        } else if (!isSecretHeader(header.name)) {
            value = applied(redact, QString::fromUtf8(header.value)).toUtf8();
        }
        clean.append({header.name, value});
    }
    return clean;
}

QString redactedPath(const QUrl &url, const Redact &redact)
{
    QString path = applied(redact, url.path(QUrl::FullyEncoded));
    if (path.isEmpty())
        path = u"/"_s;
    if (!url.hasQuery())
        return path;
    QUrlQuery query(url);
    QStringList items;
    const auto pairs = query.queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : pairs) {
        const QString shown = isSecretParameter(name) ? QString::fromLatin1(redactedMark) : applied(redact, value);
        items.append(name + u'=' + shown);
    }
    return path + u'?' + items.join(u'&');
}

} // namespace Switchback
