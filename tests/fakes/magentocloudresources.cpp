// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/magentocloudresources.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::MagentoCloudResources {

namespace {

constexpr auto app = "mymagento"_L1;

/// With microseconds and an offset, as the platform writes it; null when there is none.
QJsonValue timeText(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'000+00:00'"_s)) : QJsonValue();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject link(const QString &href)
{
    return {{u"href"_s, href}};
}

/// "feature/x" is one part of a path.
QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString projectPath(const MagentoCloudState &state)
{
    return u"/api/projects/"_s + encoded(state.project);
}

QString environmentPath(const MagentoCloudState &state, const QString &environment)
{
    return projectPath(state) + u"/environments/"_s + encoded(environment);
}

QJsonObject environmentLinks(const MagentoCloudState &state, const CloudEnvironmentState &environment,
                             const QString &base)
{
    const QString path = environmentPath(state, environment.id);
    QJsonObject links{{u"self"_s, link(base + path)},
                      {u"#activities"_s, link(path + u"/activities"_s)},
                      {u"#variables"_s, link(path + u"/variables"_s)},
                      {u"#manage-variables"_s, link(path + u"/variables"_s)}};
    const bool isIdle = !isDirty(state, environment.id) && !environment.parent.isEmpty();
    if (isIdle && environment.status == "inactive"_L1)
        links.insert(u"#delete"_s, link(path));
    if (environment.status != "active"_L1)
        return links;
    if (isIdle)
        links.insert(u"#deactivate"_s, link(path + u"/deactivate"_s));
    links.insert(u"#redeploy"_s, link(path + u"/redeploy"_s));
    links.insert(u"#branch"_s, link(path + u"/branch"_s));
    if (environment.offersBackups && !isDirty(state, environment.id))
        links.insert(u"#backup"_s, link(path + u"/backup"_s));
    if (!environment.ssh.isEmpty())
        links.insert(u"pf:ssh:"_s + app, link(environment.ssh));
    links.insert(u"pf:routes"_s, QJsonArray{link(storefront(environment.id, base))});
    return links;
}

/// Null before the first deployment.
QJsonValue deploymentState(const CloudEnvironmentState &environment)
{
    if (!environment.isDeployed && !environment.lastDeploymentAt.isValid())
        return {};
    return QJsonObject{{u"last_deployment_successful"_s, environment.wasLastDeploymentSuccessful},
                       {u"last_deployment_at"_s, timeText(environment.lastDeploymentAt)},
                       {u"crons"_s, QJsonObject{{u"enabled"_s, true}, {u"status"_s, u"running"_s}}}};
}

/// How long each part took; all that happens here is called the deployment.
QJsonObject timings(const CloudActivityState &activity)
{
    constexpr double millisecondsPerSecond = 1000;
    const auto seconds = [](const QDateTime &from, const QDateTime &to) {
        return from.isValid() && to.isValid() ? double(from.msecsTo(to)) / millisecondsPerSecond : 0;
    };
    return {{u"wait"_s, seconds(activity.createdAt, activity.startedAt)},
            {u"build"_s, 0},
            {u"deploy"_s, seconds(activity.startedAt, activity.completedAt)}};
}

} // namespace

QString storefront(const QString &environment, const QString &base)
{
    return base + u"/shop/"_s + encoded(environment) + u'/';
}

bool isUnfinished(const CloudActivityState &activity)
{
    return activity.state == "pending"_L1 || activity.state == "in_progress"_L1;
}

bool isDirty(const MagentoCloudState &state, const QString &environment)
{
    return std::any_of(state.activities.cbegin(), state.activities.cend(), [&](const CloudActivityState &activity) {
        return activity.environment == environment && isUnfinished(activity);
    });
}

QJsonObject user(const MagentoCloudState &state)
{
    return {{u"id"_s, u"0f8fad5b-d9cb-469f-a165-70867728950e"_s}, {u"display_name"_s, state.user}};
}

QJsonObject me(const MagentoCloudState &state, const QString &base)
{
    QJsonObject me = user(state);
    me.insert(u"uuid"_s, me.value("id"_L1));
    me.insert(u"username"_s, u"ada"_s);
    me.insert(u"mail"_s, u"ada@example.com"_s);
    me.insert(u"email"_s, u"ada@example.com"_s);
    me.insert(u"ssh_keys"_s, QJsonArray());
    me.insert(u"projects"_s, QJsonArray{QJsonObject{{u"id"_s, state.project},
                                                    {u"title"_s, state.title},
                                                    {u"region"_s, state.region},
                                                    {u"status"_s, u"active"_s},
                                                    {u"subscription_id"_s, u"1"_s},
                                                    {u"endpoint"_s, QString(base + projectPath(state))}}});
    me.insert(u"_links"_s, QJsonObject{{u"self"_s, link(base + u"/me"_s)}});
    return me;
}

QJsonObject project(const MagentoCloudState &state, const QString &base)
{
    const QString path = projectPath(state);
    const auto main = std::find_if(state.environments.cbegin(), state.environments.cend(),
                                   [](const CloudEnvironmentState &candidate) { return candidate.parent.isEmpty(); });
    return {{u"id"_s, state.project},
            {u"title"_s, state.title},
            {u"region"_s, state.region},
            {u"default_branch"_s, main == state.environments.cend() ? u"master"_s : main->id},
            {u"status"_s, QJsonObject{{u"code"_s, u"available"_s}, {u"message"_s, u"ok"_s}}},
            {u"timezone"_s, u"UTC"_s},
            {u"repository"_s, QJsonObject{{u"url"_s, state.repository}, {u"client_ssh_key"_s, QString()}}},
            {u"subscription"_s, QJsonObject{{u"license_uri"_s, QString(base + u"/licenses/1"_s)}}},
            {u"_links"_s, QJsonObject{{u"self"_s, link(base + path)},
                                      {u"#activities"_s, link(path + u"/activities"_s)},
                                      {u"#environments"_s, link(path + u"/environments"_s)},
                                      {u"environments"_s, link(path + u"/environments"_s)},
                                      {u"#manage-variables"_s, link(path + u"/variables"_s)}}}};
}

QJsonObject environment(const MagentoCloudState &state, const CloudEnvironmentState &environment, const QString &base)
{
    QString machineName = environment.id;
    machineName.replace(u'/', u'-');
    const QJsonValue changedAt = timeText(environment.lastDeploymentAt);
    return {{u"id"_s, environment.id},
            {u"name"_s, environment.id},
            {u"machine_name"_s, machineName},
            {u"title"_s, environment.title.isEmpty() ? environment.id : environment.title},
            {u"type"_s, environment.type},
            {u"parent"_s, orNull(environment.parent)},
            {u"status"_s, environment.status},
            {u"project"_s, state.project},
            {u"is_main"_s, environment.parent.isEmpty()},
            {u"is_dirty"_s, isDirty(state, environment.id)},
            {u"is_pr"_s, false},
            {u"has_code"_s, !environment.headCommit.isEmpty()},
            {u"has_deployment"_s, environment.isDeployed},
            {u"has_remote"_s, false},
            {u"head_commit"_s, orNull(environment.headCommit)},
            {u"deployment_target"_s, u"local"_s},
            {u"deployment_state"_s, deploymentState(environment)},
            {u"http_access"_s, QJsonObject{{u"is_enabled"_s, false}}},
            {u"created_at"_s, changedAt},
            {u"updated_at"_s, changedAt},
            {u"last_active_at"_s, changedAt},
            {u"_links"_s, environmentLinks(state, environment, base)}};
}

QJsonObject activity(const MagentoCloudState &state, const CloudActivityState &activity, const QString &base)
{
    const QString path = projectPath(state) + u"/activities/"_s + activity.id;
    QJsonObject links{{u"self"_s, link(base + path)}, {u"log"_s, link(path + u"/log"_s)}};
    if (activity.state == "pending"_L1)
        links.insert(u"#cancel"_s, link(path + u"/cancel"_s));
    const bool isCancelled = activity.state == "cancelled"_L1;
    return {{u"id"_s, activity.id},
            {u"type"_s, activity.type},
            {u"state"_s, activity.state},
            {u"result"_s, orNull(activity.result)},
            {u"completion_percent"_s, activity.percent},
            {u"created_at"_s, timeText(activity.createdAt)},
            {u"started_at"_s, timeText(activity.startedAt)},
            {u"completed_at"_s, timeText(activity.completedAt)},
            {u"updated_at"_s, timeText(activity.completedAt.isValid() ? activity.completedAt : activity.createdAt)},
            {u"cancelled_at"_s, isCancelled ? timeText(activity.completedAt) : QJsonValue()},
            {u"parameters"_s, QJsonObject()},
            {u"project"_s, state.project},
            {u"environments"_s, QJsonArray{activity.environment}},
            {u"timings"_s, timings(activity)},
            {u"log"_s, activity.log.join(u'\n')},
            {u"payload"_s, activity.payload},
            {u"description"_s, activity.text.toHtmlEscaped()},
            {u"text"_s, activity.text},
            {u"commands"_s, activity.commands},
            {u"integration"_s, QJsonValue()},
            {u"_links"_s, links}};
}

QByteArray log(const CloudActivityState &activity, int start)
{
    QByteArray lines;
    const auto add = [&lines](const QJsonObject &item) {
        lines += QJsonDocument(item).toJson(QJsonDocument::Compact) + '\n';
    };
    for (qsizetype i = std::max(0, start); i < activity.log.size(); ++i)
        add({{u"_id"_s, QString::number(i)},
             {u"data"_s, QJsonObject{{u"timestamp"_s, timeText(activity.startedAt)},
                                     {u"message"_s, QString(activity.log.at(i) + u'\n')}}}});
    if (!isUnfinished(activity))
        add({{u"_id"_s, QString::number(activity.log.size())}, {u"seal"_s, true}});
    return lines;
}

QJsonObject backup(const MagentoCloudState &state, const CloudBackupState &backup, const QString &base)
{
    const QString path = environmentPath(state, backup.environment) + u"/backups/"_s + backup.id;
    QJsonObject links{{u"self"_s, link(base + path)}};
    if (backup.status == "CREATED"_L1) {
        links.insert(u"#delete"_s, link(path));
        if (backup.isRestorable)
            links.insert(u"#restore"_s, link(path + u"/restore"_s));
    }
    return {{u"id"_s, backup.id},
            {u"status"_s, backup.status},
            {u"created_at"_s, timeText(backup.createdAt)},
            {u"updated_at"_s, timeText(backup.createdAt)},
            {u"expires_at"_s, timeText(backup.expiresAt)},
            {u"index"_s, backup.isAutomated ? QJsonValue(1) : QJsonValue()},
            {u"commit_id"_s, backup.commit},
            {u"environment"_s, backup.environment},
            {u"safe"_s, backup.isSafe},
            {u"restorable"_s, backup.isRestorable},
            {u"automated"_s, backup.isAutomated},
            {u"size_of_volumes"_s, QJsonValue()},
            {u"size_used"_s, QJsonValue()},
            {u"attributes"_s, QJsonObject()},
            {u"_links"_s, links}};
}

QJsonObject variable(const MagentoCloudState &state, const CloudEnvironmentState &environment, const QString &name,
                     const QString &base)
{
    const QString path = environmentPath(state, environment.id) + u"/variables/"_s + encoded(name);
    return {{u"id"_s, name},
            {u"name"_s, name},
            {u"value"_s, environment.variables.value(name)},
            {u"project"_s, state.project},
            {u"environment"_s, environment.id},
            {u"is_json"_s, false},
            {u"is_sensitive"_s, false},
            {u"visible_build"_s, true},
            {u"visible_runtime"_s, true},
            {u"application_scope"_s, QJsonArray()},
            {u"inherited"_s, false},
            {u"is_enabled"_s, true},
            {u"is_inheritable"_s, true},
            {u"created_at"_s, timeText(environment.lastDeploymentAt)},
            {u"updated_at"_s, timeText(environment.lastDeploymentAt)},
            {u"_links"_s, QJsonObject{{u"self"_s, link(base + path)}, {u"#edit"_s, link(path)}}}};
}

QJsonObject deployment(const MagentoCloudState &state, const CloudEnvironmentState &environment, const QString &base)
{
    constexpr int diskMegabytes = 2048;
    QJsonObject services;
    for (auto service = environment.services.constBegin(); service != environment.services.constEnd(); ++service)
        services.insert(service.key(), QJsonObject{{u"type"_s, service.value()}, {u"disk"_s, diskMegabytes}});
    const QString self = base + environmentPath(state, environment.id) + u"/deployments/current"_s;
    return {{u"id"_s, u"current"_s},
            {u"webapps"_s, QJsonObject{{app, QJsonObject{{u"name"_s, app},
                                                         {u"type"_s, QString(u"php:"_s + environment.php)},
                                                         {u"size"_s, u"M"_s},
                                                         {u"disk"_s, diskMegabytes},
                                                         {u"mounts"_s, QJsonObject()}}}}},
            {u"services"_s, services},
            {u"workers"_s, QJsonObject()},
            {u"routes"_s,
             QJsonObject{{storefront(environment.id, base), QJsonObject{{u"type"_s, u"upstream"_s},
                                                                        {u"primary"_s, true},
                                                                        {u"upstream"_s, QString(app + u":http"_s)}}}}},
            {u"variables"_s, QJsonArray()},
            {u"_links"_s, QJsonObject{{u"self"_s, link(self)}}}};
}

QJsonObject accepted(const QJsonArray &activities)
{
    // The body says 202, but not the status of HTTP: the vendor's client takes a real 202 for no activity at all.
    constexpr int code = 202;
    return {
        {u"status"_s, u"Accepted"_s}, {u"code"_s, code}, {u"_embedded"_s, QJsonObject{{u"activities"_s, activities}}}};
}

QJsonObject error(int status, const QString &message)
{
    return {{u"status"_s, u"error"_s}, {u"code"_s, status}, {u"message"_s, message}};
}

} // namespace Switchback::MagentoCloudResources
