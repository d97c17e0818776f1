// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fakes/octopusresources.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback::OctopusResources {

namespace {

QJsonObject links(const QString &self)
{
    return {{u"Self"_s, self}};
}

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject root(const OctopusState &state, const QString &base)
{
    const auto at = [&base](const char *path) { return QJsonValue(QString(base + QLatin1String(path))); };
    return {{u"Application"_s, state.application},
            {u"Version"_s, state.version},
            {u"ApiVersion"_s, u"3.0.0"_s},
            {u"InstallationId"_s, state.installationId},
            {u"IsEarlyAccessProgram"_s, false},
            {u"HasLongTermSupport"_s, true},
            {u"Links"_s,
             QJsonObject{
                 {u"Self"_s, at("/api")},
                 {u"Web"_s, at("/app")},
                 {u"CurrentUser"_s, at("/api/users/me")},
                 {u"Spaces"_s, at("/api/spaces{/id}{?skip,take,ids,partialName}")},
                 {u"Tasks"_s, at("/api/tasks{/id}{?skip,active,environment,tenant,runbook,project,name,node,running,"
                                 "states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,"
                                 "includeSystem,description,fromCompletedDate,toCompletedDate,fromQueueDate,"
                                 "toQueueDate,fromStartDate,toStartDate}")},
                 {u"TaskTypes"_s, at("/api/tasks/taskTypes")},
                 {u"Events"_s, at("/api/events{/id}{?skip,take}")},
                 {u"MaintenanceConfiguration"_s, at("/api/maintenanceconfiguration")},
                 {u"OctopusServerNodes"_s, at("/api/octopusservernodes{/id}{?skip,take,ids,partialName}")},
                 {u"OctopusServerClusterSummary"_s, at("/api/octopusservernodes/summary")},
                 {u"ServerStatus"_s, at("/api/serverstatus")},
                 {u"ServerHealthStatus"_s, at("/api/serverstatus/health")},
                 {u"CurrentLicense"_s, at("/api/licenses/licenses-current")},
                 {u"CurrentLicenseStatus"_s, at("/api/licenses/licenses-current-status")},
                 {u"UpgradeConfiguration"_s, at("/api/upgradeconfiguration")},
                 {u"FeaturesConfiguration"_s, at("/api/featuresconfiguration")}}}};
}

QJsonObject maintenance(const OctopusState &state, const QString &base)
{
    return {{u"Id"_s, u"maintenance"_s},
            {u"IsInMaintenanceMode"_s, state.isInMaintenance},
            {u"Links"_s, links(base + u"/api/maintenanceconfiguration"_s)}};
}

QJsonObject serverStatus(const OctopusState &state, const QString &base)
{
    const bool isNewer = !state.newestVersion.isEmpty();
    return {{u"IsDatabaseEncrypted"_s, true},
            {u"IsInMaintenanceMode"_s, state.isInMaintenance},
            {u"MaintenanceExpires"_s, QJsonValue()},
            {u"IsUpgradeAvailable"_s, isNewer},
            {u"IsMajorMinorUpgrade"_s,
             isNewer && state.newestVersion.section(u'.', 0, 1) != state.version.section(u'.', 0, 1)},
            {u"MaximumAvailableVersion"_s, isNewer ? QJsonValue(state.newestVersion) : QJsonValue()},
            {u"MaximumAvailableVersionCoveredByLicense"_s,
             state.coveredVersion.isEmpty() ? QJsonValue() : QJsonValue(state.coveredVersion)},
            {u"IsPotentialClone"_s, state.isPotentialClone},
            {u"Links"_s, QJsonObject{{u"Health"_s, QString(base + u"/api/serverstatus/health"_s)},
                                     {u"SystemInfo"_s, QString(base + u"/api/serverstatus/system-info"_s)}}}};
}

QJsonObject health(const OctopusState &state)
{
    const bool isDraining = std::all_of(state.nodes.cbegin(), state.nodes.cend(),
                                        [](const OctopusNodeState &node) { return node.isDraining; });
    return {{u"IsOperatingNormally"_s, state.isOperatingNormally && !isDraining},
            {u"Description"_s, isDraining ? u"All nodes are draining tasks."_s
                                          : (state.isOperatingNormally ? QString() : u"Something is wrong."_s)},
            {u"IsEntireClusterReadOnly"_s, false},
            {u"IsEntireClusterDrainingTasks"_s, isDraining},
            {u"IsCompliantWithLicense"_s, state.isCompliant}};
}

QJsonObject node(const OctopusState &, const OctopusNodeState &node, const QString &base)
{
    return {{u"Id"_s, node.id()},
            {u"Name"_s, node.name},
            {u"MaxConcurrentTasks"_s, node.maxTasks},
            {u"IsInMaintenanceMode"_s, node.isDraining},
            {u"Links"_s, links(base + u"/api/octopusservernodes/"_s + node.id())}};
}

QJsonObject ping(const OctopusState &state, const OctopusNodeState &node, const QString &base)
{
    QJsonObject json = OctopusResources::node(state, node, base);
    json.insert(u"Version"_s, node.version.isEmpty() ? state.version : node.version);
    json.insert(u"LastSeen"_s, timeText(state.now));
    json.insert(u"IsOffline"_s, node.isOffline);
    return json;
}

QJsonObject nodeSummary(const OctopusState &state, const QString &base)
{
    QJsonArray nodes;
    for (const OctopusNodeState &node : state.nodes) {
        QJsonObject json = ping(state, node, base);
        json.insert(u"RunningTaskCount"_s, state.runningOn(node.name));
        json.insert(u"Links"_s, QJsonObject{{u"Node"_s, QString(base + u"/api/octopusservernodes/"_s + node.id())}});
        nodes.append(json);
    }
    return {{u"Nodes"_s, nodes}, {u"Links"_s, QJsonObject()}};
}

QJsonObject task(const OctopusTaskState &task, const QString &base)
{
    const QString self = base + u"/api/tasks/"_s + task.id();
    return {{u"Id"_s, task.id()},
            {u"SpaceId"_s, task.space.isEmpty() ? QJsonValue() : QJsonValue(task.space)},
            {u"Name"_s, task.name},
            {u"Description"_s, task.description},
            {u"State"_s, task.state},
            {u"ServerNode"_s, task.node},
            {u"Duration"_s, u"1 minute"_s},
            {u"CompletedTime"_s,
             task.completedAt.isValid() ? QJsonValue(task.completedAt.toString(Qt::ISODateWithMs)) : QJsonValue()},
            {u"ErrorMessage"_s, task.error},
            {u"IsCompleted"_s, !task.isActive()},
            {u"FinishedSuccessfully"_s, task.state == "Success"_L1},
            {u"HasBeenPickedUpByProcessor"_s, task.state != "Queued"_L1},
            {u"HasPendingInterruptions"_s, false},
            {u"HasWarningsOrErrors"_s, task.state == "Failed"_L1},
            {u"Arguments"_s, QJsonObject()},
            {u"Links"_s, QJsonObject{{u"Self"_s, self},
                                     {u"Cancel"_s, QString(self + u"/cancel"_s)},
                                     {u"Details"_s, QString(self + u"/details{?verbose,tail,ranges}"_s)},
                                     {u"Raw"_s, QString(self + u"/raw"_s)}}}};
}

QJsonObject taskDetails(const OctopusTaskState &state, const QString &base)
{
    return {{u"Task"_s, task(state, base)},
            {u"ActivityLogs"_s, QJsonArray()},
            {u"Progress"_s, QJsonObject{{u"ProgressPercentage"_s, state.isActive() ? 50 : 100},
                                        {u"EstimatedTimeRemaining"_s, QString()}}},
            {u"PhysicalLogSize"_s, 0},
            {u"Links"_s, links(base + u"/api/tasks/"_s + state.id() + u"/details"_s)}};
}

QJsonObject folders(const OctopusState &state)
{
    QJsonObject values{{u"Id"_s, u"server-folders"_s}};
    for (auto folder = state.folders.constBegin(); folder != state.folders.constEnd(); ++folder)
        values.insert(folder.key(), folder.value());
    return values;
}

QJsonObject licence(const OctopusState &state)
{
    return {{u"Id"_s, u"licenses-current"_s},
            {u"LicenseText"_s, state.hasLicence ? u"<License Signature=\"AAAA\"><LicensedTo>%1</LicensedTo>"
                                                  "<NodeLimit>1</NodeLimit></License>"_s.arg(state.licensedTo)
                                                : QString()},
            {u"SerialNumber"_s, state.hasLicence ? u"12345-67890"_s : QString()},
            {u"Links"_s, QJsonObject()}};
}

QJsonObject licenceStatus(const OctopusState &state)
{
    QJsonArray messages;
    if (!state.licenceMessage.isEmpty())
        messages.append(QJsonObject{{u"Message"_s, state.licenceMessage},
                                    {u"Disposition"_s, state.isCompliant ? u"Warning"_s : u"Error"_s},
                                    {u"MessagePolicy"_s, u"LicensePeriodPolicy"_s}});
    return {{u"Id"_s, u"licenses-current-status"_s},
            {u"IsCompliant"_s, state.isCompliant},
            {u"ComplianceSummary"_s,
             state.isCompliant ? u"You are compliant."_s : u"You are not compliant with the terms of your license."_s},
            {u"EffectiveStartDate"_s, timeText(state.now.addDays(-200))},
            {u"EffectiveExpiryDate"_s, timeText(state.now.addDays(state.licenceDays))},
            {u"DaysToEffectiveExpiryDate"_s, state.licenceDays},
            {u"DoesExpiryBlockKeyActivities"_s, false},
            {u"HostingEnvironment"_s, u"SelfHosted"_s},
            {u"IsTrial"_s, false},
            {u"IsPtm"_s, false},
            {u"PermissionsMode"_s, u"Full"_s},
            {u"Messages"_s, messages},
            {u"Limits"_s, QJsonArray()},
            {u"Links"_s, QJsonObject()}};
}

QJsonObject user(const OctopusUserState &user, const QString &base)
{
    const QString id = u"Users-"_s + user.name;
    return {{u"Id"_s, id},
            {u"Username"_s, user.name},
            {u"DisplayName"_s, user.name},
            {u"IsActive"_s, true},
            {u"IsService"_s, true},
            {u"IsRequestor"_s, true},
            {u"Links"_s, links(base + u"/api/users/"_s + id)}};
}

QJsonObject space(const QString &name, int number, const QString &base)
{
    const QString id = u"Spaces-%1"_s.arg(number);
    return {{u"Id"_s, id},
            {u"Name"_s, name},
            {u"Slug"_s, name.toLower()},
            {u"IsDefault"_s, number == 1},
            {u"TaskQueueStopped"_s, false},
            {u"Links"_s, links(base + u"/api/spaces/"_s + id)}};
}

QJsonObject error(const QString &message, const QStringList &errors)
{
    return {{u"ErrorMessage"_s, message},      {u"Errors"_s, QJsonArray::fromStringList(errors)},
            {u"Details"_s, QJsonObject()},     {u"HelpText"_s, QString()},
            {u"HelpLink"_s, QString()},        {u"ParsedHelpLinks"_s, QJsonArray()},
            {u"FullException"_s, QJsonValue()}};
}

QJsonObject page(const QString &itemType, const QJsonArray &items, const QString &path, const QUrlQuery &query)
{
    constexpr int standardTake = 30;
    const auto number = [&query](const QString &name, int otherwise) {
        bool isNumber = false;
        const int value = query.queryItemValue(name).toInt(&isNumber);
        return isNumber ? value : otherwise;
    };
    const int total = int(items.size());
    const int take = std::max(1, number(u"take"_s, standardTake));
    const int skip = std::max(0, number(u"skip"_s, 0));
    const int pages = std::max(1, int((qint64(total) + take - 1) / take));
    QJsonArray part;
    for (qsizetype i = skip; i < items.size() && part.size() < take; ++i)
        part.append(items.at(i));
    const auto at = [&](int from) { return QString(u"%1?skip=%2&take=%3"_s.arg(path).arg(from).arg(take)); };
    QJsonObject links{{u"Self"_s, at(skip)},
                      {u"Template"_s, QString(path + u"{?skip,take}"_s)},
                      {u"Page.All"_s, QString(path + u"?skip=0&take=2147483647"_s)},
                      {u"Page.Current"_s, at(skip)},
                      {u"Page.Last"_s, at((pages - 1) * take)}};
    if (qint64(skip) + take < total)
        links.insert(u"Page.Next"_s, at(skip + take));
    if (skip > 0)
        links.insert(u"Page.Previous"_s, at(std::max(0, skip - take)));
    return {{u"ItemType"_s, itemType},   {u"TotalResults"_s, total},       {u"ItemsPerPage"_s, take},
            {u"NumberOfPages"_s, pages}, {u"LastPageNumber"_s, pages - 1}, {u"Items"_s, part},
            {u"Links"_s, links}};
}

} // namespace Switchback::OctopusResources
