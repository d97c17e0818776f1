// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kubernetes/kubetarget.h"
#include "models/result.h"

#include <QDateTime>
#include <QJsonObject>

namespace Switchback {

/// One cluster or user of a kubeconfig, not read yet.
struct KubeconfigPart {
    QString name;
    QJsonObject object;
    QString file;   ///< as it is called in sentences
    QString folder; ///< that relative paths start from; empty: none
    QString path;   ///< where in the file it stands: "users[2].user."
};

/// As Kubeconfig::target() says.
[[nodiscard]] Result<KubeCluster> readKubeCluster(const KubeconfigPart &part, bool isPinned);
[[nodiscard]] Result<KubeUser> readKubeUser(const KubeconfigPart &part, const QDateTime &now);

/// A Problem of StrictJson under a code of Kubeconfig.
[[nodiscard]] Problem wrongValue(Problem problem);

} // namespace Switchback
