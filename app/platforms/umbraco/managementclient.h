// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httpclient.h"
#include "app/platforms/umbraco/managementvalues.h"
#include "app/platforms/umbraco/umbracopatience.h"

#include <QJsonObject>

namespace Switchback {

/// A site of Umbraco while it is asked about itself: made, used and dropped within one piece of work. Every call blocks and
/// ends early on Context::stop. Source: sheet, 5.1 and 5.2. Problems: those of HTTP, "umbraco.site.guarded" when something
/// in front of the site answers instead of it, "umbraco.site.unavailable", "umbraco.site.error-page"; and for what needs to
/// be signed in "umbraco.site.no-credentials", ".sign-in", ".forbidden", ".not-offered".
class ManagementClient {
public:
    /// \a site: what visitors type. \a context outlives it. Asks nothing, and reads the secret when it is first needed.
    [[nodiscard]] static Result<ManagementClient> open(const QUrl &site, const UmbracoPatience &patience,
                                                       Context &context, const ManagementFields &fields = {});

    [[nodiscard]] const QUrl &site() const { return m_site; }
    /// Whether the account has a user of the API for it.
    [[nodiscard]] bool canSignIn() const;

    /// Nobody needs to sign in for that. Nothing: the site does not offer it, for it is older than version 14. Asked once
    /// only: whoever waits for it asks again.
    [[nodiscard]] Result<std::optional<ServerLevel>> status();
    [[nodiscard]] Result<SiteReadiness> ready();

    [[nodiscard]] Result<ServerInformation> information();
    [[nodiscard]] Result<DatabaseUpgrade> upgradeSettings();
    /// Has the site upgrade its database, if it waits for that: sent once. Waits for as long as the site takes to answer.
    /// Problems "umbraco.site.upgrade-failed", "umbraco.site.upgrade-not-due".
    [[nodiscard]] Result<UpgradeAuthorization> authorizeUpgrade();
    /// Runs all checks that the site knows of itself.
    [[nodiscard]] Result<QList<SiteCheckResult>> healthChecks();

private:
    ManagementClient(QUrl site, const UmbracoPatience &patience, ManagementFields fields, Context &context);
    [[nodiscard]] QUrl urlOf(const QString &path, const QString &id = {}, const QString &after = {}) const;
    /// Whatever comes, without being signed in, sent once.
    [[nodiscard]] Result<HttpResponse> look(const QUrl &url);
    /// Whatever comes, signed in; a token that is refused is renewed once.
    [[nodiscard]] Result<HttpResponse> askSignedIn(HttpRequest request);
    [[nodiscard]] Result<HttpResponse> sendSignedIn(const HttpRequest &request);
    [[nodiscard]] Result<QJsonObject> object(const HttpRequest &request);
    [[nodiscard]] Result<void> signIn();
    [[nodiscard]] Problem refusedSignIn(const HttpResponse &response) const;
    /// What of all that is in front of a site or wrong with it explains \a response.
    [[nodiscard]] std::optional<Problem> notFromTheApi(const HttpResponse &response) const;
    [[nodiscard]] Problem refined(const HttpResponse &response) const;
    [[nodiscard]] Problem redacted(Problem problem) const;
    /// Whether it is a front that asks for a password, and not the API that asks for a token.
    [[nodiscard]] static bool asksEverybody(const HttpResponse &response);
    /// After "428", or an answer that got lost.
    [[nodiscard]] Result<UpgradeAuthorization> authorizationSeen(const Problem &otherwise);
    [[nodiscard]] Result<void> checkGroup(const QString &group, QList<SiteCheckResult> &results);

    QUrl m_site;
    UmbracoPatience m_patience;
    ManagementFields m_fields;
    HttpPolicy m_policy;
    Context *m_context;
    QDateTime m_tokenUntil; ///< UTC; invalid: there is none
    std::unique_ptr<HttpClient> m_anonymous;
    std::unique_ptr<HttpClient> m_signedIn; ///< empty: not signed in
};

} // namespace Switchback
