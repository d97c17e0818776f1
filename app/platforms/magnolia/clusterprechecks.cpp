// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterprechecks.h"

#include "app/platforms/magnolia/kubeobject.h"
#include "models/releaseversion.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

/// The environment variables of all containers of all workloads. A value that comes from elsewhere is empty.
QList<std::pair<QString, QString>> variables(const ClusterInstallation &installation)
{
    QList<std::pair<QString, QString>> found;
    for (const QJsonObject &workload : installation.workloads) {
        const QJsonObject pod = KubeObject::objectAt(workload, {"spec"_L1, "template"_L1, "spec"_L1});
        for (const QLatin1String list : {"initContainers"_L1, "containers"_L1}) {
            const QJsonArray containers = pod.value(list).toArray();
            for (const QJsonValue &container : containers) {
                const QJsonArray entries = container["env"_L1].toArray();
                for (const QJsonValue &entry : entries)
                    found.append({entry["name"_L1].toString(), entry["value"_L1].toString()});
            }
        }
    }
    return found;
}

bool waitsForAPerson(const ClusterInstallation &installation)
{
    const auto all = variables(installation);
    return std::any_of(all.cbegin(), all.cend(), [](const auto &variable) {
        return variable.first == "MGNL_AUTO_UPDATE"_L1 && variable.second != "true"_L1;
    });
}

bool setsALicence(const ClusterInstallation &installation)
{
    const auto all = variables(installation);
    return std::any_of(all.cbegin(), all.cend(),
                       [](const auto &variable) { return variable.first.contains("license"_L1, Qt::CaseInsensitive); });
}

GuardVerdict warning(const Text &reason, const Text &wayOut)
{
    return {.guard = GuardId::Precheck, .severity = Severity::Warning, .reason = reason, .wayOut = wayOut};
}

} // namespace

QList<GuardVerdict> upgradePrechecks(const ClusterSite &site, const ClusterInstallation &blue, const QString &version)
{
    QList<GuardVerdict> verdicts;
    if (!site.isMagnolia)
        return verdicts;
    if (waitsForAPerson(blue))
        verdicts.append(warning(
            Text(QT_TRANSLATE_NOOP("Text",
                                   "Magnolia does not update itself here (MGNL_AUTO_UPDATE): its first start waits "
                                   "for somebody who confirms the update in the browser.")),
            Text(QT_TRANSLATE_NOOP("Text", "Set magnolia.update.auto to true, or be ready to confirm it."))));
    const QString licensed = u"6.3"_s;
    if (isNewer(licensed, blue.version) && !isNewer(licensed, version) && !setsALicence(blue))
        verdicts.append(warning(
            Text(QT_TRANSLATE_NOOP("Text",
                                   "From 6.3 on Magnolia needs a licence of that release, and none is set in the "
                                   "workloads of %1."),
                 {blue.id}),
            Text(QT_TRANSLATE_NOOP("Text", "Install the licence in the License app before you upgrade."))));
    return verdicts;
}

bool isOfHelm(const ClusterInstallation &installation)
{
    return std::any_of(installation.workloads.cbegin(), installation.workloads.cend(), [](const QJsonObject &workload) {
        return !KubeObject::annotation(workload, "meta.helm.sh/release-name"_L1).isEmpty();
    });
}

} // namespace Switchback
