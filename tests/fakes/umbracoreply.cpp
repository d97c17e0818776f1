// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracohttp.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Switchback {

UmbracoReply UmbracoReply::json(const QByteArray &body, int status)
{
    return {.status = status, .body = body, .contentType = "application/json; charset=utf-8"};
}

UmbracoReply UmbracoReply::text(const QByteArray &body, int status)
{
    return {.status = status, .body = body, .contentType = "text/plain; charset=utf-8"};
}

UmbracoReply UmbracoReply::html(const QByteArray &body, int status)
{
    return {.status = status, .body = body, .contentType = "text/html; charset=utf-8"};
}

UmbracoReply UmbracoReply::problem(int status, const QString &title, const QString &detail)
{
    const QJsonObject body{{u"title"_s, title}, {u"status"_s, status}, {u"detail"_s, detail}};
    UmbracoReply reply = json(QJsonDocument(body).toJson(QJsonDocument::Compact), status);
    reply.contentType = "application/problem+json; charset=utf-8";
    return reply;
}

UmbracoReply UmbracoReply::cut()
{
    UmbracoReply reply;
    reply.isCut = true;
    return reply;
}

UmbracoReply UmbracoReply::cloudflare(int status)
{
    constexpr int forbidden = 403;
    constexpr int tooLarge = 413;
    if (status == tooLarge)
        return html("<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n"
                    "<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>cloudflare</center>\r\n"
                    "</body>\r\n</html>\r\n",
                    status);
    UmbracoReply reply;
    if (status == forbidden)
        reply = html("<!DOCTYPE html><html lang=\"en-US\"><head><title>Just a moment...</title>"
                     "<meta name=\"robots\" content=\"noindex,nofollow\"></head><body>"
                     "<noscript><span id=\"challenge-error-text\">Enable JavaScript and cookies to continue</span>"
                     "</noscript></body></html>",
                     status);
    else
        reply = html("<!DOCTYPE html><html lang=\"en-US\"><head><title>api.cloud.umbraco.com | "
                         + QByteArray::number(status)
                         + ": Bad gateway</title></head><body><h1>Bad gateway <span>Error code "
                         + QByteArray::number(status) + "</span></h1><p>Cloudflare</p></body></html>",
                     status);
    reply.headers = {{"CF-RAY", "8f1d0a2b3c4d5e6f-AMS"}, {"Server", "cloudflare"}};
    if (status == forbidden)
        reply.headers.emplaceBack("cf-mitigated", "challenge");
    return reply;
}

} // namespace Switchback
