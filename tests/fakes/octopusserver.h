// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/fakes/hostileserver.h"
#include "tests/fakes/octopusstate.h"

#include <QUrlQuery>

#include <functional>

namespace Switchback {

/// A server on the loopback that speaks the REST API of Octopus Server as far as Switchback uses it: root document, pages,
/// links, keys and permissions, nodes (ping, drain), maintenance mode, tasks, licence, status, rate limit, and the pages
/// of HTML that it shows while it starts. tests/octopus checks it with the vendor's own client.
class OctopusServer {
public:
    /// \a base: a virtual directory before "/api", such as "/octo"; may be empty.
    explicit OctopusServer(QString base = {});

    [[nodiscard]] QUrl address() const { return m_server.url(m_base); }
    /// Of a person who may do everything.
    [[nodiscard]] static QByteArray key() { return "API-ADASKEYADASKEYADASKEY"; }
    /// Of somebody who may look at tasks.
    [[nodiscard]] static QByteArray smallKey() { return "API-BOBSKEYBOBSKEYBOBSKEY"; }

    /// Works on the state while no request is answered.
    void change(const std::function<void(OctopusState &)> &change);
    [[nodiscard]] OctopusState state() const;
    /// Called before each request is answered: what surrounds the server moves on.
    void setSurroundings(const std::function<void(OctopusState &)> &surroundings);
    /// The next \a count requests get 429, with Retry-After when \a seconds is not 0.
    void limit(int count, int seconds);
    [[nodiscard]] QList<HostileRequest> requests() const { return m_server.requests(); }
    /// How often something was asked for: "PUT /api/maintenanceconfiguration".
    [[nodiscard]] qsizetype count(const QByteArray &methodAndPath) const;

private:
    /// One request, taken apart.
    struct Call {
        QByteArray method;
        QString path; ///< without the virtual directory and without a space: "/api/tasks"
        QUrlQuery query;
        QJsonObject body;
        OctopusUserState user;
    };
    struct Route;
    using Answer = HostileReply;

    [[nodiscard]] Answer answer(const HostileRequest &request);
    [[nodiscard]] Answer routed(const HostileRequest &request);
    [[nodiscard]] static const QList<Route> &routes();
    [[nodiscard]] Answer root(const Call &call, const QString &id);
    [[nodiscard]] Answer me(const Call &call, const QString &id);
    [[nodiscard]] Answer spaces(const Call &call, const QString &id);
    [[nodiscard]] Answer capabilities(const Call &call, const QString &id);
    [[nodiscard]] Answer maintenance(const Call &call, const QString &id);
    [[nodiscard]] Answer serverStatus(const Call &call, const QString &id);
    [[nodiscard]] Answer serverHealth(const Call &call, const QString &id);
    [[nodiscard]] Answer systemInfo(const Call &call, const QString &id);
    [[nodiscard]] Answer nodes(const Call &call, const QString &id);
    [[nodiscard]] Answer nodeSummary(const Call &call, const QString &id);
    [[nodiscard]] Answer ping(const Call &call, const QString &id);
    [[nodiscard]] Answer oneNode(const Call &call, const QString &id);
    [[nodiscard]] Answer tasks(const Call &call, const QString &id);
    [[nodiscard]] Answer oneTask(const Call &call, const QString &id);
    [[nodiscard]] Answer taskDetails(const Call &call, const QString &id);
    [[nodiscard]] Answer taskRaw(const Call &call, const QString &id);
    [[nodiscard]] Answer cancelTask(const Call &call, const QString &id);
    [[nodiscard]] Answer folders(const Call &call, const QString &id);
    [[nodiscard]] Answer licence(const Call &call, const QString &id);
    [[nodiscard]] Answer licenceStatus(const Call &call, const QString &id);

    QString m_base;
    mutable std::mutex m_mutex;
    OctopusState m_state;
    std::function<void(OctopusState &)> m_surroundings;
    int m_limited = 0;
    int m_limitSeconds = 0;
    HostileServer m_server; // last: its thread ends first
};

} // namespace Switchback
