// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/hostileserver.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <sys/socket.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

HostileReply HostileReply::answer(int status, const QByteArray &body, const QByteArray &headerLines)
{
    HostileReply reply;
    reply.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Some Reason\r\nContent-Length: "
                  + QByteArray::number(body.size()) + "\r\n" + headerLines + "\r\n" + body;
    return reply;
}

HostileReply HostileReply::raw(const QByteArray &bytes, End end)
{
    HostileReply reply;
    reply.bytes = bytes;
    reply.end = end;
    return reply;
}

/// One connection; its own child objects die with it.
class HostileServer::Session : public QSslSocket {
public:
    Session(HostileServer &server, int number, QObject *parent)
        : QSslSocket(parent)
        , m_server(server)
        , m_number(number)
    {
        connect(this, &QSslSocket::readyRead, this, [this] { takeIn(); });
        connect(this, &QSslSocket::disconnected, this, &QObject::deleteLater);
        m_pace.setSingleShot(true);
        connect(&m_pace, &QTimer::timeout, this, [this] { sendOn(); });
    }
    ~Session() override { answered(); }
    Q_DISABLE_COPY_MOVE(Session)

private:
    void takeIn()
    {
        m_pending += readAll();
        while (!m_pace.isActive() && handleOne()) { }
    }

    bool handleOne()
    {
        const qsizetype end = m_pending.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        QList<QByteArray> lines = m_pending.left(end).split('\n');
        const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
        HostileRequest request{
            .method = words.value(0), .target = words.value(1), .headers = {}, .body = {}, .connection = m_number};
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype size = request.headers.value("content-length").toLongLong();
        if (m_pending.size() < end + 4 + size)
            return false;
        request.body = m_pending.mid(end + 4, size);
        m_pending.remove(0, end + 4 + size);
        {
            const std::lock_guard lock(m_server.m_mutex);
            m_server.m_requests.append(request);
            m_server.m_mostAtOnce = std::max(m_server.m_mostAtOnce, ++m_server.m_atOnce);
            m_isAnswering = true;
        }
        m_reply = m_server.m_handler(request);
        m_pace.start(m_reply.delayMilliseconds);
        return false;
    }

    void answered()
    {
        const std::lock_guard lock(m_server.m_mutex);
        m_server.m_atOnce -= std::exchange(m_isAnswering, false) ? 1 : 0;
    }

    void sendOn()
    {
        const qsizetype count = m_reply.pieceBytes > 0 ? m_reply.pieceBytes : m_reply.bytes.size();
        if (count >= m_reply.bytes.size())
            answered(); // before the client can know
        write(m_reply.bytes.left(count));
        m_reply.bytes.remove(0, count);
        flush();
        if (!m_reply.bytes.isEmpty()) {
            m_pace.start(m_reply.pieceMilliseconds);
            return;
        }
        if (m_reply.end == HostileReply::End::Close) {
            disconnectFromHost();
        } else if (m_reply.end == HostileReply::End::Reset) {
            const linger hard{.l_onoff = 1, .l_linger = 0};
            ::setsockopt(int(socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            abort();
        } else {
            handleOne();
        }
    }

    HostileServer &m_server;
    int m_number;
    QByteArray m_pending;
    bool m_isAnswering = false;
    HostileReply m_reply;
    QTimer m_pace{this};
};

class HostileServer::Listener : public QTcpServer {
public:
    explicit Listener(HostileServer &server)
        : m_server(server)
    {
        setListenBacklogSize(1000);
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        int number = 0;
        {
            const std::lock_guard lock(m_server.m_mutex);
            number = ++m_server.m_connections;
        }
        auto *session = new Session(m_server, number, this);
        session->setSocketDescriptor(descriptor);
        if (m_server.m_isEncrypted) {
            session->setSslConfiguration(m_server.m_tls);
            session->startServerEncryption();
        }
    }

private:
    HostileServer &m_server;
};

HostileServer::HostileServer(Handler handler, const QSslConfiguration &tls, bool isEncrypted)
    : m_handler(std::move(handler))
    , m_tls(tls)
    , m_isEncrypted(isEncrypted)
    , m_listener(std::make_unique<Listener>(*this))
{
    // Listening begins here, so that connections wait in the backlog until the thread takes them.
    m_listener->listen(QHostAddress::LocalHost, 0);
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    m_thread.start();
}

HostileServer::~HostileServer()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl HostileServer::url(const QString &path) const
{
    return QUrl(m_isEncrypted ? u"https://localhost:%1%2"_s.arg(m_port).arg(path)
                              : u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

QList<HostileRequest> HostileServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int HostileServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

int HostileServer::mostAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostAtOnce;
}

} // namespace Switchback
