// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterconsequences.h"

#include "app/platforms/magnolia/clusterprechecks.h"

#include <algorithm>

namespace Switchback {

namespace {

QList<Text> ofUpgrade(const ClusterSite &site, const Plan &plan)
{
    QList<Text> texts{
        Text(QT_TRANSLATE_NOOP("Text", "Writes are not frozen: what is edited on %1 after its volumes have been cloned "
                                       "stays in the previous installation."),
             {plan.environmentName}),
        Text(QT_TRANSLATE_NOOP("Text", "Until the upgrade backup is deleted the cluster holds the volumes of both "
                                       "installations."))};
    if (site.isMagnolia)
        texts.append(Text(QT_TRANSLATE_NOOP(
            "Text", "Look at the Definitions app of the new version before you promote it further.")));
    if (std::any_of(site.installations.cbegin(), site.installations.cend(), isOfHelm))
        texts.append(
            Text(QT_TRANSLATE_NOOP("Text", "Helm does not learn of the new installation: the next “helm upgrade” of %1 "
                                           "would lead visitors back to the objects that it knows."),
                 {site.member.release}));
    return texts;
}

} // namespace

QList<Text> clusterConsequences(const ClusterSite &site, const Plan &plan, const ClusterFacts &facts)
{
    switch (plan.request.kind) {
    case OperationKind::Upgrade:
        return ofUpgrade(site, plan);
    case OperationKind::Restore:
        return {Text(QT_TRANSLATE_NOOP("Text", "What was edited on %1 since then stays in %2, which is set aside."),
                     {plan.environmentName, facts.blue})};
    case OperationKind::DeleteBackup:
        return {Text(QT_TRANSLATE_NOOP("Text", "The backup of release %1 is deleted for good, with its volumes."),
                     {plan.toVersion})};
    case OperationKind::BackUp:
        return {Text(QT_TRANSLATE_NOOP("Text", "%1 goes on running while its volumes are cloned: each clone is of one "
                                               "moment, as after a power cut."),
                     {plan.environmentName}),
                Text(QT_TRANSLATE_NOOP("Text", "The cluster holds the cloned volumes until the backup is deleted or "
                                               "replaced."))};
    case OperationKind::TearDown:
        return {
            Text(QT_TRANSLATE_NOOP("Text", "%1, its volumes and all its backups are removed from the namespace %2 for "
                                           "good. ConfigMaps, Secrets and the namespace itself stay."),
                 {site.member.release, site.member.nameSpace})};
    default:
        return {};
    }
}

QList<Text> setUpConsequences(const Plan &plan, const QString &sourceName, const ClusterFacts &facts)
{
    return {
        Text(QT_TRANSLATE_NOOP("Text", "%1 becomes a copy of %2 as it is now, with its content, its users and its "
                                       "Secrets: what it sends or subscribes to, the copy does, too."),
             {plan.environmentName, sourceName}),
        Text(QT_TRANSLATE_NOOP("Text", "No Ingress of %1 is copied, for its address is the other one's: give the copy "
                                       "an Ingress of its own."),
             {facts.sourceSpace})};
}

} // namespace Switchback
