// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/net/httprequest.h"
#include "app/net/httpresponse.h"
#include "app/net/httpsink.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

class QNetworkAccessManager;

namespace Switchback {

class HttpUpload;

/// All that one attempt needs. What it refers to outlives the exchange.
struct HttpAttempt {
    const HttpRequest &request;
    QByteArray method; ///< differs from the request's after a redirect
    QUrl url;
    HttpHeaders headers; ///< all of them, credentials included
    bool withBody = true;
    QSslConfiguration tls;
    QByteArray pinnedSha256;
    QString peerName; ///< when the certificate is to be made out for another name than the host's
    bool cookies = false;
    HttpSink &sink;
    std::chrono::milliseconds inactivity;
    std::chrono::milliseconds left;     ///< of the deadline
    std::chrono::milliseconds deadline; ///< for the sentence
};

/// How an attempt ended.
struct HttpOutcome {
    HttpResponse response;          ///< status 0: there was no answer
    std::optional<Problem> problem; ///< there was no answer, or it could not be taken; unset for every whole answer
    bool connectionFailed = false;  ///< the problem lies in the connection, so that another attempt may do better
    qint64 sentBytes = 0;
};

/// One request and its answer on the wire. Belongs to the thread of its access manager. Deleting it ends it at once;
/// it must not be deleted from within \a onFinished, which is called exactly once (Qt is still inside its own signal).
class HttpExchange {
public:
    HttpExchange(HttpAttempt attempt, std::function<void()> onFinished);
    ~HttpExchange();
    Q_DISABLE_COPY_MOVE(HttpExchange)

    void start(const std::shared_ptr<QNetworkAccessManager> &manager);
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// It ended before Qt was done with it.
    [[nodiscard]] bool wasCutOff() const { return m_reply && !m_reply->isFinished(); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_watch.elapsed()); }
    /// After it finished, once.
    [[nodiscard]] HttpOutcome takeOutcome() { return std::move(m_outcome); }

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] QNetworkReply *post(QNetworkAccessManager &manager, const QNetworkRequest &request);
    void connectReply();
    void judgeCertificate(const QList<QSslError> &errors);
    void readHead();
    void readBody();
    void take(const QByteArray &piece);
    void replyFinished();
    /// False, and failed, when the body is shorter than its Content-Length.
    [[nodiscard]] bool isAsAnnounced();
    void judgeError();
    [[nodiscard]] bool mayBeCarriedOut() const;
    void fail(const Problem &problem, bool connectionFailed);
    void end();

    HttpAttempt m_attempt;
    std::function<void()> m_onFinished;
    std::shared_ptr<QNetworkAccessManager> m_manager; // outlives the reply
    std::unique_ptr<HttpUpload> m_upload;             // outlives the reply, which reads from it
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_silence;
    QTimer m_deadline;
    QElapsedTimer m_watch;
    QList<QSslError> m_certificateErrors;
    QByteArray m_errorBody;
    HttpOutcome m_outcome;
    bool m_headRead = false;
    bool m_sinkOpen = false;
    bool m_finished = false;
};

} // namespace Switchback
