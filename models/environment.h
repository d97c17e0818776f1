// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/names.h"
#include "models/siteprobe.h"
#include "models/text.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <optional>

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

/// What an environment consists of that runs on its own: author and public instances, the nodes of a server.
struct EnvironmentPart {
    QString name;    ///< as whoever runs it calls it: "shop-author"
    int ready = 0;   ///< how many of it answer
    int desired = 0; ///< how many are to
    QString version; ///< of it alone; empty where it is the environment's

    friend bool operator==(const EnvironmentPart &, const EnvironmentPart &) = default;
};

/// "author 1 of 1, public 2 of 3"; empty for none.
[[nodiscard]] Text partsText(const QList<EnvironmentPart> &parts);

/// How an upgrade and the way back went when they were tried out on a copy of an environment.
struct Rehearsal {
    QString fromVersion;
    QString toVersion;
    QDateTime endedAt;               ///< UTC
    qint64 upgradeMilliseconds = -1; ///< from the first step to the last
    qint64 freezeMilliseconds = -1;  ///< for which writes were refused
    qint64 backMilliseconds = -1;    ///< from the wish to go back to the first good answer of the old version
    QHash<QString, qint64> steps{};  ///< of the upgrade: milliseconds by the id of the step

    [[nodiscard]] QJsonObject toJson() const;
    /// Nothing when \a json is no rehearsal.
    [[nodiscard]] static std::optional<Rehearsal> fromJson(const QJsonObject &json);

    friend bool operator==(const Rehearsal &, const Rehearsal &) = default;
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
    /// The release to which an upgrade was begun that stopped half-way; to upgrade to it finishes that, and nothing else
    /// can be installed before. Empty: there is none. `version` may be it already.
    QString unfinishedVersion;
    /// The active installation's id; empty when not set up.
    QString installationId;
    Health health = Health::Unknown;
    /// Why it is not up; empty when it is.
    Text healthReason;
    /// True while the front refuses writes.
    bool writesFrozen = false;
    bool terminationProtected = false;
    /// What keys of its own it has and why a person keeps them (Cockpit::saveKeys()); empty where it has none.
    Text keys;
    /// When the running version passed its verification and began to serve here (UTC); invalid when that is not known.
    /// From then on it counts towards being proven for the next environment.
    QDateTime verifiedSince;
    /// When its content last changed (UTC); invalid when that is not known.
    QDateTime contentChangedAt;
    /// Our own look at its address, beside the facts above: see disagreement().
    SiteProbe probe;
    /// Of the active installation; empty where it is one thing.
    QList<EnvironmentPart> parts;
    /// What else is worth knowing of it, a sentence each: how long its licence lasts, how its last check of itself ended.
    QList<Text> remarks;
    /// The last one of the version that runs; nothing where there was none, or where its platform cannot rehearse.
    std::optional<Rehearsal> rehearsal{};
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
