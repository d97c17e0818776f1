// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace Switchback {

class LoadClient;

/// A steady load on a guestbook site: so many requests a second, one in ten of them a write, from several clients that
/// keep their connections. Counts what came back; remembers every write that was accepted (answered 2xx).
class LoadGenerator {
public:
    struct Counts {
        qint64 reads = 0;
        qint64 failedReads = 0;
        qint64 acceptedWrites = 0;
        qint64 deferredWrites = 0; ///< answered 503 with Retry-After: the freeze
        qint64 failedWrites = 0;   ///< anything else: the client does not know what became of it
        qint64 longestReadMilliseconds = 0;
    };

    LoadGenerator(int port, int requestsPerSecond);
    ~LoadGenerator();
    Q_DISABLE_COPY_MOVE(LoadGenerator)

    void stop();
    [[nodiscard]] Counts counts() const;
    /// The messages of all accepted writes, each unique.
    [[nodiscard]] QStringList accepted() const;
    /// What the first failures looked like, for the test's message.
    [[nodiscard]] QStringList failures() const;

private:
    void client(int number, const std::stop_token &stop);
    void read(LoadClient &http);
    void write(LoadClient &http, const QString &message);
    void noteFailure(const QString &what);

    const int m_port;
    const int m_perSecond;
    mutable std::mutex m_mutex;
    Counts m_counts;
    QStringList m_accepted;
    QStringList m_failures;
    std::vector<std::jthread> m_clients;
};

} // namespace Switchback
