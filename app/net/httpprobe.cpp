// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpprobe.h"

#include "app/net/httpreader.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// A TCP connection of one request, closed with the object.
class Connection {
public:
    Connection(SteadyClock::time_point until, const std::stop_token &stop)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
        , m_until(until)
        , m_stop(stop)
    {
    }
    ~Connection()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    /// 0, or the errno of what went wrong; ETIMEDOUT and ECANCELED are our own.
    [[nodiscard]] int connectTo(quint16 port)
    {
        if (m_descriptor < 0)
            return errno;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        if (::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
            return 0;
        if (errno != EINPROGRESS)
            return errno;
        if (const int error = waitFor(POLLOUT))
            return error;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        return error;
    }

    [[nodiscard]] int sendAll(const QByteArray &bytes)
    {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t count =
                ::send(m_descriptor, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (count > 0)
                sent += count;
            else if (errno == EAGAIN || errno == EINTR) {
                if (const int error = waitFor(POLLOUT))
                    return error;
            } else {
                return errno;
            }
        }
        return 0;
    }

    [[nodiscard]] int receive(HttpReader &reader)
    {
        while (!reader.isDone()) {
            char buffer[16 * 1024];
            const ssize_t count = ::recv(m_descriptor, buffer, sizeof buffer, 0);
            if (count > 0)
                reader.add(QByteArray(buffer, count));
            else if (count == 0)
                reader.finish();
            else if (errno == EAGAIN || errno == EINTR) {
                if (const int error = waitFor(POLLIN))
                    return error;
            } else {
                return errno;
            }
        }
        return 0;
    }

private:
    int waitFor(short event)
    {
        constexpr int sliceMilliseconds = 50;
        while (true) {
            if (m_stop.stop_requested())
                return ECANCELED;
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(m_until - SteadyClock::now()).count();
            if (left <= 0)
                return ETIMEDOUT;
            pollfd request{.fd = m_descriptor, .events = event, .revents = 0};
            const int ready = ::poll(&request, 1, int(qMin<qint64>(left, sliceMilliseconds)));
            if (ready > 0)
                return 0;
            if (ready < 0 && errno != EINTR)
                return errno;
        }
    }

    int m_descriptor;
    SteadyClock::time_point m_until;
    const std::stop_token &m_stop;
};

Problem noAnswer(int error, quint16 port, const QString &path, std::chrono::milliseconds limit)
{
    const QString address = u"http://127.0.0.1:%1%2"_s.arg(port).arg(path);
    if (error == ETIMEDOUT) {
        return {.kind = ProblemKind::Timeout,
                .owner = Owner::Platform,
                .code = u"http.timeout"_s,
                .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 did not answer within %2."),
                                 {address, QVariant::fromValue(Duration{limit.count()})}),
                .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look into the site's own log.")),
                .details = {}};
    }
    return {.kind = ProblemKind::Network,
            .owner = Owner::Platform,
            .code = u"http.no-answer"_s,
            .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 gave no answer: %2."),
                             {address, QString::fromLocal8Bit(std::strerror(error))}),
            .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look into the site's own log.")),
            .details = {}};
}

} // namespace

Result<HttpAnswer> probeHttp(quint16 port, const QString &path, std::chrono::milliseconds limit,
                             const std::stop_token &stop)
{
    const SteadyClock::time_point begin = SteadyClock::now();
    const QByteArray request = "GET " + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
                               + "\r\nUser-Agent: Switchback/" SWITCHBACK_VERSION
                                 "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    HttpReader reader;
    Connection connection(begin + limit, stop);
    int error = connection.connectTo(port);
    if (error == 0)
        error = connection.sendAll(request);
    // An answer may have come before the whole request went out: it counts all the same.
    if (error == 0 || error == EPIPE || error == ECONNRESET)
        error = connection.receive(reader);
    if (error == ECANCELED)
        return Failure(cancelledProblem());
    if (error != 0)
        return Failure(noAnswer(error, port, path, limit));
    if (reader.state() != HttpReader::State::Complete) {
        return Failure(
            Problem{.kind = ProblemKind::Network,
                    .owner = Owner::Platform,
                    .code = u"http.broken-answer"_s,
                    .sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 broke its answer off, or it was not HTTP."),
                                     {QString(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path))}),
                    .remedy = Text(QT_TRANSLATE_NOOP("Text", "Look into the site's own log.")),
                    .details = {}});
    }
    HttpAnswer answer = reader.answer();
    answer.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin);
    return answer;
}

} // namespace Switchback
