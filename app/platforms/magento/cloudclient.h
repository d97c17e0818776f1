// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httpclient.h"
#include "app/platforms/magento/accesstokens.h"
#include "app/platforms/magento/cloudvalues.h"

namespace Switchback {

/// The REST API of the cloud while it is spoken to: made, used and dropped within one piece of work. Links are followed as
/// they are given, within the domain of the address that a person typed; an access token that has run out is renewed once.
/// Every call blocks. Problems: those of HTTP and of AccessTokens, "magento.foreign-host", "magento.not-offered".
class CloudClient {
public:
    /// At the address and with the token of Context::account. Both outlive it.
    [[nodiscard]] static Result<CloudClient> open(AccessTokens &tokens, Context &context);

    [[nodiscard]] const QUrl &base() const { return m_base; }
    /// Whom the token belongs to, and the projects that they see.
    struct Person {
        QString name;
        QList<CloudProject> projects;
    };
    [[nodiscard]] Result<Person> person();
    /// One of them, with its repository.
    [[nodiscard]] Result<CloudProject> project(const QString &id);
    [[nodiscard]] Result<QList<CloudEnvironment>> environments(const CloudProject &project);
    [[nodiscard]] Result<CloudEnvironment> environment(const CloudProject &project, const QString &id);
    [[nodiscard]] Result<CloudServices> services(const CloudEnvironment &environment);
    /// Whether a variable is set, on the environment or on the project, under that name or as "env:…".
    [[nodiscard]] Result<bool> hasVariable(const CloudProject &project, const CloudEnvironment &environment,
                                           const QString &name);

    /// Of that type (all when empty), newest first.
    [[nodiscard]] Result<QList<CloudActivity>> activities(const CloudEnvironment &environment, const QString &type,
                                                          int count);
    [[nodiscard]] Result<CloudActivity> activity(const QUrl &self);
    /// What the log has from line \a start on by now.
    [[nodiscard]] Result<CloudLog> log(const CloudActivity &activity, int start);
    /// Only what has not begun to deploy can be cancelled.
    [[nodiscard]] Result<void> cancel(const CloudActivity &activity);

    /// Newest first.
    [[nodiscard]] Result<QList<CloudBackup>> backups(const CloudEnvironment &environment);
    /// Begins one for which requests are held for some seconds, so that it is of one moment.
    [[nodiscard]] Result<CloudActivity> backUp(const CloudEnvironment &environment);
    /// Begins to put data and mounts of the backup's own environment back; git stays as it is.
    [[nodiscard]] Result<CloudActivity> restore(const CloudBackup &backup);
    /// Nothing: the cloud did it at once.
    [[nodiscard]] Result<std::optional<CloudActivity>> remove(const CloudBackup &backup);
    [[nodiscard]] Result<CloudActivity> redeploy(const CloudEnvironment &environment);

    /// Begins to make a branch and an environment for development of it, with code and data of \a environment.
    [[nodiscard]] Result<CloudActivity> branch(const CloudEnvironment &environment, const QString &name,
                                               const QString &title);
    /// Begins to delete its data and its servers for good; the branch stays.
    [[nodiscard]] Result<CloudActivity> deactivate(const CloudEnvironment &environment);
    /// Begins to delete one that is inactive, with its branch. Nothing: the cloud did it at once, or it is gone already.
    [[nodiscard]] Result<std::optional<CloudActivity>> remove(const CloudEnvironment &environment);

private:
    CloudClient(QUrl base, AccessTokens &tokens, Context &context);
    /// Lets the token go to that server from now on, when it is one of the vendor's domain.
    [[nodiscard]] Result<void> admit(const QUrl &url);
    void makeClient();
    [[nodiscard]] Result<HttpResponse> send(HttpRequest request);
    [[nodiscard]] Result<HttpResponse> sendOnce(const HttpRequest &request);
    [[nodiscard]] Result<QJsonObject> object(const QUrl &url);
    [[nodiscard]] Result<QJsonArray> array(const QUrl &url);
    /// The activities in an answer to something that was asked to be done, without those of integrations.
    [[nodiscard]] Result<QList<CloudActivity>> begin(const QByteArray &method, const QUrl &url,
                                                     const QJsonObject &body);
    [[nodiscard]] Result<CloudActivity> beginOne(const QUrl &url, const QJsonObject &body);
    /// One of CloudEnvironment::operations, by its name without the "#".
    [[nodiscard]] Result<CloudActivity> operate(const CloudEnvironment &environment, const QString &name,
                                                const QJsonObject &body);
    [[nodiscard]] Result<std::optional<CloudActivity>> beginRemoval(const QUrl &url);

    QUrl m_base;
    AccessTokens *m_tokens;
    Context *m_context;
    HttpPolicy m_policy;
    QList<QUrl> m_admitted;
    std::shared_ptr<const Secret> m_token;
    std::unique_ptr<HttpClient> m_client;
};

/// Whether \a url is a server to which a token for \a base may go: the same, or another of the same vendor's domain
/// ("us-3.magento.cloud" for "api.magento.cloud"), always by https where the first is.
[[nodiscard]] bool isOfSameCloud(const QUrl &base, const QUrl &url);

} // namespace Switchback
