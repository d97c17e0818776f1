// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/umbraco/kuduclient.h"

#include "app/net/accounthttp.h"
#include "app/net/basicauth.h"
#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"
#include "app/platforms/umbraco/umbracoproblem.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int conflict = 409;

/// What Kudu says about a failure: "Message", and what is behind it.
QString kuduMessage(const HttpResponse &response)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    QStringList lines = serverMessage(response).split(u'\n', Qt::SkipEmptyParts);
    const QString behind = safeToShow(json.value("ExceptionMessage"_L1).toString()).simplified();
    if (!behind.isEmpty() && !lines.contains(behind))
        lines.append(behind);
    return lines.join(u'\n');
}

Problem notLetIn(const HttpResponse &response, const QString &message)
{
    return umbracoProblem(
        ProblemKind::Permission, Owner::You, u"umbraco.kudu.forbidden"_s,
        Text(QT_TRANSLATE_NOOP("Text", "%1 does not let you in."), {response.url.host()}),
        Text(QT_TRANSLATE_NOOP("Text", "Kudu takes admins of the project only, and a filter of IP addresses may keep "
                                       "this machine out: ask an admin of the project to look at both in the portal.")),
        u"HTTP %1 %2\n%3"_s.arg(QString::number(response.status), response.url.path(), message));
}

Problem inUse(const HttpResponse &response, const QString &message)
{
    return umbracoProblem(
        ProblemKind::Conflict, Owner::Platform, u"umbraco.kudu.locked"_s,
        Text(QT_TRANSLATE_NOOP("Text", "Something else is at work on %1, which has locked it."), {response.url.host()}),
        Text(QT_TRANSLATE_NOOP("Text", "Wait until the deployment or restart that runs there has ended, then try "
                                       "again.")),
        message);
}

} // namespace

KuduClient::KuduClient(QUrl host, const UmbracoPatience &patience, const HttpPolicy &policy, Context &context)
    : m_host(std::move(host))
    , m_patience(patience)
    , m_policy(policy)
    , m_context(&context)
    , m_client(std::make_unique<HttpClient>(policy, context.clock))
{
}

Result<KuduClient> KuduClient::open(const QUrl &host, const UmbracoPatience &patience, Context &context)
{
    if (const std::optional<Problem> problem = whyNotSendable(host))
        return Failure(*problem);
    QUrl base = host;
    base.setPath(QString());
    base.setQuery(QString());
    base.setFragment(QString());
    const QString email = context.account->value(u"email"_s).trimmed();
    if (email.isEmpty() || email.contains(u':')) // a colon ends the name in this sort of sign-in
        return Failure(umbracoProblem(
            ProblemKind::InvalidInput, Owner::You, u"umbraco.kudu.no-sign-in"_s,
            Text(QT_TRANSLATE_NOOP("Text", "The account has no e-mail address of an Umbraco ID to sign in to Kudu "
                                           "with.")),
            Text(
                QT_TRANSLATE_NOOP("Text", "Fill in e-mail and password of somebody who is an admin of the project."))));
    const auto password = context.account->secret(u"password"_s, context.stop);
    if (!password)
        return Failure(password.error());
    HttpPolicy policy = policyFor(context);
    policy.endpoints = {
        endpointFor(context.account->account(), base, {{"Authorization", basicAuthorization(email, **password)}})};
    return KuduClient(base, patience, policy, context);
}

QUrl KuduClient::urlOf(const QString &api, const QStringList &parts, bool isFolder) const
{
    QString path = u"/api/"_s + api;
    for (const QString &part : parts)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part));
    QUrl url = m_host;
    url.setPath(isFolder ? QString(path + u'/') : path, QUrl::TolerantMode);
    return url;
}

Result<QUrl> KuduClient::changeable(const QString &path) const
{
    const std::optional<QStringList> parts = kuduPathParts(path);
    if (!parts)
        return Failure(badPath(path));
    if (isInLocks(*parts) && (parts->size() != 3 || !isMarkerName(parts->last())))
        return Failure(lockRefused(path));
    return urlOf(u"vfs"_s, *parts);
}

Problem KuduClient::badPath(const QString &path)
{
    return umbracoProblem(
        ProblemKind::Internal, Owner::Switchback, u"umbraco.kudu.path"_s,
        Text(QT_TRANSLATE_NOOP("Text", "“%1” is not a path that Switchback touches."), {path}),
        Text(QT_TRANSLATE_NOOP("Text", "Report this with the log; do it by hand in Kudu meanwhile.")));
}

Problem KuduClient::lockRefused(const QString &what)
{
    return umbracoProblem(
        ProblemKind::Refused, Owner::Switchback, u"umbraco.kudu.lock-file"_s,
        Text(QT_TRANSLATE_NOOP("Text", "“%1” could touch one of Kudu's own locks, and was not done."), {what}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "Locks go by themselves when the work ends that they stand for; if one stays, ask "
                               "the vendor's support.")));
}

Problem KuduClient::refined(const HttpResponse &response) const
{
    const QString message = m_policy.redact ? m_policy.redact(kuduMessage(response)) : kuduMessage(response);
    if (const auto theirs = cloudflareProblem(response))
        return *theirs;
    if (const auto redirect = strayRedirect(response))
        return *redirect;
    if (response.status == unauthorized)
        return umbracoProblem(
            ProblemKind::Permission, Owner::You, u"umbraco.kudu.password"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 does not accept e-mail and password."), {response.url.host()}),
            Text(QT_TRANSLATE_NOOP("Text",
                                   "They are those of the Umbraco ID of an admin of the project; an account that "
                                   "is signed in with elsewhere, such as with a company, has no password "
                                   "here.")),
            message);
    if (response.status == forbidden)
        return notLetIn(response, message);
    if (response.status == conflict)
        return inUse(response, message);
    Problem problem = HttpProblem::status(response, m_context->clock.now(), m_policy.redact);
    if (!message.isEmpty() && !problem.details.endsWith(message))
        problem.details += u'\n' + message;
    return problem;
}

Result<HttpResponse> KuduClient::ask(HttpRequest request)
{
    request.anyStatus = true;
    return m_client->send(request, m_context->stop);
}

Result<HttpResponse> KuduClient::judged(const Result<HttpResponse> &response) const
{
    if (!response || response->isSuccess())
        return response;
    return Failure(refined(*response));
}

Result<HttpResponse> KuduClient::send(const HttpRequest &request)
{
    return judged(ask(request));
}

Result<QJsonObject> KuduClient::object(const QUrl &url)
{
    const Result<HttpResponse> response = send(HttpRequest::get(url));
    if (!response)
        return Failure(response.error());
    return isPageForPeople(*response) ? Failure(unexpectedPage(*response)) : jsonObject(*response);
}

Result<QJsonArray> KuduClient::array(const QUrl &url)
{
    const Result<HttpResponse> response = send(HttpRequest::get(url));
    if (!response)
        return Failure(response.error());
    return isPageForPeople(*response) ? Failure(unexpectedPage(*response)) : jsonArray(*response);
}

Result<KuduEnvironment> KuduClient::environmentInfo()
{
    const QUrl url = urlOf(u"environment"_s);
    const Result<QJsonObject> answer = object(url);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    KuduEnvironment environment;
    environment.version = json.string(u"version");
    environment.siteModifiedAt = json.optionalDateTime(u"siteLastModified").value_or(QDateTime());
    const auto problem = json.problem();
    return problem ? Result<KuduEnvironment>(Failure(*problem)) : environment;
}

Result<QUrl> KuduClient::gitUrl()
{
    constexpr int git = 1;
    const QUrl url = urlOf(u"scm/info"_s);
    const Result<QJsonObject> answer = object(url);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    const qint64 type = json.integer(u"Type");
    QUrl found(json.optionalString(u"GitUrl").value_or(QString()));
    if (const auto problem = json.problem())
        return Failure(*problem);
    if (type != git)
        return Failure(umbracoProblem(
            ProblemKind::NotFound, Owner::Platform, u"umbraco.kudu.no-git"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 has no git repository."), {m_host.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Look at the environment in the portal: its repository may have to be made "
                                           "anew by the vendor's support."))));
    found.setUserInfo({}); // Azure writes the deployment user there
    if (const auto problem = whyNotSendable(found))
        return Failure(HttpProblem::wrongShape(url, u"GitUrl: %1"_s.arg(problem->sentence.english())));
    return found;
}

Result<KuduOutcome> KuduClient::command(const QString &line, const QString &folder)
{
    const std::optional<QStringList> parts = kuduPathParts(folder);
    if (!parts)
        return Failure(badPath(folder));
    if (mayTouchLocks(line, *parts))
        return Failure(lockRefused(line));
    const QUrl url = urlOf(u"command"_s);
    HttpRequest request =
        HttpRequest::send("POST", url, HttpBody::ofJson({{u"command"_s, line}, {u"dir"_s, parts->join(u'\\')}}));
    request.inactivity = m_patience.kuduSilence;
    request.deadline = m_patience.kuduSilence + m_policy.inactivity;
    const Result<HttpResponse> response = send(request);
    if (!response)
        return Failure(response.error());
    if (isPageForPeople(*response))
        return Failure(unexpectedPage(*response));
    const Result<QJsonObject> answer = jsonObject(*response);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    KuduOutcome outcome;
    outcome.exitCode = int(json.integer(u"ExitCode"));
    if (const auto problem = json.problem())
        return Failure(*problem);
    // As it was printed: with its line ends.
    outcome.output = answer->value("Output"_L1).toString();
    outcome.error = answer->value("Error"_L1).toString();
    return judgedCommand(line, outcome);
}

Result<KuduOutcome> KuduClient::judgedCommand(const QString &line, const KuduOutcome &outcome) const
{
    constexpr int ended = -1;
    const auto redacted = [this](const QString &text) { return m_policy.redact ? m_policy.redact(text) : text; };
    if (outcome.exitCode == 0 && outcome.error.trimmed().isEmpty())
        return outcome;
    const QString details = redacted(u"exit code %1\n%2\n%3"_s.arg(QString::number(outcome.exitCode),
                                                                   outcome.error.trimmed(), outcome.output.trimmed()));
    if (outcome.exitCode == ended)
        return Failure(umbracoProblem(
            ProblemKind::Remote, Owner::Platform, u"umbraco.kudu.command-ended"_s,
            Text(
                QT_TRANSLATE_NOOP("Text", "Kudu could not start “%1”, or ended it because nothing moved for a minute."),
                {line}),
            Text(
                QT_TRANSLATE_NOOP("Text", "Look at the folder in Kudu: the command may have done a part of its work.")),
            details));
    return Failure(umbracoProblem(ProblemKind::Remote, Owner::Platform, u"umbraco.kudu.command"_s,
                                  Text(QT_TRANSLATE_NOOP("Text", "“%1” failed on %2."), {line, m_host.host()}),
                                  Text(QT_TRANSLATE_NOOP("Text", "Read what it printed, in the details.")), details));
}

Result<QList<KuduDeployment>> KuduClient::deployments()
{
    const QUrl url = urlOf(u"deployments"_s);
    const Result<QJsonArray> all = array(url);
    if (!all)
        return Failure(all.error());
    QList<KuduDeployment> deployments;
    const Result<void> read =
        eachObject(*all, url, [&deployments](CheckedJson &json) { deployments.append(kuduDeployment(json)); });
    return read ? Result<QList<KuduDeployment>>(deployments) : Failure(read.error());
}

Result<KuduDeployment> KuduClient::deployment(const QString &id)
{
    const QUrl url = urlOf(u"deployments"_s, {id});
    const Result<QJsonObject> answer = object(url);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    const KuduDeployment deployment = kuduDeployment(json);
    const auto problem = json.problem();
    return problem ? Result<KuduDeployment>(Failure(*problem)) : deployment;
}

Result<QList<KuduLogEntry>> KuduClient::logAt(const QUrl &url)
{
    const Result<QJsonArray> all = array(url);
    if (!all)
        return Failure(all.error());
    QList<KuduLogEntry> entries;
    const Result<void> read =
        eachObject(*all, url, [&entries](CheckedJson &json) { entries.append(kuduLogEntry(json)); });
    return read ? Result<QList<KuduLogEntry>>(entries) : Failure(read.error());
}

Result<QList<KuduLogEntry>> KuduClient::deploymentLog(const QString &id)
{
    Result<QList<KuduLogEntry>> entries = logAt(urlOf(u"deployments"_s, {id, u"log"_s}));
    if (!entries)
        return entries;
    for (KuduLogEntry &entry : *entries) {
        if (!entry.hasDetails)
            continue;
        const Result<QList<KuduLogEntry>> behind = logAt(urlOf(u"deployments"_s, {id, u"log"_s, entry.id}));
        if (!behind && behind.error().kind == ProblemKind::Cancelled)
            return behind;
        // What there is says more than nothing: old details are thrown away before the entries are.
        for (const KuduLogEntry &detail : behind.value_or(QList<KuduLogEntry>()))
            entry.details.append(detail.message);
    }
    return entries;
}

} // namespace Switchback
