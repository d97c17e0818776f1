// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magento/cloudjson.h"

#include "app/net/checkedjson.h"
#include "app/net/httpservermessage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QUrl linkOf(const QJsonObject &links, const QString &name, const QUrl &url)
{
    const QString href = links.value(name).toObject().value("href"_L1).toString();
    return href.isEmpty() ? QUrl() : url.resolved(QUrl(href));
}

QString textOf(CheckedJson &json, QStringView name)
{
    return json.optionalString(name).value_or(QString());
}

/// The first of the links to the app's servers: "pf:ssh:mymagento", else the older "ssh".
QString sshOf(const QJsonObject &links)
{
    QStringList names = links.keys();
    std::sort(names.begin(), names.end());
    for (const QString &name : std::as_const(names))
        if (name.startsWith("pf:ssh:"_L1))
            return links.value(name).toObject().value("href"_L1).toString();
    return links.value("ssh"_L1).toObject().value("href"_L1).toString();
}

QList<QUrl> routesOf(const QJsonObject &links)
{
    QList<QUrl> routes;
    const QJsonArray all = links.value("pf:routes"_L1).toArray();
    for (const QJsonValue &route : all) {
        const QUrl url(route.toObject().value("href"_L1).toString());
        if (url.isValid() && !url.host().isEmpty())
            routes.append(url);
    }
    // The encrypted ones first: the others only lead there.
    std::stable_partition(routes.begin(), routes.end(), [](const QUrl &url) { return url.scheme() == "https"_L1; });
    return routes;
}

/// \a value, unless one of \a readers had trouble.
template <typename T, typename... Readers>
Result<T> checked(const T &value, const Readers &...readers)
{
    std::optional<Problem> problem;
    ((problem = problem ? problem : readers.problem()), ...);
    return problem ? Result<T>(Failure(*problem)) : value;
}

} // namespace

Result<CloudEnvironment> cloudEnvironment(const QJsonObject &object, const QUrl &url)
{
    CheckedJson json(object, url);
    CloudEnvironment environment;
    const QJsonObject links = json.object(u"_links");
    environment.self = linkOf(links, u"self"_s, url);
    environment.id = json.string(u"id");
    environment.title = textOf(json, u"title");
    if (environment.title.isEmpty())
        environment.title = environment.id;
    environment.machineName = textOf(json, u"machine_name");
    if (environment.machineName.isEmpty()) {
        environment.machineName = environment.id;
        environment.machineName.replace(u'/', u'-');
    }
    if (!isFolderName(environment.key()))
        json.complain(u"machine_name", u"letters, digits, dots and dashes"_s);
    environment.type = textOf(json, u"type");
    environment.parent = textOf(json, u"parent");
    environment.status = json.string(u"status");
    environment.isDirty = json.optionalBoolean(u"is_dirty").value_or(false) || environment.status == "dirty"_L1;
    environment.headCommit = textOf(json, u"head_commit");
    environment.ssh = sshOf(links);
    environment.routes = routesOf(links);
    for (auto link = links.constBegin(); link != links.constEnd(); ++link)
        if (link.key().startsWith(u'#'))
            environment.operations.insert(link.key(), linkOf(links, link.key(), url));
    CheckedJson state(object.value("deployment_state"_L1).toObject(), url,
                      u"deployment_state."_s); // null before the first
    environment.lastDeploymentSuccessful = state.optionalBoolean(u"last_deployment_successful");
    environment.lastDeploymentAt = state.optionalDateTime(u"last_deployment_at").value_or(QDateTime());
    return checked(environment, json, state);
}

Result<CloudActivity> cloudActivity(const QJsonObject &object, const QUrl &url)
{
    CheckedJson json(object, url);
    CloudActivity activity;
    const QJsonObject links = json.object(u"_links");
    activity.self = linkOf(links, u"self"_s, url);
    activity.log = linkOf(links, u"log"_s, url);
    activity.cancel = linkOf(links, u"#cancel"_s, url);
    activity.id = json.string(u"id");
    activity.type = json.string(u"type");
    activity.state = json.string(u"state");
    activity.result = textOf(json, u"result");
    activity.text = textOf(json, u"text");
    activity.percent = int(json.optionalInteger(u"completion_percent").value_or(0));
    activity.createdAt = json.optionalDateTime(u"created_at").value_or(QDateTime());
    activity.payload = object.value("payload"_L1).toObject();
    const QJsonArray commands = object.value("commands"_L1).toArray();
    for (const QJsonValue &value : commands) {
        const QJsonObject command = value.toObject();
        activity.commands.append({.app = command.value("app"_L1).toString(),
                                  .type = command.value("type"_L1).toString(),
                                  .exitCode = command.value("exit_code"_L1).toInt()});
    }
    return checked(activity, json);
}

Result<CloudBackup> cloudBackup(const QJsonObject &object, const QUrl &url)
{
    CheckedJson json(object, url);
    CloudBackup backup;
    const QJsonObject links = json.object(u"_links");
    backup.self = linkOf(links, u"self"_s, url);
    backup.restore = linkOf(links, u"#restore"_s, url);
    backup.remove = linkOf(links, u"#delete"_s, url);
    backup.id = json.string(u"id");
    backup.status = json.string(u"status");
    backup.commit = textOf(json, u"commit_id");
    backup.environment = textOf(json, u"environment");
    backup.createdAt = json.optionalDateTime(u"created_at").value_or(QDateTime());
    backup.expiresAt = json.optionalDateTime(u"expires_at").value_or(QDateTime());
    backup.isRestorable = json.optionalBoolean(u"restorable").value_or(false);
    backup.isAutomated = json.optionalBoolean(u"automated").value_or(false);
    return checked(backup, json);
}

CloudLog cloudLog(const QByteArray &body, int start)
{
    CloudLog log;
    log.next = start;
    const QList<QByteArray> lines = body.split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject item = QJsonDocument::fromJson(line).object();
        if (item.isEmpty())
            continue;
        if (item.value("seal"_L1).toBool()) {
            log.isSealed = true;
            continue;
        }
        bool isNumber = false;
        const int number = item.value("_id"_L1).toVariant().toString().toInt(&isNumber);
        if (!isNumber || number < log.next) // known already
            continue;
        log.next = number + 1;
        const QStringList said =
            item.value("data"_L1).toObject().value("message"_L1).toString().split(u'\n', Qt::SkipEmptyParts);
        for (const QString &text : said)
            log.lines.append(safeToShow(text));
    }
    return log;
}

CloudServices cloudServices(const QJsonObject &deployment)
{
    CloudServices found;
    found.isDeployed = true;
    const QJsonObject apps = deployment.value("webapps"_L1).toObject();
    for (const QJsonValue &app : apps) {
        const QString type = app.toObject().value("type"_L1).toString();
        if (type.startsWith("php:"_L1))
            found.php = type.section(u':', 1);
    }
    const QJsonObject services = deployment.value("services"_L1).toObject();
    for (const QJsonValue &service : services) {
        const QString type = service.toObject().value("type"_L1).toString();
        if (type.contains(u':'))
            found.services.insert(type.section(u':', 0, 0), type.section(u':', 1));
    }
    return found;
}

} // namespace Switchback
