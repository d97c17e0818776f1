// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"

using namespace Qt::StringLiterals;

namespace Switchback::HttpProblem {

namespace {

struct Verdict {
    ProblemKind kind;
    Owner owner;
    const char *code;
    Text sentence;
    Text remedy;
};

Verdict rateLimited(const HttpResponse &response, const QString &origin, const QDateTime &now)
{
    const auto wait = response.retryAfter(now);
    const Text remedy =
        wait ? Text(QT_TRANSLATE_NOOP("Text", "Try again in %1."), {QVariant::fromValue(Duration{wait->count()})})
             : Text(QT_TRANSLATE_NOOP("Text", "Try again in a few minutes."));
    return {ProblemKind::Remote, Owner::Platform, "http.rate-limited",
            Text(QT_TRANSLATE_NOOP("Text", "%1 takes no more requests for now."), {origin}), remedy};
}

Verdict verdictOf(const HttpResponse &response, const QString &origin, const QDateTime &now)
{
    switch (response.status) {
    case 401:
        return {ProblemKind::Permission, Owner::You, "http.unauthorized",
                Text(QT_TRANSLATE_NOOP("Text", "%1 did not accept the credentials."), {origin}),
                Text(QT_TRANSLATE_NOOP("Text", "Check the credentials of the account; they may have expired."))};
    case 403:
        return {ProblemKind::Permission, Owner::You, "http.forbidden",
                Text(QT_TRANSLATE_NOOP("Text", "%1 knows you but does not permit this."), {origin}),
                Text(QT_TRANSLATE_NOOP("Text", "Ask for the permission, or use credentials that have it."))};
    case 404:
        return {ProblemKind::NotFound, Owner::Platform, "http.not-found",
                Text(QT_TRANSLATE_NOOP("Text", "%1 does not have what was asked for."), {origin}),
                Text(QT_TRANSLATE_NOOP("Text", "Refresh: it may have been deleted or renamed."))};
    case 409:
        return {ProblemKind::Conflict, Owner::Platform, "http.conflict",
                Text(QT_TRANSLATE_NOOP("Text", "%1 says that something else is in the way."), {origin}),
                Text(QT_TRANSLATE_NOOP("Text", "Refresh, and try again when the other work is done."))};
    case 412:
        return {ProblemKind::Conflict, Owner::Platform, "http.precondition",
                Text(QT_TRANSLATE_NOOP("Text", "What was to be changed on %1 has been changed by somebody else "
                                               "meanwhile."),
                     {origin}),
                Text(QT_TRANSLATE_NOOP("Text", "Refresh, look at it, and try again."))};
    case 429:
        return rateLimited(response, origin, now);
    default:
        break;
    }
    if (response.status / 100 == 4)
        return {ProblemKind::Remote, Owner::Platform, "http.rejected",
                Text(QT_TRANSLATE_NOOP("Text", "%1 rejected the request (HTTP %2)."), {origin, response.status}),
                Text(QT_TRANSLATE_NOOP("Text", "Read what the server says in the details."))};
    if (response.status / 100 == 5)
        return {ProblemKind::Remote, Owner::Platform, "http.server-error",
                Text(QT_TRANSLATE_NOOP("Text", "%1 failed itself (HTTP %2)."), {origin, response.status}),
                Text(QT_TRANSLATE_NOOP("Text", "Try again later; if it lasts, ask whoever runs the server."))};
    return {
        ProblemKind::Remote, Owner::Platform, "http.unexpected-status",
        Text(QT_TRANSLATE_NOOP("Text", "%1 answered with HTTP %2, which was not expected."), {origin, response.status}),
        Text(QT_TRANSLATE_NOOP("Text", "Check that the address is that of the platform's interface."))};
}

} // namespace

Problem status(const HttpResponse &response, const QDateTime &now,
               const std::function<QString(const QString &)> &redact)
{
    const Verdict verdict = verdictOf(response, originOf(response.url), now);
    // Servers like to repeat what they were sent.
    QStringList details{u"HTTP %1 %2"_s.arg(QString::number(response.status), response.url.path())};
    const QString said = serverMessage(response);
    const QString message = redact ? redact(said) : said;
    if (!message.isEmpty())
        details.append(message);
    // What a help desk asks for first.
    for (const char *name : {"Retry-After", "X-Request-Id", "traceparent", "CF-RAY"}) {
        const QByteArray value = response.header(name);
        if (!value.isEmpty())
            details.append(QLatin1StringView(name) + u": "_s + QString::fromUtf8(value));
    }
    Text sentence = verdict.sentence;
    if (!message.isEmpty())
        sentence = Text(QT_TRANSLATE_NOOP("Text", "%1 It says: “%2”"),
                        {QVariant::fromValue(verdict.sentence), message.section(u'\n', 0, 0)});
    const auto wait = response.retryAfter(now);
    return {.kind = verdict.kind,
            .owner = verdict.owner,
            .code = QString::fromLatin1(verdict.code),
            .sentence = sentence,
            .remedy = verdict.remedy,
            .details = details.join(u'\n'),
            .retryAfterMilliseconds = wait ? qint64(wait->count()) : 0};
}

} // namespace Switchback::HttpProblem
