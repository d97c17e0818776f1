// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httpclient.h"
#include "app/platforms/umbraco/deploymentvalues.h"
#include "app/platforms/umbraco/umbracopatience.h"

#include <QJsonObject>

namespace Switchback {

/// The deployments API of Umbraco Cloud, version 2, for one project while it is spoken to: made, used and dropped within
/// one piece of work. Every call blocks and ends early on Context::stop. What begins something is sent once; when its
/// answer got lost, the lists say whether it arrived. What only reads is repeated, and waits as long as the API asks to
/// be left alone ("Try again in 12 seconds"). Source: sheet, section 1. Problems: those of HTTP, "umbraco.key",
/// "umbraco.project-id", "umbraco.cloudflare", "umbraco.page" and those named below.
class DeploymentsClient {
public:
    /// What the cloud takes, and what gets through to it without trouble. Source: sheet, 1.1.
    static constexpr qint64 largestUpload = 256LL << 20;
    static constexpr qint64 comfortableUpload = 100'000'000;

    /// With the fields "api", "project" and the secret "apiKey" of Context::account; \a context outlives it. Asks nothing.
    [[nodiscard]] static Result<DeploymentsClient> open(const UmbracoPatience &patience, Context &context);

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] const QString &project() const { return m_project; }

    /// Newest first; only those made through this API, and, by its documentation, only those that have ended. Without
    /// \a withUnchanged those are left out that changed nothing in the repository. Problem "umbraco.alias".
    [[nodiscard]] Result<QList<UmbracoDeployment>> list(const QString &alias, int take, bool withUnchanged = true);
    /// With the messages since \a modified, UmbracoDeployment::modified of an earlier answer; all when it is empty.
    /// Problem "umbraco.no-deployment".
    [[nodiscard]] Result<UmbracoDeployment> one(const QString &id, const QString &modified = {});

    /// Id of the newest deployment to that environment; empty: none. For find() later, also after a restart.
    [[nodiscard]] Result<QString> newest(const QString &alias);
    /// Begins a deployment. Never sent twice: when the answer got lost, it is looked for with find(); Problem
    /// "umbraco.start-unanswered" when it is not in the list either. Also "umbraco.alias", "umbraco.no-artifact",
    /// "umbraco.target-busy".
    [[nodiscard]] Result<UmbracoDeployment> start(const UmbracoOrder &order);
    /// The newest deployment of the order's artifact to its environment that came after \a before (of newest()).
    [[nodiscard]] Result<std::optional<UmbracoDeployment>> find(const UmbracoOrder &order, const QString &before);

    /// Of the whole project, in the order of the API.
    [[nodiscard]] Result<QList<UmbracoArtifact>> artifacts();
    /// Reads the file from the disk piece by piece. When the way broke, the list is asked whether it arrived before it is
    /// sent again, three times at most. Problems: "umbraco.upload-too-large" (before anything is sent when it is larger
    /// than largestUpload), "http.file".
    [[nodiscard]] Result<UmbracoArtifact> upload(const UmbracoUpload &upload, const HttpProgress &progress = {});
    /// The newest of \a all but \a known with that name, size, description and version.
    [[nodiscard]] static std::optional<UmbracoArtifact> find(const UmbracoUpload &upload, qint64 bytes,
                                                             const QList<UmbracoArtifact> &all,
                                                             const QList<UmbracoArtifact> &known);

    /// All that was committed on the environment since that deployment to it, as a patch of git; automatic upgrades show
    /// up here. Nothing: nothing was. Problems "umbraco.left-most-changed", "umbraco.no-deployment", "umbraco.alias".
    [[nodiscard]] Result<std::optional<QByteArray>> diff(const QString &id, const QString &alias);

private:
    DeploymentsClient(QUrl base, QString project, const UmbracoPatience &patience, const HttpPolicy &policy,
                      Context &context);
    /// Of the project's deployments. \a path may be empty.
    [[nodiscard]] QUrl urlOf(const QString &path) const;
    [[nodiscard]] Result<HttpResponse> send(HttpRequest request);
    [[nodiscard]] Result<QJsonObject> object(const HttpRequest &request);
    [[nodiscard]] Problem refined(const HttpRequest &request, const HttpResponse &response) const;
    [[nodiscard]] Problem refinedStatus(const HttpRequest &request, const HttpResponse &response,
                                        const QString &message) const;
    [[nodiscard]] Problem missing(const HttpRequest &request, const HttpResponse &response,
                                  const QString &message) const;
    [[nodiscard]] static Problem packageTooLarge(const QString &details);
    [[nodiscard]] Problem unknownProject(const HttpResponse &response, const QString &message) const;
    [[nodiscard]] Result<UmbracoDeployment> findLost(const UmbracoOrder &order, const QString &before,
                                                     const Problem &lost);
    [[nodiscard]] Result<UmbracoArtifact> uploadOnce(const UmbracoUpload &upload, const HttpProgress &progress);
    [[nodiscard]] Result<std::optional<UmbracoArtifact>> findLost(const UmbracoUpload &upload, qint64 bytes,
                                                                  const QList<UmbracoArtifact> &known);

    QUrl m_base;
    QString m_project;
    UmbracoPatience m_patience;
    HttpPolicy m_policy; ///< for each attempt
    HttpPolicy m_repeat; ///< for the pauses between them
    Context *m_context;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace Switchback
