// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubetarget.h"
#include "models/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace Switchback {

/// A context, as a person chooses it.
struct KubeContextName {
    QString name;
    QString cluster;
    QString user;
    QString nameSpace; ///< empty: none is named
};

/// The kubeconfig: which clusters there are and how to be let in. Files are merged as kubectl does it: the first to name
/// a cluster, user, context or current context wins, with all that belongs to it. Relative paths are those of the file
/// they stand in. What cannot be done safely, or not as kubectl does it, is refused and never ignored.
///
/// Problems are InvalidInput or NotFound, and a person's to solve:
///
/// | code | what is wrong |
/// |---|---|
/// | kubeconfig.missing, .unreadable | the file |
/// | yaml.malformed, yaml.too-large, kubeconfig.wrong-value, .duplicate | what stands in it |
/// | kubeconfig.no-context, .unknown-context, .unknown-cluster, .unknown-user | what was chosen, or what that names |
/// | http.url.… | the server's address: whyNotSendable() |
/// | kubeconfig.insecure | it asks not to check the certificate, which is never done |
/// | kubeconfig.proxy | a proxy of a kind that cannot be used |
/// | kubeconfig.file, .certificate, .certificate-expired, .key | a certificate or key, or the file that holds it |
/// | kubeconfig.unsupported | auth-provider, impersonation, an exec format that nobody knows |
class Kubeconfig {
public:
    /// Files in the order in which they win. One alone must exist; of several, those that are missing are passed over as
    /// long as one is there.
    [[nodiscard]] static Result<Kubeconfig> load(const QStringList &files);
    /// What somebody pasted; \a name is how it is called in sentences. Relative paths are refused, having no folder.
    [[nodiscard]] static Result<Kubeconfig> parse(const QByteArray &bytes, const QString &name);
    /// What `$KUBECONFIG` lists, else `~/.kube/config`.
    [[nodiscard]] static QStringList standardFiles(const QProcessEnvironment &environment);

    /// In the order of the files.
    [[nodiscard]] const QList<KubeContextName> &contexts() const { return m_contexts; }
    /// Empty: none.
    [[nodiscard]] const QString &currentContext() const { return m_currentContext; }

    /// All that \a context (empty: the current one) names, its files read. A client certificate must hold at \a now.
    /// \a isPinned: the account trusts the server's certificate by its fingerprint, so that it does not matter when the
    /// file asks not to check it.
    [[nodiscard]] Result<KubeTarget> target(const QString &context, const QDateTime &now, bool isPinned = false) const;

private:
    struct Entry {
        QJsonObject object;
        QString file;   ///< as it is called in sentences
        QString folder; ///< empty: none
        QString path;   ///< "users[2].user."
    };

    [[nodiscard]] Result<void> add(const QByteArray &bytes, const QString &file, const QString &folder);
    [[nodiscard]] Result<void> addNamed(const QJsonObject &root, const QString &list, const QString &part,
                                        const Entry &file, QHash<QString, Entry> &known, QStringList *order);
    [[nodiscard]] Result<KubeCluster> cluster(const QString &name, const QString &context, bool isPinned) const;
    [[nodiscard]] Result<KubeUser> user(const QString &name, const QString &context, const QDateTime &now) const;

    QHash<QString, Entry> m_clusters;
    QHash<QString, Entry> m_users;
    QHash<QString, Entry> m_known; ///< contexts
    QList<KubeContextName> m_contexts;
    QString m_currentContext;
};

} // namespace Switchback
