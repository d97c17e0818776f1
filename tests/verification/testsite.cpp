// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/verification/testsite.h"

// The library is not warning-free under our flags.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <thread>

using namespace Qt::StringLiterals;

namespace Switchback {

class TestSite::Server {
public:
    explicit Server(TestSite &site)
    {
        const auto handle = [&site](const httplib::Request &request, httplib::Response &response) {
            respond(site, request, response);
        };
        m_server.Get(".*", handle);
        m_server.Post(".*", handle);
        m_server.new_task_queue = [] { return new httplib::ThreadPool(8); };
        m_server.set_keep_alive_max_count(100'000);
        m_server.set_tcp_nodelay(true);
        m_server.set_logger([&site](const httplib::Request &, const httplib::Response &response) {
            const std::lock_guard lock(site.m_mutex);
            site.m_lastEncoding = QByteArray::fromStdString(response.get_header_value("Content-Encoding"));
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::jthread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~Server() { m_server.stop(); }
    Q_DISABLE_COPY_MOVE(Server)

    [[nodiscard]] int port() const { return m_port; }

private:
    static void respond(TestSite &site, const httplib::Request &request, httplib::Response &response)
    {
        const SitePage page = site.answerTo({.method = QByteArray::fromStdString(request.method),
                                             .target = QByteArray::fromStdString(request.target),
                                             .cookies = QByteArray::fromStdString(request.get_header_value("Cookie")),
                                             .body = QByteArray::fromStdString(request.body)});
        if (page.delayMilliseconds > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(page.delayMilliseconds));
        response.status = page.status;
        for (const auto &[name, value] : page.headers)
            response.headers.emplace(name.toStdString(), value.toStdString());
        if (!page.breaksOff) {
            response.set_content(page.body.toStdString(), page.type.constData());
            return;
        }
        const std::string half = page.body.toStdString();
        // More is announced than comes; false ends the connection.
        response.set_content_provider(half.size() * 2 + 1, page.type.constData(),
                                      [half](std::size_t offset, std::size_t, httplib::DataSink &sink) {
                                          if (offset >= half.size())
                                              return false;
                                          sink.write(half.data(), half.size());
                                          return true;
                                      });
    }

    httplib::Server m_server;
    int m_port = 0;
    std::jthread m_thread;
};

TestSite::TestSite()
    : m_server(std::make_unique<Server>(*this))
{
}

TestSite::~TestSite()
{
    m_server.reset();
}

void TestSite::page(const QByteArray &path, const SitePage &page)
{
    this->page(path, [page](const SiteVisit &) { return page; });
}

void TestSite::page(const QByteArray &path, const Handler &handler)
{
    const std::lock_guard lock(m_mutex);
    m_pages.insert(path, handler);
}

void TestSite::others(Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_others = std::move(handler);
}

QUrl TestSite::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server->port()).arg(path));
}

QStringList TestSite::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QByteArray TestSite::lastEncoding() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastEncoding;
}

SitePage TestSite::answerTo(SiteVisit visit)
{
    Handler handler;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(QString::fromLatin1(visit.method + ' ' + visit.target));
        visit.count = m_counts[visit.target]++;
        const QByteArray path = visit.target.left(visit.target.indexOf('?'));
        handler = m_pages.value(visit.target, m_pages.value(path, m_others));
    }
    return handler ? handler(visit) : SitePage{.status = 404, .body = "<h1>Not here</h1>"};
}

} // namespace Switchback
