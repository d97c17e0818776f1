// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/octopus/octopusclient.h"

#include "app/net/accounthttp.h"
#include "app/net/checkedjson.h"
#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"
#include "app/net/httpurl.h"
#include "app/platforms/octopus/octopusproblem.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr int teapot = 418;

OctopusNode nodeOf(CheckedJson &json)
{
    OctopusNode node;
    node.id = json.string(u"Id");
    node.name = json.string(u"Name");
    node.version = json.optionalString(u"Version").value_or(QString());
    node.isDraining = json.boolean(u"IsInMaintenanceMode");
    node.isOffline = json.optionalBoolean(u"IsOffline").value_or(false);
    node.maxTasks = json.integer(u"MaxConcurrentTasks");
    node.runningTasks = json.optionalInteger(u"RunningTaskCount").value_or(0);
    return node;
}

const QString integrityCheck = u"SystemIntegrityCheck"_s;

OctopusTask taskOf(CheckedJson &json)
{
    OctopusTask task;
    task.id = json.string(u"Id");
    task.name = json.string(u"Name");
    task.description = json.optionalString(u"Description").value_or(QString());
    task.state = json.string(u"State");
    task.spaceId = json.optionalString(u"SpaceId").value_or(QString());
    task.error = json.optionalString(u"ErrorMessage").value_or(QString());
    task.isCompleted = json.boolean(u"IsCompleted");
    task.completedAt =
        QDateTime::fromString(json.optionalString(u"CompletedTime").value_or(QString()), Qt::ISODateWithMs).toUTC();
    return task;
}

/// The query of a link to another page, with what was asked for besides: not every link repeats it.
QUrlQuery withFilters(QUrlQuery page, const QUrlQuery &asked)
{
    const auto items = asked.queryItems();
    for (const auto &[name, value] : items)
        if (!page.hasQueryItem(name))
            page.addQueryItem(name, value);
    return page;
}

/// The value that \a read makes of an object, unless something in it was not as it should be.
template <typename T, typename Read>
Result<T> checked(const Result<QJsonObject> &object, const QUrl &url, const Read &read)
{
    if (!object)
        return Failure(object.error());
    CheckedJson json(*object, url);
    T value = read(json);
    if (const auto problem = json.problem())
        return Failure(*problem);
    return value;
}

} // namespace

Result<QUrl> octopusBase(const QString &typed)
{
    Result<QUrl> url = urlFromTyped(typed);
    if (!url)
        return url;
    // People copy what the browser shows: "https://octopus.example.org/app#/Spaces-1/projects".
    static const QRegularExpression tail(u"(?:/(?:api|app)(?:/.*)?)?/*\\z"_s);
    QString path = url->path();
    path.remove(tail);
    url->setPath(path);
    url->setQuery(QString());
    url->setFragment({});
    return url;
}

OctopusClient::OctopusClient(QUrl base, const HttpPolicy &policy, Context &context)
    : m_base(std::move(base))
    , m_policy(policy)
    , m_context(&context)
    , m_client(std::make_unique<HttpClient>(policy, context.clock))
{
}

Result<OctopusClient> OctopusClient::open(Context &context)
{
    const Result<QUrl> base = octopusBase(context.account->value(u"address"_s));
    if (!base)
        return Failure(base.error());
    const auto key = context.account->secret(u"apiKey"_s, context.stop);
    if (!key)
        return Failure(key.error());
    HttpPolicy policy = policyFor(context);
    policy.endpoints = {
        endpointFor(context.account->account(), *base, {{"X-Octopus-ApiKey", secretHeader({}, **key)}})};
    return OctopusClient(*base, policy, context);
}

QUrl OctopusClient::urlOf(const QString &path) const
{
    QUrl url = m_base;
    url.setPath(m_base.path() + path);
    return url;
}

QUrl OctopusClient::pingUrl() const
{
    return urlOf(u"/api/octopusservernodes/ping"_s);
}

Problem OctopusClient::refined(const HttpResponse &response) const
{
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    constexpr int unavailable = 503;
    Problem problem = HttpProblem::status(response, m_context->clock.now(), m_policy.redact);
    const QString origin = originOf(response.url);
    if (response.status == unavailable && response.contentType() == "text/html") {
        problem.code = u"octopus.starting"_s;
        problem.sentence = Text(QT_TRANSLATE_NOOP("Text", "The server at %1 is starting, or does not run."), {origin});
        problem.remedy = Text(QT_TRANSLATE_NOOP("Text", "Try again in a few minutes."));
    } else if (response.status == unauthorized) {
        problem.remedy = Text(QT_TRANSLATE_NOOP(
            "Text",
            "The key may have expired: keys live for 180 days unless somebody chose otherwise. Make a new one."));
    } else if (response.status == forbidden) {
        static const QRegularExpression named(u"Missing permission: (\\w+)"_s);
        const QString permission = named.match(serverMessage(response)).captured(1);
        if (!permission.isEmpty()) {
            problem.sentence =
                Text(QT_TRANSLATE_NOOP("Text", "The owner of the API key lacks the permission “%1” on %2."),
                     {permission, origin});
            problem.remedy = Text(QT_TRANSLATE_NOOP("Text", "Ask an administrator of Octopus for it."));
        }
    }
    return problem;
}

Result<HttpResponse> OctopusClient::send(HttpRequest request, int alsoFine)
{
    request.anyStatus = true;
    request.accept("application/json");
    Result<HttpResponse> response = m_client->send(request, m_context->stop);
    if (!response || response->isSuccess() || response->status == alsoFine)
        return response;
    return Failure(refined(*response));
}

Result<QJsonObject> OctopusClient::get(const QUrl &url)
{
    return send(HttpRequest::get(url)).and_then(jsonObject);
}

Result<OctopusRoot> OctopusClient::readRoot(const HttpRequest &request)
{
    const Result<QJsonObject> object = send(request).and_then(jsonObject);
    Result<OctopusRoot> read = checked<OctopusRoot>(object, request.url, [this](CheckedJson &json) {
        m_links = json.object(u"Links");
        return OctopusRoot{.application = json.string(u"Application"),
                           .version = json.string(u"Version"),
                           .apiVersion = json.string(u"ApiVersion"),
                           .installationId = json.string(u"InstallationId")};
    });
    if (read)
        m_root = *read;
    return read;
}

Result<OctopusRoot> OctopusClient::root()
{
    return m_root ? *m_root : readRoot(HttpRequest::get(urlOf(u"/api"_s)));
}

Result<OctopusRoot> OctopusClient::rootNow()
{
    HttpRequest request = HttpRequest::get(urlOf(u"/api"_s));
    request.idempotent = false; // whoever waits asks again anyway
    return readRoot(request);
}

Result<QUrl> OctopusClient::link(const QString &name, const QString &below)
{
    if (const Result<OctopusRoot> known = root(); !known)
        return Failure(known.error());
    const QString linked = m_links.value(name).toString();
    // A link is a template (RFC 6570), and its path is all that is taken of it: the key belongs to this server only.
    const QUrl target(linked.section(u'{', 0, 0));
    if (linked.isEmpty() || target.path().isEmpty())
        return Failure(HttpProblem::wrongShape(urlOf(u"/api"_s), u"Links.%1: a link was expected"_s.arg(name)));
    QUrl url = m_base;
    url.setPath(target.path() + below);
    return url;
}

Result<QJsonObject> OctopusClient::getLink(const QString &name, const QString &below)
{
    return link(name, below).and_then([this](const QUrl &url) { return get(url); });
}

Result<QJsonArray> OctopusClient::all(const QUrl &first)
{
    constexpr int mostPages = 1000; // a server that leads in circles
    QJsonArray items;
    QUrl url = first;
    for (int page = 0; page < mostPages; ++page) {
        const Result<QJsonObject> object = get(url);
        if (!object)
            return Failure(object.error());
        CheckedJson json(*object, url);
        const QJsonArray part = json.array(u"Items");
        const QString next = json.object(u"Links").value("Page.Next"_L1).toString();
        if (const auto problem = json.problem())
            return Failure(*problem);
        for (const QJsonValue &item : part)
            items.append(item);
        if (next.isEmpty())
            return items;
        const QUrl target(next);
        url.setPath(target.path());
        url.setQuery(withFilters(QUrlQuery(target.query()), QUrlQuery(first.query())));
    }
    return Failure(HttpProblem::wrongShape(first, u"the pages do not end"_s));
}

Result<QString> OctopusClient::userName()
{
    return checked<QString>(getLink(u"CurrentUser"_s), m_base, [](CheckedJson &json) {
        const QString shown = json.optionalString(u"DisplayName").value_or(QString());
        return shown.isEmpty() ? json.string(u"Username") : shown;
    });
}

Result<void> OctopusClient::proveAdministrator()
{
    const Result<QJsonObject> read = getLink(u"ServerStatus"_s, u"/system-info"_s);
    return read ? Result<void>() : Failure(read.error());
}

Result<OctopusStatus> OctopusClient::status()
{
    return checked<OctopusStatus>(getLink(u"ServerStatus"_s), m_base, [](CheckedJson &json) {
        OctopusStatus status;
        status.isInMaintenance = json.boolean(u"IsInMaintenanceMode");
        status.isPotentialClone = json.optionalBoolean(u"IsPotentialClone").value_or(false);
        status.newestVersion = json.optionalString(u"MaximumAvailableVersion").value_or(QString());
        status.coveredVersion = json.optionalString(u"MaximumAvailableVersionCoveredByLicense").value_or(QString());
        return status;
    });
}

Result<OctopusHealth> OctopusClient::health()
{
    const Result<QUrl> url = link(u"ServerHealthStatus"_s);
    if (!url)
        return Failure(url.error());
    // 418: not operating normally, with the same body.
    const Result<QJsonObject> object = send(HttpRequest::get(*url), teapot).and_then(jsonObject);
    return checked<OctopusHealth>(object, *url, [](CheckedJson &json) {
        return OctopusHealth{.isOperatingNormally = json.boolean(u"IsOperatingNormally"),
                             .description = json.optionalString(u"Description").value_or(QString())};
    });
}

Result<OctopusLicence> OctopusClient::licence()
{
    return checked<OctopusLicence>(getLink(u"CurrentLicenseStatus"_s), m_base, [](CheckedJson &json) {
        return OctopusLicence{.isCompliant = json.boolean(u"IsCompliant"),
                              .summary = json.optionalString(u"ComplianceSummary").value_or(QString()),
                              .daysLeft = json.integer(u"DaysToEffectiveExpiryDate")};
    });
}

Result<Secret> OctopusClient::licenceText()
{
    return checked<Secret>(getLink(u"CurrentLicense"_s), m_base, [](CheckedJson &json) {
        QString text = json.optionalString(u"LicenseText").value_or(QString());
        return Secret::taken(text);
    });
}

Result<int> OctopusClient::spaceCount()
{
    return checked<int>(getLink(u"Spaces"_s), m_base,
                        [](CheckedJson &json) { return int(json.integer(u"TotalResults")); });
}

Result<QStringList> OctopusClient::folders()
{
    return get(urlOf(u"/api/configuration/server-folders/values"_s)).map([](const QJsonObject &values) {
        QStringList folders;
        for (auto value = values.constBegin(); value != values.constEnd(); ++value)
            if (value.key().endsWith("Directory"_L1) && !value->toString().isEmpty())
                folders.append(value->toString());
        folders.removeDuplicates();
        return folders;
    });
}

Result<QList<OctopusNode>> OctopusClient::nodes()
{
    return checked<QList<OctopusNode>>(getLink(u"OctopusServerClusterSummary"_s), m_base, [](CheckedJson &json) {
        QList<OctopusNode> nodes;
        json.each(u"Nodes", [&nodes](CheckedJson &item) { nodes.append(nodeOf(item)); });
        return nodes;
    });
}

Result<void> OctopusClient::setDraining(const OctopusNode &node, bool isDraining)
{
    const Result<QUrl> url = link(u"OctopusServerNodes"_s, u'/' + node.id);
    if (!url)
        return Failure(url.error());
    const QJsonObject body{{u"Id"_s, node.id},
                           {u"Name"_s, node.name},
                           {u"MaxConcurrentTasks"_s, node.maxTasks}, // what is left out may be reset
                           {u"IsInMaintenanceMode"_s, isDraining}};
    const Result<HttpResponse> sent = send(HttpRequest::send("PUT", *url, HttpBody::ofJson(body)));
    return sent ? Result<void>() : Failure(sent.error());
}

Result<bool> OctopusClient::takesWork()
{
    const Result<HttpResponse> answer = send(HttpRequest::get(pingUrl()), teapot);
    if (!answer)
        return Failure(answer.error());
    return answer->status != teapot;
}

Result<bool> OctopusClient::isInMaintenance()
{
    return checked<bool>(getLink(u"MaintenanceConfiguration"_s), m_base,
                         [](CheckedJson &json) { return json.boolean(u"IsInMaintenanceMode"); });
}

Result<void> OctopusClient::setMaintenance(bool isOn)
{
    const Result<QUrl> url = link(u"MaintenanceConfiguration"_s);
    if (!url)
        return Failure(url.error());
    const QJsonObject body{{u"Id"_s, u"maintenance"_s}, {u"IsInMaintenanceMode"_s, isOn}};
    const Result<HttpResponse> sent = send(HttpRequest::send("PUT", *url, HttpBody::ofJson(body)));
    return sent ? Result<void>() : Failure(sent.error());
}

Result<QList<OctopusTask>> OctopusClient::activeTasks()
{
    const Result<QUrl> url = link(u"Tasks"_s);
    if (!url)
        return Failure(url.error());
    QUrl asked = *url;
    QUrlQuery query;
    query.addQueryItem(u"states"_s, u"Queued,Executing,Cancelling"_s);
    query.addQueryItem(u"spaces"_s, u"all"_s);
    query.addQueryItem(u"includeSystem"_s, u"true"_s);
    asked.setQuery(query);
    const Result<QJsonArray> items = all(asked);
    if (!items)
        return Failure(items.error());
    QList<OctopusTask> tasks;
    const Result<void> read = eachObject(*items, asked, [&tasks](CheckedJson &json) { tasks.append(taskOf(json)); });
    if (!read)
        return Failure(read.error());
    return tasks;
}

Result<std::optional<OctopusTask>> OctopusClient::lastIntegrityCheck()
{
    const Result<QUrl> url = link(u"Tasks"_s);
    if (!url)
        return Failure(url.error());
    QUrl asked = *url;
    QUrlQuery query;
    query.addQueryItem(u"name"_s, integrityCheck);
    query.addQueryItem(u"states"_s, u"Success,Failed,TimedOut"_s);
    query.addQueryItem(u"includeSystem"_s, u"true"_s);
    query.addQueryItem(u"take"_s, u"1"_s);
    asked.setQuery(query);
    const Result<QJsonObject> page = get(asked);
    if (!page)
        return Failure(page.error());
    std::optional<OctopusTask> newest;
    const Result<void> read = eachObject(page->value("Items"_L1).toArray(), asked, [&newest](CheckedJson &json) {
        if (!newest)
            newest = taskOf(json);
    });
    return read ? Result<std::optional<OctopusTask>>(newest) : Failure(read.error());
}

Result<OctopusTask> OctopusClient::task(const QString &id)
{
    return checked<OctopusTask>(getLink(u"Tasks"_s, u'/' + id), m_base, taskOf);
}

Result<OctopusTask> OctopusClient::queueIntegrityCheck(const QString &description)
{
    const Result<QUrl> url = link(u"Tasks"_s);
    if (!url)
        return Failure(url.error());
    const QJsonObject body{{u"Name"_s, integrityCheck}, {u"Description"_s, description}, {u"SpaceId"_s, QJsonValue()}};
    const Result<QJsonObject> object =
        send(HttpRequest::send("POST", *url, HttpBody::ofJson(body))).and_then(jsonObject);
    return checked<OctopusTask>(object, *url, taskOf);
}

Result<void> OctopusClient::cancel(const OctopusTask &task)
{
    const Result<QUrl> url = link(u"Tasks"_s, u'/' + task.id + u"/cancel"_s);
    if (!url)
        return Failure(url.error());
    HttpRequest request = HttpRequest::send("POST", *url, HttpBody::ofJson({}));
    request.idempotent = true; // what is cancelled already stays so
    const Result<HttpResponse> sent = send(request);
    return sent ? Result<void>() : Failure(sent.error());
}

} // namespace Switchback
