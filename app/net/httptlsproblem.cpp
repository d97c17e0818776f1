// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"
#include "app/net/httpurl.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Switchback::HttpProblem {

namespace {

enum class Check { Revoked, Expired, NotYetValid, WrongHost, SelfSigned, UnknownIssuer, Other };

Check checkOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Check::Revoked;
    case QSslError::CertificateExpired:
        return Check::Expired;
    case QSslError::CertificateNotYetValid:
        return Check::NotYetValid;
    case QSslError::HostNameMismatch:
        return Check::WrongHost;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return Check::SelfSigned;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Check::UnknownIssuer;
    default:
        return Check::Other;
    }
}

struct Wording {
    const char *code;
    const char *sentence;
    const char *remedy;
};

Wording wordingOf(Check check)
{
    switch (check) {
    case Check::Revoked:
        return {"http.tls.revoked", QT_TRANSLATE_NOOP("Text", "The certificate of %1 was revoked."),
                QT_TRANSLATE_NOOP("Text", "Do not go on; ask whoever runs the server.")};
    case Check::Expired:
        return {
            "http.tls.expired", QT_TRANSLATE_NOOP("Text", "The certificate of %1 has expired."),
            QT_TRANSLATE_NOOP("Text", "Have it renewed by whoever runs the server, and check this machine's clock.")};
    case Check::NotYetValid:
        return {"http.tls.not-yet-valid", QT_TRANSLATE_NOOP("Text", "The certificate of %1 is not valid yet."),
                QT_TRANSLATE_NOOP("Text", "Check this machine's clock.")};
    case Check::WrongHost:
        return {"http.tls.wrong-host", QT_TRANSLATE_NOOP("Text", "The certificate of %1 was made out to another host."),
                QT_TRANSLATE_NOOP("Text",
                                  "Use the name in the certificate, or have the certificate renewed for this one.")};
    case Check::SelfSigned:
        return {"http.tls.self-signed",
                QT_TRANSLATE_NOOP("Text", "The certificate of %1 is signed by itself or by an authority of its own."),
                QT_TRANSLATE_NOOP("Text",
                                  "If it is your own server, compare its fingerprint and trust it in the account, "
                                  "or enter your authority's certificate there.")};
    case Check::UnknownIssuer:
        return {
            "http.tls.unknown-issuer",
            QT_TRANSLATE_NOOP("Text", "The certificate of %1 was issued by somebody this machine does not trust."),
            QT_TRANSLATE_NOOP("Text", "If it is your own server, enter your authority's certificate in the account.")};
    case Check::Other:
        break;
    }
    return {"http.tls.certificate", QT_TRANSLATE_NOOP("Text", "The certificate of %1 cannot be trusted."),
            QT_TRANSLATE_NOOP("Text", "Ask whoever runs the server.")};
}

QString listed(const QList<QSslError> &errors)
{
    QStringList lines;
    for (const QSslError &error : errors)
        lines.append(error.errorString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

Problem certificateProblem(const Wording &wording, const QUrl &url, const QString &details)
{
    return {.kind = ProblemKind::Refused,
            .owner = Owner::Platform,
            .code = QString::fromLatin1(wording.code),
            .sentence = Text(wording.sentence, {originOf(url)}),
            .remedy = Text(wording.remedy),
            .details = details};
}

} // namespace

Problem tls(const QList<QSslError> &errors, const QUrl &url, bool pinned)
{
    std::array<bool, int(Check::Other) + 1> failed{};
    for (const QSslError &error : errors)
        failed.at(size_t(checkOf(error.error()))) = true;
    // With a pin the issuer does not matter: what is wrong is the time, or it is another certificate.
    const bool timeIsWrong = failed.at(size_t(Check::Expired)) || failed.at(size_t(Check::NotYetValid));
    if (pinned && !timeIsWrong)
        return certificateProblem(
            {"http.tls.pin-mismatch",
             QT_TRANSLATE_NOOP("Text", "%1 shows another certificate than the one you trusted."),
             QT_TRANSLATE_NOOP("Text",
                               "Ask whoever runs the server whether it was replaced; only then trust the new one.")},
            url, listed(errors));
    const auto first = std::find(failed.cbegin(), failed.cend(), true);
    const auto check = first == failed.cend() ? Check::Other : Check(std::distance(failed.cbegin(), first));
    return certificateProblem(wordingOf(check), url, listed(errors));
}

Problem handshake(const QUrl &url, const QString &errorString)
{
    return certificateProblem(
        {"http.tls.handshake", QT_TRANSLATE_NOOP("Text", "No encrypted connection to %1 could be agreed on."),
         QT_TRANSLATE_NOOP("Text",
                           "Check that the port speaks https; a very old server may offer only unsafe encryption.")},
        url, errorString);
}

} // namespace Switchback::HttpProblem
