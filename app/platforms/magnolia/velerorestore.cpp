// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#include "app/platforms/magnolia/clusterrights.h"
#include "app/platforms/magnolia/kubeobject.h"
#include "app/platforms/magnolia/velero.h"

// Putting a backup back. See velero.h.

using namespace Qt::StringLiterals;

namespace Switchback {

namespace {

const KubeResource restores{u"velero.io"_s, u"v1"_s, u"restores"_s};

KubeRef refOf(const VeleroBackup &backup)
{
    return {.resource = restores, .nameSpace = backup.nameSpace, .name = backup.name};
}

} // namespace

Result<bool> Velero::mayRestore(const VeleroBackup &backup)
{
    return hasRights(m_client, rightsTo({u"create"_s, u"get"_s, u"delete"_s}, {restores}), backup.nameSpace,
                     m_context.stop);
}

Probe Velero::probeRestored(const VeleroBackup &backup)
{
    return veleroProbe(m_client.get(refOf(backup), m_context.stop));
}

Result<void> Velero::restore(const VeleroBackup &backup, const QString &from, const QString &to)
{
    // An Ingress has the address of where it comes from, and would take part of its visitors.
    const QJsonArray left{u"ingresses.networking.k8s.io"_s, u"leases.coordination.k8s.io"_s};
    const QJsonObject object{{u"apiVersion"_s, u"velero.io/v1"_s},
                             {u"kind"_s, u"Restore"_s},
                             {u"metadata"_s, QJsonObject{{u"name"_s, backup.name}, {u"namespace"_s, backup.nameSpace}}},
                             {u"spec"_s, QJsonObject{{u"backupName"_s, backup.name},
                                                     {u"includedNamespaces"_s, QJsonArray{from}},
                                                     {u"namespaceMapping"_s, QJsonObject{{from, to}}},
                                                     {u"restorePVs"_s, true},
                                                     {u"excludedResources"_s, left}}}};
    if (const Result<void> begun = begin(refOf(backup), object); !begun || m_isRehearsal)
        return begun;
    return await(refOf(backup), {.nameSpace = to,
                                 .failed = QT_TRANSLATE_NOOP("Text", "Velero did not make the copy in %1: %2."),
                                 .notBegun = QT_TRANSLATE_NOOP("Text", "Velero had not begun the copy in %1 after %2."),
                                 .late = QT_TRANSLATE_NOOP("Text", "Velero had not finished the copy in %1 after %2."),
                                 .doneField = "itemsRestored"_L1});
}

Result<void> Velero::forgetRestore(const VeleroBackup &backup)
{
    const auto removed = m_client.remove(refOf(backup), {}, m_context.stop);
    if (!removed)
        return isGone(removed.error()) ? Result<void>() : Failure(removed.error());
    m_context.log.note(Text(QT_TRANSLATE_NOOP("Text", "Removed %1."), {QVariant::fromValue(refOf(backup).text())}));
    return {};
}

} // namespace Switchback
