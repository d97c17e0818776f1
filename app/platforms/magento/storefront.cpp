// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/storefront.h"

#include "app/net/accounthttp.h"
#include "app/net/httpclient.h"
#include "app/platforms/magento/magentoproblem.h"

using namespace Qt::StringLiterals;

namespace Switchback {

Result<PageVisit> visitPage(const QUrl &url, Context &context)
{
    HttpRequest request = HttpRequest::get(url);
    request.anyStatus = true;
    request.idempotent = false; // whoever waits for it asks again anyway
    const Result<HttpResponse> answer = HttpClient(policyFor(context), context.clock).send(request, context.stop);
    if (!answer)
        return Failure(answer.error());
    return PageVisit{.status = answer->status, .page = answer->body};
}

std::optional<ErrorReport> reportShown(const PageVisit &visit, const CloudServer &server, Context &context)
{
    const QString id = reportIdIn(visit.page);
    return id.isEmpty() ? std::nullopt : server.errorReport(id, context);
}

Problem brokenPage(const QUrl &url, const PageVisit &visit, const CloudServer &server, Context &context)
{
    return brokenPage(url, visit, reportShown(visit, server, context));
}

Problem brokenPage(const QUrl &url, const PageVisit &visit, const std::optional<ErrorReport> &report)
{
    QStringList outdated;
    if (report)
        for (const OutdatedModule &module : outdatedModules(report->message))
            outdated.append(moduleLine(module));
    return magentoProblem(
        ProblemKind::Unhealthy, Owner::Platform, u"magento.storefront"_s,
        !outdated.isEmpty()
            ? Text(QT_TRANSLATE_NOOP("Text", "The database is older than the code: %1."), {outdated.join(u", "_s)})
        : report ? Text(QT_TRANSLATE_NOOP("Text", "%1 shows an error: %2"),
                        {url.toString(), report->message.section(u'\n', 0, 0)})
                 : Text(QT_TRANSLATE_NOOP("Text", "%1 answers with status %2."), {url.toString(), visit.status}),
        outdated.isEmpty() ? Text(QT_TRANSLATE_NOOP("Text", "Look at the server's logs, in the details and by ssh."))
                           : Text(QT_TRANSLATE_NOOP(
                               "Text", "A deployment did not come to its end: correct what stopped it and push.")),
        report ? QString(report->message + u'\n' + report->trace) : QString());
}

} // namespace Switchback
