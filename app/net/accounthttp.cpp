// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/accounthttp.h"

#include "app/net/httpcertificate.h"
#include "models/requestrecord.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Switchback {

namespace {

QStringList linesOf(const HttpHeaders &headers)
{
    QStringList lines;
    for (const HttpHeader &header : headers)
        lines.append(QString::fromUtf8(header.name) + ": "_L1 + QString::fromUtf8(header.value));
    return lines;
}

RequestRecord recordOf(const HttpLogEntry &entry)
{
    return {.sentAt = entry.time,
            .method = entry.method,
            .origin = entry.origin,
            .path = entry.path,
            .status = entry.status,
            .code = entry.code,
            .milliseconds = entry.duration.count(),
            .sentBytes = entry.sentBytes,
            .receivedBytes = entry.receivedBytes,
            .retries = entry.retries,
            .requestHeaders = linesOf(entry.requestHeaders),
            .responseHeaders = linesOf(entry.responseHeaders)};
}

/// Whether the certificate is only one that nobody vouches for. One that has expired, or was revoked, is not to be trusted
/// by anybody.
bool canBeTrusted(const QString &code)
{
    return code == "http.tls.self-signed"_L1 || code == "http.tls.unknown-issuer"_L1 || code == "http.tls.wrong-host"_L1
           || code == "http.tls.pin-mismatch"_L1;
}

} // namespace

HttpPolicy policyFor(Context &context)
{
    HttpPolicy policy;
    if (context.account) {
        policy.redact = [redactor = context.account->redactor()](const QString &text) {
            return redactor->redacted(text);
        };
    }
    policy.log = [&log = context.log](const HttpLogEntry &entry) {
        log.line(Stream::Request, recordOf(entry).toLine());
    };
    return policy;
}

HttpEndpoint endpointFor(const Account &account, const QUrl &url, const HttpHeaders &credentials,
                         const QList<QSslCertificate> &authorities)
{
    const QByteArray pinned = fingerprintFromText(account.trustedFingerprint).value_or(QByteArray());
    return {.url = url,
            .trust = {.authorities = authorities, .pinnedSha256 = pinned},
            .credentials = credentials,
            .clientCertificate = QSslCertificate(),
            .clientKey = QSslKey()};
}

QByteArray secretHeader(QByteArrayView before, const Secret &secret)
{
    QByteArray value = before.toByteArray();
    secret.use([&value](QByteArrayView bytes) { value.append(bytes); });
    return value;
}

AccountTrouble troubleAt(const QUrl &url, const QString &fieldId, const Problem &problem, Context &context)
{
    AccountTrouble trouble{.part = connectionPart(problem), .fieldId = {}, .problem = problem, .certificate = {}};
    if (trouble.part == ConnectionPart::Form || trouble.part == ConnectionPart::Name)
        trouble.fieldId = fieldId;
    if (!canBeTrusted(problem.code))
        return trouble;
    constexpr auto limit = 10s;
    const Result<ServerCertificate> shown = inspectCertificate(url, limit, context.stop);
    if (!shown)
        return trouble;
    const CertificateSummary &own = shown->chain.constFirst();
    trouble.certificate = CertificateFacts{.subject = own.subject,
                                           .issuer = own.issuer,
                                           .validFrom = own.validFrom,
                                           .validUntil = own.validUntil,
                                           .fingerprint = own.fingerprint};
    return trouble;
}

} // namespace Switchback
