// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/local/sitefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

bool hasReplaceableBackup(const Project &project, const QString &environmentId)
{
    return std::any_of(project.backups.begin(), project.backups.end(), [&environmentId](const Backup &backup) {
        return backup.environment.environmentId == environmentId && backup.kind == BackupKind::Manual && !backup.kept;
    });
}

bool replacesBackup(const Plan &plan, const Project &project)
{
    const QString &environmentId = plan.request.environment.environmentId;
    if (plan.request.kind == OperationKind::Upgrade)
        return project.upgradeBackup(environmentId) != nullptr;
    return plan.request.kind == OperationKind::BackUp && hasReplaceableBackup(project, environmentId);
}

} // namespace

QJsonObject SiteFacts::toJson() const
{
    QJsonObject json{
        {u"unpack"_s, unpack}, {u"migration"_s, migration}, {u"observe"_s, observe}, {u"replaces"_s, replaces}};
    if (!backup.id.isEmpty()) {
        json.insert(u"backup"_s, QJsonObject{{u"id"_s, backup.id},
                                             {u"kind"_s, enumName(backup.kind)},
                                             {u"version"_s, backup.version},
                                             {u"createdAt"_s, backup.createdAt.toString(Qt::ISODateWithMs)}});
    }
    return json;
}

SiteFacts SiteFacts::fromJson(const QJsonObject &json)
{
    SiteFacts facts;
    facts.unpack = json.value("unpack"_L1).toBool();
    facts.migration = json.value("migration"_L1).toBool();
    facts.observe = json.value("observe"_L1).toBool();
    facts.replaces = json.value("replaces"_L1).toBool();
    const QJsonObject backup = json.value("backup"_L1).toObject();
    facts.backup.id = backup.value("id"_L1).toString();
    facts.backup.kind = enumFromName<BackupKind>(backup.value("kind"_L1).toString()).value_or(BackupKind::Upgrade);
    facts.backup.version = backup.value("version"_L1).toString();
    facts.backup.createdAt = QDateTime::fromString(backup.value("createdAt"_L1).toString(), Qt::ISODateWithMs);
    return facts;
}

SiteFacts siteFacts(const LocalSite &site, const LocalServices &services, const Plan &plan, const Project &project)
{
    const Result<SiteRelease> release = services.releases.usable(site.layout, plan.toVersion);
    SiteFacts facts;
    facts.unpack = release && !release->unpacked;
    facts.migration = release && !release->procfile.release.isEmpty();
    facts.observe = site.environment.guardrails.observationSeconds > 0;
    facts.replaces = replacesBackup(plan, project);
    if (const Backup *backup = requestedBackup(project, plan.request))
        facts.backup = *backup;
    return facts;
}

} // namespace Switchback
