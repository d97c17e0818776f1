// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/clock.h"
#include "app/net/httppolicy.h"
#include "app/net/httprequest.h"
#include "app/net/httpresponse.h"
#include "models/result.h"

#include <QNetworkCookie>

#include <memory>
#include <stop_token>
#include <vector>

namespace Switchback {

class HttpConnections;

/// The one way to speak HTTP with a platform: plain blocking calls from a worker thread, under the policy of DESIGN
/// section 11. Made, used and destroyed on one thread, which needs no event loop of its own; never the GUI thread.
///
/// - Nothing is sent unless whyNotSendable() is content. TLS is always verified: by the system's authorities, or by the
///   endpoint's own, or by the pinned certificate.
/// - Redirects are followed to the same scheme, host and port only; five at most.
/// - Repeatable calls are repeated with growing pauses. Others are sent once and no more, by Qt neither; when the answer
///   got lost, the remedy of the Problem says that it may have been carried out.
/// - Every failure is a Problem with a code of app/net/httpproblem.h, or cancelledProblem().
/// - A stop request ends every call within 250 ms. What a server had received by then may be carried out.
class HttpClient {
public:
    /// Called as each request ends, in the order in which they end.
    using OnAnswer = std::function<void(std::size_t index, const Result<HttpResponse> &answer)>;

    /// \a clock outlives the client and is what pauses and Retry-After are measured by. Time-outs are real time.
    HttpClient(HttpPolicy policy, Clock &clock);
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, const std::stop_token &stop = {});
    /// Answers in the order of the requests. At most \a concurrency at once, of them six to one host; hosts take turns.
    /// A failure of one does not touch the others.
    [[nodiscard]] std::vector<Result<HttpResponse>> sendAll(const std::vector<HttpRequest> &requests, int concurrency,
                                                            const std::stop_token &stop = {},
                                                            const OnAnswer &onAnswer = {});
    /// What a browser would send to \a url after what this client was answered; none unless the policy keeps cookies. They
    /// are as good as a password: for the same visit by other means, never stored or logged.
    [[nodiscard]] QList<QNetworkCookie> cookiesFor(const QUrl &url) const;

private:
    HttpPolicy m_policy;
    Clock &m_clock;
    std::unique_ptr<HttpConnections> m_connections;
};

} // namespace Switchback
