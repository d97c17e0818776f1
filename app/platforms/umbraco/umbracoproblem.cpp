// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/umbracoproblem.h"

#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// HTTP's own details, the title of the page, and the number that Cloudflare's help desk asks for.
QString pageDetails(const HttpResponse &response)
{
    QStringList lines{u"HTTP %1 %2"_s.arg(QString::number(response.status), response.url.path())};
    if (const QString title = serverMessage(response); !title.isEmpty())
        lines.append(title);
    if (const QByteArray ray = response.header("CF-RAY"); !ray.isEmpty())
        lines.append(u"CF-RAY: "_s + safeToShow(QString::fromUtf8(ray)));
    return lines.join(u'\n');
}

} // namespace

bool mayBeFalseFailure(const Problem &problem)
{
    return problem.code == "umbraco.restart-unconfirmed"_L1;
}

bool isPassingTrouble(const Problem &problem)
{
    const bool isOfTheWay = problem.code.startsWith("http."_L1)
                            && (problem.kind == ProblemKind::Network || problem.kind == ProblemKind::Timeout);
    return isOfTheWay || problem.code == "http.server-error"_L1 || problem.code == "http.rate-limited"_L1
           || problem.code == "http.broken-answer"_L1 || problem.code == "http.not-json"_L1
           || problem.code == "umbraco.page"_L1 || problem.code == "umbraco.cloudflare"_L1;
}

bool mayHaveArrived(const Problem &problem)
{
    const bool neverWasSent = problem.code == "http.dns"_L1 || problem.code == "http.refused"_L1
                              || problem.code == "http.offline"_L1 || problem.code == "http.rate-limited"_L1
                              || problem.code == "umbraco.cloudflare"_L1;
    return !neverWasSent && isPassingTrouble(problem);
}

bool isPageForPeople(const HttpResponse &response)
{
    const QByteArray start = response.body.left(512).trimmed().toLower();
    return response.contentType() == "text/html" || start.startsWith("<!doctype html") || start.startsWith("<html");
}

std::optional<Problem> cloudflareProblem(const HttpResponse &response)
{
    constexpr int tooLarge = 413;
    if (response.isSuccess() || !isPageForPeople(response))
        return std::nullopt;
    // All that comes from behind it has its name in the headers, so those alone prove nothing but for a "413".
    const QString title = serverMessage(response);
    const bool isStopped = !response.header("cf-mitigated").isEmpty()
                           || title.startsWith("Just a moment"_L1, Qt::CaseInsensitive)
                           || title.startsWith("Attention Required"_L1, Qt::CaseInsensitive);
    const bool isTheirs =
        response.header("Server").toLower() == "cloudflare" || response.body.toLower().contains("cloudflare");
    if (response.status == tooLarge && isTheirs)
        return umbracoProblem(
            ProblemKind::Refused, Owner::Platform, u"umbraco.upload-too-large"_s,
            Text(QT_TRANSLATE_NOOP("Text", "Cloudflare, which stands before %1, does not let so large a file through."),
                 {response.url.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Leave out of the package what the cloud builds itself, and stay below "
                                           "100 MB.")),
            pageDetails(response));
    if (!isStopped)
        return std::nullopt;
    return umbracoProblem(
        ProblemKind::Refused, Owner::Platform, u"umbraco.cloudflare"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Cloudflare, which stands before %1, stopped the request."),
             {response.url.host()}),
        Text(QT_TRANSLATE_NOOP("Text", "Try again in some minutes; for a large package, make it smaller. If it lasts, "
                                       "give the number in the details to the vendor's support.")),
        pageDetails(response));
}

Problem unexpectedPage(const HttpResponse &response)
{
    return umbracoProblem(
        ProblemKind::Remote, Owner::Platform, u"umbraco.page"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 answered with a page for people instead of data."),
             {originOf(response.url)}),
        Text(QT_TRANSLATE_NOOP("Text", "Open the address in a browser: it may be a sign-in page, a page of a "
                                       "firewall, or the wrong address.")),
        pageDetails(response));
}

std::optional<Problem> strayRedirect(const HttpResponse &response)
{
    const QByteArray location = response.header("Location");
    if (response.status / 100 != 3 || location.isEmpty())
        return std::nullopt;
    const QUrl to = response.url.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (!to.isValid() || to.host().isEmpty())
        return HttpProblem::redirectMalformed(response.url);
    return HttpProblem::redirectElsewhere(response.url, to);
}

} // namespace Switchback
