// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpcall.h"

#include "app/net/httpconnections.h"
#include "app/net/httpfile.h"
#include "app/net/httpmemory.h"
#include "app/net/httpproblem.h"
#include "app/net/httpretry.h"
#include "app/net/httpurl.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int mostRedirects = 5;

std::unique_ptr<HttpSink> sinkFor(const HttpRequest &request)
{
    if (request.onPiece)
        return std::make_unique<HttpPieces>(request);
    return std::make_unique<HttpMemory>(request.maximumBytes);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

HttpCall::HttpCall(const HttpRequest &request, const HttpPolicy &policy, const Clock &clock,
                   HttpConnections &connections)
    : m_request(request)
    , m_policy(policy)
    , m_clock(clock)
    , m_connections(connections)
    , m_method(request.method)
    , m_url(request.url)
{
    if (request.download) {
        auto file = std::make_unique<HttpFile>(*request.download);
        m_file = file.get();
        m_sink = std::move(file);
    } else {
        m_sink = sinkFor(request);
    }
}

HttpCall::~HttpCall() = default;

std::optional<Problem> HttpCall::whyNot() const
{
    if (const std::optional<Problem> problem = whyNotSendable(m_url))
        return problem;
    if (!isSendable({m_method, {}}))
        return HttpProblem::request(u"method"_s);
    const auto bad = std::find_if_not(m_request.headers.cbegin(), m_request.headers.cend(), isSendable);
    if (bad != m_request.headers.cend())
        return HttpProblem::request(u"header %1"_s.arg(QString::fromLatin1(bad->name)));
    return std::nullopt;
}

QString HttpCall::origin() const
{
    return originOf(m_url);
}

HttpHeaders HttpCall::headersFor()
{
    HttpHeaders headers = m_request.headers;
    const HttpHeaders credentials = m_connections.credentialsFor(origin());
    for (const HttpHeader &credential : credentials)
        setHeader(headers, credential.name, credential.value);
    addDefaultHeader(headers, "User-Agent", "Switchback/" SWITCHBACK_VERSION);
    addDefaultHeader(headers, "Accept", m_file ? "*/*" : "application/json, */*;q=0.5");
    if (m_withBody && !m_request.body.contentType().isEmpty())
        addDefaultHeader(headers, "Content-Type", m_request.body.contentType());
    if (m_file) {
        // A part of a compressed file cannot be continued, and the checksum is one of the file.
        setHeader(headers, "Accept-Encoding", "identity");
        headers += m_file->rangeHeaders();
    }
    return headers;
}

std::chrono::milliseconds HttpCall::deadline() const
{
    return m_request.deadline.value_or(m_policy.deadline);
}

std::chrono::milliseconds HttpCall::left() const
{
    if (deadline().count() == 0)
        return std::chrono::milliseconds::max();
    return std::max(deadline() - m_spent, std::chrono::milliseconds(0));
}

void HttpCall::start(std::function<void()> onFinished)
{
    ++m_attempts;
    ++m_tries;
    m_sentAt = m_clock.now();
    m_sentMethod = m_method;
    m_sentHeaders = headersFor();
    m_exchange =
        std::make_unique<HttpExchange>(HttpAttempt{.request = m_request,
                                                   .method = m_method,
                                                   .url = m_url,
                                                   .headers = m_sentHeaders,
                                                   .withBody = m_withBody,
                                                   .tls = m_connections.tlsFor(origin()),
                                                   .pinnedSha256 = m_connections.pinFor(origin()),
                                                   .peerName = m_connections.peerNameFor(origin()),
                                                   .cookies = m_policy.cookies,
                                                   .sink = *m_sink,
                                                   .inactivity = m_request.inactivity.value_or(m_policy.inactivity),
                                                   .left = left(),
                                                   .deadline = deadline()},
                                       std::move(onFinished));
    m_exchange->start(m_connections.manager());
}

HttpCall::Next HttpCall::answered(Result<HttpResponse> answer)
{
    const QString code = answer ? QString() : answer.error().code;
    return {.kind = Next::Kind::Answer, .pause = {}, .answer = std::move(answer), .code = code};
}

HttpCall::Next HttpCall::sendNow()
{
    return {.kind = Next::Kind::SendNow, .pause = {}, .answer = {}, .code = {}};
}

HttpCall::Next HttpCall::settle()
{
    HttpOutcome outcome = m_exchange->takeOutcome();
    if (m_exchange->wasCutOff())
        m_connections.renew();
    m_exchange.reset();
    outcome.response.attempts = m_attempts;
    m_spent += outcome.response.elapsed;
    Next next = judge(outcome);
    log(outcome, next.code);
    return next;
}

HttpCall::Next HttpCall::judge(const HttpOutcome &outcome)
{
    if (outcome.problem)
        return failed(outcome, *outcome.problem);
    const HttpResponse &response = outcome.response;
    if (isRedirect(response.status) && !response.header("Location").isEmpty())
        return m_request.followRedirects ? followRedirect(response) : answered(response);
    constexpr int rangeNotSatisfiable = 416;
    if (m_file && response.status == rangeNotSatisfiable && !headerValue(m_sentHeaders, "Range").isEmpty()) {
        m_file->startOver();
        return sendNow();
    }
    if (isWanted(response) && !isWorthRepeating(response.status))
        return answered(response);
    if (isRedirect(response.status) && !m_request.anyStatus)
        return failed(outcome, HttpProblem::redirectMalformed(m_url));
    Next next = failed(outcome, HttpProblem::status(response, m_clock.now(), m_policy.redact));
    if (next.kind == Next::Kind::Answer && m_request.anyStatus)
        next.answer = response;
    return next;
}

bool HttpCall::isWanted(const HttpResponse &response) const
{
    const bool askedIfChanged = !headerValue(m_request.headers, "If-None-Match").isEmpty()
                                || !headerValue(m_request.headers, "If-Modified-Since").isEmpty();
    return response.isSuccess() || m_request.anyStatus || (response.isNotModified() && askedIfChanged);
}

HttpCall::Next HttpCall::followRedirect(const HttpResponse &response)
{
    const QUrl to = m_url.resolved(QUrl::fromEncoded(response.header("Location"), QUrl::StrictMode));
    const bool isWell = to.isValid() && !to.host().isEmpty();
    if (!isWell || originOf(to) != originOf(m_url)) {
        if (m_request.anyStatus)
            return answered(response);
        return answered(Failure(
            cleaned(isWell ? HttpProblem::redirectElsewhere(m_url, to) : HttpProblem::redirectMalformed(m_url))));
    }
    if (++m_redirects > mostRedirects)
        return answered(Failure(cleaned(HttpProblem::redirectTooMany(m_url, mostRedirects))));
    m_url = to;
    // The origin is the same, but what stands before the host is not part of it.
    m_url.setUserInfo({});
    m_tries = 0;
    constexpr int seeOther = 303;
    constexpr int movedPermanently = 301;
    constexpr int found = 302;
    const bool becomesGet =
        (response.status == seeOther && m_method != "HEAD")
        || ((response.status == movedPermanently || response.status == found) && m_method == "POST");
    if (becomesGet) {
        m_method = "GET";
        m_withBody = false;
    }
    return sendNow();
}

HttpCall::Next HttpCall::failed(const HttpOutcome &outcome, const Problem &problem)
{
    const double random = m_policy.random ? m_policy.random() : QRandomGenerator::global()->generateDouble();
    const auto pause = pauseAfter({.number = m_tries,
                                   .mayRepeat = m_request.mayRepeat() && m_sink->mayRepeat(),
                                   .status = outcome.problem ? 0 : outcome.response.status,
                                   .connectionFailed = outcome.connectionFailed,
                                   .retryAfter = outcome.response.retryAfter(m_clock.now()),
                                   .left = left()},
                                  m_policy, random);
    if (!pause)
        return answered(Failure(cleaned(problem)));
    m_spent += *pause;
    return {.kind = Next::Kind::SendLater, .pause = *pause, .answer = {}, .code = problem.code};
}

Problem HttpCall::cancel()
{
    if (m_exchange) {
        m_connections.renew();
        m_exchange.reset();
    }
    return cancelledProblem();
}

Problem HttpCall::cleaned(Problem problem) const
{
    if (m_policy.redact)
        problem.details = m_policy.redact(problem.details);
    return problem;
}

void HttpCall::log(const HttpOutcome &outcome, const QString &code) const
{
    if (!m_policy.log)
        return;
    const QUrl &url = outcome.response.url;
    m_policy.log({.time = m_sentAt,
                  .method = QString::fromLatin1(m_sentMethod),
                  .origin = originOf(url),
                  .path = redactedPath(url, m_policy.redact),
                  .status = outcome.response.status,
                  .code = code,
                  .duration = outcome.response.elapsed,
                  .sentBytes = outcome.sentBytes,
                  .receivedBytes = outcome.response.bodyBytes,
                  .retries = m_attempts - 1,
                  .requestHeaders = redacted(m_sentHeaders, m_policy.redact),
                  .responseHeaders = redacted(outcome.response.headers, m_policy.redact)});
}

} // namespace Switchback
