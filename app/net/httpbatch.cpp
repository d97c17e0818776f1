// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpbatch.h"

#include "app/net/httpconnections.h"
#include "app/net/stoppableloop.h"

#include <QTimer>

#include <algorithm>

namespace Switchback {

namespace {
/// What Qt opens to one host; more would only wait inside Qt, where our time-outs run.
constexpr int mostPerHost = 6;
} // namespace

HttpBatch::HttpBatch(const HttpPolicy &policy, Clock &clock, HttpConnections &connections, std::stop_token stop)
    : m_policy(policy)
    , m_clock(clock)
    , m_connections(connections)
    , m_stop(std::move(stop))
{
}

HttpBatch::~HttpBatch() = default;

std::vector<Result<HttpResponse>> HttpBatch::run(const std::vector<HttpRequest> &requests, int concurrency,
                                                 const HttpClient::OnAnswer &onAnswer)
{
    m_onAnswer = onAnswer;
    m_open = requests.size();
    m_answers.resize(requests.size());
    m_calls.resize(requests.size());
    for (std::size_t index = 0; index < requests.size(); ++index)
        add(index, requests.at(index));
    while (m_open > 0) {
        if (m_stop.stop_requested()) {
            cancelAll();
            break;
        }
        wakeReady();
        startReady(std::max(concurrency, 1));
        waitForNews();
        settleFinished();
    }
    return std::move(m_answers);
}

void HttpBatch::add(std::size_t index, const HttpRequest &request)
{
    m_calls.at(index) = std::make_unique<HttpCall>(request, m_policy, m_clock, m_connections);
    if (const std::optional<Problem> problem = m_calls.at(index)->whyNot())
        answer(index, Failure(m_calls.at(index)->cleaned(*problem)));
    else
        makeReady(index, false);
}

void HttpBatch::makeReady(std::size_t index, bool first)
{
    Host &host = m_hosts[m_calls.at(index)->origin()];
    if (first)
        host.ready.push_front(index);
    else
        host.ready.push_back(index);
    queueTurn(host);
}

void HttpBatch::queueTurn(Host &host)
{
    if (host.isWaiting || host.ready.empty() || host.running >= mostPerHost)
        return;
    host.isWaiting = true;
    m_turns.push_back(&host);
}

void HttpBatch::startReady(int concurrency)
{
    while (m_running < concurrency && !m_turns.empty()) {
        Host &host = *m_turns.front();
        m_turns.pop_front();
        host.isWaiting = false;
        const std::size_t index = host.ready.front();
        host.ready.pop_front();
        ++host.running;
        ++m_running;
        queueTurn(host);
        m_calls.at(index)->start([this, index] {
            m_finished.push_back(index);
            if (m_wake)
                m_wake();
        });
    }
}

void HttpBatch::wakeReady()
{
    while (!m_pauses.empty() && m_pauses.front().until <= m_clock.monotonic()) {
        const std::size_t index = m_pauses.front().index;
        std::pop_heap(m_pauses.begin(), m_pauses.end(), std::greater<>());
        m_pauses.pop_back();
        makeReady(index, true);
    }
}

void HttpBatch::waitForNews()
{
    // A file that cannot be read ends its call while it is started.
    if (!m_finished.empty())
        return;
    std::chrono::milliseconds pause(0);
    if (!m_pauses.empty())
        pause = std::chrono::ceil<std::chrono::milliseconds>(m_pauses.front().until - m_clock.monotonic());
    if (m_running == 0) {
        if (!m_pauses.empty())
            m_clock.wait(pause, m_stop);
        return;
    }
    StoppableLoop loop(m_stop);
    m_wake = [&loop] { loop.wake(); };
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&loop] { loop.wake(); });
    if (!m_pauses.empty())
        timer.start(std::max(pause, std::chrono::milliseconds(1)));
    loop.wait();
    m_wake = nullptr;
}

void HttpBatch::settleFinished()
{
    for (const std::size_t index : std::exchange(m_finished, {})) {
        HttpCall &call = *m_calls.at(index);
        Host &host = m_hosts[call.origin()]; // before settling: though a redirect never leaves it
        --host.running;
        --m_running;
        HttpCall::Next next = call.settle();
        switch (next.kind) {
        case HttpCall::Next::Kind::Answer:
            answer(index, std::move(next.answer));
            break;
        case HttpCall::Next::Kind::SendNow:
            makeReady(index, true);
            break;
        case HttpCall::Next::Kind::SendLater:
            m_pauses.push_back({.until = m_clock.monotonic() + next.pause, .index = index});
            std::push_heap(m_pauses.begin(), m_pauses.end(), std::greater<>());
            break;
        }
        queueTurn(host);
    }
}

void HttpBatch::answer(std::size_t index, Result<HttpResponse> result)
{
    m_calls.at(index).reset();
    m_answers.at(index) = std::move(result);
    --m_open;
    if (m_onAnswer)
        m_onAnswer(index, m_answers.at(index));
}

void HttpBatch::cancelAll()
{
    for (std::size_t index = 0; index < m_calls.size(); ++index) {
        if (m_calls.at(index))
            answer(index, Failure(m_calls.at(index)->cancel()));
    }
}

} // namespace Switchback
