// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/greencompanions.h"

#include "app/platforms/magnolia/clusternames.h"
#include "app/platforms/magnolia/kubeobject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The spec of an autoscaler that scales green's copy; nothing where it scales something else.
std::optional<QJsonObject> scaling(QJsonObject spec, const ClusterInstallation &blue, const GreenNames &names)
{
    QJsonObject target = spec.value("scaleTargetRef"_L1).toObject();
    const bool isOurs = std::any_of(blue.workloads.cbegin(), blue.workloads.cend(), [&](const QJsonObject &workload) {
        return target.value("name"_L1) == KubeObject::name(workload)
               && target.value("kind"_L1) == workload.value("kind"_L1);
    });
    if (!isOurs)
        return std::nullopt;
    target.insert("name"_L1, names.nameOf(target.value("name"_L1).toString()));
    spec.insert("scaleTargetRef"_L1, target);
    return spec;
}

/// The same of what selects pods by their labels.
std::optional<QJsonObject> selecting(const QJsonObject &spec, QLatin1String selector, const GreenNames &names)
{
    if (!names.selectsBlue(KubeObject::objectAt(spec, {selector, "matchLabels"_L1})))
        return std::nullopt;
    return names.matching(spec).toObject();
}

} // namespace

std::optional<PlannedObject> greenCompanion(const PlannedObject &companion, const ClusterInstallation &blue,
                                            const GreenNames &names)
{
    const QJsonObject old = companion.object.value("spec"_L1).toObject();
    const std::optional<QJsonObject> spec = companion.resource == Cluster::autoscalers ? scaling(old, blue, names)
                                            : companion.resource == Cluster::networkPolicies
                                                ? selecting(old, "podSelector"_L1, names)
                                                : selecting(old, "selector"_L1, names);
    if (!spec)
        return std::nullopt;
    return PlannedObject{.resource = companion.resource,
                         .object = {{u"apiVersion"_s, companion.object.value("apiVersion"_L1)},
                                    {u"kind"_s, companion.object.value("kind"_L1)},
                                    {u"metadata"_s, names.head(companion.object)},
                                    {u"spec"_s, *spec}}};
}

} // namespace Switchback
