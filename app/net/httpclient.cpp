// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpclient.h"

#include "app/net/httpbatch.h"
#include "app/net/httpconnections.h"

namespace Switchback {

HttpClient::HttpClient(HttpPolicy policy, Clock &clock)
    : m_policy(std::move(policy))
    , m_clock(clock)
    , m_connections(std::make_unique<HttpConnections>(m_policy))
{
}

HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::send(const HttpRequest &request, const std::stop_token &stop)
{
    return std::move(sendAll({request}, 1, stop).front());
}

std::vector<Result<HttpResponse>> HttpClient::sendAll(const std::vector<HttpRequest> &requests, int concurrency,
                                                      const std::stop_token &stop, const OnAnswer &onAnswer)
{
    HttpBatch batch(m_policy, m_clock, *m_connections, stop);
    return batch.run(requests, concurrency, onAnswer);
}

QList<QNetworkCookie> HttpClient::cookiesFor(const QUrl &url) const
{
    return m_connections->cookiesFor(url);
}

} // namespace Switchback
