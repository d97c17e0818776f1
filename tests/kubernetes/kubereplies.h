// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubeclient.h"
#include "tests/fakes/hostileserver.h"

#include <QJsonDocument>

#include <atomic>

namespace Switchback {

/// What an API server may say, and a real one does not say on demand.
namespace KubeReply {

inline QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QJsonObject status(int code, const QString &reason, const QString &message, const QJsonObject &details = {})
{
    using namespace Qt::StringLiterals;
    return {{u"kind"_s, u"Status"_s}, {u"apiVersion"_s, u"v1"_s}, {u"status"_s, u"Failure"_s}, {u"code"_s, code},
            {u"reason"_s, reason},    {u"message"_s, message},    {u"details"_s, details}};
}

/// A failure with its Status.
inline HostileReply failure(const QJsonObject &status, const QByteArray &headerLines = {})
{
    return HostileReply::answer(status.value(QStringLiteral("code")).toInt(), compact(status),
                                "Content-Type: application/json\r\n" + headerLines);
}

inline QJsonObject object(const QString &name, int version)
{
    using namespace Qt::StringLiterals;
    return {{u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"resourceVersion"_s, QString::number(version)}}}};
}

inline HostileReply list(const QList<QJsonObject> &items, int version, const QString &next = {})
{
    using namespace Qt::StringLiterals;
    QJsonArray array;
    for (const QJsonObject &item : items)
        array.append(item);
    QJsonObject metadata{{u"resourceVersion"_s, QString::number(version)}};
    if (!next.isEmpty())
        metadata.insert(u"continue"_s, next);
    return HostileReply::json(compact({{u"kind"_s, u"List"_s}, {u"metadata"_s, metadata}, {u"items"_s, array}}));
}

inline QByteArray line(const QString &type, const QJsonObject &object)
{
    using namespace Qt::StringLiterals;
    return compact({{u"type"_s, type}, {u"object"_s, object}}) + '\n';
}

/// A watch that is closed after \a lines; cleanly, or without the end that HTTP wants.
inline HostileReply stream(const QByteArray &lines, bool isClean = true)
{
    QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    if (!lines.isEmpty())
        bytes += QByteArray::number(lines.size(), 16) + "\r\n" + lines + "\r\n";
    if (isClean)
        return HostileReply::raw(bytes + "0\r\n\r\n", HostileReply::End::KeepOpen);
    return HostileReply::raw(bytes, HostileReply::End::Reset);
}

/// A watch that stays open after \a lines.
inline HostileReply openStream(const QByteArray &lines)
{
    HostileReply reply = stream(lines, false);
    reply.end = HostileReply::End::KeepOpen;
    return reply;
}

} // namespace KubeReply

/// Says \a replies one after another, the last one for ever.
inline HostileServer::Handler inTurn(const QList<HostileReply> &replies)
{
    return [replies, next = std::make_shared<std::atomic<qsizetype>>(0)](const HostileRequest &) {
        return replies.at(qMin((*next)++, replies.size() - 1));
    };
}

/// Impatient, and without chance.
inline HttpPolicy quickPolicy()
{
    HttpPolicy policy;
    policy.random = [] { return 0.0; };
    policy.systemProxy = false;
    return policy;
}

/// Anonymous at \a server.
inline std::shared_ptr<KubeCredential> anonymousAt(const QUrl &server, const Clock &clock)
{
    KubeTarget target;
    target.cluster.server = server;
    return std::make_shared<KubeCredential>(target, std::make_shared<Redactor>(), clock);
}

} // namespace Switchback
