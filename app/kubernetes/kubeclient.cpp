// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeclient.h"

#include "app/net/checkedjson.h"
#include "app/net/httpproblem.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

constexpr auto fieldManager = "switchback"_L1;
/// How often a list is begun in all.
constexpr int mostBeginnings = 3;
/// A server that always says that there is more.
constexpr int mostPages = 400;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QUrlQuery queryOf(const KubeWrite &how)
{
    QUrlQuery query;
    query.addQueryItem(u"fieldManager"_s, fieldManager);
    if (how.dryRun)
        query.addQueryItem(u"dryRun"_s, u"All"_s);
    return query;
}

QUrlQuery queryOf(const KubeQuery &query)
{
    QUrlQuery items;
    addQueryValue(items, u"labelSelector"_s, query.labelSelector);
    addQueryValue(items, u"fieldSelector"_s, query.fieldSelector);
    return items;
}

/// "20+" of some vendors is 20.
int leadingNumber(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits).isDigit())
        ++digits;
    return text.left(digits).toInt();
}

} // namespace

KubeClient::KubeClient(std::shared_ptr<KubeCredential> credential, HttpPolicy policy, Clock &clock,
                       QByteArray pinnedSha256)
    : m_credential(std::move(credential))
    , m_policy(std::move(policy))
    , m_clock(clock)
    , m_pinnedSha256(std::move(pinnedSha256))
{
    if (!m_policy.redact && m_credential->redactor()) {
        m_policy.redact = [redactor = m_credential->redactor()](const QString &text) {
            return redactor->redacted(text);
        };
    }
}

KubeClient::~KubeClient() = default;

HttpClient &KubeClient::clientFor(const KubeIdentity &identity)
{
    if (!m_client || identity.number != m_identity) {
        const KubeCluster &cluster = m_credential->target().cluster;
        HttpPolicy policy = m_policy;
        policy.endpoints = {{.url = cluster.server,
                             .trust = {.authorities = cluster.authorities, .pinnedSha256 = m_pinnedSha256},
                             .credentials = identity.headers,
                             .clientCertificate = identity.clientCertificate,
                             .clientKey = identity.clientKey,
                             .peerName = cluster.tlsServerName,
                             .proxy = cluster.proxy}};
        m_client = std::make_unique<HttpClient>(policy, m_clock);
        m_identity = identity.number;
    }
    return *m_client;
}

Result<HttpResponse> KubeClient::send(HttpRequest request, const KubeCall &call, const std::stop_token &stop)
{
    if (const auto problem = whyNotAddressable(call.ref))
        return Failure(*problem);
    request.anyStatus = true;
    constexpr int unauthorized = 401;
    for (bool isFirst = true;; isFirst = false) {
        const Result<KubeIdentity> identity = m_credential->identity(stop);
        if (!identity)
            return Failure(identity.error());
        Result<HttpResponse> answer = clientFor(*identity).send(request, stop);
        if (!answer || answer->isSuccess())
            return answer;
        // A 401 was not carried out, whatever was asked for.
        if (answer->status == unauthorized && isFirst && m_credential->reject(identity->number))
            continue;
        return Failure(kubeProblem(*answer, call, m_clock.now(), m_policy.redact));
    }
}

Result<QJsonObject> KubeClient::call(const HttpRequest &request, const KubeCall &call, const std::stop_token &stop)
{
    return send(request, call, stop).and_then(jsonObject);
}

Result<QJsonObject> KubeClient::get(const KubeRef &ref, const std::stop_token &stop)
{
    return call(HttpRequest::get(kubeUrl(server(), ref, {})), {u"get"_s, ref}, stop);
}

Result<KubeList> KubeClient::list(const KubeRef &all, const KubeQuery &query, const std::stop_token &stop)
{
    for (int beginning = 1;; ++beginning) {
        Result<KubeList> list = listOnce(all, query, stop);
        if (list || list.error().code != "kube.gone"_L1 || beginning >= mostBeginnings)
            return list;
    }
}

Result<KubeList> KubeClient::listOnce(const KubeRef &all, const KubeQuery &query, const std::stop_token &stop)
{
    KubeList list;
    QString next;
    for (int page = 0; page < mostPages; ++page) {
        QUrlQuery items = queryOf(query);
        addQueryValue(items, u"limit"_s, QString::number(query.pageSize));
        addQueryValue(items, u"continue"_s, next);
        const QUrl url = kubeUrl(server(), all, items);
        const auto answer = call(HttpRequest::get(url), {u"list"_s, all}, stop);
        if (!answer)
            return Failure(answer.error());
        CheckedJson json(*answer, url);
        CheckedJson metadata = json.inside(u"metadata");
        list.resourceVersion = metadata.string(u"resourceVersion");
        next = metadata.optionalString(u"continue").value_or(QString());
        const QJsonArray found = json.array(u"items");
        for (const QJsonValue &item : found)
            list.items.append(item.toObject());
        if (const auto problem = json.problem())
            return Failure(*problem);
        if (next.isEmpty())
            return list;
    }
    return Failure(HttpProblem::wrongShape(server(), u"a list that does not end"_s));
}

Result<QJsonObject> KubeClient::create(const KubeRef &where, const QJsonObject &object, const KubeWrite &how,
                                       const std::stop_token &stop)
{
    KubeRef named = where;
    named.name = object.value(u"metadata"_s)[u"name"_s].toString();
    const QUrl url = kubeUrl(server(), where, queryOf(how));
    return call(HttpRequest::send("POST", url, HttpBody::ofJson(object)), {u"create"_s, named}, stop);
}

Result<QJsonObject> KubeClient::patch(const KubeRef &ref, const QByteArray &body, const QByteArray &contentType,
                                      const KubeWrite &how, const std::stop_token &stop)
{
    const bool isApply = contentType.startsWith("application/apply");
    QUrlQuery query = queryOf(how);
    if (isApply && how.force)
        query.addQueryItem(u"force"_s, u"true"_s);
    HttpRequest request =
        HttpRequest::send("PATCH", kubeUrl(server(), ref, query), HttpBody::ofBytes(body, contentType));
    request.idempotent = isApply;
    return call(request, {u"patch"_s, ref}, stop);
}

Result<QJsonObject> KubeClient::mergePatch(const KubeRef &ref, const QJsonObject &patch, const KubeWrite &how,
                                           const std::stop_token &stop)
{
    return this->patch(ref, compact(patch), "application/merge-patch+json", how, stop);
}

Result<QJsonObject> KubeClient::jsonPatch(const KubeRef &ref, const QJsonArray &patch, const KubeWrite &how,
                                          const std::stop_token &stop)
{
    return this->patch(ref, QJsonDocument(patch).toJson(QJsonDocument::Compact), "application/json-patch+json", how,
                       stop);
}

Result<QJsonObject> KubeClient::apply(const KubeRef &ref, const QJsonObject &object, const KubeWrite &how,
                                      const std::stop_token &stop)
{
    return patch(ref, compact(object), "application/apply-patch+yaml", how, stop);
}

Result<std::optional<QJsonObject>> KubeClient::remove(const KubeRef &ref, const KubeRemove &how,
                                                      const std::stop_token &stop)
{
    QJsonObject options{{u"kind"_s, u"DeleteOptions"_s}, {u"apiVersion"_s, u"v1"_s}};
    QJsonObject preconditions;
    if (!how.uid.isEmpty())
        preconditions.insert(u"uid"_s, how.uid);
    if (!how.resourceVersion.isEmpty())
        preconditions.insert(u"resourceVersion"_s, how.resourceVersion);
    if (!preconditions.isEmpty())
        options.insert(u"preconditions"_s, preconditions);
    if (!how.propagation.isEmpty())
        options.insert(u"propagationPolicy"_s, how.propagation);
    if (how.dryRun)
        options.insert(u"dryRun"_s, QJsonArray{u"All"_s});
    const HttpRequest request = HttpRequest::send("DELETE", kubeUrl(server(), ref, {}), HttpBody::ofJson(options));
    return call(request, {u"delete"_s, ref}, stop).map([](const QJsonObject &left) -> std::optional<QJsonObject> {
        const bool isGone = left.value(u"kind"_s) == "Status"_L1;
        return isGone ? std::nullopt : std::optional(left);
    });
}

Result<KubeAccess> KubeClient::mayI(const KubeCall &asked, const std::stop_token &stop)
{
    const KubeRef &ref = asked.ref;
    const KubeRef reviews{{u"authorization.k8s.io"_s, u"v1"_s, u"selfsubjectaccessreviews"_s}};
    const QJsonObject attributes{{u"verb"_s, asked.verb},
                                 {u"group"_s, ref.resource.group},
                                 {u"version"_s, ref.resource.version},
                                 {u"resource"_s, ref.resource.plural},
                                 {u"namespace"_s, ref.nameSpace},
                                 {u"name"_s, ref.name},
                                 {u"subresource"_s, ref.subresource}};
    const QJsonObject review{{u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
                             {u"kind"_s, u"SelfSubjectAccessReview"_s},
                             {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
    const QUrl url = kubeUrl(server(), reviews, {});
    HttpRequest request = HttpRequest::send("POST", url, HttpBody::ofJson(review));
    request.idempotent = true; // nothing is stored
    const auto answer = call(request, {u"create"_s, reviews}, stop);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    CheckedJson status = json.inside(u"status");
    KubeAccess access{.isAllowed = status.boolean(u"allowed"),
                      .reason = status.optionalString(u"reason").value_or(QString())};
    if (access.reason.isEmpty())
        access.reason = status.optionalString(u"evaluationError").value_or(QString());
    if (const auto problem = json.problem())
        return Failure(*problem);
    return access;
}

Result<KubeVersion> KubeClient::serverVersion(const std::stop_token &stop)
{
    const QUrl url = kubeUrl(server(), {u"version"_s});
    const auto answer = call(HttpRequest::get(url), {u"get"_s, {{{}, u"v1"_s, u"version"_s}}}, stop);
    if (!answer)
        return Failure(answer.error());
    CheckedJson json(*answer, url);
    const KubeVersion version{.text = json.string(u"gitVersion"),
                              .major = leadingNumber(json.string(u"major")),
                              .minor = leadingNumber(json.string(u"minor"))};
    if (const auto problem = json.problem())
        return Failure(*problem);
    return version;
}

Result<bool> KubeClient::serves(const KubeResource &resource, const std::stop_token &stop)
{
    const QUrl url = kubeUrl(server(), resource.groupPath());
    const auto answer = call(HttpRequest::get(url), {u"get"_s, {resource}}, stop);
    if (!answer && answer.error().code == "kube.no-such-type"_L1)
        return false;
    if (!answer)
        return Failure(answer.error());
    bool isThere = false;
    CheckedJson json(*answer, url);
    json.each(u"resources", [&](CheckedJson &item) { isThere = isThere || item.string(u"name") == resource.plural; });
    if (const auto problem = json.problem())
        return Failure(*problem);
    return isThere;
}

} // namespace Switchback
