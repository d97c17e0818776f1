// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/engine/context.h"
#include "app/net/httpclient.h"
#include "app/platforms/umbraco/kuduvalues.h"
#include "app/platforms/umbraco/umbracopatience.h"

namespace Switchback {

/// Kudu of one environment while it is spoken to: made, used and dropped within one piece of work. Paths are below HOME
/// and are divided by slashes ("site/locks/upgrading"). Every call blocks and ends early on Context::stop. Kudu's own
/// locks in site/locks are never touched: what could is refused before anything is sent ("umbraco.kudu.lock-file").
/// Source: sheet, section 4. Problems: those of HTTP ("http.not-found": there is no such file), "umbraco.kudu.password",
/// "umbraco.kudu.forbidden", "umbraco.kudu.locked", "umbraco.kudu.path", "umbraco.cloudflare", "umbraco.page".
class KuduClient {
public:
    /// \a host: of the environment's scm, by https or on this machine. With the field "email" and the secret "password" of
    /// Context::account (the person's Umbraco ID), which go nowhere else; \a context outlives it. Asks nothing. Problem
    /// "umbraco.kudu.no-sign-in".
    [[nodiscard]] static Result<KuduClient> open(const QUrl &host, const UmbracoPatience &patience, Context &context);

    [[nodiscard]] const QUrl &host() const { return m_host; }

    /// The cheapest of all questions: proves the sign-in.
    [[nodiscard]] Result<KuduEnvironment> environmentInfo();
    /// Of the repository that is deployed from, without credentials. Problem "umbraco.kudu.no-git".
    [[nodiscard]] Result<QUrl> gitUrl();

    [[nodiscard]] Result<QList<KuduFile>> list(const QString &folder);
    [[nodiscard]] Result<KuduContent> read(const QString &path);
    /// Only a new file when \a etag is empty, only that state of it otherwise: Problem "http.precondition". Answers with
    /// the new tag, when Kudu tells it. Makes the folders above.
    [[nodiscard]] Result<QByteArray> write(const QString &path, const QByteArray &bytes, const QByteArray &etag = {});
    /// One that is gone already is fine; one that is not in that state any more is "http.precondition".
    [[nodiscard]] Result<void> remove(const QString &path, const QByteArray &etag);
    /// Renames a marker in site/locks, in whatever of both ways works, and looks whether it did. An older marker of the new
    /// name gives way. It is fine when only \a to is there already. Problems "umbraco.marker-gone",
    /// "umbraco.marker-changed", "umbraco.marker-stays".
    [[nodiscard]] Result<void> renameMarker(const QString &from, const QString &to);
    /// Loads a whole folder as a zip into \a file, which is only there when all of it came: "umbraco.kudu.zip".
    [[nodiscard]] Result<void> zip(const QString &folder, const QString &file, const HttpProgress &progress = {});

    /// Runs a line of the Windows command prompt in a folder below HOME, once. Problems "umbraco.kudu.command" when it says
    /// so by its exit code or on its error output, "umbraco.kudu.command-ended" when it did not start or stood still.
    [[nodiscard]] Result<KuduOutcome> command(const QString &line, const QString &folder);

    /// Newest first.
    [[nodiscard]] Result<QList<KuduDeployment>> deployments();
    /// \a id: of the commit, or "latest".
    [[nodiscard]] Result<KuduDeployment> deployment(const QString &id);
    /// With what is behind the entries: that is where a build says what went wrong.
    [[nodiscard]] Result<QList<KuduLogEntry>> deploymentLog(const QString &id);

private:
    KuduClient(QUrl host, const UmbracoPatience &patience, const HttpPolicy &policy, Context &context);
    /// \a path is encoded; \a isFolder: with a slash at its end, which Kudu wants.
    [[nodiscard]] QUrl urlOf(const QString &api, const QStringList &parts = {}, bool isFolder = false) const;
    /// The same for a file; a Problem when it is none that may be changed.
    [[nodiscard]] Result<QUrl> changeable(const QString &path) const;
    /// Whatever comes.
    [[nodiscard]] Result<HttpResponse> ask(HttpRequest request);
    /// What comes, when it is no failure.
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request);
    [[nodiscard]] Result<HttpResponse> judged(const Result<HttpResponse> &response) const;
    [[nodiscard]] Result<QJsonObject> object(const QUrl &url);
    [[nodiscard]] Result<QJsonArray> array(const QUrl &url);
    [[nodiscard]] Problem refined(const HttpResponse &response) const;
    [[nodiscard]] static Problem badPath(const QString &path);
    [[nodiscard]] static Problem lockRefused(const QString &what);
    [[nodiscard]] Result<KuduOutcome> judgedCommand(const QString &line, const KuduOutcome &outcome) const;
    [[nodiscard]] Result<QList<KuduLogEntry>> logAt(const QUrl &url);

    /// What of both names is in site/locks.
    struct Markers {
        bool hasFrom = false;
        bool hasTo = false;
    };
    [[nodiscard]] Result<Markers> look(const QString &from, const QString &to);
    [[nodiscard]] Result<void> renameByCopy(const QString &from, const QString &to);

    QUrl m_host;
    UmbracoPatience m_patience;
    HttpPolicy m_policy;
    Context *m_context;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace Switchback
