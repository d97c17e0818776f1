// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpcertificate.h"

#include "app/net/httpproblem.h"
#include "app/net/httpproxy.h"
#include "app/net/httpurl.h"
#include "app/net/stoppableloop.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

CertificateSummary summaryOf(const QSslCertificate &certificate)
{
    CertificateSummary summary;
    summary.hosts = certificate.subjectAlternativeNames().values();
    summary.subject = certificate.subjectInfo(QSslCertificate::CommonName).value(0, summary.hosts.value(0));
    summary.issuer = certificate.issuerDisplayName();
    summary.validFrom = certificate.effectiveDate();
    summary.validUntil = certificate.expiryDate();
    summary.sha256 = certificate.digest(QCryptographicHash::Sha256);
    summary.fingerprint = fingerprintText(summary.sha256);
    summary.certificate = certificate;
    return summary;
}

QNetworkReply::NetworkError networkErrorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

Problem problemOf(const QSslSocket &socket, const QUrl &url)
{
    const QAbstractSocket::SocketError error = socket.error();
    if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError)
        return HttpProblem::handshake(url, socket.errorString());
    return HttpProblem::transport(
        {.error = networkErrorOf(error), .errorString = socket.errorString(), .url = url, .online = hasNetwork()});
}

} // namespace

Result<ServerCertificate> inspectCertificate(const QUrl &url, std::chrono::milliseconds limit,
                                             const std::stop_token &stop, bool systemProxy)
{
    if (const std::optional<Problem> problem = whyNotSendable(url))
        return Failure(*problem);
    constexpr int https = 443;
    QSslSocket socket;
    socket.setProxy(proxyFor(url, systemProxy));
    // Asks for the certificate, goes on whatever it is, and remembers what is wrong with it.
    socket.setPeerVerifyMode(QSslSocket::QueryPeer);

    StoppableLoop loop(stop);
    bool timedOut = false;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        timedOut = true;
        loop.wake();
    });
    QObject::connect(&socket, &QSslSocket::encrypted, &timer, [&loop] { loop.wake(); });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &timer, [&loop] { loop.wake(); });
    timer.start(limit);
    socket.connectToHostEncrypted(url.host(), quint16(url.port(https)));
    loop.wait();

    if (stop.stop_requested())
        return Failure(cancelledProblem());
    if (timedOut)
        return Failure(HttpProblem::timeout(url, limit, false));
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    if (!socket.isEncrypted() || chain.isEmpty())
        return Failure(problemOf(socket, url));
    ServerCertificate answer;
    for (const QSslCertificate &certificate : chain)
        answer.chain.append(summaryOf(certificate));
    const QList<QSslError> errors = socket.sslHandshakeErrors();
    if (!errors.isEmpty())
        answer.problem = HttpProblem::tls(errors, url, false);
    socket.abort();
    return answer;
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

std::optional<QByteArray> fingerprintFromText(const QString &text)
{
    QString hex = text;
    hex.remove(u':').remove(u' ').remove(u'\n').remove(u'\t');
    constexpr qsizetype digits = 64;
    const bool onlyHex = std::all_of(hex.cbegin(), hex.cend(), [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit.toLower() >= u'a' && digit.toLower() <= u'f');
    });
    if (hex.size() != digits || !onlyHex)
        return std::nullopt;
    return QByteArray::fromHex(hex.toLatin1());
}

} // namespace Switchback
