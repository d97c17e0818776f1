// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/hostileserver.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <atomic>
#include <mutex>
#include <optional>

namespace Switchback {

/// The server of a made-up platform, "Fleet": projects with environments behind a token. What it serves depends on nothing
/// but the seed. Addresses below /N/ are accounts of their own, each with its own projects.
///
///     GET  /N/api/about                 {"product": "Fleet", "version": "3.2.0"}
///     GET  /N/api/me                    {"user": "ada", "mayUpgrade": true}
///     GET  /N/api/projects              [{"id": "n-p0", "name": "Project 0 of 0"}, …]
///     GET  /N/api/projects/n-p0         {"id", "name", "environments": [{"id", "name", "role", "version", "state", "site", "health"}]}
///     GET  /N/sites/n-p0/e1             application/health+json, without the token; see Shape::sites
class FleetServer {
public:
    struct Shape {
        int projects = 3; ///< of each account
        int environments = 3;
        quint32 seed = 1;
        bool sites = false; ///< with an address to look at for each environment
    };
    /// How often, from 0 to 1, an answer is spoilt, and how.
    struct Faults {
        double late = 0;      ///< comes after up to 20 ms
        double refused = 0;   ///< 500, 502, 503
        double limited = 0;   ///< 429 with Retry-After: 1
        double truncated = 0; ///< ends in the middle
        double garbled = 0;   ///< bytes that mean nothing
        double misshaped = 0; ///< JSON of another shape, with NULs and lone surrogates
    };

    explicit FleetServer(const Shape &shape, const QSslConfiguration &tls = {}, bool isEncrypted = false);

    /// Of the account of that number.
    [[nodiscard]] QUrl address(int account = 0) const;
    [[nodiscard]] static QByteArray token() { return "fleet-token-of-ada"; }
    void setFaults(const Faults &faults);
    /// What the product calls itself, and its version.
    void setProduct(const QByteArray &name, const QByteArray &version);
    /// What each site answers to a look at it: 200 with the release that its environment has, until told otherwise.
    void setSites(const std::optional<HostileReply> &reply);
    void setMayUpgrade(bool may) { m_mayUpgrade = may; }
    /// The answer to everything, until it is taken away by an empty one.
    void setReply(const std::optional<HostileReply> &reply);
    [[nodiscard]] QList<HostileRequest> requests() const { return m_server.requests(); }
    [[nodiscard]] int requestCount() const { return m_count; }

private:
    [[nodiscard]] HostileReply answer(const HostileRequest &request);
    [[nodiscard]] HostileReply wellBehaved(const HostileRequest &request) const;
    [[nodiscard]] QByteArray projectsJson(int account) const;
    [[nodiscard]] HostileReply siteAnswer(int account, int project, int environment) const;
    [[nodiscard]] QJsonArray environments(int account, int project) const;
    [[nodiscard]] QByteArray projectJson(int account, int project) const;
    [[nodiscard]] HostileReply spoilt(const HostileReply &good);

    Shape m_shape;
    mutable std::mutex m_mutex;
    Faults m_faults;
    QRandomGenerator m_random;
    QByteArray m_product = "Fleet";
    QByteArray m_version = "3.2.0";
    std::optional<HostileReply> m_reply;
    std::optional<HostileReply> m_sites;
    std::atomic<bool> m_mayUpgrade = true;
    std::atomic<int> m_count = 0;
    HostileServer m_server; // last: its thread ends first
};

} // namespace Switchback
