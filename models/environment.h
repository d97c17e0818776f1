// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "models/siteprobe.h"
#include "models/text.h"

#include <QDateTime>
#include <QHashFunctions>
#include <QUrl>

namespace Switchback {

/// Names one environment of one project everywhere: in requests, activities, models and on the command line.
struct EnvironmentRef {
    QString projectId;
    QString environmentId;

    friend bool operator==(const EnvironmentRef &, const EnvironmentRef &) = default;
    friend size_t qHash(const EnvironmentRef &ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.projectId, ref.environmentId);
    }
};

/// One running copy of a project, as it was last read from its target.
struct Environment {
    EnvironmentRef ref;
    /// As the person named it: "Live".
    QString name;
    Role role = Role::Other;
    QUrl url;
    /// The release that gets the traffic, read back from the target; empty when not known or not set up.
    QString version;
    /// The active installation's id; empty when not set up.
    QString installationId;
    Health health = Health::Unknown;
    /// Why it is not up; empty when it is.
    Text healthReason;
    /// True while the front refuses writes.
    bool writesFrozen = false;
    bool terminationProtected = false;
    /// When the running version passed its verification and began to serve here (UTC); invalid when that is not known.
    /// From then on it counts towards being proven for the next environment.
    QDateTime verifiedSince;
    /// When its content last changed (UTC); invalid when that is not known.
    QDateTime contentChangedAt;
    /// Our own look at its address, beside the facts above: see disagreement().
    SiteProbe probe;
    /// Releases newer than `version` that lie in the project.
    int newerReleases = 0;
    /// When and from where the facts above were read (UTC).
    QDateTime observedAt;
    QString source;

    friend bool operator==(const Environment &, const Environment &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::EnvironmentRef)
Q_DECLARE_METATYPE(Switchback::Environment)
