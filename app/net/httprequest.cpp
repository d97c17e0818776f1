// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httprequest.h"

#include <QByteArrayList>

namespace Switchback {

HttpRequest HttpRequest::get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest HttpRequest::send(const QByteArray &method, const QUrl &url, const HttpBody &body)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    return request;
}

HttpRequest HttpRequest::fetch(const QUrl &url, const HttpDownload &download)
{
    HttpRequest request;
    request.url = url;
    request.download = download;
    // A large file may take as long as it takes, as long as something arrives.
    request.deadline = std::chrono::milliseconds(0);
    return request;
}

HttpRequest &HttpRequest::ifMatch(const QByteArray &etag)
{
    setHeader(headers, "If-Match", etag);
    return *this;
}

HttpRequest &HttpRequest::ifNoneMatch(const QByteArray &etag)
{
    setHeader(headers, "If-None-Match", etag);
    return *this;
}

HttpRequest &HttpRequest::accept(const QByteArray &contentType)
{
    setHeader(headers, "Accept", contentType);
    return *this;
}

bool HttpRequest::mayRepeat() const
{
    // RFC 9110, section 9.2.2.
    static const QByteArrayList methods{"GET", "HEAD", "OPTIONS", "PUT", "DELETE"};
    return idempotent.value_or(methods.contains(method));
}

} // namespace Switchback
