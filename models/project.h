// SPDX-FileCopyrightText: 2026 The Switchback Authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/backup.h"
#include "models/environment.h"
#include "models/problem.h"
#include "models/release.h"

#include <QList>

#include <optional>

namespace Switchback {

/// How long a release must have run on Integration and UAT to count as proven for Live, where the project sets no other
/// time.
inline constexpr int defaultProvenMinutes = 10;

/// What belongs together, with everything that was last read of it. A snapshot: one value, sent whole.
struct Project {
    QString id;
    QString platform; ///< "local", "magnolia", …
    QString name;
    QString accountId;               ///< by which it is reached; empty for what needs none
    QString accountName;             ///< for people
    QString accountLocation{};       ///< FoundProject::location, of what is reached by an account
    QString location;                ///< for people: a folder, a host name
    QList<Environment> environments; ///< in promotion order
    QList<Release> releases;         ///< newest first
    QList<Backup> backups;           ///< newest first
    /// How long a release must have run, verified, before it counts as proven for the next environment. 0: at once.
    int provenMinutes = defaultProvenMinutes;
    bool rehearsable = false;  ///< an upgrade can be tried out on a copy (OperationKind::Rehearse)
    bool configurable = false; ///< its settings can be read and changed (Cockpit::loadSiteSettings())
    /// Why the release catalogue that the project names could not be followed; empty when it was, or when it names none.
    Text catalogueDefect;
    /// Why it could not be read; the other fields then hold the last picture that could.
    std::optional<Problem> problem;
    QDateTime observedAt; ///< UTC

    [[nodiscard]] const Environment *environment(const QString &environmentId) const
    {
        for (const Environment &candidate : environments)
            if (candidate.ref.environmentId == environmentId)
                return &candidate;
        return nullptr;
    }
    [[nodiscard]] const Release *release(const QString &version) const
    {
        for (const Release &candidate : releases)
            if (candidate.version == version)
                return &candidate;
        return nullptr;
    }
    /// The upgrade backup of an environment, the newest if there are several; null when there is none.
    [[nodiscard]] const Backup *upgradeBackup(const QString &environmentId) const
    {
        for (const Backup &candidate : backups)
            if (candidate.environment.environmentId == environmentId && candidate.kind == BackupKind::Upgrade)
                return &candidate;
        return nullptr;
    }
    /// What "Roll back" takes when nobody chose: the upgrade backup, else the newest installation set aside.
    [[nodiscard]] const Backup *rollbackTarget(const QString &environmentId) const
    {
        if (const Backup *upgrade = upgradeBackup(environmentId))
            return upgrade;
        for (const Backup &candidate : backups)
            if (candidate.environment.environmentId == environmentId && candidate.kind == BackupKind::SetAside)
                return &candidate;
        return nullptr;
    }

    /// The picture without what moves all the time: when it was read, and when somebody last wrote to the site.
    [[nodiscard]] Project withoutAges() const;
    /// As it is kept for the next start, complete.
    [[nodiscard]] QJsonObject toJson() const;
    /// Without an id when \a json is no project.
    [[nodiscard]] static Project fromJson(const QJsonObject &json);

    friend bool operator==(const Project &, const Project &) = default;
};

} // namespace Switchback

Q_DECLARE_METATYPE(Switchback::Project)
