// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/clock.h"
#include "app/net/httpexchange.h"
#include "app/net/httppolicy.h"
#include "app/net/httpsink.h"

#include <memory>
#include <optional>

namespace Switchback {

class HttpConnections;
class HttpFile;

/// One request of a batch, from its first attempt to its answer: redirects, repetitions, the log.
class HttpCall {
public:
    /// What a finished attempt leads to.
    struct Next {
        enum class Kind { Answer, SendNow, SendLater } kind = Kind::Answer;
        std::chrono::milliseconds pause{0}; ///< SendLater
        Result<HttpResponse> answer;        ///< Answer
        QString code;                       ///< of the Problem this attempt ended in, also when another one follows
    };

    /// All of them outlive the call.
    HttpCall(const HttpRequest &request, const HttpPolicy &policy, const Clock &clock, HttpConnections &connections);
    ~HttpCall();
    Q_DISABLE_COPY_MOVE(HttpCall)

    /// Why it is not sent at all.
    [[nodiscard]] std::optional<Problem> whyNot() const;
    [[nodiscard]] QString origin() const;
    void start(std::function<void()> onFinished);
    [[nodiscard]] bool isFinished() const { return m_exchange && m_exchange->isFinished(); }
    /// Outside the exchange's callback. Ends the exchange.
    [[nodiscard]] Next settle();
    /// Ends whatever runs.
    [[nodiscard]] Problem cancel();
    [[nodiscard]] Problem cleaned(Problem problem) const;

private:
    [[nodiscard]] HttpHeaders headersFor();
    [[nodiscard]] std::chrono::milliseconds deadline() const;
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] Next followRedirect(const HttpResponse &response);
    [[nodiscard]] Next judge(const HttpOutcome &outcome);
    [[nodiscard]] Next failed(const HttpOutcome &outcome, const Problem &problem);
    [[nodiscard]] bool isWanted(const HttpResponse &response) const;
    [[nodiscard]] static Next answered(Result<HttpResponse> answer);
    [[nodiscard]] static Next sendNow();
    void log(const HttpOutcome &outcome, const QString &code) const;

    const HttpRequest &m_request;
    const HttpPolicy &m_policy;
    const Clock &m_clock;
    HttpConnections &m_connections;
    std::unique_ptr<HttpSink> m_sink;
    HttpFile *m_file = nullptr; ///< the sink, when it is a download
    std::unique_ptr<HttpExchange> m_exchange;

    QByteArray m_method;
    QUrl m_url;
    bool m_withBody = true;
    int m_attempts = 0; ///< sent in all
    int m_tries = 0;    ///< of them, since the last redirect
    int m_redirects = 0;
    std::chrono::milliseconds m_spent{0};
    QDateTime m_sentAt;
    QByteArray m_sentMethod;
    HttpHeaders m_sentHeaders;
};

} // namespace Switchback
