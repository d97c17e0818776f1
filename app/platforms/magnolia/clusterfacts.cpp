// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterfacts.h"

#include "app/platforms/magnolia/greenobjects.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

QJsonObject ClusterFacts::toJson() const
{
    return {{u"blue"_s, blue},
            {u"green"_s, green},
            {u"source"_s, source},
            {u"sourceSpace"_s, sourceSpace},
            {u"suffix"_s, suffix},
            {u"fromVersion"_s, fromVersion},
            {u"fronts"_s, QJsonArray::fromStringList(fronts)},
            {u"keptKind"_s, enumName(kept.kind)},
            {u"keptSince"_s, KubeObject::timeText(kept.since)},
            {u"expiresAt"_s, KubeObject::timeText(kept.expiresAt)},
            {u"extended"_s, kept.extended},
            {u"spared"_s, kept.spared},
            {u"velero"_s, velero.text()},
            {u"veleroExpiresAt"_s, KubeObject::timeText(veleroExpiresAt)},
            {u"keptVelero"_s, kept.velero.text()},
            {u"replaces"_s, replaces}};
}

ClusterFacts ClusterFacts::fromJson(const QJsonObject &json)
{
    QStringList fronts;
    const QJsonArray names = json.value("fronts"_L1).toArray();
    for (const QJsonValue &name : names)
        fronts.append(name.toString());
    return {
        .blue = json.value("blue"_L1).toString(),
        .green = json.value("green"_L1).toString(),
        .source = json.value("source"_L1).toString(),
        .sourceSpace = json.value("sourceSpace"_L1).toString(),
        .suffix = json.value("suffix"_L1).toString(),
        .fromVersion = json.value("fromVersion"_L1).toString(),
        .fronts = fronts,
        .kept = {.kind = enumFromName<BackupKind>(json.value("keptKind"_L1).toString()).value_or(BackupKind::Upgrade),
                 .since = KubeObject::time(json.value("keptSince"_L1).toString()),
                 .expiresAt = KubeObject::time(json.value("expiresAt"_L1).toString()),
                 .extended = json.value("extended"_L1).toBool(),
                 .spared = json.value("spared"_L1).toBool(),
                 .velero = VeleroBackup::fromText(json.value("keptVelero"_L1).toString())},
        .velero = VeleroBackup::fromText(json.value("velero"_L1).toString()),
        .veleroExpiresAt = KubeObject::time(json.value("veleroExpiresAt"_L1).toString()),
        .replaces = json.value("replaces"_L1).toBool()};
}

ClusterFacts factsOf(const ClusterSite &site, const Plan &plan, const Backup *backup, const QDateTime &now)
{
    ClusterFacts facts{.blue = site.active, .fromVersion = plan.fromVersion};
    for (const QJsonObject &front : site.fronts)
        facts.fronts.append(KubeObject::name(front));
    const OperationKind kind = plan.request.kind;
    const bool copies = kind == OperationKind::Upgrade || kind == OperationKind::BackUp
                        || (kind == OperationKind::Restore && backup && backup->kind == BackupKind::Manual);
    if (copies) {
        // A manual backup is not used up by being restored: a copy of it gets the visitors.
        facts.source = kind == OperationKind::Restore ? backup->id : site.active;
        facts.suffix = freeSuffix(site, plan.toVersion + now.toString(Qt::ISODateWithMs));
        facts.green = site.member.release + facts.suffix;
    } else if (backup) {
        facts.green = backup->id;
    }
    if (const ClusterInstallation *there = site.installation(facts.green); there && there->kept)
        facts.kept = *there->kept;
    if (kind == OperationKind::BackUp)
        facts.kept = {.kind = BackupKind::Manual, .since = now, .expiresAt = {}};
    const BackupKind replaced = kind == OperationKind::BackUp ? BackupKind::Manual : BackupKind::Upgrade;
    facts.replaces =
        (kind == OperationKind::Upgrade || kind == OperationKind::BackUp)
        && std::any_of(site.installations.cbegin(), site.installations.cend(), [&](const ClusterInstallation &older) {
               return older.kept && older.kept->kind == replaced && !older.kept->spared;
           });
    return facts;
}

} // namespace Switchback
