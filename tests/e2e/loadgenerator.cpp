// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/loadgenerator.h"

#include <QStringList>

// The library is not warning-free under our flags.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <chrono>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
constexpr int clients = 4;
constexpr int requestsPerWrite = 10;
} // namespace

class LoadClient : public httplib::Client {
public:
    explicit LoadClient(int port)
        : httplib::Client("127.0.0.1", port)
    {
        set_keep_alive(true);
        set_connection_timeout(5);
        set_read_timeout(10);
    }
};

LoadGenerator::LoadGenerator(int port, int requestsPerSecond)
    : m_port(port)
    , m_perSecond(requestsPerSecond)
{
    for (int number = 0; number < clients; ++number)
        m_clients.emplace_back([this, number](const std::stop_token &stop) { client(number, stop); });
}

LoadGenerator::~LoadGenerator()
{
    stop();
}

void LoadGenerator::stop()
{
    for (std::jthread &thread : m_clients)
        thread.request_stop();
    m_clients.clear(); // joins
}

void LoadGenerator::client(int number, const std::stop_token &stop)
{
    LoadClient http(m_port);
    const auto pause = std::chrono::microseconds(1'000'000LL * clients / m_perSecond);
    auto next = std::chrono::steady_clock::now();
    for (int request = 1; !stop.stop_requested(); ++request) {
        if (request % requestsPerWrite == 0)
            write(http, u"load-%1-%2"_s.arg(number).arg(request));
        else
            read(http);
        // The pace is kept by the clock, so a slow answer is made up for and the load stays what it says.
        next += pause;
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_until(lock, stop, next, [] { return false; });
    }
}

void LoadGenerator::read(LoadClient &http)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto answer = http.Get("/entries");
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    const std::lock_guard lock(m_mutex);
    ++m_counts.reads;
    m_counts.longestReadMilliseconds = std::max<qint64>(m_counts.longestReadMilliseconds, took.count());
    if (answer && answer->status == 200)
        return;
    ++m_counts.failedReads;
    noteFailure(answer ? u"read: HTTP %1"_s.arg(answer->status)
                       : u"read: %1"_s.arg(QString::fromStdString(httplib::to_string(answer.error()))));
}

void LoadGenerator::write(LoadClient &http, const QString &message)
{
    const std::string body = u"{\"name\": \"load\", \"message\": \"%1\"}"_s.arg(message).toStdString();
    const auto answer = http.Post("/api/entries", body, "application/json");
    const std::lock_guard lock(m_mutex);
    if (answer && answer->status / 100 == 2) {
        ++m_counts.acceptedWrites;
        m_accepted.append(message);
    } else if (answer && answer->status == 503 && answer->has_header("Retry-After")) {
        ++m_counts.deferredWrites;
    } else {
        ++m_counts.failedWrites;
        noteFailure(answer ? u"write: HTTP %1"_s.arg(answer->status)
                           : u"write: %1"_s.arg(QString::fromStdString(httplib::to_string(answer.error()))));
    }
}

void LoadGenerator::noteFailure(const QString &what)
{
    if (m_failures.size() < 10)
        m_failures.append(what);
}

LoadGenerator::Counts LoadGenerator::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

QStringList LoadGenerator::accepted() const
{
    const std::lock_guard lock(m_mutex);
    return m_accepted;
}

QStringList LoadGenerator::failures() const
{
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

} // namespace Switchback
