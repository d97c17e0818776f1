// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace httplib {
class Server;
} // namespace httplib

namespace Switchback {

/// A part of a form that came as multipart/form-data.
struct UmbracoFormPart {
    QByteArray name;
    QByteArray fileName;
    QByteArray contentType;
    QByteArray content;
};

/// What a client sent.
struct UmbracoRequest {
    QByteArray method;
    QByteArray target;                     ///< as it came: percent signs, a stray backslash and the query are in it
    QString path;                          ///< decoded, without the query
    QByteArray query{};                    ///< as it came, without the question mark
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;                       ///< decompressed; empty for a form with parts
    QList<UmbracoFormPart> parts{};
    qint64 bodyBytes = 0; ///< of the body or all the parts

    /// By a name that is compared without regard to case. A '+' stays one, as does what is not encoded properly.
    [[nodiscard]] std::optional<QString> queryValue(QLatin1StringView name) const;
    /// Name and password that came with "Basic"; nothing: none came.
    [[nodiscard]] std::optional<QPair<QByteArray, QByteArray>> basicCredentials() const;
    [[nodiscard]] const UmbracoFormPart *part(const QByteArray &name) const;
};

/// What it gets back.
struct UmbracoReply {
    int status = 200;
    QByteArray body{};
    QByteArray contentType{};
    QList<QPair<QByteArray, QByteArray>> headers{};
    bool isCut = false; ///< the connection ends without an answer

    [[nodiscard]] static UmbracoReply json(const QByteArray &body, int status = 200);
    [[nodiscard]] static UmbracoReply text(const QByteArray &body, int status = 200);
    [[nodiscard]] static UmbracoReply html(const QByteArray &body, int status = 200);
    /// A "problem details" body with title, status and detail.
    [[nodiscard]] static UmbracoReply problem(int status, const QString &title, const QString &detail);
    [[nodiscard]] static UmbracoReply cut();
    /// What Cloudflare shows: 403 with a challenge, 413, 502, ...
    [[nodiscard]] static UmbracoReply cloudflare(int status);
};

/// A web server on a loopback port, with a thread for each connection (cpp-httplib: no code in common with Switchback's
/// own HTTP). Understands "Expect: 100-continue", chunked and compressed bodies and forms with parts.
class UmbracoHttp {
public:
    /// Called on threads of the server, several at a time.
    using Handler = std::function<UmbracoReply(const UmbracoRequest &)>;
    /// Asked before the handler: an answer to give instead of the handler's.
    using Interceptor = std::function<std::optional<UmbracoReply>(const UmbracoRequest &)>;

    /// Requests to paths that begin like this are among ourselves: they reach the handler whatever else was asked for,
    /// and are not among requests().
    static constexpr auto innerPrefix = "/.within/";

    explicit UmbracoHttp(Handler handler);
    ~UmbracoHttp();
    Q_DISABLE_COPY_MOVE(UmbracoHttp)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http://127.0.0.1:port", then \a path.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    /// Nothing: everything reaches the handler. May take itself away from within.
    void setInterceptor(const Interceptor &interceptor);
    /// Answers the next \a times requests like this, instead of handling them.
    void answerNext(const UmbracoReply &reply, int times = 1);
    /// The next request whose "METHOD /path" has \a words in it is handled, but the client gets no answer: the
    /// connection is cut.
    void loseNextAnswer(const QByteArray &words);
    /// The next request with a body larger than that is cut off after \a bytes; it is not handled.
    void cutNextUploadAfter(qint64 bytes);
    /// Bodies beyond are read and answered with Cloudflare's 413. \a limit: bytes for a path, less than 0: none.
    void setBodyLimit(const std::function<qint64(const QString &path)> &limit);

    /// Everything that came, in order of arrival.
    [[nodiscard]] QList<UmbracoRequest> requests() const;
    void forgetRequests();
    /// How often something was asked for, without its query: "POST /api/command".
    [[nodiscard]] qsizetype count(const QByteArray &methodAndPath) const;

private:
    class Session;

    [[nodiscard]] UmbracoReply handled(const UmbracoRequest &request);
    [[nodiscard]] bool isAnswerToBeLost(const UmbracoRequest &request);
    /// Reads on; false: it is to be cut.
    [[nodiscard]] bool takesMore(qint64 bytes, qint64 expected);
    [[nodiscard]] qint64 bodyLimit(const QString &path) const;

    Handler m_handler;
    mutable std::mutex m_mutex;
    Interceptor m_interceptor;
    QList<UmbracoReply> m_nextReplies;
    QByteArray m_lostWords;
    qint64 m_cutAfter = -1;
    std::function<qint64(const QString &)> m_bodyLimit;
    QList<UmbracoRequest> m_requests;
    std::unique_ptr<httplib::Server> m_server;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace Switchback
