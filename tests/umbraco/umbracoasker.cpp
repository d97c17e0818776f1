// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/umbraco/umbracoasker.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject UmbracoAnswer::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray UmbracoAnswer::array() const
{
    return QJsonDocument::fromJson(body).array();
}

UmbracoAsker::UmbracoAsker(Headers always)
    : m_always(std::move(always))
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

UmbracoAnswer UmbracoAsker::ask(const QByteArray &method, const QUrl &url, const QByteArray &body,
                                const Headers &headers)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    for (const Headers &some : {m_always, headers})
        for (auto header = some.cbegin(); header != some.cend(); ++header)
            request.setRawHeader(header.key(), *header);
    // With a method that it does not know Qt would wait for the body that HEAD does not get.
    const std::unique_ptr<QNetworkReply> reply(method == "HEAD" ? m_manager.head(request)
                                                                : m_manager.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    UmbracoAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                         .body = reply->readAll()};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

UmbracoAnswer UmbracoAsker::sendJson(const QByteArray &method, const QUrl &url, const QJsonObject &body)
{
    return ask(method, url, QJsonDocument(body).toJson(QJsonDocument::Compact), {{"Content-Type", "application/json"}});
}

UmbracoAnswer UmbracoAsker::upload(const QUrl &url, const QByteArray &zip, const QHash<QByteArray, QByteArray> &fields)
{
    QByteArray body = "--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"package.zip\"\r\n"
                      "Content-Type: application/octet-stream\r\n\r\n"
                      + zip + "\r\n";
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        body += "--parts\r\nContent-Disposition: form-data; name=\"" + field.key() + "\"\r\n\r\n" + *field + "\r\n";
    return ask("POST", url, body + "--parts--\r\n", {{"Content-Type", "multipart/form-data; boundary=parts"}});
}

} // namespace Switchback
