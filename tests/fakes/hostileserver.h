// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <mutex>

namespace Switchback {

/// What a client sent.
struct HostileRequest {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< which one, counted from 1
};

/// What it gets back, byte for byte.
struct HostileReply {
    enum class End { KeepOpen, Close, Reset };

    QByteArray bytes;
    End end = End::KeepOpen;
    int delayMilliseconds = 0; ///< before the first byte
    int pieceBytes = 0;        ///< 0: all at once; otherwise this many each pieceMilliseconds
    int pieceMilliseconds = 1;

    /// A proper answer with Content-Length.
    [[nodiscard]] static HostileReply answer(int status, const QByteArray &body, const QByteArray &headerLines = {});
    [[nodiscard]] static HostileReply json(const QByteArray &body)
    {
        return answer(200, body, "Content-Type: application/json\r\n");
    }
    [[nodiscard]] static HostileReply raw(const QByteArray &bytes, End end = End::Close);
    [[nodiscard]] static HostileReply silence() { return {}; }
};

/// A server on a loopback port and a thread of its own that says whatever it is told to, at whatever pace.
class HostileServer {
public:
    /// Called on the server's thread.
    using Handler = std::function<HostileReply(const HostileRequest &)>;

    explicit HostileServer(Handler handler, const QSslConfiguration &tls = {}, bool isEncrypted = false);
    ~HostileServer();
    Q_DISABLE_COPY_MOVE(HostileServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http://127.0.0.1:port" or "https://localhost:port", then \a path.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] QList<HostileRequest> requests() const;
    [[nodiscard]] int connections() const;
    /// Of requests that had come and whose answer was not yet out.
    [[nodiscard]] int mostAtOnce() const;

private:
    class Listener;
    class Session;

    Handler m_handler;
    QSslConfiguration m_tls;
    bool m_isEncrypted;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<HostileRequest> m_requests;
    int m_connections = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
    QThread m_thread;
    std::unique_ptr<Listener> m_listener;
};

} // namespace Switchback
