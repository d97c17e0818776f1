// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpurl.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

Problem badUrl(const QString &code, const Text &sentence, const Text &remedy)
{
    return {.kind = ProblemKind::InvalidInput,
            .owner = Owner::You,
            .code = code,
            .sentence = sentence,
            .remedy = remedy,
            .details = {}};
}

QString shown(const QUrl &url)
{
    // Never the user part or the query: both may hold secrets.
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

int portOf(const QUrl &url)
{
    constexpr int https = 443;
    constexpr int http = 80;
    return url.port(url.scheme() == "https"_L1 ? https : http);
}

} // namespace

std::optional<Problem> whyNotSendable(const QUrl &url)
{
    const Text remedy(QT_TRANSLATE_NOOP("Text", "Write the whole address, for example https://www.example.com."));
    if (!url.isValid() && !url.isEmpty())
        return badUrl(u"http.url.malformed"_s, Text(QT_TRANSLATE_NOOP("Text", "The address cannot be read.")), remedy);
    if (url.scheme().isEmpty())
        return badUrl(u"http.url.no-scheme"_s,
                      Text(QT_TRANSLATE_NOOP("Text", "The address %1 does not begin with https://."), {shown(url)}),
                      remedy);
    const bool secure = url.scheme() == "https"_L1;
    if (!secure && url.scheme() != "http"_L1)
        return badUrl(
            u"http.url.scheme"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 is not a web address: it begins with %2."), {shown(url), url.scheme()}),
            remedy);
    if (url.host().isEmpty())
        return badUrl(u"http.url.no-host"_s,
                      Text(QT_TRANSLATE_NOOP("Text", "The address %1 names no host."), {shown(url)}), remedy);
    if (!url.userInfo().isEmpty())
        return badUrl(
            u"http.url.credentials"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The address of %1 holds a user name or a password."), {url.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Take it out of the address and give it as a credential of the "
                                           "account.")));
    if (!secure && !isLoopbackHost(url.host()))
        return badUrl(
            u"http.url.insecure"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 is not encrypted, and it is not on this machine."), {shown(url)}),
            Text(QT_TRANSLATE_NOOP("Text", "Use the address that begins with https://.")));
    return std::nullopt;
}

Result<QUrl> urlFromTyped(const QString &typed)
{
    const QString text = typed.trimmed();
    // "www.example.com:8443" parses as the scheme "www.example.com"; to a person it has none.
    const bool hasScheme = text.contains("://"_L1);
    const QUrl url(hasScheme ? text : u"//"_s + text, QUrl::StrictMode);
    if (const std::optional<Problem> problem = whyNotSendable(url))
        return Failure(*problem);
    return url;
}

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

QString originOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const bool isV6 = host.contains(u':');
    return u"%1://%2:%3"_s.arg(url.scheme(), isV6 ? QString(u'[' + host + u']') : host).arg(portOf(url));
}

} // namespace Switchback
