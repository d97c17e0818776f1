// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "models/project.h"

#include <QJsonArray>

// A project as it is kept for the next start: Project::toJson() and fromJson().

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

template <typename E>
E enumOf(const QJsonValue &value, E otherwise)
{
    return enumFromName<E>(value.toString()).value_or(otherwise);
}

QJsonArray remarksJson(const QList<Text> &remarks)
{
    QJsonArray array;
    for (const Text &remark : remarks)
        array.append(remark.toJson());
    return array;
}

QJsonArray partsJson(const QList<EnvironmentPart> &parts)
{
    QJsonArray array;
    for (const EnvironmentPart &part : parts)
        array.append(QJsonObject{{u"name"_s, part.name},
                                 {u"ready"_s, part.ready},
                                 {u"desired"_s, part.desired},
                                 {u"version"_s, part.version}});
    return array;
}

QList<EnvironmentPart> partsOf(const QJsonArray &array)
{
    QList<EnvironmentPart> parts;
    for (const QJsonValue &part : array)
        parts.append({.name = part["name"_L1].toString(),
                      .ready = part["ready"_L1].toInt(),
                      .desired = part["desired"_L1].toInt(),
                      .version = part["version"_L1].toString()});
    return parts;
}

QJsonObject environmentJson(const Environment &environment)
{
    QJsonObject json{{u"id"_s, environment.ref.environmentId},
                     {u"name"_s, environment.name},
                     {u"role"_s, enumName(environment.role)},
                     {u"url"_s, environment.url.toString(QUrl::FullyEncoded)},
                     {u"version"_s, environment.version},
                     {u"unfinishedVersion"_s, environment.unfinishedVersion},
                     {u"installation"_s, environment.installationId},
                     {u"health"_s, enumName(environment.health)},
                     {u"healthReason"_s, environment.healthReason.toJson()},
                     {u"writesFrozen"_s, environment.writesFrozen},
                     {u"protected"_s, environment.terminationProtected},
                     {u"keys"_s, environment.keys.toJson()},
                     {u"verifiedSince"_s, timeText(environment.verifiedSince)},
                     {u"contentChangedAt"_s, timeText(environment.contentChangedAt)},
                     {u"probe"_s, environment.probe.toJson()},
                     {u"parts"_s, partsJson(environment.parts)},
                     {u"remarks"_s, remarksJson(environment.remarks)},
                     {u"newerReleases"_s, environment.newerReleases},
                     {u"observedAt"_s, timeText(environment.observedAt)},
                     {u"source"_s, environment.source}};
    if (environment.rehearsal)
        json.insert("rehearsal"_L1, environment.rehearsal->toJson());
    return json;
}

Environment environmentOf(const QJsonObject &json, const QString &projectId)
{
    Environment environment;
    environment.ref = {projectId, json.value("id"_L1).toString()};
    environment.name = json.value("name"_L1).toString();
    environment.role = enumOf(json.value("role"_L1), Role::Other);
    environment.url = QUrl(json.value("url"_L1).toString());
    environment.version = json.value("version"_L1).toString();
    environment.unfinishedVersion = json.value("unfinishedVersion"_L1).toString();
    environment.installationId = json.value("installation"_L1).toString();
    environment.health = enumOf(json.value("health"_L1), Health::Unknown);
    environment.healthReason = Text::fromJson(json.value("healthReason"_L1).toObject());
    environment.writesFrozen = json.value("writesFrozen"_L1).toBool();
    environment.terminationProtected = json.value("protected"_L1).toBool();
    environment.keys = Text::fromJson(json.value("keys"_L1).toObject());
    environment.verifiedSince = timeOf(json.value("verifiedSince"_L1));
    environment.contentChangedAt = timeOf(json.value("contentChangedAt"_L1));
    environment.probe = SiteProbe::fromJson(json.value("probe"_L1).toObject());
    environment.rehearsal = Rehearsal::fromJson(json.value("rehearsal"_L1).toObject());
    environment.parts = partsOf(json.value("parts"_L1).toArray());
    const QJsonArray remarks = json.value("remarks"_L1).toArray();
    for (const QJsonValue &remark : remarks)
        environment.remarks.append(Text::fromJson(remark.toObject()));
    environment.newerReleases = json.value("newerReleases"_L1).toInt();
    environment.observedAt = timeOf(json.value("observedAt"_L1));
    environment.source = json.value("source"_L1).toString();
    return environment;
}

QJsonObject releaseJson(const Release &release)
{
    return {{u"version"_s, release.version},
            {u"releasedOn"_s, release.releasedOn.toString(Qt::ISODate)},
            {u"lts"_s, release.lts},
            {u"endOfLife"_s, release.endOfLife.toString(Qt::ISODate)},
            {u"minimumVersion"_s, release.minimumVersion},
            {u"notes"_s, release.notes},
            {u"notesUrl"_s, release.notesUrl.toString(QUrl::FullyEncoded)},
            {u"unusable"_s, release.unusable.toJson()},
            {u"inProject"_s, release.inProject}};
}

Release releaseOf(const QJsonObject &json)
{
    Release release;
    release.version = json.value("version"_L1).toString();
    release.releasedOn = QDate::fromString(json.value("releasedOn"_L1).toString(), Qt::ISODate);
    release.lts = json.value("lts"_L1).toBool();
    release.endOfLife = QDate::fromString(json.value("endOfLife"_L1).toString(), Qt::ISODate);
    release.minimumVersion = json.value("minimumVersion"_L1).toString();
    release.notes = json.value("notes"_L1).toString();
    release.notesUrl = QUrl(json.value("notesUrl"_L1).toString());
    release.unusable = Text::fromJson(json.value("unusable"_L1).toObject());
    release.inProject = json.value("inProject"_L1).toBool(true);
    return release;
}

QJsonObject backupJson(const Backup &backup)
{
    return {{u"id"_s, backup.id},
            {u"environment"_s, backup.environment.environmentId},
            {u"environmentName"_s, backup.environmentName},
            {u"kind"_s, enumName(backup.kind)},
            {u"version"_s, backup.version},
            {u"createdAt"_s, timeText(backup.createdAt)},
            {u"expiresAt"_s, timeText(backup.expiresAt)},
            {u"extended"_s, backup.extended},
            {u"kept"_s, backup.kept},
            {u"unusable"_s, backup.unusable.toJson()},
            {u"sizeInBytes"_s, backup.sizeInBytes},
            {u"lastRestoreMilliseconds"_s, backup.lastRestoreMilliseconds}};
}

Backup backupOf(const QJsonObject &json, const QString &projectId)
{
    Backup backup;
    backup.id = json.value("id"_L1).toString();
    backup.environment = {projectId, json.value("environment"_L1).toString()};
    backup.environmentName = json.value("environmentName"_L1).toString();
    backup.kind = enumOf(json.value("kind"_L1), BackupKind::SetAside);
    backup.version = json.value("version"_L1).toString();
    backup.createdAt = timeOf(json.value("createdAt"_L1));
    backup.expiresAt = timeOf(json.value("expiresAt"_L1));
    backup.extended = json.value("extended"_L1).toBool();
    backup.kept = json.value("kept"_L1).toBool();
    backup.unusable = Text::fromJson(json.value("unusable"_L1).toObject());
    backup.sizeInBytes = json.value("sizeInBytes"_L1).toInteger(-1);
    backup.lastRestoreMilliseconds = json.value("lastRestoreMilliseconds"_L1).toInteger(-1);
    return backup;
}

template <typename T, typename Make>
QJsonArray arrayOf(const QList<T> &list, Make make)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(make(item));
    return array;
}

} // namespace

QJsonObject Project::toJson() const
{
    QJsonObject json{{u"id"_s, id},
                     {u"platform"_s, platform},
                     {u"name"_s, name},
                     {u"accountId"_s, accountId},
                     {u"accountName"_s, accountName},
                     {u"accountLocation"_s, accountLocation},
                     {u"location"_s, location},
                     {u"environments"_s, arrayOf(environments, environmentJson)},
                     {u"releases"_s, arrayOf(releases, releaseJson)},
                     {u"backups"_s, arrayOf(backups, backupJson)},
                     {u"provenMinutes"_s, provenMinutes},
                     {u"rehearsable"_s, rehearsable},
                     {u"configurable"_s, configurable},
                     {u"catalogueDefect"_s, catalogueDefect.toJson()},
                     {u"observedAt"_s, timeText(observedAt)}};
    if (problem)
        json.insert("problem"_L1, problem->toJson());
    return json;
}

Project Project::fromJson(const QJsonObject &json)
{
    Project project;
    project.id = json.value("id"_L1).toString();
    project.platform = json.value("platform"_L1).toString();
    project.name = json.value("name"_L1).toString();
    project.accountId = json.value("accountId"_L1).toString();
    project.accountName = json.value("accountName"_L1).toString();
    project.accountLocation = json.value("accountLocation"_L1).toString();
    project.location = json.value("location"_L1).toString();
    const QJsonArray environments = json.value("environments"_L1).toArray();
    for (const QJsonValue &value : environments)
        project.environments.append(environmentOf(value.toObject(), project.id));
    const QJsonArray releases = json.value("releases"_L1).toArray();
    for (const QJsonValue &value : releases)
        project.releases.append(releaseOf(value.toObject()));
    const QJsonArray backups = json.value("backups"_L1).toArray();
    for (const QJsonValue &value : backups)
        project.backups.append(backupOf(value.toObject(), project.id));
    project.rehearsable = json.value("rehearsable"_L1).toBool();
    project.configurable = json.value("configurable"_L1).toBool();
    project.provenMinutes = json.value("provenMinutes"_L1).toInt(defaultProvenMinutes);
    project.catalogueDefect = Text::fromJson(json.value("catalogueDefect"_L1).toObject());
    project.observedAt = timeOf(json.value("observedAt"_L1));
    if (json.contains("problem"_L1))
        project.problem = Problem::fromJson(json.value("problem"_L1).toObject());
    return project;
}

} // namespace Switchback
