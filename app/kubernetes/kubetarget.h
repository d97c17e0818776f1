// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/secret.h"

#include <QProcessEnvironment>
#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace Switchback {

/// Where a cluster's API is and whom to believe there.
struct KubeCluster {
    QString name;
    QUrl server;                        ///< may have a path, as behind Rancher
    QList<QSslCertificate> authorities; ///< empty: the system's
    QString tlsServerName;              ///< the name that the certificate is made out for; empty: the server's host
    QUrl proxy;                         ///< empty: the system's
};

/// A program that fetches credentials (client.authentication.k8s.io).
struct KubeExec {
    QString command; ///< a path, or a name that is searched for in PATH
    QStringList arguments;
    QProcessEnvironment environment; ///< added to ours
    QString apiVersion;
    QString installHint;             ///< untrusted text of the file
    bool provideClusterInfo = false; ///< the program is told which cluster it is
    bool needsTerminal = false;      ///< interactiveMode Always

    friend bool operator==(const KubeExec &, const KubeExec &) = default;
};

/// Who we are there. Any of it may be missing; with nothing at all the server sees an anonymous user.
struct KubeUser {
    QString name;
    QSslCertificate clientCertificate;
    QSslKey clientKey;
    std::shared_ptr<const Secret> token; ///< goes before tokenFile
    QString tokenFile;                   ///< read each time anew, because what stands in it is replaced
    QString userName;
    std::shared_ptr<const Secret> password;
    std::optional<KubeExec> exec;

    /// With the same secrets, and not only with the same objects that hold them.
    friend bool operator==(const KubeUser &one, const KubeUser &other)
    {
        const auto isSame = [](const std::shared_ptr<const Secret> &left, const std::shared_ptr<const Secret> &right) {
            return left == right || (left && right && *left == *right);
        };
        return one.name == other.name && one.clientCertificate == other.clientCertificate
               && one.clientKey == other.clientKey && isSame(one.token, other.token) && one.tokenFile == other.tokenFile
               && one.userName == other.userName && isSame(one.password, other.password) && one.exec == other.exec;
    }
};

/// A context of a kubeconfig with all that it names: everything that is needed to speak to a cluster.
struct KubeTarget {
    QString context;
    KubeCluster cluster;
    KubeUser user;
    QString nameSpace; ///< "default" when the context has none
};

} // namespace Switchback
