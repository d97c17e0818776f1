// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httpcall.h"
#include "app/net/httpclient.h"

#include <deque>
#include <map>

namespace Switchback {

/// Several calls at once on one thread. Everything is decided between two rounds of the event loop, never inside one of
/// Qt's signals, so replies can simply be deleted.
class HttpBatch {
public:
    HttpBatch(const HttpPolicy &policy, Clock &clock, HttpConnections &connections, std::stop_token stop);
    ~HttpBatch();
    Q_DISABLE_COPY_MOVE(HttpBatch)

    [[nodiscard]] std::vector<Result<HttpResponse>> run(const std::vector<HttpRequest> &requests, int concurrency,
                                                        const HttpClient::OnAnswer &onAnswer);

private:
    /// The calls to one host. Hosts take turns.
    struct Host {
        std::deque<std::size_t> ready;
        int running = 0;
        bool isWaiting = false; ///< in m_turns
    };
    struct Pause {
        std::chrono::nanoseconds until;
        std::size_t index;
        friend bool operator>(const Pause &one, const Pause &other) { return one.until > other.until; }
    };

    void add(std::size_t index, const HttpRequest &request);
    void makeReady(std::size_t index, bool first);
    void queueTurn(Host &host);
    void startReady(int concurrency);
    void wakeReady();
    void waitForNews();
    void settleFinished();
    void answer(std::size_t index, Result<HttpResponse> result);
    void cancelAll();

    const HttpPolicy &m_policy;
    Clock &m_clock;
    HttpConnections &m_connections;
    std::stop_token m_stop;
    HttpClient::OnAnswer m_onAnswer;
    std::vector<std::unique_ptr<HttpCall>> m_calls; ///< empty once answered
    std::vector<Result<HttpResponse>> m_answers;
    std::map<QString, Host> m_hosts;
    std::deque<Host *> m_turns;
    std::vector<Pause> m_pauses; ///< a heap, the nearest end first
    std::vector<std::size_t> m_finished;
    std::function<void()> m_wake;
    int m_running = 0;
    std::size_t m_open = 0;
};

} // namespace Switchback
