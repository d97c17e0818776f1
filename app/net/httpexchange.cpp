// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpexchange.h"

#include "app/net/httpproblem.h"
#include "app/net/httpproxy.h"
#include "app/net/httpupload.h"

#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// More than this of an error page tells nobody anything.
constexpr qsizetype keptErrorBody = 64 * 1024;
/// How much of a download may wait for the disk.
constexpr qint64 downloadBuffer = 1024 * 1024;

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

HttpExchange::HttpExchange(HttpAttempt attempt, std::function<void()> onFinished)
    : m_attempt(std::move(attempt))
    , m_onFinished(std::move(onFinished))
{
    m_outcome.response.url = m_attempt.url;
    m_silence.setSingleShot(true);
    m_deadline.setSingleShot(true);
    QObject::connect(&m_silence, &QTimer::timeout, &m_silence, [this] {
        fail(HttpProblem::timeout(m_attempt.url, m_attempt.inactivity, mayBeCarriedOut()), true);
    });
    QObject::connect(&m_deadline, &QTimer::timeout, &m_deadline, [this] {
        fail(HttpProblem::deadline(m_attempt.url, m_attempt.deadline, mayBeCarriedOut()), false);
    });
}

HttpExchange::~HttpExchange()
{
    m_finished = true; // what Qt still says while the reply goes away is no news
    m_reply.reset();
}

void HttpExchange::start(const std::shared_ptr<QNetworkAccessManager> &manager)
{
    m_manager = manager;
    m_watch.start();
    const bool isUnsafe = !m_attempt.request.mayRepeat();
    // Without a body Qt has nothing to rewind and would repeat a POST as it likes, so it gets one of no bytes.
    if (m_attempt.withBody && (!m_attempt.request.body.isNull() || isUnsafe)) {
        auto upload = HttpUpload::open(m_attempt.request.body,
                                       isUnsafe ? HttpUpload::Repeat::Refused : HttpUpload::Repeat::Allowed);
        if (!upload) {
            fail(upload.error(), false);
            return;
        }
        m_upload = std::move(*upload);
    }
    m_reply.reset(post(*m_manager, networkRequest()));
    connectReply();
    m_silence.start(m_attempt.inactivity);
    if (m_attempt.left != std::chrono::milliseconds::max())
        m_deadline.start(m_attempt.left);
}

QNetworkRequest HttpExchange::networkRequest() const
{
    QNetworkRequest request(m_attempt.url);
    for (const HttpHeader &header : m_attempt.headers)
        request.setRawHeader(header.name, header.value);
    // Each one spelled out: several of Qt's defaults differ between its releases.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    const auto cookies = m_attempt.cookies ? QNetworkRequest::Automatic : QNetworkRequest::Manual;
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, cookies);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, cookies);
    // Otherwise the last one, which says that all is sent, is usually left out.
    request.setAttribute(QNetworkRequest::EmitAllUploadProgressSignalsAttribute, true);
    // Qt ends an answer that grows by more than 40 times; below our own limit it may grow as it likes.
    request.setDecompressedSafetyCheckThreshold(m_attempt.request.maximumBytes);
    request.setSslConfiguration(m_attempt.tls);
    request.setPeerVerifyName(m_attempt.peerName);
    return request;
}

QNetworkReply *HttpExchange::post(QNetworkAccessManager &manager, const QNetworkRequest &request)
{
    // Only for HEAD does Qt know that no body follows, so the verbs it knows go by their own functions.
    if (m_attempt.method == "HEAD")
        return manager.head(request);
    if (m_attempt.method == "GET" && !m_upload)
        return manager.get(request);
    if (m_attempt.method == "POST")
        return manager.post(request, m_upload.get());
    if (m_attempt.method == "PUT" && m_upload)
        return manager.put(request, m_upload.get());
    if (m_attempt.method == "DELETE" && !m_upload)
        return manager.deleteResource(request);
    return manager.sendCustomRequest(request, m_attempt.method, m_upload.get());
}

void HttpExchange::connectReply()
{
    QNetworkReply *reply = m_reply.get();
    if (m_attempt.request.download)
        reply->setReadBufferSize(downloadBuffer);
    QObject::connect(reply, &QNetworkReply::sslErrors, reply,
                     [this](const QList<QSslError> &errors) { judgeCertificate(errors); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [this] { readBody(); });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this] { replyFinished(); });
    QObject::connect(reply, &QNetworkReply::uploadProgress, reply, [this](qint64 done, qint64 total) {
        if (m_finished)
            return;
        m_silence.start();
        // Qt ends with a "0 of 0".
        if (done <= m_outcome.sentBytes)
            return;
        m_outcome.sentBytes = done;
        if (m_attempt.request.onSent && !m_attempt.request.body.isNull())
            m_attempt.request.onSent(done, total);
    });
}

void HttpExchange::judgeCertificate(const QList<QSslError> &errors)
{
    const QList<QSslCertificate> chain = m_reply->sslConfiguration().peerCertificateChain();
    const bool isPinned = !m_attempt.pinnedSha256.isEmpty() && !chain.isEmpty()
                          && chain.constFirst().digest(QCryptographicHash::Sha256) == m_attempt.pinnedSha256;
    const bool timeIsRight = std::none_of(errors.cbegin(), errors.cend(), [](const QSslError &error) {
        return error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
    });
    if (isPinned && timeIsRight)
        m_reply->ignoreSslErrors(errors);
    else
        m_certificateErrors = errors;
}

void HttpExchange::readHead()
{
    if (m_headRead)
        return;
    HttpResponse &response = m_outcome.response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (response.status == 0)
        return;
    m_headRead = true;
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        response.headers.append({name, value});
    if (!isSuccess(response.status))
        return;
    m_sinkOpen = true;
    if (const auto begun = m_attempt.sink.begin(response); !begun)
        fail(begun.error(), false);
}

void HttpExchange::readBody()
{
    m_silence.start();
    readHead();
    while (!m_finished && m_reply->bytesAvailable() > 0) {
        constexpr qint64 piece = 64 * 1024;
        const QByteArray bytes = m_reply->read(piece);
        if (bytes.isEmpty())
            return;
        take(bytes);
    }
}

void HttpExchange::take(const QByteArray &piece)
{
    HttpResponse &response = m_outcome.response;
    response.bodyBytes += piece.size();
    if (!m_sinkOpen) {
        m_errorBody += piece.left(keptErrorBody - m_errorBody.size());
        if (m_errorBody.size() >= keptErrorBody)
            end(); // it says no; nothing is gained by reading on
        return;
    }
    if (const auto written = m_attempt.sink.write(piece); !written) {
        fail(written.error(), false);
        return;
    }
    if (m_attempt.request.onReceived) {
        bool isKnown = false;
        const qint64 total = response.header("Content-Length").toLongLong(&isKnown);
        m_attempt.request.onReceived(response.bodyBytes, isKnown ? total : -1);
    }
}

void HttpExchange::replyFinished()
{
    if (m_finished)
        return;
    readHead();
    readBody();
    if (m_finished)
        return;
    // An answer that says no or sends us on is an answer, however it ended. Qt calls every status of 400 and above an
    // error, and a 307 whose body may not be rewound.
    const bool mustBeWhole = m_outcome.response.status == 0 || isSuccess(m_outcome.response.status);
    if (mustBeWhole && m_reply->error() != QNetworkReply::NoError) {
        judgeError();
        return;
    }
    if (m_sinkOpen) {
        if (!isAsAnnounced())
            return;
        if (const auto written = m_attempt.sink.finish(m_outcome.response); !written) {
            fail(written.error(), false);
            return;
        }
    }
    end();
}

bool HttpExchange::isAsAnnounced()
{
    HttpResponse &response = m_outcome.response;
    constexpr int noContent = 204;
    bool isAnnounced = false;
    const qint64 announced = response.header("Content-Length").toLongLong(&isAnnounced);
    const bool hasNoBody = m_attempt.method == "HEAD" || response.status == noContent;
    if (!hasNoBody && isAnnounced && announced != response.bodyBytes) {
        fail(HttpProblem::transport({.error = QNetworkReply::ProtocolFailure,
                                     .errorString = u"%1 of %2 bytes"_s.arg(response.bodyBytes).arg(announced),
                                     .url = m_attempt.url,
                                     .mayBeCarriedOut = mayBeCarriedOut()}),
             true);
        return false;
    }
    response.isProvenWhole = hasNoBody || isAnnounced;
    return true;
}

void HttpExchange::judgeError()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const QString why = m_reply->errorString();
    if (!m_certificateErrors.isEmpty()) {
        fail(HttpProblem::tls(m_certificateErrors, m_attempt.url, !m_attempt.pinnedSha256.isEmpty()), false);
        return;
    }
    if (error == QNetworkReply::SslHandshakeFailedError) {
        fail(HttpProblem::handshake(m_attempt.url, why), false);
        return;
    }
    const bool hadHead = m_outcome.response.status != 0;
    if (hadHead && error == QNetworkReply::UnknownContentError
        && !m_outcome.response.header("Content-Encoding").isEmpty()) {
        fail(HttpProblem::encoding(m_attempt.url, why), false);
        return;
    }
    fail(HttpProblem::transport({.error = hadHead ? QNetworkReply::ProtocolFailure : error,
                                 .errorString = why,
                                 .url = m_attempt.url,
                                 .online = hasNetwork(),
                                 .mayBeCarriedOut = mayBeCarriedOut() && error != QNetworkReply::ConnectionRefusedError
                                                    && error != QNetworkReply::HostNotFoundError}),
         error != QNetworkReply::HostNotFoundError);
}

bool HttpExchange::mayBeCarriedOut() const
{
    return !m_attempt.request.mayRepeat();
}

void HttpExchange::fail(const Problem &problem, bool connectionFailed)
{
    if (m_finished)
        return;
    m_outcome.problem = problem;
    m_outcome.connectionFailed = connectionFailed;
    end();
}

void HttpExchange::end()
{
    m_finished = true;
    m_silence.stop();
    m_deadline.stop();
    if (!m_sinkOpen)
        m_outcome.response.body = m_errorBody;
    m_outcome.response.elapsed = elapsed();
    m_onFinished();
}

} // namespace Switchback
