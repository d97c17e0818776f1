// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/umbracohttp.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <arpa/inet.h>
#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <list>
#include <utility>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// A thread for each connection: whoever keeps one open keeps nobody waiting.
class ThreadForEach : public httplib::TaskQueue {
public:
    void enqueue(std::function<void()> task) override
    {
        const std::lock_guard guard(m_mutex);
        m_tasks.remove_if([](Task &one) {
            if (!one.isDone)
                return false;
            one.thread.join();
            return true;
        });
        Task &added = m_tasks.emplace_back();
        added.thread = std::thread([task = std::move(task), &added] {
            task();
            added.isDone = true;
        });
    }

    void shutdown() override
    {
        const std::lock_guard guard(m_mutex);
        for (Task &task : m_tasks)
            task.thread.join();
        m_tasks.clear();
    }

private:
    struct Task {
        std::thread thread;
        std::atomic_bool isDone = false;
    };

    std::mutex m_mutex;
    std::list<Task> m_tasks;
};

quint16 portOf(int descriptor, int (*name)(int, sockaddr *, socklen_t *))
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (name(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0 || address.sin_family != AF_INET)
        return 0;
    return ntohs(address.sin_port);
}

/// Ends connections that came in at \a port: that from \a remotePort, or all. The library does not hand out its
/// sockets.
void cutConnections(quint16 port, quint16 remotePort = 0)
{
    constexpr int mostDescriptors = 4096;
    for (int descriptor = STDERR_FILENO + 1; descriptor < mostDescriptors; ++descriptor) {
        const quint16 remote = portOf(descriptor, ::getpeername);
        if (remote == 0 || (remotePort != 0 && remote != remotePort) || portOf(descriptor, ::getsockname) != port)
            continue;
        ::shutdown(descriptor, SHUT_RDWR);
    }
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

UmbracoRequest requestFrom(const httplib::Request &source)
{
    UmbracoRequest request;
    request.method = bytes(source.method);
    request.target = bytes(source.target);
    const qsizetype question = request.target.indexOf('?');
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.target.split('?').first()));
    if (question >= 0)
        request.query = request.target.mid(question + 1);
    for (const auto &[name, value] : source.headers)
        request.headers.insert(bytes(name).toLower(), bytes(value));
    return request;
}

void write(const UmbracoReply &reply, const httplib::Request &source, httplib::Response &response)
{
    // The library would cut any answer down to a range that was asked for, also those that say no. It is its own object.
    const_cast<httplib::Request &>(source).ranges.clear();
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (!reply.contentType.isEmpty() || !reply.body.isEmpty())
        response.set_content(reply.body.toStdString(), reply.contentType.isEmpty() ? "application/octet-stream"
                                                                                   : reply.contentType.toStdString());
}

} // namespace

/// One request on its way in.
class UmbracoHttp::Session {
public:
    Session(UmbracoHttp &server, const httplib::Request &source, httplib::Response &response)
        : m_server(server)
        , m_source(source)
        , m_response(response)
        , m_request(requestFrom(source))
    {
    }

    void answer() { finish(m_server.handled(m_request)); }

    void answer(const httplib::ContentReader &reader)
    {
        const bool hasLength = m_source.has_header("Content-Length");
        // Without either the library would read for ever.
        if (!hasLength && !m_source.has_header("Transfer-Encoding"))
            return answer();
        m_expected = hasLength ? m_request.headers.value("content-length").toLongLong() : -1;
        const qint64 limit = m_server.bodyLimit(m_request.path);
        m_keeps = limit < 0 || m_expected <= limit;
        if (!read(reader)) {
            if (m_isCut)
                cutConnections(m_server.m_port, quint16(m_source.remote_port));
            else if (m_response.status < 0)
                m_response.status = 400;
            return;
        }
        if (!m_keeps || (limit >= 0 && m_request.bodyBytes > limit))
            return write(UmbracoReply::cloudflare(413), m_source, m_response);
        answer();
    }

private:
    bool read(const httplib::ContentReader &reader)
    {
        const auto take = [this](const char *data, size_t size, QByteArray *into) {
            m_request.bodyBytes += qint64(size);
            m_isCut = m_isCut || !m_server.takesMore(m_request.bodyBytes, m_expected);
            if (m_keeps)
                into->append(data, qsizetype(size));
            return !m_isCut;
        };
        if (!m_source.is_multipart_form_data())
            return reader([&](const char *data, size_t size) { return take(data, size, &m_request.body); });
        return reader(
            [this](const httplib::MultipartFormData &part) {
                m_request.parts.append(
                    {bytes(part.name), bytes(part.filename), bytes(part.content_type), bytes(part.content)});
                return true;
            },
            [&](const char *data, size_t size) { return take(data, size, &m_request.parts.last().content); });
    }

    void finish(const UmbracoReply &reply)
    {
        if (reply.isCut || m_server.isAnswerToBeLost(m_request))
            cutConnections(m_server.m_port, quint16(m_source.remote_port));
        write(reply, m_source, m_response);
    }

    UmbracoHttp &m_server;
    const httplib::Request &m_source;
    httplib::Response &m_response;
    UmbracoRequest m_request;
    qint64 m_expected = -1;
    bool m_keeps = true;
    bool m_isCut = false;
};

UmbracoHttp::UmbracoHttp(Handler handler)
    : m_handler(std::move(handler))
    , m_server(std::make_unique<httplib::Server>())
{
    constexpr int keepAliveSeconds = 60;
    constexpr size_t manyRequests = 1'000'000;
    m_server->new_task_queue = [] { return new ThreadForEach; };
    m_server->set_keep_alive_timeout(keepAliveSeconds);
    m_server->set_keep_alive_max_count(manyRequests);
    m_server->set_tcp_nodelay(true);
    const auto plain = [this](const httplib::Request &request, httplib::Response &response) {
        Session(*this, request, response).answer();
    };
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &reader) {
        Session(*this, request, response).answer(reader);
    };
    m_server->Get(".*", plain).Options(".*", plain);
    m_server->Post(".*", withBody).Put(".*", withBody).Patch(".*", withBody).Delete(".*", withBody);
    // Bound before it runs: connections wait in the backlog until it does.
    m_port = quint16(m_server->bind_to_any_port("127.0.0.1"));
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
    while (!m_server->is_running())
        std::this_thread::yield();
}

UmbracoHttp::~UmbracoHttp()
{
    m_server->stop();
    // Each connection that idles would be waited for.
    cutConnections(m_port);
    m_thread.join();
}

QUrl UmbracoHttp::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

void UmbracoHttp::setInterceptor(const Interceptor &interceptor)
{
    const std::lock_guard guard(m_mutex);
    m_interceptor = interceptor;
}

void UmbracoHttp::answerNext(const UmbracoReply &reply, int times)
{
    const std::lock_guard guard(m_mutex);
    m_nextReplies.append(QList<UmbracoReply>(times, reply));
}

void UmbracoHttp::loseNextAnswer(const QByteArray &words)
{
    const std::lock_guard guard(m_mutex);
    m_lostWords = words;
}

void UmbracoHttp::cutNextUploadAfter(qint64 bytes)
{
    const std::lock_guard guard(m_mutex);
    m_cutAfter = bytes;
}

void UmbracoHttp::setBodyLimit(const std::function<qint64(const QString &path)> &limit)
{
    const std::lock_guard guard(m_mutex);
    m_bodyLimit = limit;
}

QList<UmbracoRequest> UmbracoHttp::requests() const
{
    const std::lock_guard guard(m_mutex);
    return m_requests;
}

void UmbracoHttp::forgetRequests()
{
    const std::lock_guard guard(m_mutex);
    m_requests.clear();
}

qsizetype UmbracoHttp::count(const QByteArray &methodAndPath) const
{
    const QList<UmbracoRequest> all = requests();
    return std::count_if(all.cbegin(), all.cend(), [&](const UmbracoRequest &request) {
        return request.method + ' ' + request.target.split('?').first() == methodAndPath;
    });
}

UmbracoReply UmbracoHttp::handled(const UmbracoRequest &request)
{
    if (request.target.startsWith(innerPrefix))
        return m_handler(request);
    Interceptor interceptor;
    {
        const std::lock_guard guard(m_mutex);
        m_requests.append(request);
        if (!m_nextReplies.isEmpty())
            return m_nextReplies.takeFirst();
        interceptor = m_interceptor;
    }
    if (interceptor)
        if (const std::optional<UmbracoReply> instead = interceptor(request))
            return *instead;
    return m_handler(request);
}

bool UmbracoHttp::isAnswerToBeLost(const UmbracoRequest &request)
{
    const std::lock_guard guard(m_mutex);
    if (m_lostWords.isEmpty() || !QByteArray(request.method + ' ' + request.target).contains(m_lostWords))
        return false;
    m_lostWords.clear();
    return true;
}

bool UmbracoHttp::takesMore(qint64 bytes, qint64 expected)
{
    const std::lock_guard guard(m_mutex);
    if (m_cutAfter < 0 || (expected >= 0 && expected <= m_cutAfter) || bytes <= m_cutAfter)
        return true;
    m_cutAfter = -1;
    return false;
}

qint64 UmbracoHttp::bodyLimit(const QString &path) const
{
    std::function<qint64(const QString &)> limit;
    {
        const std::lock_guard guard(m_mutex);
        limit = m_bodyLimit;
    }
    return limit ? limit(path) : -1;
}

std::optional<QString> UmbracoRequest::queryValue(QLatin1StringView name) const
{
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = QByteArray::fromPercentEncoding(pair.split('=').first());
        if (QString::fromUtf8(key).compare(name, Qt::CaseInsensitive) == 0)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(equals < 0 ? QByteArray() : pair.mid(equals + 1)));
    }
    return std::nullopt;
}

std::optional<QPair<QByteArray, QByteArray>> UmbracoRequest::basicCredentials() const
{
    constexpr QByteArrayView scheme("Basic ");
    const QByteArray authorization = headers.value("authorization");
    if (!authorization.startsWith(scheme))
        return std::nullopt;
    const QByteArray both = QByteArray::fromBase64(authorization.mid(scheme.size()));
    const qsizetype colon = both.indexOf(':');
    return colon < 0 ? qMakePair(both, QByteArray()) : qMakePair(both.left(colon), both.mid(colon + 1));
}

const UmbracoFormPart *UmbracoRequest::part(const QByteArray &name) const
{
    for (const UmbracoFormPart &candidate : parts)
        if (candidate.name == name)
            return &candidate;
    return nullptr;
}

} // namespace Switchback
