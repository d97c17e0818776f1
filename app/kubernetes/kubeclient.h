// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubecredential.h"
#include "app/kubernetes/kubeproblem.h"
#include "app/net/httpclient.h"

#include <QJsonArray>

namespace Switchback {

/// Which objects of a type.
struct KubeQuery {
    QString labelSelector = {}; ///< "app=shop,tier in (app)"
    QString fieldSelector = {}; ///< "metadata.name=author"
    int pageSize = 250;         ///< how many are asked for at once
};

struct KubeList {
    /// As in every list of the API, without `kind` and `apiVersion`.
    QList<QJsonObject> items;
    QString resourceVersion; ///< from which a watch goes on
};

/// How something is written.
struct KubeWrite {
    bool dryRun = false; ///< everything is checked, admission included, and nothing is stored
    bool force = false;  ///< apply(): takes fields over from whoever set them
};

struct KubeRemove {
    /// When not empty: only that object and no later one of the same name, only as it was then.
    QString uid = {};
    QString resourceVersion = {};
    /// "Background", "Foreground" or "Orphan": what becomes of what it owns. Empty: as the type has it.
    QString propagation = {};
    bool dryRun = false;
};

/// Whether we may do something, by the cluster's own word.
struct KubeAccess {
    bool isAllowed = false;
    QString reason; ///< why not, or why; may be empty
};

struct KubeVersion {
    QString text; ///< "v1.20.2"
    int major = 0;
    int minor = 0;
};

/// The API of one cluster: plain blocking calls from a worker thread. Made, used and destroyed on one thread. Objects are
/// JSON as the API has it. Failures are those of HttpClient and of kubeProblem(), with code "http.not-json" for an answer
/// that is broken off. An answer 401 makes a plugin's credentials be fetched anew, once per call.
///
/// What reads, deletes and applies is repeated as HttpPolicy says. What creates or patches is sent once: when the answer
/// got lost, the remedy of the Problem says that it may have been carried out.
class KubeClient {
public:
    /// \a policy as of policyFor(), without endpoints. \a pinnedSha256: of the certificate that a person trusted, or empty.
    /// \a credential is shared by all clients of an account; \a clock outlives the client.
    KubeClient(std::shared_ptr<KubeCredential> credential, HttpPolicy policy, Clock &clock,
               QByteArray pinnedSha256 = {});
    ~KubeClient();
    Q_DISABLE_COPY_MOVE(KubeClient)

    [[nodiscard]] Result<QJsonObject> get(const KubeRef &ref, const std::stop_token &stop = {});
    /// All of them, page by page. When the cluster forgets where a list was, it is begun anew, twice at most.
    [[nodiscard]] Result<KubeList> list(const KubeRef &all, const KubeQuery &query = {},
                                        const std::stop_token &stop = {});
    /// The object as the server completed it. \a where has no name: it is in the object (or its generateName).
    [[nodiscard]] Result<QJsonObject> create(const KubeRef &where, const QJsonObject &object, const KubeWrite &how = {},
                                             const std::stop_token &stop = {});
    /// Maps are merged, null deletes a key, lists are replaced whole. With metadata.resourceVersion in it, it holds only
    /// for the object as it was then ("kube.conflict").
    [[nodiscard]] Result<QJsonObject> mergePatch(const KubeRef &ref, const QJsonObject &patch,
                                                 const KubeWrite &how = {}, const std::stop_token &stop = {});
    /// RFC 6902; its "test" guards the rest ("kube.invalid" when it does not hold).
    [[nodiscard]] Result<QJsonObject> jsonPatch(const KubeRef &ref, const QJsonArray &patch, const KubeWrite &how = {},
                                                const std::stop_token &stop = {});
    /// Server-side apply as the field manager "switchback": creates it, or changes the fields that \a object has.
    [[nodiscard]] Result<QJsonObject> apply(const KubeRef &ref, const QJsonObject &object, const KubeWrite &how = {},
                                            const std::stop_token &stop = {});
    /// What is left of it, which is going away by and by (finalizers, its pods' grace); nothing when the server says that
    /// it is gone. Since a call whose answer got lost is repeated, "kube.not-found" may mean that it was this call.
    [[nodiscard]] Result<std::optional<QJsonObject>> remove(const KubeRef &ref, const KubeRemove &how = {},
                                                            const std::stop_token &stop = {});

    [[nodiscard]] Result<KubeAccess> mayI(const KubeCall &call, const std::stop_token &stop = {});
    [[nodiscard]] Result<KubeVersion> serverVersion(const std::stop_token &stop = {});
    /// Whether the cluster has the type at all: Velero, snapshots.
    [[nodiscard]] Result<bool> serves(const KubeResource &resource, const std::stop_token &stop = {});

    /// For KubeWatch: sends \a request, with the credentials, and judges the answer.
    [[nodiscard]] Result<HttpResponse> send(HttpRequest request, const KubeCall &call, const std::stop_token &stop);
    [[nodiscard]] const QUrl &server() const { return m_credential->target().cluster.server; }
    [[nodiscard]] Clock &clock() const { return m_clock; }
    [[nodiscard]] const HttpPolicy &policy() const { return m_policy; }

private:
    [[nodiscard]] HttpClient &clientFor(const KubeIdentity &identity);
    [[nodiscard]] Result<QJsonObject> call(const HttpRequest &request, const KubeCall &call,
                                           const std::stop_token &stop);
    [[nodiscard]] Result<QJsonObject> patch(const KubeRef &ref, const QByteArray &body, const QByteArray &contentType,
                                            const KubeWrite &how, const std::stop_token &stop);
    [[nodiscard]] Result<KubeList> listOnce(const KubeRef &all, const KubeQuery &query, const std::stop_token &stop);

    std::shared_ptr<KubeCredential> m_credential;
    HttpPolicy m_policy;
    Clock &m_clock;
    QByteArray m_pinnedSha256;
    std::unique_ptr<HttpClient> m_client;
    int m_identity = 0; ///< the number of the one that m_client has
};

} // namespace Switchback
