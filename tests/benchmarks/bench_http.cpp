// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

// What a full refresh costs on the wire: 5,000 GETs by HttpClient::sendAll() against eight loopback servers that share no
// code with the client.

#include "app/net/checkedjson.h"
#include "app/net/httpclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

// The library is not warning-free under our flags.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Switchback;

namespace {

constexpr int hosts = 8;
constexpr std::size_t requestCount = 5000;
constexpr int concurrency = 48;
constexpr int rounds = 5;

/// Answers every GET with some 900 bytes of JSON.
class BenchServer {
public:
    BenchServer()
    {
        std::string body = "{\"items\":[";
        for (int item = 0; item < 10; ++item)
            body +=
                std::string(item ? "," : "") + R"({"id":)" + std::to_string(item)
                + R"(,"name":"An environment","version":"2.4.8","state":"active","updated":"2026-03-01T12:00:00Z"})";
        body += "]}";
        m_server.Get(".*", [body](const httplib::Request &, httplib::Response &response) {
            // As Magento Cloud calls it, and not "application/json", which this server would spend its time compressing.
            response.set_content(body, "application/hal+json");
        });
        m_server.new_task_queue = [] { return new httplib::ThreadPool(8); };
        m_server.set_keep_alive_max_count(100'000);
        m_server.set_tcp_nodelay(true);
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::jthread([this] { m_server.listen_after_bind(); });
        // One that is stopped before it runs goes on for ever.
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~BenchServer() { m_server.stop(); }
    Q_DISABLE_COPY_MOVE(BenchServer)

    [[nodiscard]] int port() const { return m_port; }

private:
    httplib::Server m_server;
    int m_port = 0;
    std::jthread m_thread;
};

/// In KiB, of this process; \a name with its colon.
qint64 memoryFigure(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').constFirst().toLongLong();
    }
    return -1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    std::vector<std::unique_ptr<BenchServer>> servers;
    for (int host = 0; host < hosts; ++host)
        servers.push_back(std::make_unique<BenchServer>());
    std::vector<HttpRequest> requests;
    for (std::size_t number = 0; number < requestCount; ++number)
        requests.push_back(HttpRequest::get(QUrl(
            u"http://127.0.0.1:%1/environments/%2"_s.arg(servers.at(number % hosts)->port()).arg(qulonglong(number)))));
    SystemClock clock;
    HttpClient client({}, clock);
    const qint64 before = memoryFigure("VmRSS:");
    std::vector<qint64> spans;
    std::vector<qint64> latencies;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch stopwatch(clock);
        const auto answers = client.sendAll(requests, concurrency);
        spans.push_back(stopwatch.elapsed().count());
        for (const auto &answer : answers) {
            if (!answer || !jsonObject(*answer)) {
                out << (answer ? u"not JSON"_s : answer.error().sentence.english()) << '\n';
                return 1;
            }
            latencies.push_back(answer->elapsed.count());
        }
    }
    std::sort(spans.begin(), spans.end());
    std::sort(latencies.begin(), latencies.end());
    const qint64 median = std::max<qint64>(spans.at(spans.size() / 2), 1);
    out << u"%1 GETs to %2 hosts, %3 at once, median of %4: %5 ms, %6 requests/s\n"_s.arg(qulonglong(requestCount))
               .arg(hosts)
               .arg(concurrency)
               .arg(rounds)
               .arg(median)
               .arg(qint64(requestCount) * 1000 / median);
    out << u"one request: median %1 ms, 99 of 100 within %2 ms\n"_s.arg(latencies.at(latencies.size() / 2))
               .arg(latencies.at(latencies.size() * 99 / 100));
    out << u"memory: %1 MB before, %2 MB at most, servers included\n"_s.arg(before / 1024)
               .arg(memoryFigure("VmHWM:") / 1024);
    return 0;
}
