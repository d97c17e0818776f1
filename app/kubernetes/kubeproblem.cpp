// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kubernetes/kubeproblem.h"

#include "app/net/httpproblem.h"
#include "app/net/httpservermessage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// Apply and Invalid list every field; nobody reads more than these.
constexpr qsizetype mostCauses = 20;

/// A Status object, made fit to be shown.
class Status {
public:
    Status(QJsonObject object, Redact redact)
        : m_object(std::move(object))
        , m_redact(std::move(redact))
    {
    }
    [[nodiscard]] QString text(QStringView name) const { return clean(m_object.value(name)); }
    [[nodiscard]] int code() const { return m_object.value(u"code"_s).toInt(); }
    [[nodiscard]] QJsonObject details() const { return m_object.value(u"details"_s).toObject(); }
    [[nodiscard]] QJsonArray causes() const { return details().value(u"causes"_s).toArray(); }
    [[nodiscard]] bool hasCause(const QString &reason) const
    {
        const QJsonArray all = causes();
        return std::any_of(all.begin(), all.end(),
                           [&](const QJsonValue &cause) { return cause[u"reason"_s].toString() == reason; });
    }
    /// For the engineer: the message and each cause on a line.
    [[nodiscard]] QString lines() const
    {
        QStringList lines{u"HTTP %1 %2"_s.arg(code()).arg(text(u"reason")), text(u"message")};
        const QJsonArray all = causes();
        for (qsizetype i = 0; i < qMin(all.size(), mostCauses); ++i)
            lines.append(clean(all.at(i)[u"field"_s]) + u": "_s + clean(all.at(i)[u"message"_s]));
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

private:
    [[nodiscard]] QString clean(const QJsonValue &value) const
    {
        const QString text = safeToShow(value.toString()).simplified();
        return m_redact ? m_redact(text) : text;
    }

    QJsonObject m_object;
    Redact m_redact;
};

struct Verdict {
    ProblemKind kind;
    Owner owner;
    const char *code;
    Text sentence;
    Text remedy;
};

Verdict forbidden(const Status &status, const KubeCall &call)
{
    if (status.text(u"message").contains("exceeded quota"_L1)) {
        return {
            ProblemKind::Refused, Owner::Platform, "kube.quota",
            Text(QT_TRANSLATE_NOOP("Text", "The quota of the namespace %1 does not leave enough for %2."),
                 {call.ref.nameSpace, QVariant::fromValue(call.ref.text())}),
            Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster for more, or remove what is not needed."))};
    }
    return {ProblemKind::Permission, Owner::You, "kube.forbidden",
            Text(QT_TRANSLATE_NOOP("Text", "You do not have the permission “%1” for %2 on this cluster."),
                 {call.verb, QVariant::fromValue(call.ref.text())}),
            Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster for it, or use an account that has it."))};
}

Verdict notFound(const Status &status, const KubeCall &call)
{
    // Whole types are missing without a name in the details.
    const bool isType = status.details().value(u"name"_s).toString().isEmpty();
    if (isType) {
        return {ProblemKind::NotFound, Owner::Platform, "kube.no-such-type",
                Text(QT_TRANSLATE_NOOP("Text", "The cluster does not know %1."), {call.ref.resource.name()}),
                Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster to install what serves it."))};
    }
    const QString missing = status.details().value(u"kind"_s).toString();
    if (missing == "namespaces"_L1 && call.ref.resource.plural != missing) {
        return {ProblemKind::NotFound, Owner::Platform, "kube.no-namespace",
                Text(QT_TRANSLATE_NOOP("Text", "The cluster has no namespace %1."), {call.ref.nameSpace}),
                Text(QT_TRANSLATE_NOOP("Text", "Refresh: it may have been deleted or renamed."))};
    }
    return {ProblemKind::NotFound, Owner::Platform, "kube.not-found",
            Text(QT_TRANSLATE_NOOP("Text", "The cluster has no %1."), {QVariant::fromValue(call.ref.text())}),
            Text(QT_TRANSLATE_NOOP("Text", "Refresh: it may have been deleted or renamed."))};
}

Verdict conflict(const Status &status, const KubeCall &call)
{
    const QVariant what = QVariant::fromValue(call.ref.text());
    if (status.hasCause(u"FieldManagerConflict"_s)) {
        return {
            ProblemKind::Conflict, Owner::Platform, "kube.field-conflict",
            Text(QT_TRANSLATE_NOOP("Text", "Another tool has set what was to be changed of %1."), {what}),
            Text(QT_TRANSLATE_NOOP("Text", "Look at the fields in the details, and find out which tool sets them."))};
    }
    return {ProblemKind::Conflict, Owner::Platform, "kube.conflict",
            Text(QT_TRANSLATE_NOOP("Text", "Somebody else has changed %1 meanwhile."), {what}),
            Text(QT_TRANSLATE_NOOP("Text", "Refresh, look at it, and try again."))};
}

Verdict rateLimited(std::chrono::milliseconds wait)
{
    return {
        ProblemKind::Remote, Owner::Platform, "kube.rate-limited",
        Text(QT_TRANSLATE_NOOP("Text", "The cluster takes no more requests for now; this one was not carried out.")),
        wait.count() > 0
            ? Text(QT_TRANSLATE_NOOP("Text", "Try again in %1."), {QVariant::fromValue(Duration{wait.count()})})
            : Text(QT_TRANSLATE_NOOP("Text", "Try again in a few minutes."))};
}

std::optional<Verdict> verdictOf(const Status &status, const KubeCall &call, std::chrono::milliseconds wait)
{
    const QVariant what = QVariant::fromValue(call.ref.text());
    const QString reason = status.text(u"reason");
    const QString message = status.text(u"message");
    if (message.contains("admission webhook"_L1) && message.contains("denied the request"_L1)) {
        return Verdict{ProblemKind::Refused, Owner::Platform, "kube.denied",
                       Text(QT_TRANSLATE_NOOP("Text", "A rule of the cluster refuses this for %1: “%2”"),
                            {what, message.section("denied the request:"_L1, 1).trimmed()}),
                       Text(QT_TRANSLATE_NOOP("Text", "Ask whoever runs the cluster about the rule in the details."))};
    }
    if (reason == "Forbidden"_L1)
        return forbidden(status, call);
    if (reason == "NotFound"_L1)
        return notFound(status, call);
    if (reason == "AlreadyExists"_L1) {
        return Verdict{ProblemKind::Conflict, Owner::Platform, "kube.already-exists",
                       Text(QT_TRANSLATE_NOOP("Text", "The cluster already has %1."), {what}),
                       Text(QT_TRANSLATE_NOOP("Text", "Refresh, and look at what is there."))};
    }
    if (reason == "Conflict"_L1)
        return conflict(status, call);
    if (reason == "Gone"_L1 || reason == "Expired"_L1) {
        return Verdict{
            ProblemKind::Remote, Owner::Platform, "kube.gone",
            Text(QT_TRANSLATE_NOOP("Text", "The cluster does not remember far enough to go on with %1."), {what}),
            Text(QT_TRANSLATE_NOOP("Text", "Refresh."))};
    }
    if (reason == "Invalid"_L1) {
        return Verdict{ProblemKind::InvalidInput, Owner::Switchback, "kube.invalid",
                       Text(QT_TRANSLATE_NOOP("Text", "The cluster does not accept %1: “%2”"), {what, message}),
                       Text(QT_TRANSLATE_NOOP("Text", "Look at the fields in the details; report this with the log."))};
    }
    if (reason == "TooManyRequests"_L1)
        return rateLimited(wait);
    return std::nullopt;
}

std::chrono::milliseconds waitOf(const HttpResponse &response, const Status &status, const QDateTime &now)
{
    if (const auto wait = response.retryAfter(now))
        return *wait;
    return std::chrono::seconds(qBound(0, status.details().value(u"retryAfterSeconds"_s).toInt(), 24 * 60 * 60));
}

Problem problemOf(const Status &status, const HttpResponse &response, const KubeCall &call, const QDateTime &now,
                  const Redact &redact)
{
    const std::chrono::milliseconds wait = waitOf(response, status, now);
    const std::optional<Verdict> verdict = verdictOf(status, call, wait);
    if (!verdict) {
        Problem problem = HttpProblem::status(response, now, redact);
        problem.retryAfterMilliseconds = wait.count();
        return problem;
    }
    return {.kind = verdict->kind,
            .owner = verdict->owner,
            .code = QString::fromLatin1(verdict->code),
            .sentence = verdict->sentence,
            .remedy = verdict->remedy,
            .details = status.lines(),
            .retryAfterMilliseconds = wait.count()};
}

} // namespace

Problem kubeProblem(const HttpResponse &response, const KubeCall &call, const QDateTime &now, const Redact &redact)
{
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    constexpr int notThere = 404;
    constexpr int tooMany = 429;
    QJsonObject status = object.value(u"kind"_s) == "Status"_L1 ? object : QJsonObject();
    if (status.isEmpty() && response.contentType() == "text/plain") {
        // How the API server itself says these two when it gets no further: "404 page not found", and overload.
        if (response.status == notThere)
            status.insert(u"reason"_s, u"NotFound"_s);
        if (response.status == tooMany)
            status.insert(u"reason"_s, u"TooManyRequests"_s);
        status.insert(u"code"_s, response.status);
    }
    return problemOf(Status(status, redact), response, call, now, redact);
}

Problem kubeProblem(const QJsonObject &status, const QUrl &url, const KubeCall &call, const QDateTime &now,
                    const Redact &redact)
{
    HttpResponse response;
    response.status = status.value(u"code"_s).toInt();
    response.url = url;
    response.body = QJsonDocument(status).toJson(QJsonDocument::Compact);
    return problemOf(Status(status, redact), response, call, now, redact);
}

} // namespace Switchback
