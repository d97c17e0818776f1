// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/cloudclient.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpproblem.h"
#include "app/net/httpurl.h"
#include "app/platforms/magento/cloudjson.h"
#include "app/platforms/magento/magentoproblem.h"

#include <QHostAddress>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int unauthorized = 401;

/// An id may have slashes ("feature/x"), which belong to it and not to the path.
QUrl below(const QUrl &url, const QString &path, const QString &id = {})
{
    QString whole = url.path(QUrl::FullyEncoded) + path;
    if (!id.isEmpty())
        whole += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
    QUrl target = url;
    target.setPath(whole, QUrl::TolerantMode);
    target.setQuery(QString());
    return target;
}

Problem notOffered(const QString &what, const QString &where)
{
    return magentoProblem(
        ProblemKind::Refused, Owner::Platform, u"magento.not-offered"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The cloud does not offer “%1” for %2 now."), {what, where}),
        Text(QT_TRANSLATE_NOOP("Text",
                               "The environment may be busy or inactive, or you may lack the permission. Wait for "
                               "what runs there, and look at the environment's page.")));
}

template <typename T>
using Reader = Result<T> (*)(const QJsonObject &, const QUrl &);

template <typename T>
Result<T> readOne(const Result<QJsonObject> &object, const QUrl &url, Reader<T> read)
{
    return object ? read(*object, url) : Result<T>(Failure(object.error()));
}

template <typename T>
Result<QList<T>> readAll(const Result<QJsonArray> &array, const QUrl &url, Reader<T> read)
{
    if (!array)
        return Failure(array.error());
    QList<T> values;
    for (const QJsonValue &item : *array) {
        const Result<T> value = read(item.toObject(), url);
        if (!value)
            return Failure(value.error());
        values.append(*value);
    }
    return values;
}

} // namespace

bool isOfSameCloud(const QUrl &base, const QUrl &url)
{
    if (originOf(base) == originOf(url))
        return true;
    if (!QHostAddress(base.host()).isNull()) // numbers have no domain
        return false;
    const QString domain = base.host().section(u'.', 1);
    return url.scheme() == "https"_L1 && base.scheme() == "https"_L1 && domain.contains(u'.')
           && url.host().endsWith(QString(u'.' + domain)) && url.port(443) == 443;
}

CloudClient::CloudClient(QUrl base, AccessTokens &tokens, Context &context)
    : m_base(std::move(base))
    , m_tokens(&tokens)
    , m_context(&context)
    , m_policy(policyFor(context))
    , m_admitted{m_base}
{
}

Result<CloudClient> CloudClient::open(AccessTokens &tokens, Context &context)
{
    Result<QUrl> base = urlFromTyped(context.account->value(u"address"_s));
    if (!base)
        return Failure(base.error());
    while (base->path().endsWith(u'/'))
        base->setPath(base->path().chopped(1));
    CloudClient client(*base, tokens, context);
    const auto token = tokens.token(context);
    if (!token)
        return Failure(token.error());
    client.m_token = *token;
    client.makeClient();
    return client;
}

void CloudClient::makeClient()
{
    m_policy.endpoints.clear();
    for (const QUrl &url : std::as_const(m_admitted))
        m_policy.endpoints.append(
            endpointFor(m_context->account->account(), url, {{"Authorization", secretHeader("Bearer ", *m_token)}}));
    m_client = std::make_unique<HttpClient>(m_policy, m_context->clock);
}

Result<void> CloudClient::admit(const QUrl &url)
{
    for (const QUrl &known : std::as_const(m_admitted))
        if (originOf(known) == originOf(url))
            return {};
    if (!isOfSameCloud(m_base, url))
        return Failure(magentoProblem(
            ProblemKind::Remote, Owner::Platform, u"magento.foreign-host"_s,
            Text(QT_TRANSLATE_NOOP("Text", "%1 leads to %2, which is of another domain. The token is not sent there."),
                 {m_base.host(), url.host()}),
            Text(QT_TRANSLATE_NOOP("Text", "Check the address of the account."))));
    m_admitted.append(url);
    makeClient();
    return {};
}

Result<HttpResponse> CloudClient::sendOnce(const HttpRequest &request)
{
    return m_client->send(request, m_context->stop);
}

Result<HttpResponse> CloudClient::send(HttpRequest request)
{
    if (const Result<void> admitted = admit(request.url); !admitted)
        return Failure(admitted.error());
    request.anyStatus = true;
    request.accept("application/json");
    Result<HttpResponse> response = sendOnce(request);
    const auto needsStepUp = [&response] {
        return response->header("WWW-Authenticate").contains("insufficient_user_authentication");
    };
    if (response && response->status == unauthorized && !needsStepUp()) {
        const auto token = m_tokens->token(*m_context, m_token);
        if (!token)
            return Failure(token.error());
        m_token = *token;
        makeClient();
        response = sendOnce(request);
    }
    if (!response || response->isSuccess())
        return response;
    if (response->status == unauthorized && needsStepUp())
        return Failure(stepUpProblem(request.url));
    return Failure(HttpProblem::status(*response, m_context->clock.now(), m_policy.redact));
}

Result<QJsonObject> CloudClient::object(const QUrl &url)
{
    return send(HttpRequest::get(url)).and_then(jsonObject);
}

Result<QJsonArray> CloudClient::array(const QUrl &url)
{
    return send(HttpRequest::get(url)).and_then(jsonArray);
}

Result<CloudClient::Person> CloudClient::person()
{
    const QUrl url = below(m_base, u"/me"_s);
    const Result<QJsonObject> me = object(url);
    if (!me)
        return Failure(me.error());
    CheckedJson json(*me, url);
    Person person;
    person.name = json.optionalString(u"display_name").value_or(QString());
    if (person.name.isEmpty())
        person.name = json.optionalString(u"username").value_or(QString());
    json.each(u"projects", [&](CheckedJson &item) {
        CloudProject project;
        project.id = item.string(u"id");
        if (!isFolderName(project.id))
            item.complain(u"id", u"letters, digits, dots and dashes"_s);
        project.title = item.optionalString(u"title").value_or(QString());
        if (project.title.isEmpty())
            project.title = project.id;
        project.region = item.optionalString(u"region").value_or(QString());
        project.endpoint = url.resolved(QUrl(item.string(u"endpoint")));
        person.projects.append(project);
    });
    if (const auto problem = json.problem())
        return Failure(*problem);
    return person;
}

Result<CloudProject> CloudClient::project(const QString &id)
{
    const Result<Person> seen = person();
    if (!seen)
        return Failure(seen.error());
    for (const CloudProject &candidate : seen->projects) {
        if (candidate.id != id)
            continue;
        const Result<QJsonObject> whole = object(candidate.endpoint);
        if (!whole)
            return Failure(whole.error());
        CloudProject project = candidate;
        CheckedJson json(*whole, candidate.endpoint);
        project.repository = json.inside(u"repository").string(u"url");
        if (project.repository.startsWith(u'-')) // git would take it for an option
            json.complain(u"repository.url"_s, u"an address"_s);
        if (const auto problem = json.problem())
            return Failure(*problem);
        return project;
    }
    return Failure(magentoProblem(
        ProblemKind::NotFound, Owner::You, u"magento.no-project"_s,
        Text(QT_TRANSLATE_NOOP("Text", "The account does not see the project %1 any more."), {id}),
        Text(QT_TRANSLATE_NOOP("Text", "Have its owner give you access again, or remove it from Switchback."))));
}

Result<QList<CloudEnvironment>> CloudClient::environments(const CloudProject &project)
{
    const QUrl url = below(project.endpoint, u"/environments"_s);
    return readAll(array(url), url, cloudEnvironment);
}

Result<CloudEnvironment> CloudClient::environment(const CloudProject &project, const QString &id)
{
    const QUrl url = below(project.endpoint, u"/environments"_s, id);
    return readOne(object(url), url, cloudEnvironment);
}

Result<CloudServices> CloudClient::services(const CloudEnvironment &environment)
{
    const Result<QJsonObject> deployment = object(below(environment.self, u"/deployments/current"_s));
    if (!deployment && deployment.error().code == "http.not-found"_L1)
        return CloudServices{}; // never deployed
    if (!deployment)
        return Failure(deployment.error());
    return cloudServices(*deployment);
}

Result<bool> CloudClient::hasVariable(const CloudProject &project, const CloudEnvironment &environment,
                                      const QString &name)
{
    for (const QUrl &url : {environment.self, project.endpoint}) {
        const Result<QJsonArray> all = array(below(url, u"/variables"_s));
        if (!all)
            return Failure(all.error());
        for (const QJsonValue &value : *all) {
            const QString found = value.toObject().value("name"_L1).toString();
            if (found == name || found == QString("env:"_L1 + name))
                return true;
        }
    }
    return false;
}

Result<QList<CloudActivity>> CloudClient::activities(const CloudEnvironment &environment, const QString &type,
                                                     int count)
{
    QUrl url = below(environment.self, u"/activities"_s);
    QUrlQuery query;
    query.addQueryItem(u"count"_s, QString::number(count));
    if (!type.isEmpty())
        query.addQueryItem(u"type"_s, type);
    url.setQuery(query);
    return readAll(array(url), url, cloudActivity);
}

Result<CloudActivity> CloudClient::activity(const QUrl &self)
{
    return readOne(object(self), self, cloudActivity);
}

Result<CloudLog> CloudClient::log(const CloudActivity &activity, int start)
{
    QUrl url = activity.log;
    QUrlQuery query(url);
    query.addQueryItem(u"start_at"_s, QString::number(start));
    query.addQueryItem(u"max_items"_s, u"0"_s);
    query.addQueryItem(u"max_delay"_s, u"0"_s); // whoever follows asks again
    url.setQuery(query);
    const Result<HttpResponse> response = send(HttpRequest::get(url));
    if (!response)
        return Failure(response.error());
    return cloudLog(response->body, start);
}

Result<QList<CloudActivity>> CloudClient::begin(const QByteArray &method, const QUrl &url, const QJsonObject &body)
{
    const Result<QJsonObject> answer =
        send(HttpRequest::send(method, url, method == "DELETE" ? HttpBody() : HttpBody::ofJson(body)))
            .and_then(jsonObject);
    if (!answer)
        return Failure(answer.error());
    const QJsonArray all = answer->value("_embedded"_L1).toObject().value("activities"_L1).toArray();
    Result<QList<CloudActivity>> read = readAll(Result<QJsonArray>(all), url, cloudActivity);
    if (read)
        read->removeIf([](const CloudActivity &one) { return one.type.startsWith("integration."_L1); });
    return read;
}

Result<CloudActivity> CloudClient::beginOne(const QUrl &url, const QJsonObject &body)
{
    const Result<QList<CloudActivity>> all = begin("POST", url, body);
    if (!all)
        return Failure(all.error());
    if (all->isEmpty())
        return Failure(HttpProblem::wrongShape(url, u"_embedded.activities: one activity was expected"_s));
    return all->first();
}

Result<void> CloudClient::cancel(const CloudActivity &activity)
{
    if (activity.cancel.isEmpty())
        return Failure(notOffered(u"cancel"_s, activity.text));
    const Result<HttpResponse> sent = send(HttpRequest::send("POST", activity.cancel, HttpBody::ofJson(QJsonObject())));
    return sent ? Result<void>() : Failure(sent.error());
}

Result<QList<CloudBackup>> CloudClient::backups(const CloudEnvironment &environment)
{
    const QUrl url = below(environment.self, u"/backups"_s);
    const Result<QJsonArray> all = array(url);
    if (!all && all.error().code == "http.not-found"_L1)
        return QList<CloudBackup>(); // an environment that has none at all
    return readAll(all, url, cloudBackup);
}

Result<CloudActivity> CloudClient::operate(const CloudEnvironment &environment, const QString &name,
                                           const QJsonObject &body)
{
    const QUrl url = environment.operations.value(QString(u'#' + name));
    if (url.isEmpty())
        return Failure(notOffered(name, environment.title));
    return beginOne(url, body);
}

Result<CloudActivity> CloudClient::backUp(const CloudEnvironment &environment)
{
    return operate(environment, u"backup"_s, {{u"safe"_s, true}});
}

Result<CloudActivity> CloudClient::restore(const CloudBackup &backup)
{
    if (backup.restore.isEmpty())
        return Failure(notOffered(u"restore"_s, backup.environment));
    return beginOne(backup.restore, {{u"environment_name"_s, QJsonValue::Null}, {u"restore_code"_s, true}});
}

Result<std::optional<CloudActivity>> CloudClient::beginRemoval(const QUrl &url)
{
    const Result<QList<CloudActivity>> all = begin("DELETE", url, {});
    if (!all && all.error().code == "http.not-found"_L1)
        return std::optional<CloudActivity>();
    if (!all)
        return Failure(all.error());
    return all->isEmpty() ? std::optional<CloudActivity>() : all->first();
}

Result<std::optional<CloudActivity>> CloudClient::remove(const CloudBackup &backup)
{
    return beginRemoval(backup.remove.isEmpty() ? backup.self : backup.remove);
}

Result<CloudActivity> CloudClient::redeploy(const CloudEnvironment &environment)
{
    return operate(environment, u"redeploy"_s, {});
}

Result<CloudActivity> CloudClient::branch(const CloudEnvironment &environment, const QString &name,
                                          const QString &title)
{
    return operate(environment, u"branch"_s,
                   {{u"name"_s, name}, {u"title"_s, title}, {u"type"_s, u"development"_s}, {u"clone_parent"_s, true}});
}

Result<CloudActivity> CloudClient::deactivate(const CloudEnvironment &environment)
{
    return operate(environment, u"deactivate"_s, {});
}

Result<std::optional<CloudActivity>> CloudClient::remove(const CloudEnvironment &environment)
{
    const QUrl link = environment.operations.value(u"#delete"_s);
    return beginRemoval(link.isEmpty() ? environment.self : link);
}

} // namespace Switchback
