// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/net/httpproblem.h"

#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"

using namespace Qt::StringLiterals;

namespace Switchback::HttpProblem {

namespace {

Problem made(ProblemKind kind, Owner owner, const char *code, const Text &sentence, const Text &remedy,
             const QString &details = {})
{
    return {.kind = kind,
            .owner = owner,
            .code = QString::fromLatin1(code),
            .sentence = sentence,
            .remedy = remedy,
            .details = details};
}

Text perhapsCarriedOut()
{
    return Text(QT_TRANSLATE_NOOP("Text", "The request may have been carried out all the same: look at the target "
                                          "before you repeat it."));
}

Text tryLater()
{
    return Text(QT_TRANSLATE_NOOP("Text", "Try again later."));
}

Problem lost(const Transport &failure, const QString &origin)
{
    return made(
        ProblemKind::Network, Owner::Network, "http.connection-lost",
        Text(QT_TRANSLATE_NOOP("Text", "%1 closed the connection before it had answered, or it does not speak HTTP."),
             {origin}),
        failure.mayBeCarriedOut ? perhapsCarriedOut() : tryLater(), failure.errorString);
}

Problem ofProxy(const Transport &failure, const QString &origin)
{
    return made(
        ProblemKind::Network, Owner::Network, "http.proxy",
        Text(QT_TRANSLATE_NOOP("Text", "The proxy on the way to %1 did not let the request through."), {origin}),
        Text(QT_TRANSLATE_NOOP("Text", "Check the proxy in the settings of the system.")), failure.errorString);
}

} // namespace

Problem transport(const Transport &failure)
{
    const QString origin = originOf(failure.url);
    switch (failure.error) {
    case QNetworkReply::HostNotFoundError:
        if (!failure.online)
            break;
        return made(
            ProblemKind::Network, Owner::Network, "http.dns",
            Text(QT_TRANSLATE_NOOP("Text", "The host %1 was not found: no name server knows its name."),
                 {failure.url.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Check the spelling of the address, and that a VPN it may need is on.")),
            failure.errorString);
    case QNetworkReply::ConnectionRefusedError:
        return made(ProblemKind::Network, Owner::Platform, "http.refused",
                    Text(QT_TRANSLATE_NOOP("Text", "%1 refused the connection: nothing listens there."), {origin}),
                    Text(QT_TRANSLATE_NOOP("Text", "Check that the server runs and that the port is right.")),
                    failure.errorString);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return lost(failure, origin);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ofProxy(failure, origin);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return made(ProblemKind::Remote, Owner::Platform, "http.broken-answer",
                    Text(QT_TRANSLATE_NOOP("Text", "%1 broke its answer off."), {origin}),
                    failure.mayBeCarriedOut ? perhapsCarriedOut()
                                            : Text(QT_TRANSLATE_NOOP("Text", "Check that the address is that of a web "
                                                                             "server, and try again.")),
                    failure.errorString);
    default:
        break;
    }
    if (!failure.online && !isLoopbackHost(failure.url.host()))
        return made(ProblemKind::Network, Owner::Network, "http.offline",
                    Text(QT_TRANSLATE_NOOP("Text", "This machine has no network, so %1 cannot be reached."), {origin}),
                    Text(QT_TRANSLATE_NOOP("Text", "Connect to a network, then try again.")), failure.errorString);
    return made(ProblemKind::Network, Owner::Network, "http.unreachable",
                Text(QT_TRANSLATE_NOOP("Text", "%1 cannot be reached."), {origin}),
                failure.mayBeCarriedOut
                    ? perhapsCarriedOut()
                    : Text(QT_TRANSLATE_NOOP("Text", "Check the network and whether a firewall or a "
                                                     "VPN stands in between.")),
                failure.errorString);
}

Problem timeout(const QUrl &url, std::chrono::milliseconds limit, bool mayBeCarriedOut)
{
    return made(ProblemKind::Timeout, Owner::Platform, "http.timeout",
                Text(QT_TRANSLATE_NOOP("Text", "%1 did not answer within %2."),
                     {originOf(url), QVariant::fromValue(Duration{limit.count()})}),
                mayBeCarriedOut ? perhapsCarriedOut() : tryLater());
}

Problem deadline(const QUrl &url, std::chrono::milliseconds limit, bool mayBeCarriedOut)
{
    return made(ProblemKind::Timeout, Owner::Platform, "http.deadline",
                Text(QT_TRANSLATE_NOOP("Text", "%1 was not done answering after %2."),
                     {originOf(url), QVariant::fromValue(Duration{limit.count()})}),
                mayBeCarriedOut ? perhapsCarriedOut() : tryLater());
}

Problem tooLarge(const QUrl &url, qint64 limit)
{
    return made(ProblemKind::Remote, Owner::Platform, "http.too-large",
                Text(QT_TRANSLATE_NOOP("Text", "The answer of %1 is larger than the %2 that are taken."),
                     {originOf(url), QVariant::fromValue(Bytes{limit})}),
                Text(QT_TRANSLATE_NOOP("Text", "Check that the address is that of the platform's interface.")));
}

Problem encoding(const QUrl &url, const QString &what)
{
    return made(ProblemKind::Remote, Owner::Platform, "http.encoding",
                Text(QT_TRANSLATE_NOOP("Text", "The answer of %1 is compressed in a way that cannot be undone safely."),
                     {originOf(url)}),
                tryLater(), what);
}

Problem redirectElsewhere(const QUrl &from, const QUrl &to)
{
    return made(
        ProblemKind::Refused, Owner::Platform, "http.redirect.elsewhere",
        Text(QT_TRANSLATE_NOOP("Text", "%1 sends the request on to %2; it was not followed, because credentials "
                                       "stay with their host."),
             {originOf(from), originOf(to)}),
        Text(QT_TRANSLATE_NOOP("Text", "If that is the right place, enter it as the address of the account.")));
}

Problem redirectMalformed(const QUrl &from)
{
    return made(ProblemKind::Remote, Owner::Platform, "http.redirect.malformed",
                Text(QT_TRANSLATE_NOOP("Text", "%1 redirects without saying where to."), {originOf(from)}), tryLater());
}

Problem redirectTooMany(const QUrl &from, int count)
{
    return made(ProblemKind::Remote, Owner::Platform, "http.redirect.too-many",
                Text(QT_TRANSLATE_NOOP("Text", "%1 redirected %2 times in a row and still did not answer."),
                     {originOf(from), count}),
                Text(QT_TRANSLATE_NOOP("Text", "Check that the address is that of the platform's interface.")));
}

Problem notJson(const HttpResponse &response, const QString &why)
{
    const QString type = QString::fromLatin1(response.contentType());
    // The title of a page tells which page it is; other text may repeat what was sent, and nobody redacts it here.
    const QString page = response.body.trimmed().startsWith('<') ? serverMessage(response) : QString();
    return made(
        ProblemKind::Remote, Owner::Platform, "http.not-json",
        Text(QT_TRANSLATE_NOOP("Text", "%1 answered with something that is not JSON."), {originOf(response.url)}),
        Text(QT_TRANSLATE_NOOP("Text", "Check that the address is that of the platform's interface, and that no "
                                       "sign-in page stands in front of it.")),
        u"%1, %2 bytes: %3\n%4"_s.arg(type, QString::number(response.bodyBytes), why, page));
}

Problem wrongShape(const QUrl &url, const QString &what)
{
    return made(
        ProblemKind::Remote, Owner::Platform, "http.wrong-shape",
        Text(QT_TRANSLATE_NOOP("Text", "%1 answered in a form that Switchback does not know."), {originOf(url)}),
        Text(QT_TRANSLATE_NOOP("Text", "Check which version of the platform this is; it may be too new or too "
                                       "old.")),
        what);
}

Problem request(const QString &what)
{
    return made(
        ProblemKind::Internal, Owner::Switchback, "http.request",
        Text(QT_TRANSLATE_NOOP("Text", "A request was not sent because it would have been malformed.")),
        Text(QT_TRANSLATE_NOOP("Text", "Check the account's settings for line breaks, and report this with the log.")),
        what);
}

Problem file(const QString &path, const QString &why)
{
    return made(
        ProblemKind::Local, Owner::You, "http.file",
        Text(QT_TRANSLATE_NOOP("Text", "The file %1 cannot be used: %2."), {path, why}),
        Text(QT_TRANSLATE_NOOP("Text", "Check that it exists, that you may use it and that the disk is not full.")));
}

Problem checksum(const QUrl &url, const QByteArray &expected, const QByteArray &found)
{
    return made(ProblemKind::Remote, Owner::Network, "http.checksum",
                Text(QT_TRANSLATE_NOOP("Text", "What came from %1 is not the file that was promised: its checksum is "
                                               "wrong."),
                     {originOf(url)}),
                Text(QT_TRANSLATE_NOOP("Text", "Load it again; if it happens again, do not use it.")),
                u"expected %1\nfound    %2"_s.arg(QString::fromLatin1(expected), QString::fromLatin1(found)));
}

} // namespace Switchback::HttpProblem
