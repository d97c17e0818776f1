// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/fleetserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

using End = HostileReply::End;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

FleetServer::FleetServer(const Shape &shape, const QSslConfiguration &tls, bool isEncrypted)
    : m_shape(shape)
    , m_random(shape.seed)
    , m_server([this](const HostileRequest &request) { return answer(request); }, tls, isEncrypted)
{
}

QUrl FleetServer::address(int account) const
{
    return m_server.url(u"/%1"_s.arg(account));
}

void FleetServer::setFaults(const Faults &faults)
{
    const std::lock_guard guard(m_mutex);
    m_faults = faults;
}

void FleetServer::setProduct(const QByteArray &name, const QByteArray &version)
{
    const std::lock_guard guard(m_mutex);
    m_product = name;
    m_version = version;
}

void FleetServer::setReply(const std::optional<HostileReply> &reply)
{
    const std::lock_guard guard(m_mutex);
    m_reply = reply;
}

void FleetServer::setSites(const std::optional<HostileReply> &reply)
{
    const std::lock_guard guard(m_mutex);
    m_sites = reply;
}

HostileReply FleetServer::answer(const HostileRequest &request)
{
    ++m_count;
    const std::lock_guard guard(m_mutex);
    return m_reply ? *m_reply : spoilt(wellBehaved(request));
}

HostileReply FleetServer::siteAnswer(int account, int project, int environment) const
{
    if (m_sites)
        return *m_sites;
    const QJsonArray all = environments(account, project);
    const QJsonValue version = all.at(environment).toObject().value("version"_L1);
    return HostileReply::answer(200, compact({{u"status"_s, u"pass"_s}, {u"releaseId"_s, version}}),
                                "Content-Type: application/health+json\r\n");
}

HostileReply FleetServer::wellBehaved(const HostileRequest &request) const
{
    static const QRegularExpression site(u"^/(\\d+)/sites/n\\d+-p(\\d+)/e(\\d+)$"_s);
    if (const auto match = site.match(QString::fromLatin1(request.target)); match.hasMatch())
        return siteAnswer(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    static const QRegularExpression form(u"^/(\\d+)/api/(about|me|projects)(?:/n(\\d+)-p(\\d+))?$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(request.target));
    if (!match.hasMatch())
        return HostileReply::answer(404, "{}");
    const QString what = match.captured(2);
    if (what == "about"_L1)
        return HostileReply::json("{\"product\":\"" + m_product + "\",\"version\":\"" + m_version + "\"}");
    if (request.headers.value("authorization") != "Bearer " + token())
        return HostileReply::answer(401, "{\"message\":\"The token is not valid.\"}");
    if (what == "me"_L1)
        return HostileReply::json(compact({{u"user"_s, u"ada"_s}, {u"mayUpgrade"_s, m_mayUpgrade.load()}}));
    const int account = match.captured(1).toInt();
    if (match.captured(4).isEmpty())
        return HostileReply::json(projectsJson(account));
    return HostileReply::json(projectJson(account, match.captured(4).toInt()));
}

QByteArray FleetServer::projectsJson(int account) const
{
    QJsonArray projects;
    for (int i = 0; i < m_shape.projects; ++i)
        projects.append(QJsonObject{{u"id"_s, u"n%1-p%2"_s.arg(account).arg(i)},
                                    {u"name"_s, u"Project %1 of %2"_s.arg(i).arg(account)}});
    return QJsonDocument(projects).toJson(QJsonDocument::Compact);
}

QJsonArray FleetServer::environments(int account, int project) const
{
    static const QStringList roles{u"integration"_s, u"uat"_s, u"live"_s};
    QRandomGenerator random(m_shape.seed + quint32(account) * 1000 + quint32(project));
    QJsonArray environments;
    for (int i = 0; i < m_shape.environments; ++i) {
        QJsonObject environment{{u"id"_s, u"e%1"_s.arg(i)},
                                {u"name"_s, u"Environment %1"_s.arg(i)},
                                {u"role"_s, roles.at(i % roles.size())},
                                {u"version"_s, u"%1.%2.0"_s.arg(random.bounded(1, 4)).arg(random.bounded(9))},
                                {u"state"_s, random.bounded(20) == 0 ? u"down"_s : u"up"_s},
                                {u"site"_s, u"https://e%1.example.org/"_s.arg(i)}};
        if (m_shape.sites)
            environment.insert(u"health"_s,
                               m_server.url(u"/%1/sites/n%1-p%2/e%3"_s.arg(account).arg(project).arg(i)).toString());
        environments.append(environment);
    }
    return environments;
}

QByteArray FleetServer::projectJson(int account, int project) const
{
    return compact({{u"id"_s, u"n%1-p%2"_s.arg(account).arg(project)},
                    {u"name"_s, u"Project %1 of %2"_s.arg(project).arg(account)},
                    {u"environments"_s, environments(account, project)}});
}

HostileReply FleetServer::spoilt(const HostileReply &good)
{
    HostileReply reply = good;
    const auto happens = [this](double chance) { return chance > 0 && m_random.generateDouble() < chance; };
    if (happens(m_faults.refused))
        reply = HostileReply::answer(QList<int>{500, 502, 503}.at(m_random.bounded(3)), "{\"message\":\"not now\"}");
    else if (happens(m_faults.limited))
        reply = HostileReply::answer(429, "{}", "Retry-After: 1\r\n");
    else if (happens(m_faults.truncated))
        reply = HostileReply::raw(good.bytes.left(m_random.bounded(int(good.bytes.size()))),
                                  m_random.bounded(2) ? End::Close : End::Reset);
    else if (happens(m_faults.garbled)) {
        for (char &byte : reply.bytes)
            byte = char(m_random.bounded(256));
        reply.end = End::Close;
    } else if (happens(m_faults.misshaped))
        reply = HostileReply::json("[{\"id\":7,\"name\":\"\\u0000\\ud800\",\"environments\":{}}]");
    if (happens(m_faults.late))
        reply.delayMilliseconds = m_random.bounded(20);
    return reply;
}

} // namespace Switchback
