// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubefile.h"

#include "app/kubernetes/kubeconfigproblem.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// PEM does not say which sort of key it is in a way that Qt reads by itself.
QSslKey keyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<QByteArray> readKubeFile(const QString &path, qsizetype limit)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Failure(kubeconfigProblem(
            ProblemKind::NotFound, u"kubeconfig.file"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The kubeconfig names the file %1, which does not exist."), {path})));
    }
    QFile file(path);
    QByteArray bytes;
    QString why = u"not a plain file"_s;
    if (info.isFile()) {
        if (file.open(QIODevice::ReadOnly))
            bytes = file.read(limit + 1);
        why = file.error() == QFile::NoError ? QString() : file.errorString();
        if (bytes.size() > limit)
            why = u"larger than %1 bytes"_s.arg(limit);
    }
    if (why.isEmpty())
        return bytes;
    return Failure(kubeconfigProblem(
        ProblemKind::Local, u"kubeconfig.file"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The file %1 cannot be read."), {path}),
        Text(QT_TRANSLATE_NOOP("Text", "Check that it is the right file and that you may read it.")), why));
}

Result<QList<QSslCertificate>> readKubeAuthorities(const QString &cluster, const QByteArray &pem)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(pem, QSsl::Pem);
    if (!authorities.isEmpty())
        return authorities;
    return Failure(
        kubeconfigProblem(ProblemKind::InvalidInput, u"kubeconfig.certificate"_s,
                          Text(QT_TRANSLATE_NOOP("Text", "What the kubeconfig has as the certificate-authority of the "
                                                         "cluster “%1” is no certificate."),
                               {cluster})));
}

Result<KubeKeyPair> readKubeKeyPair(const QString &user, const QByteArray &certificatePem, const QByteArray &keyPem,
                                    const QDateTime &now)
{
    KubeKeyPair pair;
    pair.certificate = QSslCertificate::fromData(certificatePem, QSsl::Pem).value(0);
    if (pair.certificate.isNull()) {
        return Failure(kubeconfigProblem(
            ProblemKind::InvalidInput, u"kubeconfig.certificate"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The client certificate of the user “%1” cannot be read."), {user})));
    }
    if (pair.certificate.expiryDate() <= now) {
        return Failure(kubeconfigProblem(
            ProblemKind::InvalidInput, u"kubeconfig.certificate-expired"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The client certificate of the user “%1” expired on %2."),
                 {user, pair.certificate.expiryDate()}),
            Text(QT_TRANSLATE_NOOP("Text", "Fetch a new kubeconfig from whoever runs the cluster."))));
    }
    pair.key = keyOf(keyPem);
    if (pair.key.isNull()) {
        return Failure(kubeconfigProblem(
            ProblemKind::InvalidInput, u"kubeconfig.key"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The client key of the user “%1” cannot be read; it must be "
                                           "an RSA or elliptic key without a passphrase."),
                 {user})));
    }
    return pair;
}

} // namespace Switchback
