// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace Switchback {

/// The whole of a small file that a kubeconfig names; a Problem "kubeconfig.file" when it is missing, no plain file (which
/// might never end), or larger than \a limit bytes.
[[nodiscard]] Result<QByteArray> readKubeFile(const QString &path, qsizetype limit = 1 << 20);

/// The authorities in \a pem. \a cluster is for the sentence: "kubeconfig.certificate" when there is none.
[[nodiscard]] Result<QList<QSslCertificate>> readKubeAuthorities(const QString &cluster, const QByteArray &pem);

/// A client's certificate and what proves that it is ours.
struct KubeKeyPair {
    QSslCertificate certificate;
    QSslKey key;
};

/// Problems "kubeconfig.certificate", "kubeconfig.certificate-expired" and "kubeconfig.key". \a user is for the sentences.
[[nodiscard]] Result<KubeKeyPair> readKubeKeyPair(const QString &user, const QByteArray &certificatePem,
                                                  const QByteArray &keyPem, const QDateTime &now);

} // namespace Switchback
