// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {
QStringList newKey(const QString &file)
{
    // Elliptic: RSA keys would take most of the test's time.
    return {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, file};
}
} // namespace

TestCertificates::TestCertificates()
{
    m_isValid = m_folder.isValid()
                && run(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                                   u"/CN=Switchback Test Authority"_s, u"-out"_s, path(u"authority.pem"_s)}
                       + newKey(path(u"authority.key"_s)));
}

bool TestCertificates::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate::fromPath(path(u"authority.pem"_s)).value(0);
}

QSslConfiguration TestCertificates::issued(const QString &alternativeName, int days)
{
    return loaded(issuedFiles(u"/CN=Switchback Test Server"_s, alternativeName, days));
}

TestCertificates::Files TestCertificates::issuedFiles(const QString &subject, const QString &alternativeName, int days)
{
    const QString name = QString::number(++m_count);
    QFile extensions(path(name + u".ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        return {};
    if (alternativeName.isEmpty())
        extensions.write("extendedKeyUsage=clientAuth\n");
    else
        extensions.write("subjectAltName=" + alternativeName.toLatin1() + "\n");
    extensions.close();
    const bool isMade =
        run(QStringList{u"req"_s, u"-subj"_s, subject, u"-out"_s, path(name + u".csr"_s)}
            + newKey(path(name + u".key"_s)))
        && run({u"x509"_s, u"-req"_s, u"-in"_s, path(name + u".csr"_s), u"-CA"_s, path(u"authority.pem"_s), u"-CAkey"_s,
                path(u"authority.key"_s), u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-extfile"_s,
                extensions.fileName(), u"-out"_s, path(name + u".pem"_s)});
    return isMade ? Files{.certificate = path(name + u".pem"_s), .key = path(name + u".key"_s)} : Files();
}

QSslConfiguration TestCertificates::selfSigned(const QString &alternativeName)
{
    const QString name = QString::number(++m_count);
    const bool isMade = run(
        QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Switchback Test Server"_s,
                    u"-addext"_s, QString(u"subjectAltName="_s + alternativeName), u"-out"_s, path(name + u".pem"_s)}
        + newKey(path(name + u".key"_s)));
    return isMade ? loaded({.certificate = path(name + u".pem"_s), .key = path(name + u".key"_s)})
                  : QSslConfiguration();
}

QSslConfiguration TestCertificates::loaded(const Files &files)
{
    QFile key(files.key);
    if (!key.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate::fromPath(files.certificate).value(0));
    tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    return tls;
}

} // namespace Switchback
