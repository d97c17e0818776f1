// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httpclient.h"
#include "app/platforms/octopus/octopusvalues.h"

#include <QJsonObject>

namespace Switchback {

/// The REST API of one Octopus Server while it is spoken to: made, used and dropped within one piece of work. Links are
/// followed as the root document has them; lists are read page by page. Every call blocks. Problems: those of HTTP with
/// what the server says, "octopus.starting".
class OctopusClient {
public:
    /// At the address and with the key of Context::account; \a context outlives it. Asks nothing yet.
    [[nodiscard]] static Result<OctopusClient> open(Context &context);

    /// Where people reach it: without "/api" and "/app".
    [[nodiscard]] const QUrl &base() const { return m_base; }
    /// Of a node's own look at itself, which needs no key: 200 when it takes work, 418 when it drains or is offline.
    [[nodiscard]] QUrl pingUrl() const;

    /// Read once and remembered: it has the links.
    [[nodiscard]] Result<OctopusRoot> root();
    /// Read anew, and asked for once only: for waiting until a server is back.
    [[nodiscard]] Result<OctopusRoot> rootNow();
    [[nodiscard]] Result<QString> userName();
    /// Answers only to people with the permission AdministerSystem, which all that Switchback changes needs.
    [[nodiscard]] Result<void> proveAdministrator();
    [[nodiscard]] Result<OctopusStatus> status();
    [[nodiscard]] Result<OctopusHealth> health();
    [[nodiscard]] Result<OctopusLicence> licence();
    /// As its maker signed it; empty when none is installed.
    [[nodiscard]] Result<Secret> licenceText();
    [[nodiscard]] Result<int> spaceCount();
    /// With artifacts, packages, task logs and the like, as the server has their paths. Source: sheet, 1.10.
    [[nodiscard]] Result<QStringList> folders();

    [[nodiscard]] Result<QList<OctopusNode>> nodes();
    /// Drains the node, or lets it take work again; its task cap stays what it is.
    [[nodiscard]] Result<void> setDraining(const OctopusNode &node, bool isDraining);
    /// Whether the node that answers takes work.
    [[nodiscard]] Result<bool> takesWork();

    [[nodiscard]] Result<bool> isInMaintenance();
    [[nodiscard]] Result<void> setMaintenance(bool isOn);

    /// Queued, Executing, Cancelling; of all spaces and of the server itself.
    [[nodiscard]] Result<QList<OctopusTask>> activeTasks();
    [[nodiscard]] Result<OctopusTask> task(const QString &id);
    /// The newest of the server's own checks of its database that has ended; it makes one by itself every day. Nothing:
    /// there is none.
    [[nodiscard]] Result<std::optional<OctopusTask>> lastIntegrityCheck();
    /// Sent once only: it queues another one each time.
    [[nodiscard]] Result<OctopusTask> queueIntegrityCheck(const QString &description);
    [[nodiscard]] Result<void> cancel(const OctopusTask &task);

private:
    OctopusClient(QUrl base, const HttpPolicy &policy, Context &context);
    [[nodiscard]] QUrl urlOf(const QString &path) const;
    /// The path that the root document links to under that name, without what is a template in it.
    [[nodiscard]] Result<QUrl> link(const QString &name, const QString &below = {});
    [[nodiscard]] Result<HttpResponse> send(HttpRequest request, int alsoFine = 0);
    [[nodiscard]] Result<QJsonObject> get(const QUrl &url);
    [[nodiscard]] Result<QJsonObject> getLink(const QString &name, const QString &below = {});
    [[nodiscard]] Result<OctopusRoot> readRoot(const HttpRequest &request);
    [[nodiscard]] Problem refined(const HttpResponse &response) const;
    /// Every item of every page.
    [[nodiscard]] Result<QJsonArray> all(const QUrl &first);

    QUrl m_base;
    HttpPolicy m_policy;
    Context *m_context;
    std::unique_ptr<HttpClient> m_client;
    std::optional<OctopusRoot> m_root;
    QJsonObject m_links;
};

/// Where people reach a server, from what was typed: without "/api", "/app" and slashes at the end.
[[nodiscard]] Result<QUrl> octopusBase(const QString &typed);

} // namespace Switchback
